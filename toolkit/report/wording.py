"""Suggestions about wording: odd spacing, and names written in two ways. Nothing is corrected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from toolkit.model.plan import Paragraph
from toolkit.problems import Problem, ProblemKind

ODD = re.compile(
    r"(?P<double>\S {2,}\S)|(?P<before>\w +[,;:.!?](?=\s|$))|(?P<after>[a-zæøå][,;][A-Za-zÆØÅæøå])"
    r"|(?P<dots>(?<!\.)\.\.(?!\.))"
)
AROUND = 12
"""How many characters around an odd spot are quoted."""

NAME = re.compile(r"\b[A-ZÆØÅ][a-zæøå]{4,}\w*")
COMMON = 4
"""A name that stands this often is taken to be spelt rightly."""

Said = tuple[str, Paragraph]
"""A heading, and a text below it."""


def odd_spacing(texts: Iterable[Said]) -> Iterator[Problem]:
    """Name doubled spaces and stops, and spaces on the wrong side of a comma."""
    for subject, paragraph in texts:
        for match in ODD.finditer(paragraph.text):
            quoted = paragraph.text[max(match.start() - AROUND, 0) : match.end() + AROUND]
            yield Problem(
                kind=ProblemKind.ODD_SPACING,
                subject=subject,
                detail=quoted,
                place=paragraph.place.between(match.start(), match.end()),
            )


def odd_names(texts: Iterable[Said]) -> Iterator[Problem]:
    """Name a name that stands once and is one slip of the pen from one that is common."""
    said = list(texts)
    counts = Counter(name for _, paragraph in said for name in NAME.findall(paragraph.text))
    common = [name for name, count in counts.items() if count >= COMMON]
    for subject, paragraph in said:
        for match in NAME.finditer(paragraph.text):
            right = twin(match[0], common) if counts[match[0]] == 1 else None
            if right:
                yield Problem(
                    kind=ProblemKind.ODD_NAME,
                    subject=subject,
                    detail=f"{match[0]} / {right}",
                    place=paragraph.place.between(match.start(), match.end()),
                )


def twin(name: str, common: Iterable[str]) -> str | None:
    """Give the common name of the same length that is one slip away, an inflection is none."""
    return next((c for c in common if len(c) == len(name) and OSA.distance(name, c) == 1), None)
