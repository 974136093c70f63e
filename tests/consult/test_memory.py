from __future__ import annotations

import datetime

from msgspec import structs

from tests.consult.samples import HEARING, material
from toolkit.consult.memory import remember
from toolkit.model.consultation import Chapter, Comment, Consultation


def hearing(
    title: str, *comments: Comment, letter: datetime.date, sent: datetime.date | None = None
) -> Consultation:
    chapters = (Chapter(heading="Veg", comments=comments),)
    return structs.replace(HEARING, title=title, chapters=chapters, letter_date=letter, sent=sent)


NOW = hearing(
    "NTP", Comment(project="tog"), Comment(project="bru"), letter=datetime.date(2026, 3, 1)
)


def test_earlier_answers_are_listed_by_project_the_latest_first() -> None:
    others = [
        (
            "a.toml",
            hearing(
                "Fylkesplan",
                Comment(project="bru", view="Ja.\n\nVisst."),
                letter=datetime.date(2023, 1, 1),
            ),
        ),
        (
            "b.toml",
            hearing(
                "Budsjett",
                Comment(project="bru", demand="Bygg."),
                Comment(project="tog", reason="Fullt."),
                letter=datetime.date(2023, 1, 1),
                sent=datetime.date(2025, 5, 1),
            ),
        ),
    ]

    found = remember(material(NOW), others)

    assert [
        (one.title, one.hearing, one.file, one.view or one.demand or one.reason) for one in found
    ] == [
        ("Tog", "Budsjett", "b.toml", "Fullt."),
        ("Bru", "Budsjett", "b.toml", "Bygg."),
        ("Bru", "Fylkesplan", "a.toml", "Ja. Visst."),
    ]


def test_later_hearings_other_projects_and_empty_comments_are_not_remembered() -> None:
    others = [
        (
            "later.toml",
            hearing("Ny", Comment(project="bru", view="Ja."), letter=datetime.date(2026, 4, 1)),
        ),
        (
            "other.toml",
            hearing(
                "Gammel", Comment(project="ferje", view="Ja."), letter=datetime.date(2020, 4, 1)
            ),
        ),
        (
            "empty.toml",
            hearing("Tom", Comment(project="bru"), letter=datetime.date(2020, 4, 1)),
        ),
    ]

    assert remember(material(NOW), others) == ()
