"""What updates add and take away besides words: pictures, tables, notes, links."""

from __future__ import annotations

from msgspec import Struct

from toolkit.blocks import Object, ObjectKind
from toolkit.problems import Place, Problem, ProblemKind

NAMES = {
    ObjectKind.PICTURE: "a picture",
    ObjectKind.CHART: "a chart",
    ObjectKind.SHAPE: "a drawing",
    ObjectKind.EMBEDDED: "an embedded file",
    ObjectKind.TABLE: "a table",
    ObjectKind.FOOTNOTE: "a footnote",
    ObjectKind.ENDNOTE: "an endnote",
    ObjectKind.LINK: "a link",
    ObjectKind.LIST: "a list",
}
LONGEST = 60


class Anchor(Struct, frozen=True, kw_only=True):
    """Where something stands that came: in which text of the plan, and where there.

    `owner`, `name` and `number` tell the text: the id of a heading, the text's name below that, and
    its number. `texts` are its paragraphs as the sender has them, `paragraph` the number of the one
    that the object stands in or behind, -1 before the first, and `place` where that is in the
    sender's file. Inside of a paragraph it stands from the character `start` to `end`; without
    these it stands behind, in a paragraph of its own.
    """

    owner: str | None
    name: str
    number: int
    texts: tuple[str, ...]
    paragraph: int
    place: Place
    start: int | None = None
    end: int | None = None

    @property
    def text(self) -> str:
        """What the paragraph says that it stands in or behind."""
        return self.texts[self.paragraph] if self.paragraph >= 0 else ""


class NewObject(Struct, frozen=True, kw_only=True):
    """An object to take over from the file `source`, and where it comes to stand.

    `items` are the places of a list's paragraphs in that file, `markers` what stands in front of
    them; `inner` are objects that come with it, such as the pictures in a table. `texts` are the
    paragraphs that a table or note brings along; those of a table are read where `told` says.
    """

    object: Object
    source: str
    anchor: Anchor
    items: tuple[Place, ...] = ()
    markers: tuple[str, ...] = ()
    inner: tuple[Object, ...] = ()
    texts: tuple[str, ...] = ()
    told: Anchor | None = None


class ObjectChange(Struct, frozen=True, kw_only=True):
    """An object that somebody added, or that is `gone` from what they sent.

    `project` is the id of the project or section it stands in, None for the document itself, and
    `heading` its title. The place of `object`, and the parts it names, are those of the sender's
    file; of one that is gone, those of the base. One that is `taken` comes to stand at the anchor.
    """

    object: Object
    project: str | None
    heading: str
    author: str
    date: str
    source: str
    gone: bool = False
    anchor: Anchor | None = None
    taken: bool = False

    @property
    def problem(self) -> Problem:
        """The change as something that a person should know."""
        kind = ProblemKind.OBJECT_GONE if self.gone else ProblemKind.OBJECT_NEW
        where = f" in “{self.heading}”" if self.heading else ""
        detail = f"{NAMES[self.object.kind]}{quoted(self.object)}{where}"
        place = None if self.gone else self.object.place
        return Problem(kind=kind, subject=self.source, detail=detail, place=place)


def described(thing: Object) -> str:
    """Say what an object is: what it says, else the name of its file."""
    return thing.text or thing.target.rpartition("/")[2] or "–"


def quoted(thing: Object) -> str:
    """Quote the beginning of what an object says, and where a link leads."""
    said = " ".join(thing.text.split())
    short = said if len(said) <= LONGEST else f"{said[:LONGEST].rstrip()}…"
    leads = f" to {thing.target}" if thing.kind is ObjectKind.LINK else ""
    return f" (“{short}”{leads})" if short else ""
