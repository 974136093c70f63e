"""Marking tables of contents as out of date, and leaving every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from toolkit.ooxml.names import FLD_CHAR, FLD_CHAR_TYPE, INSTR_TEXT, W_NS, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.splice import SEPARATOR, START_TAG, is_utf8
from toolkit.ooxml.threads import ON
from toolkit.ooxml.xml import Element, serialize_xml
from toolkit.refusals import StrictWord

FLD_SIMPLE, INSTRUCTION, DIRTY = w("fldSimple"), w("instr"), w("dirty")
CONTENTS = "TOC"
NAME = re.compile(rb"<[^\s/>]+")


def mark_contents(package: Package) -> dict[str, bytes]:
    """Give the main part with its tables of contents marked as out of date, if it has any.

    `w:dirty` (17.16.18) says so of one field, which is then made anew when the file is opened.
    `w:updateFields` in the settings (17.15.1.81) would say it of every field, dates too, and make
    Word ask at every opening until somebody saves. Raises StrictWord.
    """
    if package.is_strict:
        raise StrictWord(file=package.file)
    root = package.parse(package.main)
    stale = [field for field in contents_fields(root) if field.get(DIRTY) not in ON]
    if not stale:
        return {}
    if is_utf8(root):
        return {package.main: marked(package.read(package.main), root, set(stale))}
    for field in stale:
        field.set(DIRTY, "true")
    return {package.main: serialize_xml(root)}


def contents_fields(root: Element) -> Iterator[Element]:
    """Give the beginnings of the tables of contents: complex fields and simple ones."""
    instructions: dict[Element, str] = {}
    fields: list[Element] = []
    for element in root.iter(FLD_CHAR, INSTR_TEXT, FLD_SIMPLE):
        kind = element.get(FLD_CHAR_TYPE)
        if element.tag == FLD_SIMPLE:
            instructions[element] = element.get(INSTRUCTION, "")
        elif kind == "begin":
            instructions[element] = ""
            fields.append(element)
        elif kind == "end" and fields:
            fields.pop()
        elif element.tag == INSTR_TEXT and fields:
            instructions[fields[-1]] += element.text or ""
    for field, instruction in instructions.items():
        if instruction.upper().split()[:1] == [CONTENTS]:
            yield field


def marked(data: bytes, root: Element, stale: set[Element]) -> bytes:
    """Mark some fields in a part in UTF-8."""
    fields = root.iter(FLD_CHAR, FLD_SIMPLE)
    pieces: list[bytes] = []
    position = 0
    for start, field in zip(field_offsets(data), fields, strict=True):
        tag = START_TAG.match(data, start)
        if field in stale and tag is not None:
            pieces += [data[position:start], marked_tag(tag[0], field)]
            position = tag.end()
    return b"".join([*pieces, data[position:]])


def marked_tag(tag: bytes, field: Element) -> bytes:
    """Give the start tag of a field with the mark in it."""
    prefix = next(name for name, uri in field.nsmap.items() if name and uri == W_NS)
    attribute = f"{prefix}:dirty".encode()
    old = re.compile(rb"""\s+%s\s*=\s*("[^"]*"|'[^']*')""" % re.escape(attribute))
    return NAME.sub(rb'\g<0> %s="true"' % attribute, old.sub(b"", tag), count=1)


def field_offsets(data: bytes) -> list[int]:
    """Give the offset of every mark of a field in document order."""
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    names = {f"{W_NS}{SEPARATOR}{name}" for name in ("fldChar", "fldSimple")}
    offsets: list[int] = []

    def start(tag: str, _: dict[str, str]) -> None:
        if tag in names:
            offsets.append(parser.CurrentByteIndex)

    parser.StartElementHandler = start
    parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
    return offsets
