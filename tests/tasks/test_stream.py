"""Reading a long PDF in a child process that answers bit by bit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pdf.paper import pdf
from toolkit.guard.limits import Limits
from toolkit.refusals import ScannedPdf, TooLarge
from toolkit.tasks.apart import read_passages
from toolkit.tasks.passages import Passages

GAP = [""] * 6
LINES = ["Regjeringen vil bygge ut veier og jernbane i alle deler av landet, og", "det er bra."]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(pdf([[*GAP, f"!{number} Kapittel", "", *LINES] for number in range(70)]))
    return path


def test_the_passages_come_some_pages_at_a_time(report: Path) -> None:
    with report.open("rb") as source:
        parts = list(read_passages(source, report.name))
    assert [part.read for part in parts] == [16, 32, 48, 70, 70]
    assert {part.of for part in parts} == {70}
    assert sum(len(part.passages) for part in parts) == 140


def test_how_much_is_read_is_told_on_the_way(report: Path) -> None:
    told: list[tuple[int, int]] = []
    passages = Passages([report], lambda read, of: told.append((read, of)))
    assert next(passages.read()).page == 1
    assert not told, "nothing is told before it is read"
    list(passages.read())
    assert told[-1] == (70, 70)


def test_who_stops_listening_ends_the_child(report: Path) -> None:
    with report.open("rb") as source:
        parts = read_passages(source, report.name)
        assert next(parts).read == 16
        parts.close()
        assert list(parts) == []


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (Limits(seconds=0, page_seconds=0), "page_seconds"),
        (Limits(pages=60), "pages"),
        (Limits(memory_mb=24), "memory_mb"),
    ],
)
def test_the_limits_hold(report: Path, limits: Limits, name: str) -> None:
    with report.open("rb") as source, pytest.raises(TooLarge, match=name):
        list(read_passages(source, report.name, limits))


def test_what_the_child_refuses_is_refused_here(tmp_path: Path) -> None:
    path = tmp_path / "skann.pdf"
    path.write_bytes(pdf([[], []]))
    with path.open("rb") as source, pytest.raises(ScannedPdf, match=r"skann\.pdf"):
        list(read_passages(source, path.name))
