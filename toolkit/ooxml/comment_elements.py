"""Comments as elements: what is said in the margin, and which comment it answers."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.anchoring import styled_run
from toolkit.ooxml.names import PPR, VAL, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import new_run
from toolkit.ooxml.threads import COMMENT, DONE, ENTRY, ID, KEY, PARA_ID, PARENT
from toolkit.ooxml.xml import Element, check_writable, parse_xml

DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
MOST_INITIALS = 9
"""Letters that Word keeps of somebody's initials."""

STYLE_SIGN = b'val="annotation '
REFERENCE_STYLE, TEXT_STYLE = "annotation reference", "annotation text"
"""What Word calls the styles of comments in every language."""


class Said(Struct, frozen=True, kw_only=True):
    """One comment or answer as it is written.

    `key` is the `w14:paraId` of its last paragraph, `parent` that of the comment it answers.
    """

    id: str
    key: str
    parent: str
    author: str
    initials: str
    date: str
    paragraphs: tuple[str, ...]
    done: bool


class CommentStyles(Struct, frozen=True, kw_only=True):
    """The ids of the styles that a document has for comments, empty where it has none."""

    reference: str = ""
    text: str = ""


def comment_styles(package: Package) -> CommentStyles:
    """Find the styles for comments; Word needs none, so none are added."""
    parts = package.related(package.main, "/styles")
    data = package.read(parts[0]) if parts else b""
    if STYLE_SIGN not in data:
        return CommentStyles()
    ids = {
        name.get(VAL, "").lower(): style.get(w("styleId"), "")
        for style in parse_xml(data, package.file, parts[0]).iter(w("style"))
        for name in style.iterchildren(w("name"))
    }
    return CommentStyles(reference=ids.get(REFERENCE_STYLE, ""), text=ids.get(TEXT_STYLE, ""))


def comment_element(said: Said, styles: CommentStyles) -> Element:
    """Make the `w:comment` of what is said. Raises UnwritableText."""
    comment = etree.Element(COMMENT, {ID: said.id})
    for name, value in (("author", said.author), ("date", said.date), ("initials", said.initials)):
        check_writable(value)
        if value or name == "author":
            comment.set(w(name), value)
    comment.extend([paragraph(text, styles) for text in said.paragraphs or ("",)])
    comment[0].insert(int(bool(styles.text)), annotation_mark(styles))
    comment[-1].set(PARA_ID, said.key)
    return comment


def paragraph(text: str, styles: CommentStyles) -> Element:
    """Make a paragraph of a comment."""
    made = etree.Element(P)
    if styles.text:
        etree.SubElement(etree.SubElement(made, PPR), w("pStyle"), {VAL: styles.text})
    if text:
        made.append(new_run(text, None))
    return made


def annotation_mark(styles: CommentStyles) -> Element:
    """Make the run in which Word shows whose comment it is."""
    run = styled_run(styles.reference)
    etree.SubElement(run, w("annotationRef"))
    return run


def entry_element(said: Said) -> Element:
    """Make the `w15:commentEx` that says what a comment answers, and whether it is resolved."""
    entry = etree.Element(ENTRY, {KEY: said.key})
    if said.parent:
        entry.set(PARENT, said.parent)
    entry.set(DONE, str(int(said.done)))
    return entry


def written_date(date: str) -> str:
    """Give a date if it is one as Word writes them; with any other it may not open the file."""
    return date if DATE.fullmatch(date) else ""


def initials_of(name: str) -> str:
    """Make somebody's initials."""
    return "".join(word[0] for word in name.split())[:MOST_INITIALS]
