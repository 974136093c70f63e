"""What updates add and take away besides words: pictures, tables, notes, links."""

from __future__ import annotations

from msgspec import Struct

from toolkit.blocks import Object, ObjectKind
from toolkit.problems import Problem, ProblemKind

NAMES = {
    ObjectKind.PICTURE: "a picture",
    ObjectKind.CHART: "a chart",
    ObjectKind.SHAPE: "a drawing",
    ObjectKind.EMBEDDED: "an embedded file",
    ObjectKind.TABLE: "a table",
    ObjectKind.FOOTNOTE: "a footnote",
    ObjectKind.ENDNOTE: "an endnote",
    ObjectKind.LINK: "a link",
}
LONGEST = 60


class ObjectChange(Struct, frozen=True, kw_only=True):
    """An object that somebody added, or that is `gone` from what they sent.

    `project` is the id of the project or section it stands in, None for the document itself, and
    `heading` its title. The place of `object`, and the parts it names, are those of the sender's
    file; of one that is gone, those of the base.
    """

    object: Object
    project: str | None
    heading: str
    author: str
    date: str
    source: str
    gone: bool = False

    @property
    def problem(self) -> Problem:
        """The change as something that a person should know."""
        kind = ProblemKind.OBJECT_GONE if self.gone else ProblemKind.OBJECT_NEW
        where = f" in “{self.heading}”" if self.heading else ""
        detail = f"{NAMES[self.object.kind]}{quoted(self.object)}{where}"
        place = None if self.gone else self.object.place
        return Problem(kind=kind, subject=self.source, detail=detail, place=place)


def quoted(thing: Object) -> str:
    """Quote the beginning of what an object says, and where a link leads."""
    said = " ".join(thing.text.split())
    short = said if len(said) <= LONGEST else f"{said[:LONGEST].rstrip()}…"
    leads = f" to {thing.target}" if thing.kind is ObjectKind.LINK else ""
    return f" (“{short}”{leads})" if short else ""
