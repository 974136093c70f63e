"""Recognising the label a paragraph opens with, such as `Status/utfordring:`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from toolkit.model.plan import FieldKind
from toolkit.model.profile import Profile
from toolkit.read.vocabulary import LABELS

NUMBERING = re.compile(
    r"\s*(?:[•·▪]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})+|(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)])\s+)?",
    re.IGNORECASE,
)
FARTHEST = 100
"""How far into a text the colon behind a label can stand, its number included."""

TO_COLON = re.compile(r"[^:\n]{1,80}(?=:)")
AFTER_LABEL = re.compile(r"\s*[:–—-]?\s*")
LOOK_ALIKE = re.compile(r"\s*((?:[A-ZÆØÅ][\w/-]*)(?: [\wæøå/-]+){0,2}):(?=\s|$)")


class Label(Struct, frozen=True, kw_only=True, gc=False):
    """A label found: its kind, its span, and where the text after it begins."""

    kind: FieldKind
    start: int
    end: int
    text_start: int


class LabelBook:
    """The labels of a region: the common ones and those of its profile."""

    def __init__(self, profile: Profile) -> None:
        self._kinds = common_kinds() | by_spelling(profile.labels)
        self._settled = {normal_form(opener) for opener in profile.not_labels}

    def looks_alike(self, text: str) -> str | None:
        """Give what looks like a label at the start of a text, unless it is settled as none."""
        like = look_alike(text)
        return None if like is None or normal_form(like) in self._settled else like

    def find(self, text: str, bold: int) -> Label | None:
        """Find the label a paragraph opens with.

        A label ends with a colon, or is exactly what is bold at the start of the paragraph
        (`bold` characters). Its number belongs to it.
        """
        if bold <= 0 and text.find(":", 0, FARTHEST) < 0:
            return None
        numbering = NUMBERING.match(text)
        start = numbering.end() if numbering else 0
        for end in label_ends(text, start, bold):
            written = text[start:end].rstrip(" \t\n\u00a0:–—-*")
            kind = self._kinds.get(normal_form(written))
            if kind is not None:
                return label_at(text, kind, start + len(written))
        return None


@cache
def common_kinds() -> dict[str, FieldKind]:
    """Give the kinds of the common labels, by the form in which labels are compared."""
    return by_spelling(LABELS)


def by_spelling(labels: Mapping[FieldKind, Iterable[str]]) -> dict[str, FieldKind]:
    """Give the kinds of labels by the form in which labels are compared."""
    return {normal_form(each): kind for kind, spellings in labels.items() for each in spellings}


def label_ends(text: str, start: int, bold: int) -> Iterator[int]:
    """Give where a label can end: at a colon, or with the bold text.

    Bold words that a sentence goes on from are stressed and no label.
    """
    to_colon = TO_COLON.match(text, start)
    if to_colon:
        yield to_colon.end()
    if bold > start and not text[bold:].lstrip()[:1].islower():
        yield bold


def label_at(text: str, kind: FieldKind, end: int) -> Label:
    """Measure a label: the text after it begins beyond its colon or dash and the space there."""
    after = AFTER_LABEL.match(text, end)
    return Label(kind=kind, start=0, end=end, text_start=after.end() if after else end)


@lru_cache(maxsize=4096)
def normal_form(label: str) -> str:
    """Give the form in which labels are compared; a Mac may write å as two characters."""
    words = " ".join(unicodedata.normalize("NFC", label).casefold().split())
    return words.replace(" /", "/").replace("/ ", "/").strip(" :–—-*")


def look_alike(text: str) -> str | None:
    """Give what looks like a label at the start of a text that has none."""
    match = LOOK_ALIKE.match(text)
    return match.group(1) if match else None
