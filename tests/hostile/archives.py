"""Word files whose zip archive is hostile."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import partial

from tests.hostile.cases import OK, Case
from tests.tiny import PACKAGE, RELATIONSHIP, docx, p, relationships, zipped

PLAN = docx(p("Ny vei"), title="Plan")
MEGABYTE = 1_000_000
CENTRAL, LOCAL, END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"


CHANCE = random.Random(7)


def packed(*more: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give the plan, packed, with more parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAN)) as old, zipfile.ZipFile(stream, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        for name, data in more:
            new.writestr(zipfile.ZipInfo(name), data, method)
    return stream.getvalue()


def renamed(name: str) -> bytes:
    """Give the plan with a part of some name, which zipfile itself might correct."""
    placeholder = "z" * len(name.encode())
    return packed((placeholder, b"x")).replace(placeholder.encode(), name.encode())


def twice(name: str) -> bytes:
    """Give the plan with a second part of a name, in some case."""
    return renamed(name)


def patched(data: bytes, offset: int, value: bytes, *, part: str = "word/document.xml") -> bytes:
    """Change a part's record in the list at the end."""
    changed = bytearray(data)
    at = data.rindex(part.encode()) - 46
    assert data[at : at + 4] == CENTRAL
    changed[at + offset : at + offset + len(value)] = value
    return bytes(changed)


def many(count: int) -> bytes:
    """Give the plan with so many parts in all."""
    own = len(zipfile.ZipFile(io.BytesIO(PLAN)).namelist())
    return packed(*((f"customXml/item{i}.txt", b"") for i in range(count - own)))


def overlapping() -> bytes:
    """Give a file two of whose parts are the same bytes: the list names one header twice."""
    data = packed(("word/a.bin", b"a" * 500), ("word/b.bin", b"b" * 500))
    at = zipfile.ZipFile(io.BytesIO(data)).getinfo("word/a.bin").header_offset
    return patched(data, 42, struct.pack("<I", at), part="word/b.bin")


def quoted() -> bytes:
    """Give a file one of whose parts holds the next one whole (as in zbsm.zip)."""
    data = packed(("word/a.bin", b"a" * 50), ("word/b.bin", b"b" * 50), method=0)
    return patched(data, 20, struct.pack("<II", 150, 150), part="word/a.bin")


def noise(size: int) -> bytes:
    """Give bytes that do not pack well."""
    return CHANCE.randbytes(size)


def half_noise(size: int) -> bytes:
    """Give bytes that pack some ninety times smaller."""
    return b"".join(noise(300) + bytes(20_000) for _ in range(size // 20_300))


def no_main(target: str) -> bytes:
    """Give a package whose main part is somewhere else."""
    links = relationships((f"{RELATIONSHIP}/officeDocument", target))
    return zipped({"_rels/.rels": links, "word/document.xml": "<a/>"})


def main_outside() -> bytes:
    """Give a package whose main part is an address."""
    links = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" TargetMode="External"'
        f' Type="{RELATIONSHIP}/officeDocument" Target="http://127.0.0.1:9/a.docx"/></Relationships>'
    )
    return zipped({"_rels/.rels": links})


def archive_cases() -> Iterator[Case]:
    """Give the cases."""
    for name, (outcome, make) in MADE.items():
        yield Case(name=f"zip {name}", suffix=".docx", make=make, outcome=outcome)
    for number, name in enumerate(LEADING_OUT):
        yield Case(
            name=f"zip name {number}",
            suffix=".docx",
            make=partial(renamed, name),
            outcome="UnsafeFile",
        )
    for number, name in enumerate(HARMLESS):
        yield Case(
            name=f"zip harmless name {number}",
            suffix=".docx",
            make=partial(renamed, name),
            outcome=OK,
        )


LEADING_OUT = (
    "../evil.txt", "word/../../evil.txt", "/etc/passwd", "C:/evil.txt", "c:evil.txt",
    "word\\evil.xml", "..\\evil.txt", "\\\\server\\share\\x", "word/\x01.xml", "word/a\x00.xml",
    "word/..", "word/\n.xml",
)  # fmt: skip
HARMLESS = ("word/...xml", "word/a..b.xml", "..word/a.xml", "word/Blåbær.txt", "tom/", "word/a b.x")

MADE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "ordinary": (OK, packed),
    "2000 parts": (OK, lambda: many(2000)),
    "2001 parts": ("TooLarge", lambda: many(2001)),
    "30000 parts": ("TooLarge", lambda: many(30_000)),
    "same name twice": ("UnsafeFile", lambda: twice("word/document.xml")),
    "same name in capitals": ("UnsafeFile", lambda: twice("WORD/DOCUMENT.XML")),
    "same name in part capitals": ("UnsafeFile", lambda: twice("word/Styles.xml")),
    "encrypted": ("UnsafeFile", lambda: patched(packed(), 8, b"\x01\x00")),
    "strongly encrypted": ("UnsafeFile", lambda: patched(packed(), 8, b"\x41\x00")),
    "bzip2": ("UnsafeFile", lambda: packed(method=zipfile.ZIP_BZIP2)),
    "lzma": ("UnsafeFile", lambda: packed(method=zipfile.ZIP_LZMA)),
    "unknown method": ("UnsafeFile", lambda: patched(packed(), 10, b"\x63\x00")),
    "stored": (OK, lambda: packed(method=zipfile.ZIP_STORED)),
    "bomb of 1 GB": ("TooLarge", lambda: packed(("word/media/a.bmp", bytes(200 * MEGABYTE)))),
    "part of 65 MB": (
        "TooLarge",
        lambda: packed(("word/media/a.bmp", noise(65 * MEGABYTE)), method=zipfile.ZIP_STORED),
    ),
    "part of 63 MB that packs well enough": (
        OK,
        lambda: packed(("word/media/a.bmp", half_noise(63 * MEGABYTE))),
    ),
    "ten parts of 60 MB": (
        "TooLarge",
        lambda: packed(*((f"a{i}", half_noise(60 * MEGABYTE)) for i in range(10))),
    ),
    "ratio of a thousand": ("TooLarge", lambda: packed(("word/a.bin", bytes(1_100_000)))),
    "ratio of a thousand but small": (OK, lambda: packed(("word/a.bin", bytes(999_000)))),
    "says it is small": ("DamagedWord", lambda: patched(packed(), 24, struct.pack("<I", 20))),
    "says it is large": ("TooLarge", lambda: patched(packed(), 24, struct.pack("<I", 2**31))),
    "says it is somewhat larger": (
        OK,
        lambda: patched(packed(), 24, struct.pack("<I", 5000)),
    ),
    "packed size is larger": ("UnsafeFile", lambda: patched(packed(), 20, struct.pack("<I", 9999))),
    "packed size is nothing": ("DamagedWord", lambda: patched(packed(), 20, bytes(4))),
    "wrong checksum": ("DamagedWord", lambda: patched(packed(), 16, b"\x00\x01\x02\x03")),
    "starts elsewhere": ("UnsafeFile", lambda: patched(packed(), 42, struct.pack("<I", 3))),
    "starts behind the end": (
        "UnsafeFile",
        lambda: patched(packed(), 42, struct.pack("<I", 2**30)),
    ),
    "one part twice in the list": ("UnsafeFile", overlapping),
    "a part around a part": ("UnsafeFile", quoted),
    "a document inside": (OK, lambda: packed(("word/embeddings/a.docx", PLAN))),
    "a bomb inside": (
        OK,
        lambda: packed(("word/embeddings/a.zip", packed(("b", bytes(90 * MEGABYTE))))),
    ),
    "empty": ("NotWord", lambda: b""),
    "an empty archive": ("NotWord", lambda: END + bytes(18)),
    "only the list": ("UnsafeFile", lambda: packed()[packed().index(CENTRAL) :]),
    "half of it": ("NotWord", lambda: packed()[: len(packed()) // 2]),
    "without its last byte": ("NotWord", lambda: packed()[:-1]),
    "something before it": (OK, lambda: b"MZ" + bytes(500) + packed()),
    "something after it": (OK, lambda: packed() + bytes(500)),
    "a comment with an end in it": (
        "NotWord",
        lambda: packed()[:-2] + struct.pack("<H", 22) + END + bytes(18),
    ),
    "no document": ("NotWord", lambda: no_main("word/borte.xml")),
    "document above the package": ("NotWord", lambda: no_main("../../../../etc/passwd")),
    "document is the links": ("NotWord", lambda: no_main("/_rels/.rels")),
    "document at an address": ("NotWord", main_outside),
    "no links": ("NotWord", lambda: zipped({"word/document.xml": "<a/>"})),
    "a PDF": ("NotWord", lambda: b"%PDF-1.7\n%%EOF"),
    "a page": ("NotWord", lambda: b"<html><script>alert(1)</script></html>"),
    "rich text": ("NotWord", lambda: rb"{\rtf1 {\object\objautlink\objupdate}}"),
    "an old Word file": ("EncryptedWord", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999)),
    "chance": ("NotWord", lambda: noise(50_000)),
    "chance that begins as a zip": ("NotWord", lambda: LOCAL + noise(50_000)),
}
