"""Writing a proposed profile as TOML that a person can go on with."""

from __future__ import annotations

from collections.abc import Iterable

import tomlkit
from tomlkit.items import AoT, Table

from toolkit.model.proposal import Proposal, Question, QuestionKind
from toolkit.model.toml_comment import as_comment

HEADER = (
    "Profilen for arbeidsmappa: hvem rådet er, hvem som er med, og hvordan planen er skrevet.",
    "Lest ut av {source}. Se over, og fyll inn det som mangler.",
)
REGION = ("name", "short_name", "organisation_number", "email", "website", "about")
ASK = {
    QuestionKind.ONE_NAME: "Usikkert: Er «{subject}» ett navn? Foreslått: {proposal}.",
    QuestionKind.MEMBER_OR_BODY: (
        "Usikkert: Er «{subject}» en medlemskommune, et organ eller ingen av delene?"
        " Foreslått: {proposal}."
    ),
    QuestionKind.LABEL: "Usikkert: Er «{subject}:» en ledetekst? Foreslått slag: {proposal}.",
}


def profile_toml(proposal: Proposal, source: str) -> str:
    """Write a profile; what is unsure stands in it as comments."""
    document = tomlkit.document()
    for line in HEADER:
        document.add(tomlkit.comment(as_comment(line.format(source=source))))
    for question in proposal.questions:
        document.add(tomlkit.comment(as_comment(ask(question))))
    document.add(tomlkit.nl())
    if proposal.not_labels:
        document.add("not_labels", list(proposal.not_labels))
    document.add("region", region())
    if proposal.area is not None:
        document.add("headings", headings(proposal.area))
    if proposal.labels:
        document.add("labels", labels(proposal.labels))
    for name, values in (("members", proposal.members), ("bodies", proposal.bodies)):
        if values:
            document.add(name, named_tables(values))
    return tomlkit.dumps(document)


def ask(question: Question) -> str:
    """Write a question as it stands in the profile."""
    return ASK[question.kind].format(subject=question.subject, proposal=question.proposal)


def region() -> Table:
    """Write the council itself, to be filled in."""
    table = tomlkit.table()
    for key in REGION:
        table.add(key, "")
    table.add("address", [])
    return table


def headings(area: int) -> Table:
    """Write what the heading levels mean."""
    table = tomlkit.table()
    table.add("area", area)
    return table


def labels(found: Iterable[tuple[str, str]]) -> Table:
    """Write the region's own labels by kind."""
    table = tomlkit.table()
    by_kind: dict[str, list[str]] = {}
    for kind, label in found:
        by_kind.setdefault(kind, []).append(label)
    for kind, spellings in by_kind.items():
        table.add(kind, spellings)
    return table


def named_tables(names: Iterable[str]) -> AoT:
    """Write members or bodies, a table each."""
    tables = tomlkit.aot()
    for name in names:
        table = tomlkit.table()
        table.add("name", name)
        tables.append(table)
    return tables
