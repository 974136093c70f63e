"""The tags of a Word template, found where they are typed, and trouble with how they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.ooxml.typed import Piece, Typed
from toolkit.problems import Place, Problem, ProblemKind

OPENER = re.compile(r"\{[{%#]")
CLOSER = re.compile(r"[}%#]\}")
COMMENT = "{#"
ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
PREFIX = re.compile(r"(?<=^\{[{%#])(p|tr|tc|r)(?=\s)")
"""docxtpl's sign that a tag stands for the whole paragraph, row, cell or run it is typed in."""

TAKEN = {"p": "paragraph", "tr": "table row"}
KEYWORD = re.compile(r"\{%[-+]?\s*(\w+)")
BLOCKS = frozenset({"for", "if", "with", "filter", "macro", "call", "block", "autoescape"})
BRANCHES = {"else": {"for", "if"}, "elif": {"if"}}
LONGEST = 60


class Tag(Struct, frozen=True, kw_only=True):
    """A tag, and the whole paragraph it was typed in."""

    text: str
    start: int
    line: Typed

    @property
    def place(self) -> Place:
        """Where the tag stands."""
        return self.line.place.between(self.start, self.start + len(self.text))

    @property
    def prefix(self) -> str:
        """What the tag stands for: `p`, `tr`, `tc`, `r`, or empty for its characters alone."""
        found = PREFIX.search(self.text)
        return found[1] if found else ""

    @property
    def keyword(self) -> str:
        """The word that a statement begins with, such as `for`."""
        found = KEYWORD.match(PREFIX.sub("", self.text))
        return found[1] if found else ""

    def problem(self, kind: ProblemKind, detail: str = "") -> Problem:
        """Make a problem of this tag."""
        return Problem(kind=kind, subject=self.text, detail=detail, place=self.place)


def find_tags(line: Typed) -> Iterator[Tag | Problem]:
    """Find the tags of a paragraph, and those that are not closed or never opened in it."""
    text, position = line.text, 0
    while found := OPENER.search(text, position):
        yield from never_opened(line, position, found.start())
        end = ENDS[found[0]]
        closed = text.find(end, found.end())
        another = OPENER.search(text, found.end())
        nested = another is not None and another.start() < closed and found[0] != COMMENT
        if closed < 0 or nested:
            position = another.start() if another else len(text)
            yield unclosed(line, found.start(), position, end)
            continue
        position = closed + len(end)
        yield Tag(text=text[found.start() : position], start=found.start(), line=line)
    yield from never_opened(line, position, len(text))


def unclosed(line: Typed, start: int, end: int, missing: str) -> Problem:
    """Say that a tag is not closed in its paragraph."""
    return Problem(
        kind=ProblemKind.TAG_UNCLOSED,
        subject=shortened(line.text[start:end]),
        detail=missing,
        place=line.place.between(start, end),
    )


def never_opened(line: Typed, start: int, end: int) -> Iterator[Problem]:
    """Say of every end of a tag between two others that nothing opened it."""
    for found in CLOSER.finditer(line.text, start, end):
        yield Problem(
            kind=ProblemKind.TAG_UNOPENED,
            subject=shortened(line.text[start : found.end()]),
            detail=found[0],
            place=line.place.between(found.start(), found.end()),
        )


def typing_trouble(tag: Tag) -> Iterator[Problem]:
    """Say what Word has done to a tag: torn by what stands around it, or typed in several looks."""
    pieces = pieces_of(tag)
    if len({piece.owner for piece in pieces}) > 1:
        around = next(piece.inside for piece in pieces if piece.inside)
        yield tag.problem(ProblemKind.TAG_TORN, around)
    elif any(piece.text in {"\t", "\n"} for piece in pieces):
        yield tag.problem(ProblemKind.TAG_TORN, "a tab or a line break")
    elif len({piece.look for piece in pieces}) > 1:
        yield tag.problem(ProblemKind.TAG_SPLIT)


def pieces_of(tag: Tag) -> list[Piece]:
    """Give the pieces that a tag is typed in."""
    found, position = [], 0
    for piece in tag.line.pieces:
        end = position + len(piece.text)
        if position < tag.start + len(tag.text) and end > tag.start:
            found.append(piece)
        position = end
    return found


def swallowed(tag: Tag, lines: Iterable[Typed]) -> Iterator[Problem]:
    """Say which text a tag takes away with the paragraph or the row it stands for."""
    taken = TAKEN.get(tag.prefix)
    if taken is None:
        return
    others = (
        line for line in lines if tag.prefix == "tr" and tag.line.row and line.row == tag.line.row
    )
    texts = [line.text for line in others] or [tag.line.text]
    lost = " ".join(texts).replace(tag.text, "", 1).strip()
    if lost:
        yield tag.problem(ProblemKind.TAG_SWALLOWS, f"{taken}, and with it “{shortened(lost)}”")


def unmatched(tags: Iterable[Tag]) -> Iterator[Problem]:
    """Say which loops and conditions are not ended, and which ends have no beginning."""
    opened: list[Tag] = []
    for tag in tags:
        keyword = tag.keyword
        if keyword in BLOCKS:
            opened.append(tag)
        elif keyword.startswith("end") and keyword != "endset":
            if opened and keyword == f"end{opened[-1].keyword}":
                opened.pop()
            else:
                yield tag.problem(ProblemKind.TAG_UNMATCHED, wanted_before(keyword, opened))
        elif keyword in BRANCHES and not (opened and opened[-1].keyword in BRANCHES[keyword]):
            yield tag.problem(ProblemKind.TAG_UNMATCHED, "{% if … %} in front of it")
    for tag in opened:
        yield tag.problem(ProblemKind.TAG_UNMATCHED, f"{{% end{tag.keyword} %}} behind it")


def wanted_before(keyword: str, opened: list[Tag]) -> str:
    """Say what an end without a beginning is missing."""
    if opened:
        return f"its place: “{opened[-1].text}” must be ended first"
    return f"{{% {keyword.removeprefix('end')} … %}} in front of it"


def shortened(text: str) -> str:
    """Cut a long text that is only pointed at."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
