from __future__ import annotations

import io
import random
import zipfile

import pytest

from tests.hostile.archives import MADE, packed, renamed
from toolkit.guard.limits import LIMITS, Limits
from toolkit.guard.package import check_sizes, end_of, inflate, inflate_pieces, open_archive
from toolkit.refusals import TooLarge, UnsafeFile

MB = 1_000_000


def refusal(data: bytes) -> str:
    with pytest.raises(UnsafeFile) as raised:
        open_archive(data, "plan.docx")
    return str(raised.value)


def entry(size: int, packed_to: int | None = None, name: str = "a.bin") -> zipfile.ZipInfo:
    """Make the record of a part that says of itself what it likes."""
    made = zipfile.ZipInfo(name)
    made.file_size, made.compress_size = size, size if packed_to is None else packed_to
    return made


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (renamed("../evil.txt"), "one of its parts is called '../evil.txt'"),
        (renamed("../" + "b" * 99), "one of its parts is called '../" + "b" * 77 + "'"),
        (MADE["same name in capitals"][1](), "two of its parts are called 'WORD/DOCUMENT.XML'"),
        (MADE["encrypted"][1](), "its part word/document.xml has a password"),
        (MADE["bzip2"][1](), "its part [Content_Types].xml is packed oddly"),
        (MADE["a part around a part"][1](), "its part word/a.bin runs into another"),
    ],
)
def test_the_reason_is_said(data: bytes, reason: str) -> None:
    assert refusal(data) == (
        f"plan.docx: the file was not opened, because {reason}, as no program for text or tables"
        " writes it. Ask for it anew, saved from Word or Excel."
    )


def test_a_part_without_a_name_is_refused() -> None:
    assert "one of its parts is called ''," in refusal(packed(("", b"x")))


@pytest.mark.parametrize(
    ("sizes", "is_refused"),
    [
        ([MB], False),
        ([MB + 1], True),
        ([MB // 2, MB // 2], False),
        ([MB // 2, MB // 2, 1], True),
    ],
)
def test_parts_are_added_up_and_may_be_as_large_as_the_limit(
    sizes: list[int],
    is_refused: bool,  # noqa: FBT001
) -> None:
    limits = Limits(unpacked_mb=1)
    entries = [entry(size, name=f"{number}") for number, size in enumerate(sizes)]
    if is_refused:
        with pytest.raises(TooLarge, match=r"what it unpacks to, in megabytes, .* limit of 1\."):
            check_sizes(entries, "a", limits)
    else:
        check_sizes(entries, "a", limits)


@pytest.mark.parametrize(
    ("size", "packed_to", "is_refused"),
    [
        (MB, 1, False),
        (MB + 1, 1, True),
        (2 * MB, 20_000, False),
        (2 * MB + 1, 20_000, True),
        (64 * MB, 64 * MB, False),
        (64 * MB + 1, 64 * MB, True),
    ],
)
def test_a_part_may_be_as_large_and_as_well_packed_as_the_limits(
    size: int,
    packed_to: int,
    is_refused: bool,  # noqa: FBT001
) -> None:
    if is_refused:
        with pytest.raises(TooLarge):
            check_sizes([entry(size, packed_to)], "a", LIMITS)
    else:
        check_sizes([entry(size, packed_to)], "a", LIMITS)


@pytest.mark.parametrize(("name", "more"), [("a" * 300, b""), ("a", b"\0\0\xfe\x01" + bytes(510))])
def test_a_part_ends_behind_its_header_name_and_what_is_added(name: str, more: bytes) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.extra = more
        archive.writestr(info, b"abc")
        info = archive.infolist()[0]
    assert end_of(info, stream.getvalue()) == 30 + len(name) + len(more) + 3


def test_what_is_unpacked_is_counted_whatever_the_list_says() -> None:
    data = random.Random(2).randbytes(MB + 1)
    archive = open_archive(packed(("a.bin", data), ("b.bin", data[:-1])), "")
    assert inflate(archive, "b.bin", "plan.docx", Limits(part_mb=1)) == data[:-1]
    with pytest.raises(TooLarge) as raised:
        inflate(archive, "a.bin", "plan.docx", Limits(part_mb=1))
    assert str(raised.value) == (
        "plan.docx: the size of a.bin, in megabytes, is above the limit of 1. If the file is known"
        " and trusted, set part_mb higher under [limits] in tiltaksplan.toml."
    )


def test_no_more_is_unpacked_than_a_part_may_hold() -> None:
    asked: list[int | None] = []

    class Stream(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            asked.append(size)
            return b""

    class Archive(zipfile.ZipFile):
        def open(self, *_: object, **__: object) -> Stream:
            return Stream()

    archive = Archive(io.BytesIO(packed()))
    assert inflate(archive, "a", "", Limits(part_mb=1)) == b""
    assert list(inflate_pieces(archive, "a")) == []
    assert asked == [MB + 1, MB]
