"""LibreOffice as a reader of formats nobody else reads: in a folder and a profile of its own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from toolkit.problems import OfficeFailed, OfficeMissing
from toolkit.tasks.files import read_file

PROGRAMS = ("soffice", "libreoffice")
OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck")
SECONDS = 120


def convert_to_word(path: Path) -> bytes:
    """Convert a document to a Word file. Raises OfficeMissing and OfficeFailed."""
    data = read_file(path)
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise OfficeMissing(file=path)
    with tempfile.TemporaryDirectory(prefix="tiltaksplan-") as folder:
        source = Path(folder) / f"document{path.suffix.lower()}"
        source.write_bytes(data)
        run_office(program, source, path)
        result = source.with_suffix(".docx")
        if not result.is_file():
            raise OfficeFailed(file=path, reason="it gave no result")
        return result.read_bytes()


def run_office(program: str, source: Path, path: Path) -> None:
    """Have LibreOffice write a Word file beside a document."""
    profile = (source.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", *OPTIONS, "--convert-to", "docx"]
    try:
        subprocess.run(  # noqa: S603 - the program is found by its name, the rest is ours
            [*command, "--outdir", source.parent, source],
            check=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise OfficeFailed(file=path, reason=f"it took more than {SECONDS} seconds") from error
    except subprocess.CalledProcessError as error:
        raise OfficeFailed(file=path, reason=f"it ended with {error.returncode}") from error
    except OSError as error:
        raise OfficeFailed(file=path, reason=error.strerror or error) from error
