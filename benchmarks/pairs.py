"""Plans of any size with tables and lists, and copies of them in which somebody changed things."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.cases.build import build  # noqa: E402

FIELDS = ("Status", "Målsetting", "Tiltak", "Ansvar")
OPENINGS = (
    "Strekningen er stengt for tunge kjøretøy deler av året, og omkjøringen er lang.",
    "Fylkeskommunen har satt av midler, men planleggingen er ikke kommet i gang.",
    "Kommunene arbeider sammen om saken og har felles møter med departementet.",
    "Tilbudet er sårbart når folk er syke, og avstandene er store om vinteren.",
    "Næringslivet melder om økte kostnader og usikre leveranser.",
)
ITEMS = ("Møte med fylkeskommunen.", "Felles uttalelse fra rådet.", "Befaring med pressen.")
MEMBERS = ("Flesberg", "Hjartdal", "Kongsberg", "Notodden", "Rollag", "Tinn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A project: its title, what it says of every field, and the list under `Tiltak`."""

    title: str
    status: str
    goal: str
    items: tuple[str, ...]
    owner: str


Area = tuple[Work, ...]
"""The projects of an area; every third area is a table."""

Plan = tuple[Area, ...]
EMPTY: Plan = ()
PROJECTS = 8
"""How many projects an area has."""


def make_plan(paragraphs: int) -> Plan:
    """Make a plan of at most so many paragraphs, those in the cells of tables included."""
    chance = random.Random(0)  # noqa: S311
    plan = EMPTY
    while True:
        number = len(plan) * PROJECTS
        longer = (*plan, tuple(make_work(number + i, chance) for i in range(PROJECTS)))
        if count(longer) > paragraphs:
            return plan
        plan = longer


def make_work(number: int, chance: random.Random) -> Work:
    """Make a project that no other one is like."""
    first, second = chance.sample(OPENINGS, 2)
    year = 2025 + number % 6
    return Work(
        title=f"Prosjekt {number + 1} i {chance.choice(MEMBERS)}",
        status=f"{first} Sak {number + 101} ble behandlet i {year}.",
        goal=f"{second} Målet er {20 + number % 70} km ny vei innen {year + 2}.",
        items=tuple(f"{text} Del {number + 1}." for text in chance.sample(ITEMS, 2)),
        owner=" og ".join(chance.sample(MEMBERS, 2)),
    )


def lines_of(plan: Plan, *, foreword: int = 0) -> Iterator[str]:
    """Write a plan in the notation of `tests/cases/build.py`, behind a foreword."""
    yield from ("= Tiltaksplan 2024-2027", "# Prosjekter")
    yield from (f"Avsnitt {i} om hvordan planen er blitt til." for i in range(foreword))
    for number, area in enumerate(plan, start=1):
        yield f"## Område {number}"
        yield f"Noen ord om område {number}."
        yield from table(area) if number % 3 == 0 else running_text(area)
    yield "¶"


def running_text(area: Area) -> Iterator[str]:
    """Write an area as headings, fields and lists."""
    for work in area:
        yield f"### {work.title}"
        yield f"**Status:** {work.status}"
        yield f"**Målsetting:** {work.goal}"
        yield "**Tiltak:**"
        yield from (f"- {item}" for item in work.items)
        yield f"**Ansvar:** {work.owner}"


def table(area: Area) -> Iterator[str]:
    """Write an area as a table."""
    yield "|! Prosjekt | Status | Målsetting | Tiltak | Ansvar |"
    for work in area:
        items = " ¶ ".join(work.items)
        yield f"| {work.title} | {work.status} | {work.goal} | {items} | {work.owner} |"


def word_file(plan: Plan, foreword: int) -> bytes:
    """Build the Word file of a plan."""
    return build("\n".join(lines_of(plan, foreword=foreword)))


def count(plan: Plan) -> int:
    """Count the paragraphs of a plan's Word file."""
    rows = sum(1 + line.count("¶") + line.count(" | ") for line in lines_of(plan) if line[0] == "|")
    return rows + sum(1 for line in lines_of(plan) if line[0] != "|")


def six_edits(plan: Plan) -> Plan:
    """Change six fields, in text, lists and tables, as a municipality does."""
    last, text, table = len(plan) - 1, min(1, len(plan) - 2), min(2, len(plan) - 1)
    edits: tuple[tuple[int, int, Callable[[Work], Work]], ...] = (
        (0, 0, lambda work: replace(work, status=f"{work.status} Brua åpnet i mai 2026.")),
        (0, 3, lambda work: replace(work, goal=work.goal.replace("ny vei", "ny firefelts vei"))),
        (text, 2, lambda work: replace(work, items=(*work.items, "Brev til statsråden."))),
        (table, 1, lambda work: replace(work, owner=f"{work.owner}, Sigdal")),
        (table, 5, lambda work: replace(work, status=work.status.replace("behandlet", "vedtatt"))),
        (last, 4, lambda work: replace(work, goal=f"{work.goal} Fristen er 1. juni.")),
    )
    for area, number, edit in edits:
        plan = with_work(plan, area, number, edit)
    return plan


def big_edit(plan: Plan) -> Plan:
    """Move, add, remove, rename and rewrite projects in every third area, tables among them."""
    plan = six_edits(plan)
    for number in range(0, len(plan), 3):
        plan = moved(plan, number)
    for number in range(2, len(plan), 6):
        plan = with_area(plan, number, (*plan[number][:2], new_work(number), *plan[number][3:]))
    return plan


def moved(plan: Plan, number: int) -> Plan:
    """Move an area's second project last, drop the fifth, rename the seventh and add one."""
    first, second, third, fourth, _, sixth, seventh, eighth = plan[number]
    renamed = replace(seventh, title=f"{seventh.title} og omegn")
    area = (first, third, fourth, new_work(number), sixth, renamed, eighth, second)
    return with_area(plan, number, area)


def new_work(number: int) -> Work:
    """Make a project that comes new."""
    return Work(
        title=f"Nytt prosjekt i område {number + 1}",
        status="Nytt tiltak.",
        goal=f"Trygg skolevei for {100 + number} elever.",
        items=("Søknad om tilskudd.", "Felles innkjøp."),
        owner="Sigdal",
    )


def with_work(plan: Plan, area: int, number: int, edit: Callable[[Work], Work]) -> Plan:
    """Give a plan in which one project is edited."""
    works = list(plan[area])
    works[number] = edit(works[number])
    return with_area(plan, area, tuple(works))


def with_area(plan: Plan, number: int, area: Area) -> Plan:
    """Give a plan with another area in the place of one."""
    return (*plan[:number], area, *plan[number + 1 :])
