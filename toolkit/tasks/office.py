"""LibreOffice for formats nobody else reads or writes: in a folder and a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from toolkit.guard.limits import LIMITS, Limits
from toolkit.pdf.printed import as_of
from toolkit.refusals import OfficeFailed, OfficeMissing
from toolkit.tasks.files import read_file

PROGRAMS = ("soffice", "libreoffice")
OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck")
SECONDS = 120
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
"""
"""What LibreOffice may do: links are never followed or updated (0, in Calc 1)."""

FILTERS = {
    ".pdf": (
        'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
        '"ExportBookmarks":{"type":"boolean","value":"true"}}'
    )
}
"""How a format is asked for where its name is not enough: a PDF that screen readers can follow."""


def convert_to_word(path: Path, limits: Limits = LIMITS) -> bytes:
    """Convert a document to a Word file. Raises OfficeMissing and OfficeFailed."""
    return convert(read_file(path, limits), path.suffix.lower(), ".docx", path)


def convert_to_pdf(data: bytes, path: Path, moment: str) -> bytes:
    """Convert a Word file to the PDF that `path` names, dated as the draft is.

    Raises OfficeMissing and OfficeFailed.
    """
    return as_of(convert(data, ".docx", ".pdf", path), moment)


def convert(data: bytes, suffix: str, wanted: str, path: Path) -> bytes:
    """Convert a document of one format to another; `path` is the file that messages name."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise OfficeMissing(file=path)
    with tempfile.TemporaryDirectory(prefix="tiltaksplan-") as folder:
        source = Path(folder) / f"document{suffix}"
        source.write_bytes(data)
        run_office(program, source, FILTERS.get(wanted, wanted.removeprefix(".")), path)
        result = source.with_suffix(wanted)
        if not result.is_file():
            raise OfficeFailed(file=path, reason="it gave no result")
        return result.read_bytes()


def keep_in(profile: Path) -> None:
    """Set LibreOffice up so that it fetches nothing, updates nothing and runs no macro."""
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS, encoding="utf-8")


@cache
def apart_from_the_net() -> tuple[str, ...]:
    """Give the command that runs a program without network, nothing where there is none."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return ()
    command = (unshare, "--user", "--map-root-user", "--net")
    tried = subprocess.run((*command, "true"), check=False, capture_output=True)  # noqa: S603
    return () if tried.returncode else command


def run_office(program: str, source: Path, wanted: str, path: Path) -> None:
    """Have LibreOffice write a file of another format beside a document."""
    profile = source.parent / "profile"
    keep_in(profile)
    user = f"-env:UserInstallation={profile.as_uri()}"
    command = [*apart_from_the_net(), program, user, *OPTIONS, "--convert-to", wanted]
    try:
        subprocess.run(  # noqa: S603 - the program is found by its name, the rest is ours
            [*command, "--outdir", source.parent, source],
            check=True,
            capture_output=True,
            env={**os.environ, "TZ": "UTC"},  # the zone is written into what it prints
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise OfficeFailed(file=path, reason=f"it took more than {SECONDS} seconds") from error
    except subprocess.CalledProcessError as error:
        raise OfficeFailed(file=path, reason=f"it ended with {error.returncode}") from error
    except OSError as error:
        raise OfficeFailed(file=path, reason=error.strerror or error) from error
