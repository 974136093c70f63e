"""Proposing a profile from a plan nobody has seen before: members, bodies, labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct, structs

from toolkit.model.plan import (
    FieldKind,
    Paragraph,
    Plan,
    Project,
    SectionKind,
    list_projects,
    list_sections,
)
from toolkit.model.proposal import Proposal, Question, QuestionKind
from toolkit.read.labels import look_alike
from toolkit.read.responsible import key
from toolkit.read.vocabulary import ALL_MEMBERS, COMPOUND_NAMES, NOBODY

PARTS = re.compile(r"[,;/\n]|\bsamt\b|\bi samarbeid med\b|\bmed\b")
TOGETHER = re.compile(r"\s+og\s+|\s+&\s+")
MUNICIPALITY = re.compile(r"\s*\bkommun(?:e|en|er|ene|ar|ane)\b.*", re.DOTALL)
NAME = re.compile(r"[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*")
BODY = re.compile(
    r"(?:nest)?l(?:eder|eiar)\b|(?:arbeids|råd\w+s|styrings)utval\w*|sekretariat\w*|region(?:råd|styre)\w*"
    r"|næringssamarbeid\w*|styret\b",
    re.IGNORECASE,
)
RECURRING = 2
"""In so many projects an opener must stand to be taken for a label."""

Pair = tuple[str, str]


class Found(Struct, frozen=True, kw_only=True):
    """A name in a responsible field; `municipal` says that the field speaks of municipalities."""

    name: str
    municipal: bool
    place: Paragraph


def propose_profile(plan: Plan) -> Proposal:
    """Propose a profile; what is not certain is a question with a proposed answer."""
    fields = list(responsible_paragraphs(plan))
    compounds = without_overlaps(find_compounds(fields))
    sure = [pair for pair in compounds if is_certain(pair, fields)]
    names = list(found_names(fields, sure))
    members = {found.name for found in names if found.municipal}
    bodies = dict.fromkeys(
        found.name for found in names if found.name not in members and BODY.match(found.name)
    )
    return Proposal(
        region=plan.title.text,
        members=tuple(sorted(members, key=alphabetical)),
        bodies=tuple(bodies),
        area=area_level(plan),
        questions=(
            *(ask_about_pair(pair, fields) for pair in compounds if pair not in sure),
            *ask_about_names(names, members),
            *ask_about_labels(plan),
        ),
    )


def responsible_paragraphs(plan: Plan) -> Iterator[Paragraph]:
    """Give the texts that say who is responsible."""
    for listed in list_projects(plan):
        for field in listed.project.fields:
            if field.kind is FieldKind.RESPONSIBLE:
                yield from field.paragraphs


def find_compounds(fields: Iterable[Paragraph]) -> Iterator[Pair]:
    """Find two names that only ever stand together, with an «og» between: maybe they are one."""
    together: Counter[Pair] = Counter()
    alone: Counter[str] = Counter()
    for paragraph in fields:
        for names in chains(paragraph.text):
            together.update(pairwise(names))
            alone.update(names)
    for (one, other), count in together.items():
        apart = alone[one] != count or alone[other] != count
        if not (apart or BODY.match(one) or BODY.match(other)):
            yield one, other


def without_overlaps(pairs: Iterable[Pair]) -> list[Pair]:
    """Keep the pairs that share no name with an earlier one; known names come first."""
    kept: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: " og ".join(pair) not in COMPOUND_NAMES):
        if not any(set(pair) & set(other) for other in kept):
            kept.append(pair)
    return kept


def chains(text: str) -> Iterator[list[str]]:
    """Give the names of a text as they are joined by «og»."""
    for part in PARTS.split(text):
        yield [name for piece in TOGETHER.split(part) for name in clean(piece)]


def clean(piece: str) -> list[str]:
    """Give the name in a piece of a list, without the words around it."""
    stripped = MUNICIPALITY.sub("", piece).strip(" .:()")
    body = BODY.match(stripped)
    if body:
        return [body[0][0].upper() + body[0][1:]]
    name = NAME.match(stripped)
    nobody = {key(word) for word in (*NOBODY, *ALL_MEMBERS)}
    return [name[0]] if name and key(name[0]) not in nobody else []


def is_certain(pair: Pair, fields: Iterable[Paragraph]) -> bool:
    """Tell whether two names are surely one: a known one, or one «og» too many in a list."""
    if " og ".join(pair) in COMPOUND_NAMES:
        return True
    listed = (names for paragraph in fields for names in chains(paragraph.text))
    return any(len(names) > 2 and pair in pairwise(names) for names in listed)


def found_names(fields: Iterable[Paragraph], compounds: list[Pair]) -> Iterator[Found]:
    """Give every name in the fields, compound ones as one."""
    for paragraph in fields:
        municipal = MUNICIPALITY.search(paragraph.text) is not None
        for names in chains(paragraph.text):
            for name in joined(names, compounds):
                own = municipal and not BODY.match(name)
                yield Found(name=name, municipal=own, place=paragraph)


def joined(names: list[str], compounds: list[Pair]) -> list[str]:
    """Join the halves of compound names."""
    result: list[str] = []
    for name in names:
        if result and (result[-1], name) in compounds:
            result[-1] = f"{result[-1]} og {name}"
        else:
            result.append(name)
    return result


def ask_about_pair(pair: Pair, fields: Iterable[Paragraph]) -> Question:
    """Ask whether two names are one."""
    place = next(p.place for p in fields if all(name in p.text for name in pair))
    subject = " og ".join(pair)
    return Question(kind=QuestionKind.ONE_NAME, subject=subject, proposal="no", place=place)


def ask_about_names(names: Iterable[Found], members: set[str]) -> Iterator[Question]:
    """Ask what the names are that are nowhere called municipalities, nor look like bodies."""
    unsure = {f.name: f for f in names if f.name not in members and not BODY.match(f.name)}
    for name, found in unsure.items():
        yield Question(
            kind=QuestionKind.MEMBER_OR_BODY,
            subject=name,
            proposal="member",
            place=found.place.place,
        )


def ask_about_labels(plan: Plan) -> Iterator[Question]:
    """Ask about openers that stand in several projects but are no labels anybody knows."""
    first: dict[str, Paragraph] = {}
    projects: dict[str, set[str]] = {}
    for listed in list_projects(plan):
        for paragraph in unlabelled(listed.project):
            opener = look_alike(paragraph.text)
            if opener:
                first.setdefault(opener, paragraph)
                projects.setdefault(opener, set()).add(listed.project.id)
    for opener, where in projects.items():
        if len(where) >= RECURRING:
            yield Question(
                kind=QuestionKind.LABEL,
                subject=opener,
                proposal=FieldKind.OTHER.value,
                place=first[opener].place,
            )


def unlabelled(project: Project) -> Iterator[Paragraph]:
    """Give the paragraphs of a project that open with no known label."""
    yield from project.intro
    for field in project.fields:
        yield from field.paragraphs[1:] if field.paragraphs else ()


def area_level(plan: Plan) -> int | None:
    """Give the heading level of the areas, as the plan was read."""
    levels = [s.level for s in list_sections(plan) if s.kind is SectionKind.AREA]
    return min(levels, default=None)


def alphabetical(name: str) -> str:
    """Give a key that sorts å last, as Norwegian does."""
    return name.casefold().translate({ord("æ"): "{", ord("ø"): "|", ord("å"): "}"})


def answered(proposal: Proposal, answers: dict[Question, str]) -> Proposal:
    """Give a proposal with questions answered; what is not asked for any more is settled."""
    for question, answer in answers.items():
        proposal = answer_one(proposal, question, answer)
    left = tuple(question for question in proposal.questions if question not in answers)
    return structs.replace(proposal, questions=left)


def answer_one(proposal: Proposal, question: Question, answer: str) -> Proposal:
    """Work one answer into a proposal."""
    subject = question.subject
    match question.kind, answer:
        case QuestionKind.ONE_NAME, "yes":
            halves = subject.split(" og ")
            members = {m for m in proposal.members if m not in halves} | {subject}
            return structs.replace(proposal, members=tuple(sorted(members, key=alphabetical)))
        case QuestionKind.MEMBER_OR_BODY, "member":
            members = {*proposal.members, subject}
            return structs.replace(proposal, members=tuple(sorted(members, key=alphabetical)))
        case QuestionKind.MEMBER_OR_BODY, "body":
            return structs.replace(proposal, bodies=(*proposal.bodies, subject))
        case QuestionKind.LABEL, "text":
            return structs.replace(proposal, not_labels=(*proposal.not_labels, subject))
        case QuestionKind.LABEL, kind:
            return structs.replace(proposal, labels=(*proposal.labels, (kind, subject)))
        case _:
            return proposal
