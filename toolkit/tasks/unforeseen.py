"""The report of an unforeseen end: what a developer needs, and no word of anybody's documents."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from types import TracebackType

from toolkit import __version__

HOME = Path(__file__).resolve().parents[1]
LIBRARIES = (
    "babel", "click", "docxcompose", "docxtpl", "filelock", "jinja2", "lxml", "msgspec", "openpyxl",
    "pypdfium2", "python-docx", "rapidfuzz", "tomlkit",
)  # fmt: skip


def save_report(error: BaseException, command: str) -> Path:
    """Save a report in the system's folder for temporary files."""
    text = "\n".join(report(error, command))
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="tiltaksplan-", suffix=".txt", delete=False
    ) as stream:
        stream.write(f"{text}\n")
    return Path(stream.name)


def report(error: BaseException, command: str) -> Iterator[str]:
    """Give versions, the command's name, the kinds of the exceptions, and where our code was.

    What an exception says is left out, for it may quote a document; so are the names of files.
    """
    yield f"tiltaksplan {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield ", ".join(f"{name} {version_of(name)}" for name in LIBRARIES)
    yield f"command: {command}"
    for one in chain(error):
        yield f"{type(one).__module__}.{type(one).__qualname__}"
        yield from frames(one.__traceback__)


def version_of(name: str) -> str:
    """Give the version of a library."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "(none)"


def chain(error: BaseException) -> Iterator[BaseException]:
    """Give an exception and those it came of, the latest first."""
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        found = found.__cause__ or found.__context__


def frames(trace: TracebackType | None) -> Iterator[str]:
    """Give the places of our own code on the way to an exception; those of a recursion once."""
    places: dict[str, None] = {}
    while trace is not None:
        code = trace.tb_frame.f_code
        path = Path(code.co_filename)
        if path.is_relative_to(HOME):
            name = path.relative_to(HOME).as_posix()
            places[f"  {name}:{trace.tb_lineno} {code.co_name}"] = None
        trace = trace.tb_next
    yield from places
