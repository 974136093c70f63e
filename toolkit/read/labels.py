"""Recognising the label a paragraph opens with, such as `Status/utfordring:`."""

from __future__ import annotations

import re

from msgspec import Struct

from toolkit.model.plan import FieldKind
from toolkit.model.profile import Profile
from toolkit.read.vocabulary import LABELS

NUMBERING = re.compile(r"\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]\s+)?")
TO_COLON = re.compile(r"[^:\n]{1,80}(?=:)")
AFTER_LABEL = re.compile(r"\s*[:–—-]?\s*")
LOOK_ALIKE = re.compile(r"\s*((?:[A-ZÆØÅ][\w/-]*)(?: [\wæøå/-]+){0,3}):(?=\s|$)")


class Label(Struct, frozen=True, kw_only=True):
    """A label found: its kind, its span, and where the text after it begins."""

    kind: FieldKind
    start: int
    end: int
    text_start: int


class LabelBook:
    """The labels of a region: the common ones and those of its profile."""

    def __init__(self, profile: Profile) -> None:
        self._kinds = {
            normal_form(spelling): kind
            for labels in (LABELS, profile.labels)
            for kind, spellings in labels.items()
            for spelling in spellings
        }

    def find(self, text: str, bold: int) -> Label | None:
        """Find the label a paragraph opens with.

        A label ends with a colon, or is exactly what is bold at the start of the paragraph
        (`bold` characters).
        """
        start = self._start(text)
        to_colon = TO_COLON.match(text, start)
        ends = [to_colon.end()] if to_colon else []
        if bold > start:
            ends.append(bold)
        for end in ends:
            written = text[start:end].rstrip(" \t\n:–—-*")
            kind = self._kinds.get(normal_form(written))
            if kind is not None:
                return label_at(text, kind, start, start + len(written))
        return None

    def _start(self, text: str) -> int:
        match = NUMBERING.match(text)
        return match.end() if match else 0


def label_at(text: str, kind: FieldKind, start: int, end: int) -> Label:
    """Measure a label: the text after it begins beyond its colon or dash and the space there."""
    after = AFTER_LABEL.match(text, end)
    return Label(kind=kind, start=start, end=end, text_start=after.end() if after else end)


def normal_form(label: str) -> str:
    """Give the form in which labels are compared."""
    return " ".join(label.casefold().split()).strip(" :–—-*")


def look_alike(text: str) -> str | None:
    """Give what looks like a label at the start of a text that has none."""
    match = LOOK_ALIKE.match(text)
    return match.group(1) if match else None
