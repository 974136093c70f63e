"""The file in which a person settles conflicts: one table each, with all versions beside it."""

from __future__ import annotations

from collections.abc import Iterable

import tomlkit
from msgspec import Struct
from tomlkit.items import Table

from toolkit.model.merged import BASE, LETTERS, OWN_TEXT, Choice, Conflict
from toolkit.model.toml import decode_toml
from toolkit.model.toml_comment import as_comment
from toolkit.refusals import WrongChoice

HEAD = (
    "Valg i saker der kommunene vil ulike ting. Skriv i «velg» bokstaven til en versjon, «base»",
    "for teksten som står i planen, eller «text» og ønsket ordlyd i «text». Kjør merge på nytt.",
)


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One conflict in the file: what was chosen, empty while it is open."""

    id: str
    velg: str = ""
    text: str = ""


class Settlements(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All conflicts that were ever asked about."""

    konflikt: tuple[Asked, ...] = ()


def decode_choices(data: bytes, file: str) -> dict[str, Choice]:
    """Give what was chosen, by the ids of the conflicts.

    Raises BadToml for a file that is not such a one and WrongChoice for a choice there cannot be.
    """
    settlements = decode_toml(data, file, Settlements)
    choices: dict[str, Choice] = {}
    for asked in settlements.konflikt:
        take = asked.velg.strip()
        take = take.upper() if len(take) == 1 else take.lower()
        if take and take not in {BASE, OWN_TEXT, *LETTERS}:
            raise WrongChoice(file=file, id=asked.id, choice=asked.velg)
        if take:
            choices[asked.id] = Choice(take=take, text=asked.text)
    return choices


def with_questions(data: bytes | None, open_ones: Iterable[Conflict]) -> bytes:
    """Give the file with a table for every open conflict that it does not ask about yet."""
    document = tomlkit.parse(data.decode()) if data else tomlkit.document()
    if not data:
        for line in HEAD:
            document.add(tomlkit.comment(line))
    known = {table["id"] for table in document.get("konflikt", ())}
    tables = document.setdefault("konflikt", tomlkit.aot())
    for conflict in open_ones:
        if conflict.id not in known:
            tables.append(question(conflict))
    return tomlkit.dumps(document).encode()


def question(conflict: Conflict) -> Table:
    """Write the table of a conflict: where it is, every version, and room for the choice."""
    table = tomlkit.table()
    table.add(tomlkit.comment(as_comment(f"{conflict.heading}, {conflict.label}")))
    table.add(tomlkit.comment(f"base: {one_line(conflict.before)}"))
    for letter, version in zip(LETTERS, conflict.versions, strict=False):
        said = f"{letter}: {one_line(version.text)} [{version.author}, {version.source}]"
        table.add(tomlkit.comment(as_comment(said)))
    table.add("id", conflict.id)
    table.add("velg", "")
    return table


def one_line(text: str) -> str:
    """Write a version on one line; one that is empty strikes the text."""
    return as_comment(text) or "(strykes)"
