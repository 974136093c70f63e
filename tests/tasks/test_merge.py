"""What comes back, as municipalities send it: copies, sheets and workbooks, sloppily handled."""

from __future__ import annotations

import copy
import datetime
import io
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.plans import BODY, PROFILE, changed, plan_file
from tests.tiny import deleted, h, ins, p, run
from tests.tiny import docx as word_file
from toolkit.model.merged import Merged
from toolkit.model.plan_json import encode_json
from toolkit.model.update import Stamp
from toolkit.read.plan import read_plan
from toolkit.refusals import NotACopy
from toolkit.tasks.load import load_document
from toolkit.tasks.merge import MergeRequest, merge_plan
from toolkit.tasks.sheets import SheetsRequest, write_sheets

STAMP = Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan, and the sheets that were sent out of it."""
    (tmp_path / "plan.docx").write_bytes(plan_file())
    write_sheets(
        SheetsRequest(
            plan=tmp_path / "plan.docx",
            folder=tmp_path,
            profile=PROFILE,
            date=datetime.date(2025, 1, 1),
        )
    )
    return tmp_path


def merged(folder: Path, *names: str) -> Merged:
    request = MergeRequest(
        plan=folder / "plan.docx",
        updates=tuple(folder / name for name in names),
        profile=PROFILE,
        stamp=STAMP,
    )
    return merge_plan(request).merged


def changes(result: Merged) -> list[tuple[str, str, str, str]]:
    return [(d.author, d.heading, d.label, d.after) for d in result.decisions]


def answer(path: Path, title: str, label: str, text: str) -> None:
    """Write an answer into a field of a Word sheet."""
    document = docx.Document(str(path))
    for table in document.tables:
        named = "".join(map(str, table.rows[0].cells[1]._tc.itertext()))
        for row in table.rows:
            if title in named and row.cells[0].text == label:
                row.cells[1].paragraphs[0].text = text
    document.save(str(path))


def write_cell(path: Path, title: str, label: str, text: str) -> None:
    """Write an answer into a workbook, found by what stands in the cells of its row."""
    book = openpyxl.load_workbook(path)
    for row in book.worksheets[0].iter_rows():
        said = [str(cell.value) for cell in row]
        if title in said and label in said:
            own = next(cell for cell in reversed(row) if not cell.protection.locked and cell.value)
            own.value = text
    book.save(path)


def test_sheets_and_workbooks_that_nobody_touched_ask_for_nothing(folder: Path) -> None:
    names = sorted(path.name for path in folder.glob("innspill-*"))
    assert len(names) == 4
    result = merged(folder, *names)
    assert (result.decisions, result.conflicts, result.remarks, result.problems) == ((), (), (), ())


def test_a_sheet_a_workbook_and_a_copy_merge_under_their_senders(folder: Path) -> None:
    answer(folder / "innspill-tinn.docx", "Ny bru", "Tiltak", "Brev til fylket.")
    write_cell(folder / "innspill-nore-og-uvdal.xlsx", "Ny bru", "Status", "Brua er åpen.")
    (folder / "kopi.docx").write_bytes(changed(("Pressedekning.", "Avisoppslag.")))
    (folder / "innspill-tinn.docx").rename(folder / "omdøpt.docx")
    result = merged(folder, "omdøpt.docx", "innspill-nore-og-uvdal.xlsx", "kopi.docx")
    assert sorted(changes(result)) == [
        ("Kari", "To tog i timen", "Tiltak", "Avisoppslag."),
        ("Nore og Uvdal", "Ny bru", "Status", "Brua er åpen."),
        ("Tinn", "Ny bru", "Tiltak", "Brev til fylket."),
    ]
    assert result.conflicts == ()


def test_a_field_that_two_sheets_answer_differently_is_one_conflict(folder: Path) -> None:
    answer(folder / "innspill-tinn.docx", "Ny bru", "Status", "Brua er åpen.")
    write_cell(folder / "innspill-nore-og-uvdal.xlsx", "Ny bru", "Status", "Brua er revet.")
    [conflict] = merged(folder, "innspill-tinn.docx", "innspill-nore-og-uvdal.xlsx").conflicts
    assert [(v.author, v.text) for v in conflict.versions] == [
        ("Nore og Uvdal", "Brua er revet."),
        ("Tinn", "Brua er åpen."),
    ]


def test_two_sheets_pasted_into_one_file_are_read_as_both(folder: Path) -> None:
    answer(folder / "innspill-tinn.docx", "Ny bru", "Status", "Brua er åpen.")
    answer(folder / "innspill-nore-og-uvdal.docx", "Ny bru", "Status", "Brua er revet.")
    one = docx.Document(str(folder / "innspill-tinn.docx"))
    other = docx.Document(str(folder / "innspill-nore-og-uvdal.docx"))
    body = one.element.body
    for element in other.element.body[:-1]:
        body.insert(len(body) - 1, copy.deepcopy(element))
    one.save(str(folder / "begge.docx"))
    result = merged(folder, "begge.docx")
    [conflict] = result.conflicts
    assert (conflict.heading, conflict.label) == ("Ny bru", "Status")
    assert {v.text for v in conflict.versions} == {"Brua er åpen.", "Brua er revet."}
    assert result.decisions == ()


def test_the_same_update_twice_is_one_change_from_one_sender(folder: Path) -> None:
    copy_of = changed(("Pressedekning.", "Avisoppslag."))
    for name in ("a.docx", "b.docx"):
        (folder / name).write_bytes(copy_of)
    [decision] = merged(folder, "a.docx", "b.docx").decisions
    assert (decision.author, decision.source) == ("Kari", "a.docx; b.docx")


def test_a_plan_as_json_is_an_update_too(folder: Path) -> None:
    (folder / "ny.docx").write_bytes(changed(("Pressedekning.", "Avisoppslag.")))
    plan = read_plan(load_document(folder / "ny.docx"), PROFILE)
    (folder / "ny.json").write_bytes(encode_json(plan))
    assert changes(merged(folder, "ny.json")) == [
        ("ny", "To tog i timen", "Tiltak", "Avisoppslag.")
    ]


def test_a_plan_of_another_region_is_refused_by_name(folder: Path) -> None:
    port = h(3, "Havn") + p("**Status:** Kaia er trang.") + p("**Tiltak:** Mudring.")
    other = word_file(h(1, "Prosjekter") + h(2, "Alt") + port, title="En annen plan")
    (folder / "annen.docx").write_bytes(other)
    with pytest.raises(NotACopy, match=r"annen\.docx"):
        merged(folder, "annen.docx")


def test_a_sheet_of_another_edition_is_named_and_read(folder: Path) -> None:
    newer = BODY.replace("Pressedekning.", "Kronikk i avisa hver vår.")
    (folder / "plan.docx").write_bytes(plan_file(newer))
    answer(folder / "innspill-tinn.docx", "Ny bru", "Tiltak", "Brev til fylket.")
    result = merged(folder, "innspill-tinn.docx")
    assert [problem.kind.value for problem in result.problems] == ["other-base"]
    assert changes(result) == [("Tinn", "Ny bru", "Tiltak", "Brev til fylket.")]


def test_a_remark_and_text_between_the_fields_are_remarks(folder: Path) -> None:
    path = folder / "innspill-tinn.docx"
    answer(path, "Ny bru", "Kommentar fra kommunen", "Dette haster.")
    document = docx.Document(str(path))
    document.add_paragraph("Vi ønsker også bredbånd.")
    document.save(str(path))
    result = merged(folder, path.name)
    assert [(r.author, r.heading, r.text) for r in result.remarks] == [
        ("Tinn", "Ny bru", "Dette haster."),
        ("Tinn", "2.1 Samferdsel 2024-2027", "Vi ønsker også bredbånd."),
    ]
    assert result.decisions == ()


def test_a_copy_with_tracked_and_untracked_edits_of_a_draft_merges_against_the_plan(
    folder: Path,
) -> None:
    draft = io.BytesIO(changed(("Pressedekning.", "Avisoppslag.")))
    document = docx.Document(draft)
    for paragraph in document.paragraphs:
        if "Møte hver vår." in paragraph.text:
            paragraph.text = "Møte hver høst."
    document.save(str(folder / "utkast-rettet.docx"))
    assert [(d.heading, d.after) for d in merged(folder, "utkast-rettet.docx").decisions] == [
        ("Ny bru", "Møte hver høst."),
        ("To tog i timen", "Avisoppslag."),
    ]


def test_an_untracked_edit_beside_an_old_tracked_change_is_its_senders_own(folder: Path) -> None:
    tracked = deleted("Pressedekning.", "Ola") + ins(run("Avisoppslag."), "Ola")
    old = (run(" Pressedekning."), run(" ") + tracked)
    (folder / "plan.docx").write_bytes(changed(old))
    (folder / "kopi.docx").write_bytes(changed(old, ("Avisoppslag.", "Avisoppslag i Tinn.")))
    [decision] = merged(folder, "kopi.docx").decisions
    assert (decision.author, decision.after) == ("Kari", "Avisoppslag i Tinn.")
