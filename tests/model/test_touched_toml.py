from __future__ import annotations

import tomllib

from toolkit.model.consultation import Consultation, Quotation
from toolkit.model.toml import decode_toml
from toolkit.model.touched_toml import Addition, with_touched

HEARING = """# Høringen vår
title = "Transportplan"   # kort

# Kapitlene
[[chapters]]
number = "1"
heading = "Veg"   # og bru

# Brua først
[[chapters.comments]]
project = "bru"
view = \"\"\"
Vi støtter «brua».
\"\"\"

[[chapters]]
heading = "Bane"

# Til slutt
[[conclusion]]
demand = "Bygg!"   # straks
"""
SAID = (Quotation(text='Ny "bru" & <vei>\\', page=3, document="rapport.pdf"),)


def addition(project: str, chapter: int, *quotations: Quotation) -> Addition:
    return Addition(project=project, quotations=quotations, found="Funnet.", chapter=chapter)


def comments(data: bytes) -> list[list[str]]:
    consultation = decode_toml(data, "h.toml", Consultation)
    return [[comment.project for comment in chapter.comments] for chapter in consultation.chapters]


def test_a_project_comes_into_its_chapter_with_its_quotations() -> None:
    data = with_touched(HEARING.encode(), [addition("vei", 0, *SAID), addition("tog", 1, *SAID)])
    assert comments(data) == [["bru", "vei"], ["tog"]]
    chapters = decode_toml(data, "h.toml", Consultation).chapters
    assert chapters[0].comments[1].quotations == SAID


def test_every_line_of_a_person_stays_as_it_was_and_in_its_order() -> None:
    data = with_touched(HEARING.encode(), [addition("vei", 0, *SAID), addition("tog", 1, *SAID)])
    lines = iter(data.decode().splitlines())
    assert all(line in lines for line in HEARING.splitlines())
    assert tomllib.loads(data.decode())["conclusion"] == [{"demand": "Bygg!"}]


def test_a_file_with_the_line_ends_of_windows_keeps_them() -> None:
    windows = HEARING.replace("\n", "\r\n").encode()
    data = with_touched(windows, [addition("vei", 0, *SAID)])
    assert data == with_touched(HEARING.encode(), [addition("vei", 0, *SAID)]).replace(
        b"\n", b"\r\n"
    )


def test_a_comment_without_quotations_gets_them_and_is_else_left_alone() -> None:
    data = with_touched(HEARING.encode(), [addition("bru", 1, *SAID)])
    assert comments(data) == [["bru"], []]
    (comment,) = decode_toml(data, "h.toml", Consultation).chapters[0].comments
    assert comment.quotations == SAID
    assert comment.view == "Vi støtter «brua».\n"


def test_writing_the_same_again_changes_nothing() -> None:
    new = [addition("bru", 0, *SAID), addition("tog", 1, *SAID)]
    once = with_touched(HEARING.encode(), new)
    other = Quotation(text="Noe annet.", page=9)
    assert with_touched(once, [addition("bru", 0, other), addition("tog", 1, other)]) == once


def test_a_hearing_without_chapters_gets_them() -> None:
    added = [
        Addition(
            project="bru", quotations=SAID, found="Funnet.", chapter=0, heading="3 Veg", page=3
        ),
        Addition(project="tog", quotations=(), found="Tatt med.", chapter=0, heading="3 Veg"),
    ]
    data = with_touched(b'title = "Plan"\n', added)
    (chapter,) = decode_toml(data, "h.toml", Consultation).chapters
    assert (chapter.heading, chapter.page) == ("3 Veg", 3)
    assert comments(data) == [["bru", "tog"]]
