"""Footnotes and endnotes."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.blocks import Block
from toolkit.ooxml.body import Sources, read_blocks
from toolkit.ooxml.names import w
from toolkit.ooxml.package import Package
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.xml import Element

KINDS = ("/footnotes", "/endnotes")
NOTES = (w("footnote"), w("endnote"))
ORDINARY = frozenset({"", "normal"})
"""The `w:type` of a note with text; the others are separators (17.18.33)."""


def note_parts(package: Package) -> tuple[str, ...]:
    """Give the names of the parts that hold notes."""
    return tuple(part for kind in KINDS for part in package.related(package.main, kind))


def read_notes(parts: Mapping[str, Survey], sources: Sources) -> tuple[Block, ...]:
    """Read the blocks of all foot- and endnotes."""
    return tuple(
        block
        for part, survey in parts.items()
        for block in read_blocks(survey, part, sources, within=ordinary_notes(survey.root))
    )


def ordinary_notes(root: Element) -> list[Element]:
    """Give the notes of a part that are not separators."""
    return [note for note in root.iter(*NOTES) if note.get(w("type"), "") in ORDINARY]
