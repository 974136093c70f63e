"""Labels say what the files say: every value stands in its letter, on the page that is given."""

from __future__ import annotations

import datetime
import re
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from toolkit.model.plan import list_projects
from toolkit.tasks.load import load_plan, load_profile

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FIELDS = {
    "title", "sender", "recipients", "reference", "letter_date", "deadline", "county_deadline",
    "submit", "attachments",
}  # fmt: skip
PLANS = {
    "tiltaksplan-2024-2027": (ROOT / "input", ROOT),
    "fjellregionen-2025-2028": (HERE / "plans", HERE / "plans" / "fjellregionen"),
}
MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
)  # fmt: skip
EXPECTED = sorted(HERE.glob("letters/*/expected.toml"))
CHAPTERS = sorted(HERE.glob("documents/*/chapters.toml"))
TOUCHED = sorted(HERE.glob("documents/*/projects-*.toml"))


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def bare(text: str) -> str:
    """Leave out what a page may do to a text: spaces, division of words, capitals."""
    return re.sub(r"[\s\-\u00ad\ufffe\x02]+", "", text).casefold()


def pages_of(path: Path) -> list[str]:
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        return [bare(page.get_textpage().get_text_range()) for page in document]
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if "word/" in name]
    return [bare(re.sub(r"<[^>]+>", "", "".join(parts)).replace("&amp;", "&"))]


def written(value: object) -> list[str]:
    """Give the ways a value may be written."""
    if isinstance(value, datetime.date):
        day, month, year = value.day, value.month, value.year
        name = f"{day}. {MONTHS[month - 1]} {year}"
        return [
            name,
            f"{value:%d.%m.%Y}",
            str(value),
            f"{day}.{month}.{year}",
            f"{day}.{month}.{year % 100}",
        ]
    return [str(value)]


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.parent.name)
def test_every_value_stands_on_its_page(path: Path) -> None:
    expected = read(path)
    numbers = expected.pop("pages", {})
    pages = pages_of(next(path.parent.glob("letter.*")))
    assert set(expected) <= FIELDS
    assert set(numbers) in ({*expected}, set())
    values = [
        (key, item)
        for key, value in expected.items()
        for item in (value if isinstance(value, list) else [value])
    ]
    absent = [
        (key, item)
        for key, item in values
        if not any(bare(form) in pages[numbers.get(key, 1) - 1] for form in written(item))
    ]
    assert absent == []


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.parent.name)
def test_every_chapter_begins_on_its_page(path: Path) -> None:
    pages = pages_of(path.parent / "document.pdf")
    absent = [
        chapter
        for chapter in read(path)["chapters"]
        if not re.search(
            rf"{chapter['number']}\.?{re.escape(bare(chapter['heading']))}",
            pages[chapter["page"] - 1],
        )
    ]
    assert absent == []


@pytest.mark.parametrize("path", TOUCHED, ids=lambda path: f"{path.parent.name}-{path.stem[9:]}")
def test_projects_are_the_plans_and_pages_the_documents(path: Path) -> None:
    plan = path.stem.removeprefix("projects-")
    folder, profile = PLANS[plan]
    read_plan = load_plan(
        folder / f"{plan}.docx", load_profile(profile / "tiltaksplan.toml", profile)
    )
    labels = read(path)
    named = [row["id"] for row in (*labels["projects"], *labels["not_touched"])]
    count = len(pages_of(path.parent / "document.pdf"))
    assert set(named) <= {row.project.id for row in list_projects(read_plan)}
    assert len(named) == len(set(named))
    assert all(0 < page <= count for row in labels["projects"] for page in row["pages"])
