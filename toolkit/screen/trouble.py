"""Problems and their places, as a person reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit import sentences
from toolkit.problems import Place, Problem, ProblemKind

MAIN_PART = "document"


PAGE = "side "
"""How the parts of a PDF are named."""


FOR_INFORMATION = frozenset({ProblemKind.PERIOD_LEFT, ProblemKind.ADOPTION_LEFT})


def to_settle(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the problems that a person must settle before the result can be used."""
    return tuple(problem for problem in found if problem.kind not in FOR_INFORMATION)


def problems(heading: str, found: tuple[Problem, ...]) -> Iterator[str]:
    """Say what a person should look at, each with its place."""
    if found:
        yield heading.format(count=len(found))
    for problem in found:
        yield sentences.DOUBT.format(where=where(problem), message=problem.message)


def where(problem: Problem) -> str:
    """Say where a problem stands, counting paragraphs as people do."""
    return sentences.WHOLE_PLAN if problem.place is None else at(problem.place)


def at(place: Place) -> str:
    """Say where something stands, counting paragraphs as people do."""
    if place.part.startswith(PAGE):
        return sentences.PAGE_PLACE.format(page=place.part.removeprefix(PAGE))
    sentence = sentences.PLACE if MAIN_PART in place.part else sentences.HEADER_PLACE
    return sentence.format(number=place.paragraph + 1)
