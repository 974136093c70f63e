"""The lists of a Word file made from scratch: numbered as their markers are to be shown."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from msgspec import Struct

from toolkit.ooxml.numbering import BULLET
from toolkit.ooxml.xml import check_writable

COUNTED = re.compile(r"(\(?)(\d{1,9}|[a-z])([.)]?)")


class Numbered(Struct, frozen=True, kw_only=True):
    """A list: its number format, its pattern (`%1.`), and where it starts."""

    num_fmt: str
    lvl_text: str
    start: int


class Lists:
    """Gives every item the number of its list; what goes on counting stays in one list."""

    def __init__(self) -> None:
        self._lists: dict[Numbered, int] = {}
        self._started: list[Numbered] = []
        self._counting: tuple[int, Numbered] | None = None

    def number(self, marker: str) -> int:
        """Give the `numId` of the list in which the next item shows a marker."""
        wanted = list_of(marker)
        if wanted.num_fmt == "bullet":
            return self._shared(wanted)
        if self._counting and self._counting[1] == wanted:
            number = self._counting[0]
        else:
            self._started.append(wanted)
            number = len(self._started)
        following = Numbered(
            num_fmt=wanted.num_fmt, lvl_text=wanted.lvl_text, start=wanted.start + 1
        )
        self._counting = (number, following)
        return number

    def end(self) -> None:
        """End a list that counts, so that the next one starts anew."""
        self._counting = None

    def xml(self) -> str:
        """Write the content of the numbering part."""
        numbered = list(enumerate(self._started, start=1))
        abstracts = "".join(abstract_xml(number, each) for number, each in numbered)
        nums = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
            for number, _ in numbered
        )
        return abstracts + nums

    def _shared(self, wanted: Numbered) -> int:
        if wanted not in self._lists:
            self._started.append(wanted)
            self._lists[wanted] = len(self._started)
        return self._lists[wanted]


def list_of(marker: str) -> Numbered:
    """Give the list that shows a marker first; one that cannot be counted on shows just that."""
    check_writable(marker)
    counted = COUNTED.fullmatch(marker)
    if not any(map(str.isalnum, marker)):
        return Numbered(num_fmt="bullet", lvl_text=BULLET if marker else "", start=1)
    if counted is None:
        return Numbered(num_fmt="none", lvl_text=marker, start=1)
    before, shown, after = counted.groups()
    digits = shown.isdecimal()
    return Numbered(
        num_fmt="decimal" if digits else "lowerLetter",
        lvl_text=f"{before}%1{after}",
        start=int(shown) if digits else ord(shown) - ord("a") + 1,
    )


def abstract_xml(number: int, listed: Numbered) -> str:
    """Write the definition of a list."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{number:08X}"/>'
        '<w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="{listed.start}"/>'
        f'<w:numFmt w:val="{listed.num_fmt}"/><w:lvlText w:val={quoteattr(listed.lvl_text)}/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
    )
