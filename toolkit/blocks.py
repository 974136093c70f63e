"""What a document says before anyone interprets it: its blocks, notes, comments and properties.

Every reader of a file format makes one of these; the reading of plans starts from it.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.problems import Place, Problem

POINT = "_tp_"
"""What the names of our points begin with: hidden bookmarks, of at most 40 characters in Word."""

COVER = "cover"
"""The style of what stands on the cover of a document that has no styles of its own."""


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
    """A comment in the margin: who wrote it, when, what, and on which text.

    `id` is its name in its file, empty where it has none; `parent` that of the comment it answers,
    empty where it answers none. `done` says that it is marked as resolved.
    """

    author: str
    date: str
    text: str
    place: Place
    id: str = ""
    parent: str = ""
    done: bool = False


class ObjectKind(Enum):
    """What a document can hold besides the words of its paragraphs."""

    PICTURE = "picture"
    CHART = "chart"
    SHAPE = "shape"
    EMBEDDED = "embedded"
    TABLE = "table"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    LINK = "link"
    LIST = "list"


class Object(Struct, frozen=True, kw_only=True, gc=False):
    """Something a document holds besides the words of its paragraphs.

    `text` is what it says: the description of a picture, the figures of a chart, a shape's or a
    note's text, the words of a link, the cells of a table with tabs between them and a newline
    between rows, a list's items with a newline between them. `target` is the part it is in, or
    where a link leads; `digest` is the same for parts of the same bytes. `near` is the paragraph it
    stands in, or the last one before it that says something. `place` is the text of a link, the
    spot of anything else and the first paragraph of a table or list, `last` its last one.
    """

    kind: ObjectKind
    place: Place
    text: str = ""
    target: str = ""
    digest: str = ""
    near: str = ""
    last: int = 0


class Lettering(Struct, frozen=True, kw_only=True, gc=False):
    """How characters look, whatever style or setting says so.

    `highlight` and `colour` are six hexadecimal digits, empty for none and for the ordinary black.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    highlight: str = ""
    colour: str = ""
    size: float | None = None


class Stretch(Struct, frozen=True, kw_only=True, gc=False):
    """The characters `start` to `end` of a block that look alike.

    `link` tells that they are one, `sized` that their size is set for them and not by a style.
    """

    start: int
    end: int
    lettering: Lettering
    link: bool = False
    sized: bool = False


class Look(Struct, frozen=True, kw_only=True, gc=False):
    """How a block looks; `alignment` is `left`, `right`, `center` or `justify`.

    `cell` is the colour of the table cell it stands in, None where there is no cell or a style
    may give it its colour.
    `revision` tells who changed that with tracking on, if anybody did.
    """

    block: Block
    alignment: str
    stretches: tuple[Stretch, ...]
    cell: str | None = None
    revision: Revision | None = None


class Looks(Struct, frozen=True, kw_only=True):
    """How the blocks of a document look, and the names of all styles that it knows."""

    blocks: tuple[Look, ...] = ()
    styles: frozenset[str] = frozenset()


class Piece(Struct, frozen=True, kw_only=True, gc=False):
    """Text that stands by itself in a row; `at` is where it starts, in points or in columns."""

    text: str
    at: float
    bold: bool = False
    size: float | None = None


class Row(Struct, frozen=True, kw_only=True, gc=False):
    """What stands side by side; `page` is counted from 1, None where a file has no pages.

    `foot` says that it stands in the margin, as headers and footers do.
    """

    pieces: tuple[Piece, ...]
    page: int | None = None
    foot: bool = False

    @property
    def text(self) -> str:
        """All that stands in the row."""
        return " ".join(piece.text for piece in self.pieces)


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
    the paragraph each stands in, and `carried`, the bytes put in it when it went out. `objects`
    is None where they were not looked for.
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
    objects: tuple[Object, ...] | None = None


class Passage(Struct, frozen=True, kw_only=True, gc=False):
    """A paragraph or a table row of a long document: its words, and the page each stands on.

    `page` is the one it begins on, None where a format knows no pages; `turns` are the characters
    that begin a later one. `rank` is 0 for text and greater the higher a heading stands;
    `document` is the name of the file.
    """

    text: str
    document: str = ""
    page: int | None = None
    turns: tuple[tuple[int, int], ...] = ()
    rank: float = 0.0

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages it stands on."""
        return () if self.page is None else (self.page, *(page for _, page in self.turns))

    def page_at(self, character: int) -> int | None:
        """Give the page that a character stands on."""
        return max((page for at, page in self.turns if at <= character), default=self.page)
