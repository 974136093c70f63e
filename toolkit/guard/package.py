"""Word files and workbooks as zip archives: what is refused before any part of one is read."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from toolkit.guard.limits import LIMITS, MEGABYTE, RATIO_FROM, Limits
from toolkit.refusals import TooLarge, UnsafeFile

ENTRY = b"PK\x01\x02"
"""How the record of an entry begins in the list at the end (APPNOTE 4.3.12)."""

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How a part may be packed (ECMA-376 part 2, annex B)."""

ENCRYPTED = 0x1
LOCAL_HEADER = 30


def open_archive(data: bytes, file: str, limits: Limits = LIMITS) -> zipfile.ZipFile:
    """Open an archive whose entries are honest. Raises TooLarge, UnsafeFile, and what zipfile does.

    Nothing is unpacked yet, and no more entries are listed than may be.
    """
    if data.count(ENTRY) > limits.entries:
        raise TooLarge(
            file=file, what="the number of its parts", limit=limits.entries, name="entries"
        )
    archive = zipfile.ZipFile(BytesIO(data))
    entries = archive.infolist()
    check_names(entries, file)
    check_packing(entries, file)
    check_apart(archive, data, file)
    check_sizes(entries, file, limits)
    return archive


def check_names(entries: Iterable[zipfile.ZipInfo], file: str) -> None:
    """Refuse names that lead out of the package, and two that a file system takes for one."""
    seen = set[str]()
    for entry in entries:
        name = entry.orig_filename
        if is_wrong(name):
            raise UnsafeFile(file=file, reason=f"one of its parts is called {name[:80]!r}")
        if name.lower() in seen:
            raise UnsafeFile(file=file, reason=f"two of its parts are called {name[:80]!r}")
        seen.add(name.lower())


def is_wrong(name: str) -> bool:
    """Tell whether a name leads out of a package, or is read in different ways."""
    leads_out = name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")
    return leads_out or "\\" in name or min(name, default="") < " "


def check_packing(entries: Iterable[zipfile.ZipInfo], file: str) -> None:
    """Refuse parts that are encrypted, or packed in a way no Word file is."""
    for entry in entries:
        if entry.flag_bits & ENCRYPTED:
            raise UnsafeFile(file=file, reason=f"its part {entry.filename} has a password")
        if entry.compress_type not in METHODS:
            raise UnsafeFile(file=file, reason=f"its part {entry.filename} is packed oddly")


def check_apart(archive: zipfile.ZipFile, data: bytes, file: str) -> None:
    """Refuse parts that share their bytes, as those of a bomb do that unpacks to petabytes."""
    entries = sorted(archive.infolist(), key=lambda entry: entry.header_offset)
    starts = [*(entry.header_offset for entry in entries), archive.start_dir]
    for entry, beyond in zip(entries, starts[1:], strict=True):
        if end_of(entry, data) > beyond:
            raise UnsafeFile(file=file, reason=f"its part {entry.filename} runs into another")


def end_of(entry: zipfile.ZipInfo, data: bytes) -> int:
    """Give the offset behind the packed bytes of an entry."""
    header = data[entry.header_offset : entry.header_offset + LOCAL_HEADER]
    named = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    return entry.header_offset + LOCAL_HEADER + named + entry.compress_size


def check_sizes(entries: Iterable[zipfile.ZipInfo], file: str, limits: Limits) -> None:
    """Refuse parts that say themselves that they are too large, alone or together."""
    total = 0
    for entry in entries:
        total += entry.file_size
        if entry.file_size > limits.part_mb * MEGABYTE:
            raise part_too_large(entry.filename, file, limits)
        if entry.file_size > max(RATIO_FROM, limits.ratio * entry.compress_size):
            what = f"how many times smaller {entry.filename} was packed"
            raise TooLarge(file=file, what=what, limit=limits.ratio, name="ratio")
    if total > limits.unpacked_mb * MEGABYTE:
        what = "what it unpacks to, in megabytes,"
        raise TooLarge(file=file, what=what, limit=limits.unpacked_mb, name="unpacked_mb")


def inflate(archive: zipfile.ZipFile, part: str, file: str, limits: Limits = LIMITS) -> bytes:
    """Unpack a part, and no more of it than a part may hold, whatever it says of its size.

    Raises KeyError where there is none, TooLarge, and what zipfile does.
    """
    most = limits.part_mb * MEGABYTE
    with archive.open(part) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise part_too_large(part, file, limits)
    return data


def inflate_pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Unpack a part piece by piece, so that it can be judged before it is held whole."""
    with archive.open(part) as stream:
        while piece := stream.read(MEGABYTE):
            yield piece


def part_too_large(part: str, file: str, limits: Limits) -> TooLarge:
    """Say that a part is too large."""
    what = f"the size of {part}, in megabytes,"
    return TooLarge(file=file, what=what, limit=limits.part_mb, name="part_mb")
