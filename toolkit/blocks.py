"""What a document says before anyone interprets it: its blocks, notes, comments and properties.

Every reader of a file format makes one of these; the reading of plans starts from it.
"""

from __future__ import annotations

from msgspec import Struct

from toolkit.problems import Place, Problem

POINT = "_tp_"
"""What the names of our points begin with: hidden bookmarks, of at most 40 characters in Word."""


class Revision(Struct, frozen=True, kw_only=True, gc=False):
    """Who made a tracked change, and when (as Word writes it, or empty)."""

    author: str
    date: str


class Cell(Struct, frozen=True, kw_only=True, gc=False):
    """Where in a table a block stands: all counted from 0, nested tables as tables of their own.

    `columns` and `rows` are how many a merged cell covers; `header` says that its row is marked as
    one that is repeated on every page.
    """

    table: int
    row: int
    column: int
    columns: int = 1
    rows: int = 1
    header: bool = False


class Block(Struct, frozen=True, kw_only=True, gc=False):
    """One paragraph as it reads.

    `paragraphs` are the indexes of the `w:p` it is made of: one, or several where a paragraph
    mark between them is removed; elsewhere its number in the part. `bold` is how many characters at
    its start are bold, `size` the size in points of most of its text (None where unknown); `marker`
    is the list marker that is shown; `contents` says that it belongs to a table of contents.
    """

    part: str
    paragraphs: tuple[int, ...]
    text: str
    style: str = ""
    level: int | None = None
    marker: str | None = None
    bold: int = 0
    size: float | None = None
    contents: bool = False
    cell: Cell | None = None
    revision: Revision | None = None

    @property
    def place(self) -> Place:
        """Where the whole block stands."""
        return Place(part=self.part, paragraph=self.paragraphs[-1], start=0, end=len(self.text))


class Comment(Struct, frozen=True, kw_only=True):
    """A comment in the margin: who wrote it, when, what, and on which text."""

    author: str
    date: str
    text: str
    place: Place


class Properties(Struct, frozen=True, kw_only=True):
    """The properties that say what a file is and whose it is; empty where not set."""

    part: str = ""
    title: str = ""
    creator: str = ""
    last_modified_by: str = ""
    modified: str = ""


class Document(Struct, frozen=True, kw_only=True):
    """What a file says, block by block.

    `running` are headers and footers, `notes` foot- and endnotes; `problems` tell what could not be
    read in full. What it carries unseen: `points`, our hidden bookmarks by name, with the part and
    the paragraph each stands in, and `carried`, the bytes put in it when it went out.
    """

    file: str
    blocks: tuple[Block, ...]
    running: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    properties: Properties = Properties()
    problems: tuple[Problem, ...] = ()
    points: dict[str, tuple[str, int]] = {}
    carried: bytes | None = None
