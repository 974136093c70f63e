"""Which projects a document touches: scored, ordered, each with the sentences that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from toolkit.blocks import Passage
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.touch.lexicon import learn
from toolkit.touch.search import Candidate, Search
from toolkit.touch.terms import Known, know

TOUCHED, PERHAPS = 0.5, 0.3
"""From which score on a project is touched, and from which it may be."""

ON_PAGE = 0.45
"""From which score on a page is listed for a project."""

SHOWN = 8
"""How many sentences are shown for a project."""

HEADING = 0.8
"""How much a heading is worth as a quotation, beside what is said under it."""

IN_PASSING = 0.6
"""What is left of common words that are said once only."""

ITSELF = 0.2
"""How much better a sentence is quoted that names the project than one that stands beside it."""

MORE = 0.1
"""How much a further page adds to what is left of doubt."""


class Hit(Struct, frozen=True, kw_only=True):
    """A sentence of the document that touches a project: on which page, or under which headings."""

    score: float
    text: str
    page: int | None
    document: str
    headings: tuple[str, ...]
    terms: tuple[str, ...]


class Touched(Struct, frozen=True, kw_only=True):
    """A project with how sure it is that the document touches it, and the hits, best first.

    `pages` are those of the paragraphs that make it as sure as it must be of any page.
    """

    project: str
    title: str
    score: float
    pages: tuple[int, ...]
    hits: tuple[Hit, ...]


def find_touched(plan: Plan, profile: Profile, passages: Iterable[Passage]) -> tuple[Touched, ...]:
    """Say of every project of a plan how sure it is that a document touches it, surest first."""
    lexicon = learn(plan, profile)
    known = know(plan, lexicon)
    search = Search(known, lexicon)
    for passage in passages:
        search.read(passage)
    pairs = zip(known, search.scored(), strict=True)
    found = [as_touched(item, scored) for item, scored in pairs]
    return tuple(sorted(found, key=lambda touched: -touched.score))


def as_touched(known: Known, scored: Sequence[tuple[float, Candidate]]) -> Touched:
    """Give what was found of a project: first what makes surest and tells most."""
    ordered = sorted(scored, key=worth, reverse=True)
    hits = [as_hit(one, score) for score, one in ordered if score >= PERHAPS]
    project = known.listed.project
    return Touched(
        project=project.id,
        title=project.title.text,
        score=round(whole_score(ordered), 2),
        pages=tuple(sorted(sure_pages(scored))),
        hits=tuple(hits[:SHOWN]),
    )


def worth(scored: tuple[float, Candidate]) -> float:
    """Say how good a quotation a sentence is: one that names the project itself, and no heading."""
    score, candidate = scored
    return score * (HEADING if candidate.heading else 1) + ITSELF * min(candidate.told, 1)


def sure_pages(scored: Sequence[tuple[float, Candidate]]) -> set[int]:
    """Give the pages of what makes sure; where nothing does, those of what tells most."""
    best = max((score for score, _ in scored), default=0.0)
    least = min(max(best, PERHAPS), ON_PAGE)
    return {page for score, one in scored if score >= least for page in one.pages}


def as_hit(candidate: Candidate, score: float) -> Hit:
    """Give a sentence with its score."""
    return Hit(
        score=score,
        text=candidate.text,
        page=candidate.page,
        document=candidate.document,
        headings=candidate.headings,
        terms=candidate.terms,
    )


def whole_score(scored: Sequence[tuple[float, Candidate]]) -> float:
    """Join the scores of a project: the best counts, further pages that are sure add a little.

    Common words that are said once, in passing, touch nothing.
    """
    best = max((score for score, _ in scored), default=0.0)
    likely = [one for score, one in scored if score >= PERHAPS]
    if len(likely) == 1 and not likely[0].evidence.names_something:
        return best * IN_PASSING
    pages = {one.page for score, one in scored if score >= TOUCHED and one.page is not None}
    return 1 - (1 - best) * (1 - MORE) ** max(len(pages) - 1, 0)
