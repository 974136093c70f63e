"""Reading a document passage by passage, and keeping the best sentences for each project."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from toolkit.blocks import Passage
from toolkit.touch.evidence import TELLS, Evidence, Heading, gather, nearness
from toolkit.touch.index import Found, Index
from toolkit.touch.lexicon import Lexicon
from toolkit.touch.quoting import cut
from toolkit.touch.score import sureness
from toolkit.touch.terms import Known
from toolkit.touch.tokens import sentences

KEPT = 30
"""How many sentences are kept for a project: memory has a bound in documents of any length."""

FEWEST = 200
"""The passages a document counts as at least, so that in a short one nothing is too common."""

COMMON = 0.25
"""What the most common term of a document is still worth."""

CLEARLY, ANOTHER = 0.1, 0.6
"""How much surer another project is that a sentence means, and what is left of this one."""


class Candidate(Struct, frozen=True, kw_only=True):
    """A sentence that may touch a project, before it is known how common its terms are.

    `rough` is its score as if all were rare, `told` how much of the title it names itself; `share`
    is what is left of it where another project is meant, `heading` that it is one. `page` is the
    one the sentence begins on, `pages` are those of its paragraph.
    """

    evidence: Evidence
    rough: float
    told: float
    share: float
    heading: bool
    text: str
    page: int | None
    pages: tuple[int, ...]
    document: str
    headings: tuple[str, ...]
    terms: tuple[str, ...]


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence of a passage, what it names, and what is near it."""

    passage: Passage
    span: tuple[int, int]
    found: Found
    near: Mapping[str, float]


class Search:
    """Reads a document; `kept` are the best sentences of each project, in the plan's order."""

    def __init__(self, known: Sequence[Known], lexicon: Lexicon) -> None:
        self.kept: list[list[Candidate]] = [[] for _ in known]
        self._known = known
        self._region = lexicon.members | {
            key for item in known for key in item.title if key.startswith("n:")
        }
        self._index = Index(known, lexicon)
        self._counts: Counter[str] = Counter()
        self._passages = 0
        self._above: list[Heading] = []
        self._document = ""
        self._owners = owners_of(known)

    def read(self, passage: Passage) -> None:
        """Read a passage."""
        if passage.document != self._document:
            self._above, self._document = [], passage.document
        if passage.rank:
            self._above = [above for above in self._above if above.rank > passage.rank]
        found = [(span, self._index.look(passage.text, *span)) for span in sentences(passage.text)]
        keys = frozenset(spot.key for _, each in found for spot in each.spots)
        self._count(keys)
        for span, each in found:
            near = nearness(each, (other for _, other in found if other is not each), self._above)
            self._weigh(Sentence(passage=passage, span=span, found=each, near=near))
        if passage.rank:
            self._above.append(Heading(passage.rank, passage.text, keys))

    def _count(self, keys: frozenset[str]) -> None:
        """Count the terms of a passage and of the headings above it."""
        self._passages += 1
        self._counts.update(keys.union(*(above.keys for above in self._above)))

    def _weigh(self, sentence: Sentence) -> None:
        """Keep a sentence for the projects that own its terms."""
        spots = sentence.found.spots
        weighed = []
        for number in {n for spot in spots for n in self._owners.get(spot.key, ())}:
            known = self._known[number]
            evidence = gather(sentence.found, sentence.near, known, self._region)
            weighed.append((number, evidence, sureness(evidence, known, lambda _: 1.0)))
        for number, evidence, rough in weighed:
            others = [(other, sure) for n, other, sure in weighed if n != number]
            share = ANOTHER if is_meant_otherwise(evidence, rough, others) else 1.0
            self._keep(number, self._candidate(number, sentence, evidence, rough * share, share))

    def _candidate(
        self, number: int, sentence: Sentence, evidence: Evidence, rough: float, share: float
    ) -> Candidate:
        passage, title = sentence.passage, self._known[number].title
        own = [spot for spot in sentence.found.spots if spot.key in evidence.own]
        start, end = cut(passage.text, sentence.span, [(spot.start, spot.end) for spot in own])
        return Candidate(
            evidence=evidence,
            rough=rough,
            told=sum(title.get(key, 0) * evidence.near[key] for key in evidence.own),
            share=share,
            heading=passage.rank > 0,
            text=passage.text[start:end].strip(),
            page=passage.page_at(start),
            pages=passage.pages,
            document=passage.document,
            headings=tuple(above.text for above in self._above),
            terms=tuple(dict.fromkeys(passage.text[spot.start : spot.end] for spot in own)),
        )

    def _keep(self, number: int, candidate: Candidate) -> None:
        kept = self.kept[number]
        kept.append(candidate)
        if len(kept) > 2 * KEPT:
            kept.sort(key=lambda one: -one.rough)
            del kept[KEPT:]

    def scored(self) -> Iterator[list[tuple[float, Candidate]]]:
        """Give the sentences of each project with their scores, now that all is read."""
        for known, kept in zip(self._known, self.kept, strict=True):
            sure = (sureness(one.evidence, known, self._rarity) * one.share for one in kept)
            yield list(zip((round(score, 2) for score in sure), kept, strict=True))

    def _rarity(self, key: str) -> float:
        """Say how rare a term is in the document: 1 where it stands once."""
        passages = max(self._passages, FEWEST)
        rare = 1 - math.log(max(self._counts[key], 1)) / math.log(passages / 4)
        return COMMON + (1 - COMMON) * max(rare, 0)


def owners_of(known: Sequence[Known]) -> dict[str, set[int]]:
    """Give the projects that each term tells of."""
    owners: dict[str, set[int]] = {}
    for number, item in enumerate(known):
        for key, weight in (item.title | item.group | item.text).items():
            if weight >= TELLS:
                owners.setdefault(key, set()).add(number)
    return owners


def is_meant_otherwise(
    evidence: Evidence, sure: float, others: Sequence[tuple[Evidence, float]]
) -> bool:
    """Tell whether another project has all a sentence has of this one, and more, and is surer."""
    return any(evidence.own < other.own and sure + CLEARLY < surer for other, surer in others)
