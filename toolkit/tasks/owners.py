"""Who has a document open: the small files that Word, Excel and LibreOffice put beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

OFFICE_FILES = frozenset(
    {".docx", ".docm", ".dotx", ".doc", ".xlsx", ".xlsm", ".xls", ".odt", ".ods"}
)
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls"})
NAME_AT = {162: 54, 165: 55}
"""Where the owner's name stands in the owner files of Word and of Excel, by their size."""

SOMEBODY = "somebody"


class Owner(Struct, frozen=True, kw_only=True):
    """Who has a document open, in which program, and the file that says so."""

    name: str
    program: str
    file: Path


def find_owner(path: Path) -> Owner | None:
    """Say who has a document open, as far as a file beside it tells."""
    if path.suffix.lower() not in OFFICE_FILES:
        return None
    return next(owners(path), None)


def owners(path: Path) -> Iterator[Owner]:
    """Give everyone who seems to have a document open."""
    microsoft = path.with_name(microsoft_name(path))
    if microsoft.is_file():
        program = "Excel" if path.suffix.lower() in WORKBOOKS else "Word"
        name = microsoft_owner(content(microsoft)) or SOMEBODY
        yield Owner(name=name, program=program, file=microsoft)
    libre = path.with_name(f".~lock.{path.name}#")
    if libre.is_file():
        name = libre_owner(content(libre)) or SOMEBODY
        yield Owner(name=name, program="LibreOffice", file=libre)


def microsoft_name(path: Path) -> str:
    """Name the owner file of a document.

    Word puts `~$` in the place of the first two characters of a name of eight or more, and of the
    first one of a name of seven; Excel puts it in front.
    """
    cut = 0 if path.suffix.lower() in WORKBOOKS else min(max(len(path.stem) - 6, 0), 2)
    return f"~${path.name[cut:]}"


def content(path: Path) -> bytes:
    """Read an owner file; its program may hold it so that nobody else can."""
    with suppress(OSError):
        return path.read_bytes()
    return b""


def microsoft_owner(data: bytes) -> str:
    """Read the name in an owner file: its length and the characters, in UTF-16."""
    start = NAME_AT.get(len(data))
    if start is None:
        return ""
    length = int.from_bytes(data[start : start + 2], "little")
    name = data[start + 2 : start + 2 + 2 * length].decode("utf-16-le", errors="replace")
    return name.strip("\0 ")


def libre_owner(data: bytes) -> str:
    """Read the name in LibreOffice's lock file: `name,user,computer,time,profile;`."""
    fields = data.decode("utf-8", errors="replace").split(",")
    return next((field.strip() for field in fields[:2] if field.strip()), "")
