from __future__ import annotations

import os
import random
import threading
import time
from itertools import count, takewhile
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from scripts.make_limits import PAGE, with_table
from tests.hostile.archives import packed
from tests.hostile.pdfs import ONE
from tests.hostile.pdfs import packed as packed_pdf
from tests.tiny import docx, p
from toolkit.guard.limits import LIMITS, Limits
from toolkit.model.profile import Profile
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.refusals import BrokeOff, Refusal, TooLarge
from toolkit.tasks import child
from toolkit.tasks.apart import read_pdf
from toolkit.tasks.child import ask_child, memory_of
from toolkit.tasks.child_jobs import deny
from toolkit.tasks.deadline import deadline
from toolkit.tasks.load import load_document

LONG = b"BT /F1 12 Tf 72 700 Td " + b"(aaaaaaaaaaaaaaaa) Tj " * 2_000_000 + b"ET"
"""A page of 32 million letters."""


def limited(**most: float) -> Limits:
    return msgspec.convert(msgspec.to_builtins(LIMITS) | most, Limits)


def test_the_page_says_what_the_limits_are() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_table(page), "run: make docs"
    assert "| `elements` | 1 000 000 | XML elements of one part |" in page


@pytest.mark.parametrize(
    ("most", "what"),
    [
        ({"entries": 6}, "the number of its parts is above the limit of 6."),
        ({"part_mb": 1}, "the size of a.bin, in megabytes, is above the limit of 1."),
        ({"unpacked_mb": 1}, "what it unpacks to, in megabytes, is above the limit of 1."),
        ({"ratio": 9}, "how many times smaller a.bin was packed is above the limit of 9."),
    ],
)
def test_a_file_is_refused_by_a_limit_and_read_with_a_higher_one(
    most: dict[str, float], what: str
) -> None:
    chance = random.Random(1)
    filler = b"".join(chance.randbytes(30) + bytes(900) for _ in range(1_500))
    data = packed(("a.bin", filler))
    with pytest.raises(TooLarge) as raised:
        Package(data, "plan.docx", limits=limited(**most))
    (name,) = most
    assert str(raised.value) == (
        f"plan.docx: {what} If the file is known and trusted, set {name} higher under [limits] in"
        " tiltaksplan.toml."
    )
    assert read_document(Package(data, "plan.docx")).blocks


def test_at_the_limit_a_file_is_read() -> None:
    data = packed()
    parts = len(Package(data, "").names)
    assert Package(data, "", limits=limited(entries=parts))
    with pytest.raises(TooLarge):
        Package(data, "", limits=limited(entries=parts - 1))


def test_elements_are_counted_and_kept_within_a_raised_limit_in_what_is_made_of_a_file() -> None:
    data = docx("<w:p/>" * 2_000)
    low = limited(elements=1_000)
    with pytest.raises(TooLarge, match=r"the number of elements in word/document\.xml"):
        read_document(Package(data, "a.docx", limits=low))
    high = Package(data, "a.docx", limits=limited(elements=3_000)).changed({"a.xml": b"<a/>"})
    assert high.limits.elements == 3_000
    assert len(read_document(high).blocks) == 2_000


def test_the_limits_of_a_profile_hold_for_its_files(tmp_path: Path) -> None:
    profile = msgspec.toml.decode(b"[limits]\nfile_mb = 0\n", type=Profile)
    path = tmp_path / "plan.docx"
    path.write_bytes(docx(p("Ny vei")))
    with pytest.raises(TooLarge, match="its size, in megabytes, is above the limit of 0"):
        load_document(path, limits=profile.limits)
    assert load_document(path).blocks


def test_pages_are_limited() -> None:
    with pytest.raises(TooLarge, match="the number of pages is above the limit of 0"):
        read_pdf(ONE, "a.pdf", limited(pages=0))
    assert read_pdf(ONE, "a.pdf", limited(pages=1)).blocks


def test_what_takes_too_long_in_a_child_is_ended() -> None:
    slow = packed_pdf(b"0 0 m 10 10 l S " * 2_000_000)
    start = time.monotonic()
    with pytest.raises(TooLarge, match=r"the time it takes, in seconds, is above the limit of 1\."):
        read_pdf(slow, "a.pdf", limited(seconds=1))
    assert time.monotonic() - start < 60


def test_what_takes_too_much_memory_in_a_child_is_ended_by_the_kernel() -> None:
    with pytest.raises(TooLarge, match="the memory it takes, in megabytes, is above the limit"):
        read_pdf(packed_pdf(LONG), "a.pdf", limited(memory_mb=300, seconds=60))


def test_where_the_kernel_does_not_the_memory_of_a_child_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(child, "BY_KERNEL", False)
    monkeypatch.setattr(child, "memory_of", lambda _: 2_000_000_000)
    with pytest.raises(TooLarge, match="the memory it takes, in megabytes, is above the limit"):
        read_pdf(packed_pdf(LONG), "a.pdf", limited(seconds=60))


def test_the_memory_of_a_process_is_known_and_that_of_an_ended_one_is_none() -> None:
    assert memory_of(os.getpid()) > 1_000_000
    assert memory_of(2**22 + 1) == 0


def test_a_child_that_breaks_off_is_a_refusal() -> None:
    with pytest.raises(BrokeOff, match=r"a\.pdf: working on the file broke off"):
        ask_child("none", (), int, file="a.pdf", limits=LIMITS, seconds=5)


def test_a_refusal_comes_back_from_a_child_as_itself() -> None:
    with pytest.raises(Refusal, match=r"a\.pdf: this is not a PDF") as raised:
        read_pdf(b"PK", "a.pdf")
    assert type(raised.value).__name__ == "NotPdf"


@pytest.mark.parametrize(
    "event", ["socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.remove"]
)
def test_a_child_can_reach_nothing(event: str) -> None:
    with pytest.raises(PermissionError, match=event):
        deny(event, ())


def test_a_child_can_read_files_and_write_none() -> None:
    deny("open", ("a.txt", "r", 0))
    deny("open", (3, "w", 1))
    with pytest.raises(PermissionError):
        deny("open", ("a.txt", "w", 1))


def test_what_is_read_here_has_a_deadline() -> None:
    start = time.monotonic()
    with pytest.raises(TooLarge, match=r"the time it takes"), deadline("a", limited(seconds=1)):
        list(takewhile(lambda _: time.monotonic() - start < 120, count()))
    assert time.monotonic() - start < 60


def test_what_ends_in_time_is_left_alone_and_so_is_another_thread() -> None:
    with deadline("a", LIMITS):
        pass
    ended = []

    def work() -> None:
        with deadline("a", limited(seconds=0)):
            ended.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended == [1]


def test_every_limit_is_a_positive_number() -> None:
    assert all(value > 0 for value in structs.asdict(LIMITS).values())
