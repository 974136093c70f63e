"""Writing comments into a Word file, with the answers to them, and leaving all else as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from msgspec import Struct

from toolkit.ooxml.anchoring import Anchorer
from toolkit.ooxml.comment_elements import (
    Said,
    comment_element,
    comment_styles,
    entry_element,
    initials_of,
    written_date,
)
from toolkit.ooxml.comment_parts import COMMENTS, EXTENDED, comment_part, with_elements
from toolkit.ooxml.comments import text_before
from toolkit.ooxml.names import P, w
from toolkit.ooxml.notes import NOTES, note_parts
from toolkit.ooxml.package import Package
from toolkit.ooxml.splice import is_utf8, splice
from toolkit.ooxml.text import Changes
from toolkit.ooxml.threads import ID, KEY, PARA_ID
from toolkit.ooxml.xml import Element, serialize_xml
from toolkit.problems import Place
from toolkit.refusals import StrictWord

FIRST_KEY = 0x40000000
"""The first number for a paragraph of ours; Word takes none from 0x80000000 on."""

NOTE_REFERENCES = {w("footnote"): w("footnoteReference"), w("endnote"): w("endnoteReference")}


class Note(Struct, frozen=True, kw_only=True):
    """A comment to write in the margin of a place, and the answers to it in their order.

    `date` is as Word writes it; one that is no date is left out. Without `initials` they are made
    from the author's name; `done` says that it is resolved. Answers stand where the comment stands,
    whatever their place; answers to answers become answers to the comment, as Word has them.
    """

    place: Place
    author: str
    date: str
    paragraphs: tuple[str, ...]
    initials: str = ""
    done: bool = False
    replies: tuple[Note, ...] = ()


def add_comments(package: Package, notes: Sequence[Note]) -> dict[str, bytes]:
    """Give the parts of a file that change or come when comments are written into it.

    Word overlooks marks outside of the main part ([MS-OI29500] 2.1.315): a place in a foot- or
    endnote becomes the reference to it, any other one the beginning of the document. Raises
    StrictWord and UnwritableText.
    """
    if package.is_strict:
        raise StrictWord(file=package.file)
    if not notes:
        return {}
    root, styles = package.parse(package.main), comment_styles(package)
    comments, extended = (comment_part(package, kind) for kind in (COMMENTS, EXTENDED))
    threads = list(numbered(notes, [root, comments.root, extended.root]))
    said = [each for thread in threads for each in thread]
    anchorer = Anchorer(root, style=styles.reference)
    for note, thread in zip(notes, threads, strict=True):
        anchorer.anchor(main_place(package, root, note.place), [each.id for each in thread])
    return {
        package.main: written(package, root, anchorer),
        **with_elements(
            package,
            [
                (comments, [comment_element(each, styles) for each in said]),
                (extended, [entry_element(each) for each in said]),
            ],
        ),
    }


def numbered(notes: Sequence[Note], roots: Sequence[Element]) -> Iterator[list[Said]]:
    """Give every comment with its answers, each with an id and a key that nothing has yet."""
    used = {
        element.get(name)
        for root in roots
        for element in root.iter()
        for name in (ID, PARA_ID, KEY)
    }
    ids = (str(i) for i in count(1) if str(i) not in used)
    keys = (key for key in map("{:08X}".format, count(FIRST_KEY)) if key not in used)
    for note in notes:
        first = said(note, id_=next(ids), key=next(keys))
        yield [
            first,
            *(said(each, id_=next(ids), key=next(keys), to=first) for each in answers(note)),
        ]


def answers(note: Note) -> Iterator[Note]:
    """Give all answers to a comment, and those to them."""
    for reply in note.replies:
        yield reply
        yield from answers(reply)


def said(note: Note, *, id_: str, key: str, to: Said | None = None) -> Said:
    """Give a comment or answer as it is written."""
    return Said(
        id=id_,
        key=key,
        parent="" if to is None else to.key,
        author=note.author,
        initials=note.initials or initials_of(note.author),
        date=written_date(note.date),
        paragraphs=note.paragraphs,
        done=note.done,
    )


def main_place(package: Package, root: Element, place: Place) -> Place:
    """Give the place in the main part at which a comment on a place can stand."""
    if place.part == package.main:
        return place
    if place.part in note_parts(package):
        paragraph = list(package.parse(place.part).iter(P))[place.paragraph]
        for note in paragraph.iterancestors(*NOTES):
            for reference in root.iter(NOTE_REFERENCES[note.tag]):
                if reference.get(ID) == note.get(ID):
                    return place_of(reference, root, package.main)
    return Place(part=package.main, paragraph=0, start=0, end=0)


def place_of(element: Element, root: Element, part: str) -> Place:
    """Give the point in the text at which an element of a run stands."""
    paragraph = next(element.iterancestors(P))
    at = text_before(element, paragraph, changes=Changes.ACCEPTED)
    return Place(part=part, paragraph=list(root.iter(P)).index(paragraph), start=at, end=at)


def written(package: Package, root: Element, anchorer: Anchorer) -> bytes:
    """Write the main part, so that only paragraphs with new marks get new bytes."""
    if not is_utf8(root):
        return serialize_xml(root)
    touched = {i: [each] for i, each in enumerate(anchorer.paragraphs) if each in anchorer.touched}
    return splice(package.read(package.main), touched)
