"""Which projects a document touches: the sentences that say so, scored, ordered and quoted."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from toolkit.blocks import Passage
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.touch.index import Found, Index, Spot
from toolkit.touch.quoting import cut
from toolkit.touch.score import Evidence, sureness
from toolkit.touch.terms import Known, Lexicon, know, learn
from toolkit.touch.tokens import sentences

TOUCHED, PERHAPS = 0.5, 0.3
"""From which score on a project is touched, and from which it may be."""

BESIDE, ABOVE = 0.7, 0.6
"""How much a term counts that stands elsewhere in the paragraph, or in a heading above."""

KEPT, SHOWN = 30, 8
"""How many sentences are kept and how many shown for a project: memory has a bound."""

TRIGGER = 0.1
HEADING = 0.8
"""How much a heading is worth as a quotation, beside what is said under it."""

FEWEST = 200
"""The passages a document counts as at least, so that in a short one nothing is too common."""

COMMON = 0.25
"""What the most common term of a document is still worth."""

MORE = 0.1


class Hit(Struct, frozen=True, kw_only=True):
    """A sentence of the document that touches a project: on which page, or under which heading."""

    score: float
    text: str
    page: int | None
    document: str
    headings: tuple[str, ...]
    terms: tuple[str, ...]


class Touched(Struct, frozen=True, kw_only=True):
    """A project with how sure it is that the document touches it, and the hits, best first."""

    project: str
    title: str
    score: float
    hits: tuple[Hit, ...]

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages it is touched on."""
        best = max((hit.score for hit in self.hits), default=0)
        told = (hit for hit in self.hits if hit.score >= min(best, TOUCHED))
        return tuple(sorted({hit.page for hit in told if hit.page is not None}))


class Candidate(Struct, frozen=True, kw_only=True):
    """A sentence that may touch a project, before it is known how common its terms are.

    `told` is how much of the title it names, `rough` its score as if all terms were rare.
    """

    evidence: Evidence
    rough: float
    told: float
    text: str
    page: int | None
    document: str
    headings: tuple[str, ...]
    terms: tuple[str, ...]
    factor: float


def find_touched(plan: Plan, profile: Profile, passages: Iterable[Passage]) -> tuple[Touched, ...]:
    """Say of every project of a plan how sure it is that a document touches it, surest first."""
    lexicon = learn(plan, profile)
    known = know(plan, lexicon)
    search = Search(known, lexicon)
    for passage in passages:
        search.read(passage)
    return tuple(sorted(search.results(), key=lambda touched: -touched.score))


class Search:
    """Reads a document passage by passage and keeps the best sentences for each project."""

    def __init__(self, known: tuple[Known, ...], lexicon: Lexicon) -> None:
        self._known = known
        self._region = lexicon.members | {
            key for item in known for key in item.title if key.startswith("n:")
        }
        self._index = Index(known, lexicon)
        self._kept: list[list[Candidate]] = [[] for _ in known]
        self._counts: Counter[str] = Counter()
        self._passages = 0
        self._above: list[tuple[float, str, frozenset[str]]] = []
        self._document = ""
        self._owners: dict[str, set[int]] = {}
        for number, item in enumerate(known):
            for key, weight in (item.title | item.group | item.text).items():
                if weight >= TRIGGER:
                    self._owners.setdefault(key, set()).add(number)

    def read(self, passage: Passage) -> None:
        """Read a passage."""
        if passage.document != self._document:
            self._above, self._document = [], passage.document
        text = passage.text
        found = [(span, self._index.look(text, *span)) for span in sentences(text)]
        keys = {spot.key for _, each in found for spot in each.spots}
        self._passages += 1
        self._counts.update(keys.union(*(above for _, _, above in self._above)))
        if passage.rank:
            self._above = [above for above in self._above if above[0] > passage.rank]
        for span, each in found:
            beside = [other for _, other in found if other is not each]
            self._weigh(passage, span, each, beside)
        if passage.rank:
            self._above.append((passage.rank, text, frozenset(keys)))

    def _weigh(
        self, passage: Passage, span: tuple[int, int], found: Found, beside: list[Found]
    ) -> None:
        owners = {n for spot in found.spots for n in self._owners.get(spot.key, ())}
        if not owners:
            return
        near = nearness(found, beside, self._above)
        for number in owners:
            self._keep(number, self._candidate(number, passage, span, found, near))

    def _candidate(
        self,
        number: int,
        passage: Passage,
        span: tuple[int, int],
        found: Found,
        near: Mapping[str, float],
    ) -> Candidate:
        known = self._known[number]
        evidence = gather(found, near, known, self._region)
        own = [spot for spot in found.spots if spot.key in evidence.near]
        start, end = cut(passage.text, span, [(spot.start, spot.end) for spot in own])
        return Candidate(
            evidence=evidence,
            told=sum(known.title.get(key, 0) * at for key, at in evidence.near.items()),
            rough=sureness(evidence, known, lambda _: 1.0),
            text=passage.text[start:end].strip(),
            page=passage.page_at(start),
            document=passage.document,
            headings=tuple(heading for _, heading, _ in self._above),
            terms=tuple(dict.fromkeys(passage.text[spot.start : spot.end] for spot in own)),
            factor=HEADING if passage.rank else 1.0,
        )

    def _keep(self, number: int, candidate: Candidate) -> None:
        kept = self._kept[number]
        kept.append(candidate)
        if len(kept) > 2 * KEPT:
            kept.sort(key=lambda one: -one.rough)
            del kept[KEPT:]

    def results(self) -> Iterator[Touched]:
        """Give every project with its score."""
        for known, kept in zip(self._known, self._kept, strict=True):
            scored = [
                (sureness(one.evidence, known, self._rarity), one)
                for one in sorted(kept, key=lambda one: -one.told)
            ]
            scored.sort(key=lambda pair: -pair[0] * pair[1].factor)
            hits = [as_hit(one, score) for score, one in scored[:SHOWN]]
            project = known.listed.project
            yield Touched(
                project=project.id,
                title=project.title.text,
                score=round(whole_score(hits), 2),
                hits=tuple(hit for hit in hits if hit.score >= PERHAPS),
            )

    def _rarity(self, key: str) -> float:
        """Say how rare a term is in the document: 1 where it stands once."""
        passages = max(self._passages, FEWEST)
        rare = 1 - math.log(max(self._counts[key], 1)) / math.log(passages / 4)
        return COMMON + (1 - COMMON) * max(rare, 0)


def nearness(
    found: Found, beside: Iterable[Found], above: Iterable[tuple[float, str, frozenset[str]]]
) -> dict[str, float]:
    """Give how much each term counts for a sentence: its own, its neighbours', its headings'."""
    near: dict[str, float] = {}
    for _, _, keys in above:
        near.update(dict.fromkeys(keys, ABOVE))
    for spot in (spot for other in beside for spot in other.spots):
        near[spot.key] = max(near.get(spot.key, 0), BESIDE * spot.strength)
    for spot in found.spots:
        near[spot.key] = max(near.get(spot.key, 0), spot.strength)
    return near


def gather(
    found: Found, near: Mapping[str, float], known: Known, region: frozenset[str]
) -> Evidence:
    """Gather what a sentence shares with one project."""
    keys = known.title.keys() | known.group.keys() | known.text.keys() | known.members
    own = [spot for spot in found.spots if spot.key in known.title]
    return Evidence(
        near={key: near[key] for key in keys if key in near},
        words=len({spot.start for spot in own if says_something(spot, known)}),
        named=any(spot.named for spot in own if known.title[spot.key] > TRIGGER),
        links=found.links,
        region=any(key in near for key in region),
    )


def says_something(spot: Spot, known: Known) -> bool:
    """Tell whether a term says more than a general word."""
    return known.title[spot.key] >= TRIGGER


def as_hit(candidate: Candidate, score: float) -> Hit:
    """Give a sentence with its score."""
    return Hit(
        score=round(score, 2),
        text=candidate.text,
        page=candidate.page,
        document=candidate.document,
        headings=candidate.headings,
        terms=candidate.terms,
    )


def whole_score(hits: list[Hit]) -> float:
    """Join the hits of a project: the best counts, others on further pages add a little."""
    if not hits:
        return 0.0
    best = max(hits, key=lambda hit: hit.score)
    left = 1 - best.score
    for page in {hit.page for hit in hits if hit.page != best.page and hit.score > PERHAPS}:
        left *= 1 - MORE * (page is not None)
    return 1 - left
