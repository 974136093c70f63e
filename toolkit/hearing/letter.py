"""A letter in its parts: head, title, text and end, each as rows or paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from toolkit.blocks import Block, Document, Row
from toolkit.hearing.found import Source

CLOSING = re.compile(
    r"(?:med )?(?:venn?l[ei]g(?:e)? |beste |god )?(?:hilsen|helsing)\s*[,.]?(?:\s.{0,80})?",
    re.IGNORECASE,
)
ENDINGS = re.compile(
    r"(?:vedlegg|kopi(?: til)?|kopimottakere|kopimottakarar|adresseliste|mottakerliste"
    r"|mottakarliste|mottakere|mottakarar|likelydende (?:brev )?(?:sendt )?(?:til)?"
    r"|likelydande (?:brev )?(?:sendt? )?(?:til)?|høringsinstanser|høyringsinstansar"
    r"|høringsliste|høyringsliste)\s*(?::.*)?",
    re.IGNORECASE,
)
ENDED = re.compile(r"[.:?!][»\")]?(?:\s|$)")
LONG = 60
"""Characters that a line of running text has at least."""


class Letter:
    """A letter as its rows and its paragraphs."""

    def __init__(self, document: Document, rows: Sequence[Row]) -> None:
        self.document = document
        self.rows = tuple(rows)

    @cached_property
    def size(self) -> float | None:
        """The size of most of the text."""
        sizes: Counter[float | None] = Counter()
        for row in self.rows:
            for piece in row.pieces:
                sizes[piece.size] += len(piece.text)
        return sizes.most_common(1)[0][0] if sizes else None

    @cached_property
    def opening(self) -> int:
        """The row that the running text begins with."""
        for number, row in enumerate(self.rows):
            if not row.foot and len(row.pieces) == 1 and self.is_running_text(number):
                return number
        return len(self.rows)

    @cached_property
    def head(self) -> tuple[Row, ...]:
        """The rows above the text, and the headers."""
        return self.rows[: self.opening]

    @cached_property
    def closing(self) -> int:
        """The row with the greeting, or with what stands at the end of a letter."""
        for number in range(self.opening, len(self.rows)):
            text = self.rows[number].text
            if CLOSING.fullmatch(text) or ENDINGS.fullmatch(text):
                return number
        return len(self.rows)

    @cached_property
    def greets(self) -> bool:
        """Whether there is a greeting."""
        return any(CLOSING.fullmatch(row.text) for row in self.rows)

    @cached_property
    def end(self) -> tuple[Row, ...]:
        """The rows from the greeting on."""
        return self.rows[self.closing :]

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs of the running text."""
        blocks = [block for block in self.document.blocks if block.text.strip()]
        start = next((n for n, block in enumerate(blocks) if self._opens(block)), 0)
        beyond = (n for n, b in enumerate(blocks) if n > start and CLOSING.fullmatch(b.text))
        return tuple(blocks[start : next(beyond, len(blocks))])

    def is_running_text(self, number: int) -> bool:
        """Tell whether a row is running text: a long line, in no way set off."""
        piece = self.rows[number].pieces[0]
        is_plain = not piece.bold and piece.size == self.size
        return is_plain and len(piece.text) >= LONG and self._is_sentence(number)

    def _is_sentence(self, number: int) -> bool:
        """Tell whether the paragraph of a row is sentences, and no long list of names."""
        line = self._start_of(self.rows[number].pieces[0].text)
        texts = (" ".join(block.text.split()) for block in self.document.blocks)
        told = next((text for text in texts if text.startswith(line)), "")
        return bool(ENDED.search(told))

    @staticmethod
    def _start_of(line: str) -> str:
        """Give the start of a line, as its paragraph has it too."""
        return " ".join(line.rstrip("-").split())[:LONG]

    def _opens(self, block: Block) -> bool:
        if self.opening >= len(self.rows):
            return False
        line = self._start_of(self.rows[self.opening].pieces[0].text)
        return " ".join(block.text.split()).startswith(line)

    def source(self, row: Row, quotation: str = "") -> Source:
        """Say where a row stands."""
        words = " ".join((quotation or row.text).split())
        return Source(quotation=words, page=row.page)


def lines_under(rows: Sequence[Row], start: int) -> Iterator[Row]:
    """Give the rows below one, up to the next that opens another list."""
    for row in rows[start + 1 :]:
        if ENDINGS.fullmatch(row.text) or CLOSING.fullmatch(row.text):
            return
        if not row.foot:
            yield row
