"""What updates bring that is more than text, decided: who, what, and where it comes to stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.build import build
from tests.write.bringing import PROFILE, STAMP
from tests.write.enriched import ENDNOTE, NOTE, enriched
from tests.write.layouts import LAYOUTS, PLAN, written
from tests.write.test_objects import STATUS, Edit, below, instead
from toolkit.merge.anchors import moved_span
from toolkit.model.language import Language
from toolkit.model.merged import Merged
from toolkit.model.merged_json import merge_report
from toolkit.model.plan import list_projects
from toolkit.model.plan_json import decode_plan
from toolkit.report.overview import overview_rows
from toolkit.tasks.merge import MergeRequest, merge_plan

BASE = written(LAYOUTS["headings"], PLAN)


@pytest.mark.parametrize(
    ("old", "new", "span", "found"),
    [
        ("Brua er stengt.", "Brua er stengt.", (4, 4), (4, 4)),
        ("Brua er stengt.", "Den nye brua er stengt nå.", (14, 14), (22, 22)),
        ("Brua er stengt.", "I år er Brua er stengt.", (0, 4), (8, 12)),
        ("Brua er  stengt.", "Brua er stengt.", (9, 15), (8, 14)),
        ("Brua er stengt.", "Brua er helt stengt.", (5, 14), None),
        ("Brua er stengt.", "Ferja går hver time", (5, 5), None),
        ("Brua er stengt.", "Ferja går hver time.", (15, 15), (20, 20)),
        ("", "Brua", (0, 0), (0, 0)),
    ],
)
def test_a_spot_is_found_again_by_the_words_beside_it(
    old: str, new: str, span: tuple[int, int], found: tuple[int, int] | None
) -> None:
    assert moved_span(old, new, *span) == found


def merged(folder: Path, **edits: Edit) -> Merged:
    """Merge copies of the base, each with something in it."""
    (folder / "plan.docx").write_bytes(build(BASE))
    for sender, edit in edits.items():
        (folder / f"{sender}.docx").write_bytes(enriched(edit(BASE)))
    request = MergeRequest(
        plan=folder / "plan.docx",
        updates=tuple(folder / f"{sender}.docx" for sender in edits),
        profile=PROFILE,
        stamp=STAMP,
        authors={f"{sender}.docx": sender.title() for sender in edits},
        output=folder / "merged.json",
        force=True,
    )
    return merge_plan(request).merged


def test_each_is_a_decision_with_its_place(tmp_path: Path) -> None:
    edit = below(STATUS, "¤table", "Se ¤link(her)¤endnote.", "¤picture", "¤number En")
    found = merged(tmp_path, tinn=edit)
    assert [
        (d.field, d.author, d.source, d.place and d.place.paragraph, d.after)
        for d in found.decisions
        if d.objects
    ] == [
        ("table", "Tinn", "tinn.docx", 6, "År\tSum\n2024\t7,5"),
        ("link", "Tinn", "tinn.docx", 10, "her"),
        ("endnote", "Tinn", "tinn.docx", 10, ENDNOTE),
        ("picture", "Tinn", "tinn.docx", 11, "Kart"),
        ("list", "Tinn", "tinn.docx", 12, "En"),
    ]
    assert found.problems == ()


def test_the_json_says_what_it_stands_beside(tmp_path: Path) -> None:
    edit = below(STATUS, "¤table", "Se ¤link(her).", "¤file")
    rows = merge_report(merged(tmp_path, tinn=edit)).objects
    assert [(row.kind, row.taken, row.beside, row.offset) for row in rows] == [
        ("table", True, STATUS, None),
        ("link", True, "Se her.", 3),
        ("embedded", False, "", None),
    ]


def test_the_merged_plan_has_the_words_of_tables_and_notes(tmp_path: Path) -> None:
    merged(tmp_path, tinn=below(STATUS, "¤table", "Se her¤note."))
    plan = decode_plan((tmp_path / "merged.json").read_bytes(), "merged.json")
    texts = [note.text for note in plan.notes]
    assert texts == [NOTE]
    [bridge] = [one.project for one in list_projects(plan) if one.project.id == "ny-bru-over-elva"]
    assert bridge.fields[0].text == f"{STATUS}\nÅr\nSum\n2024\n7,5\nSe her."


def test_tables_of_two_are_not_mixed(tmp_path: Path) -> None:
    found = merged(tmp_path, tinn=below(STATUS, "¤table"), rollag=below(STATUS, "¤table"))
    assert [(d.field, d.author, d.source) for d in found.decisions] == [
        ("table", "Rollag; Tinn", "rollag.docx; tinn.docx")
    ]


def test_one_in_a_disputed_text_is_listed(tmp_path: Path) -> None:
    found = merged(
        tmp_path,
        tinn=instead(STATUS, "Brua er helt ny¤note."),
        rollag=instead(STATUS, "Ferja går hver time."),
    )
    assert found.decisions == ()
    assert [(one.object.text, one.taken) for one in found.objects] == [(NOTE, False)]
    assert NOTE in "".join(problem.message for problem in found.problems)


def test_the_overview_tells_what_became_of_each(tmp_path: Path) -> None:
    found = merged(tmp_path, tinn=below(STATUS, "¤table", "¤file"))
    told = [
        (row.field, row.outcome and row.outcome.value)
        for row in overview_rows(found, Language.BOKMAL)
    ]
    assert told == [("table", "taken"), ("embedded", "open")]


def test_nothing_is_decided_where_the_base_is_no_word_file(tmp_path: Path) -> None:
    merged(tmp_path, tinn=below(STATUS, "¤table", "¤number En"))
    request = MergeRequest(
        plan=tmp_path / "merged.json",
        updates=(tmp_path / "tinn.docx",),
        profile=PROFILE,
        stamp=STAMP,
    )
    assert merge_plan(request).merged.decisions == ()
