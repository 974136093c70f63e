"""The labelled hearing documents: what a person says they touch, beside what is found."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from toolkit.tasks.load import load_profile
from toolkit.tasks.touch import TouchRequest, find_projects
from toolkit.touch.touched import Touched

ROOT = Path(__file__).resolve().parents[2]
HEARING = ROOT / "tests" / "hearing"
LABELLED = tuple(sorted(HEARING.glob("documents/*/projects-*.toml")))
PROFILES = {"tiltaksplan-2024-2027": ROOT / "tiltaksplan.toml"}
FIRST = 10


class Scored(Struct, frozen=True, kw_only=True):
    """What was found in a document, counted; `remarks` say what was missed and what was wrong.

    `pages` are those labelled of the projects that were found, `pages_right` those among them that
    were found, `pages_wrong` others; `wrong_early` are the wrong projects among the first ten.
    """

    name: str
    wanted: int
    found: int
    wrong: int
    wrong_early: int
    pages: int
    pages_right: int
    pages_wrong: int
    remarks: tuple[str, ...]


def score(labels: Path) -> Scored:
    """Look through a document and count."""
    told = tomllib.loads(labels.read_text(encoding="utf-8"))
    wanted = {project["id"]: set(project["pages"]) for project in told["projects"]}
    found = look_through(labels)
    right = [one for one in found if one.project in wanted]
    return Scored(
        name=f"{labels.parent.name}, {plan_name(labels)}",
        wanted=len(wanted),
        found=len(right),
        wrong=len(found) - len(right),
        wrong_early=sum(one.project not in wanted for one in found[:FIRST]),
        pages=sum(len(wanted[one.project]) for one in right),
        pages_right=sum(len(wanted[one.project] & {*one.pages}) for one in right),
        pages_wrong=sum(len({*one.pages} - wanted[one.project]) for one in right),
        remarks=tuple(remarks(found, wanted)),
    )


def look_through(labels: Path) -> tuple[Touched, ...]:
    """Give the projects that are found, the surest first."""
    name = plan_name(labels)
    plans = (HEARING / "plans" / f"{name}.docx", ROOT / "input" / f"{name}.docx")
    plan = next(path for path in plans if path.is_file())
    profile = PROFILES.get(name, HEARING / "plans" / name.split("-")[0] / "tiltaksplan.toml")
    request = TouchRequest(
        source=labels.parent / "document.pdf", plan=plan, profile=load_profile(profile, plan)
    )
    return find_projects(request, lambda _read, _of: None).touched


def plan_name(labels: Path) -> str:
    """Give the name of the plan that a document was labelled for."""
    return labels.stem.removeprefix("projects-")


def remarks(found: Sequence[Touched], wanted: dict[str, set[int]]) -> Iterator[str]:
    """Say what was missed and what was wrong, with the words that misled."""
    ids = {one.project: one for one in found}
    for project, pages in wanted.items():
        if project not in ids:
            yield f"  missed {project}, pages {sorted(pages)}"
        elif not pages <= {*ids[project].pages}:
            yield f"  pages of {project}: {sorted(pages)}, found {ids[project].pages}"
    for number, one in enumerate(found):
        if one.project not in wanted:
            hit = one.hits[0]
            yield f"  wrong {number + 1}: {one.project} {one.score} p. {hit.page} {hit.terms}"
