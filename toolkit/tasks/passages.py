"""Loading the documents of a hearing as passages: a PDF page by page, a Word file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from toolkit.blocks import Block, Passage
from toolkit.guard.limits import LIMITS, Limits
from toolkit.refusals import EmptyText, UnknownFormat
from toolkit.tasks.apart import read_passages
from toolkit.tasks.files import NO_SUFFIX, open_file
from toolkit.tasks.load import load_document

FORMATS = (".pdf", ".docx", ".docm", ".odt", ".doc")
TOPMOST = 10.0
TITLE = "title"

Tell = Callable[[int, int], None]
"""What is told how many of how many pages of a document are read."""


class Passages:
    """The passages of some documents; `unread` are the pages that turned out to be pictures."""

    def __init__(self, files: Iterable[Path], tell: Tell, limits: Limits = LIMITS) -> None:
        self.unread: list[tuple[str, int]] = []
        self._files = tuple(files)
        self._tell = tell
        self._limits = limits

    def read(self) -> Iterator[Passage]:
        """Give the passages of all documents. Raises UnknownFormat before any is read."""
        for file in self._files:
            if file.suffix.lower() not in FORMATS:
                raise UnknownFormat(
                    file=file, suffix=file.suffix or NO_SUFFIX, allowed=", ".join(FORMATS)
                )
        for file in self._files:
            yield from self._of_pdf(file) if is_pdf(file) else of_word(file, self._limits)

    def _of_pdf(self, file: Path) -> Iterator[Passage]:
        with open_file(file, self._limits) as source:
            for stretch in read_passages(source, file.name, self._limits):
                yield from stretch.passages
                self.unread += [(file.name, page) for page in stretch.scanned]
                self._tell(stretch.read, stretch.of)


def is_pdf(file: Path) -> bool:
    """Tell whether a file is a PDF by its name."""
    return file.suffix.lower() == ".pdf"


def of_word(file: Path, limits: Limits = LIMITS) -> Iterator[Passage]:
    """Give the passages of a document without pages, a table row as one. Raises EmptyText."""
    document = load_document(file, limits=limits)
    blocks = [block for block in document.blocks if block.text and not block.contents]
    if not blocks:
        raise EmptyText(file=file)
    for row, group in groupby(blocks, key=row_of):
        if row is None:
            yield from (of_block(block, file.name) for block in group)
        else:
            text = " ".join(block.text for block in group)
            yield Passage(text=text, document=file.name)


def row_of(block: Block) -> tuple[int, int] | None:
    """Give the table and the row a block stands in."""
    return (block.cell.table, block.cell.row) if block.cell else None


def of_block(block: Block, file: str) -> Passage:
    """Give a paragraph or a heading as a passage."""
    rank = TOPMOST - block.level if block.level is not None else 0.0
    return Passage(
        text=block.text, document=file, rank=TOPMOST if block.style.lower() == TITLE else rank
    )
