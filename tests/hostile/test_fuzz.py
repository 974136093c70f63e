"""No hang, no traceback, no exception but a refusal, whatever a file is broken like."""

from __future__ import annotations

import faulthandler
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.hostile import fuzz
from tests.hostile.archives import packed
from tests.hostile.books import book

ROOT = Path(__file__).parents[2]
PDF = ROOT / "tests" / "pdf" / "cases" / "contents-and-page-breaks" / "plan.pdf"


@pytest.fixture(autouse=True)
def ends() -> Iterator[None]:
    """End the tests with the stacks where one file takes more than a minute."""
    faulthandler.dump_traceback_later(240, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def count(read: Callable[[bytes], None], files: Iterable[bytes]) -> tuple[int, int]:
    """Read files; give how many there were, and how many gave something."""
    outcomes = [fuzz.survives(read, data) for data in files]
    return len(outcomes), sum(outcomes)


def test_a_word_file_cut_anywhere_is_refused() -> None:
    data = packed()
    assert count(fuzz.word, fuzz.truncations(data)) == (len(data), 0)


def test_two_thousand_word_files_with_flipped_bytes() -> None:
    total, read = count(fuzz.word, fuzz.flips(packed(), 2000, seed=1))
    assert total == 2000
    assert 0 < read < total


@pytest.mark.parametrize("seed", range(4))
def test_a_thousand_word_files_with_mutated_xml(seed: int) -> None:
    total, read = count(fuzz.word, fuzz.xml_mutations(RICH, 250, seed))
    assert total == 250
    assert 0 < read < total


def test_five_hundred_workbooks_with_mutated_xml() -> None:
    total, read = count(fuzz.book, fuzz.xml_mutations(book(), 500, seed=5))
    assert total == 500
    assert 0 < read < total


def test_five_hundred_mutated_pdfs() -> None:
    """They are read in a process of their own, for pdfium may end it."""
    code = "from tests.hostile import test_fuzz as t; print(t.pdfs())"
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr[-2000:]
    total, read = map(int, done.stdout.strip(" ()\n").split(","))
    assert total == 500
    assert 0 < read < total


def pdfs() -> tuple[int, int]:
    """Read the mutated PDFs."""
    return count(fuzz.pdf, fuzz.pdf_mutations(PDF.read_bytes(), 500, seed=9))


RICH = (ROOT / "input" / "innspill-flesberg.docx").read_bytes()
