"""Whatever text goes in comes out as it went in, wherever it is written, or is refused by name."""

from __future__ import annotations

import datetime
import io
import json
import re
import tomllib
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from lxml import etree
from msgspec import structs

from tests.consult.samples import PROFILE, field, plan, project, template
from tests.fidelity import (
    COMMON,
    LONG,
    RARE,
    TEXTS,
    TYPED,
    W,
    excel_texts,
    pieces,
    unified,
    word_paragraphs,
    writable,
)
from tests.plans import PROFILE as SMALL
from tests.plans import plan as small_plan
from tests.plans import plan_file
from tests.report.merges import DISPUTE, MONEY, REMARK, merged
from toolkit.consult.filling import fill, open_template
from toolkit.model.language import Language
from toolkit.model.plan import FieldKind, Paragraph, Plan, Project, Section
from toolkit.model.plan_json import decode_plan, encode_json, flat_projects
from toolkit.model.profile_toml import profile_toml
from toolkit.model.proposal import Proposal
from toolkit.model.settlement_toml import decode_choices, with_questions
from toolkit.model.update import Stamp
from toolkit.problems import ProblemKind
from toolkit.refusals import TextTooLong, UnwritableText, UnwritableValue
from toolkit.report.changes import change_rows, write_changes
from toolkit.report.overview import overview_rows
from toolkit.report.overview_book import write_overview_book
from toolkit.report.overview_word import write_overview
from toolkit.sheets.choose import sheets_for
from toolkit.sheets.word import write_sheet
from toolkit.sheets.workbook import write_workbook
from toolkit.tasks.draft import DraftRequest, DraftResult, draft

DAY = datetime.date(2025, 5, 26)
LONGEST_CELL = 32_767


def plan_saying(text: str) -> Plan:
    """Give a plan with a text in the goal of its project."""
    bridge = project(
        "Bru",
        field(FieldKind.STATUS, "Status", "Gammel bru."),
        field(FieldKind.GOAL, "Mål", text),
        responsible=("Tinn",),
    )
    return plan(bridge)


def check(written: Callable[[], Iterable[str]], text: str, *, longest: int = 10**9) -> None:
    """Check that a text comes back, or is refused because of what it holds."""
    if not writable(text) or len(text) > longest:
        with pytest.raises((UnwritableText, UnwritableValue, TextTooLong)):
            list(written())
        return
    found = list(written())
    assert unified(text) in found, [one for one in found if one.strip()][-12:]


@COMMON
@given(TEXTS)
def test_a_sheet(text: str) -> None:
    [sheet] = sheets_for(plan_saying(text), PROFILE, deadline="", contact="")
    check(lambda: word_paragraphs(write_sheet(sheet, creator="", day=DAY)), text)


@COMMON
@given(TEXTS)
def test_a_workbook(text: str) -> None:
    """A cell has a line for a paragraph; line breaks inside one are spaces."""
    [sheet] = sheets_for(plan_saying(text), PROFILE, deadline="", contact="")

    def written() -> list[str]:
        return excel_texts(write_workbook(sheet, date="2025-05-26"))

    check(written, re.sub(r"\s*[\n\r]\s*", " ", text), longest=LONGEST_CELL)


@COMMON
@given(TEXTS)
def test_a_letter(text: str) -> None:
    frame = template("«{{ verdi }}»", "{{ verdi }}", "etter")

    def written() -> list[str]:
        opened = open_template(frame)
        fill(opened, frame, {"verdi": text})
        stream = io.BytesIO()
        opened.save(stream)
        found = word_paragraphs(stream.getvalue())
        assert found[0] == f"«{found[1]}»"
        assert found[2:] == ["etter"]
        return found

    check(written, text)


@COMMON
@given(TEXTS)
def test_the_overview_and_the_list_of_changes(text: str) -> None:
    """Text runs over several paragraphs of a cell, which are joined again."""
    change = structs.replace(MONEY, before="", after=text)
    everything = merged(change, conflicts=(DISPUTE,), remarks=(REMARK,))
    rows = overview_rows(everything, Language.BOKMAL)

    def overview() -> list[str]:
        return cells(write_overview(rows, everything, Language.BOKMAL))

    def changes() -> list[str]:
        return cells(write_changes(change_rows(everything), "Plan", Language.BOKMAL))

    for written in (overview, changes):
        check(written, text)


def cells(data: bytes) -> list[str]:
    """Give the texts of all cells, their paragraphs joined with line breaks."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [
        "\n".join("".join(pieces(paragraph)) for paragraph in cell.iter(f"{W}p"))
        for cell in root.iter(f"{W}tc")
    ]


@COMMON
@given(TEXTS)
def test_the_overview_as_a_workbook(text: str) -> None:
    remark = structs.replace(REMARK, text=text, author=text[:99])
    everything = merged(MONEY, remarks=(remark,))
    rows = overview_rows(everything, Language.BOKMAL)

    def written() -> list[str]:
        return excel_texts(write_overview_book(rows, everything, Language.BOKMAL))

    check(written, text, longest=LONGEST_CELL)


@COMMON
@given(TEXTS)
def test_a_plan_as_json(text: str) -> None:
    said = plan_saying(text)
    data = encode_json(said)
    assert json.loads(data)["sections"][0]["parts"][0]["fields"][1]["paragraphs"][0]["text"] == text
    assert decode_plan(data, "plan.json") == said
    assert json.loads(encode_json(flat_projects(said)))[0]["fields"][1]["text"] == text


@COMMON
@given(TEXTS)
def test_questions_about_conflicts(text: str) -> None:
    conflict = structs.replace(DISPUTE, heading=text, label=text, before=text, id="1")
    data = with_questions(None, [conflict])
    again = with_questions(data, [structs.replace(conflict, id="2")])
    asked = tomllib.loads(again.decode())["konflikt"]
    assert [table["id"] for table in asked] == ["1", "2"]
    [line] = {line for line in again.decode().split("\n") if line.startswith("# base: ")}
    shown = line.removeprefix("# base: ")
    coded = re.compile(r"\\u([0-9A-F]{4})")
    assert coded.sub(lambda m: chr(int(m[1], 16)), shown) == text_in_comment(text)


@COMMON
@given(TEXTS)
def test_a_choice_in_a_persons_own_words(text: str) -> None:
    """What a person wrote behind `text` is kept when more questions come, and read as written."""
    document = tomlkit.document()
    table = {"id": "1", "velg": "text", "text": text}
    document.add("konflikt", [table])
    data = tomlkit.dumps(document).encode()
    again = with_questions(data, [structs.replace(DISPUTE, id="2")])
    assert decode_choices(again, "valg.toml")["1"].text == text


@COMMON
@given(TEXTS)
def test_a_proposed_profile(text: str) -> None:
    proposal = Proposal(
        region="", area=None, members=(text,), bodies=(f"{text} as",), labels=(("goal", text),)
    )
    data = profile_toml(proposal, text).encode()
    profile = tomllib.loads(data.decode())
    assert profile["members"] == [{"name": text}]
    assert profile["bodies"] == [{"name": f"{text} as"}]
    assert profile["labels"] == {"goal": [text]}


@COMMON
@given(TYPED)
def test_what_is_typed_on_the_command_line(text: str) -> None:
    [sheet] = sheets_for(plan_saying("Bru."), PROFILE, deadline="", contact=text)
    label = "Spørsmål: "

    def written() -> list[str]:
        found = word_paragraphs(write_sheet(sheet, creator="", day=DAY))
        return [one.removeprefix(label) for one in found if one.startswith(label)]

    check(written, text)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small plan."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "plan.docx").write_bytes(plan_file())
    return folder


@RARE
@given(text=TEXTS)
def test_a_draft(desk: Path, text: str) -> None:
    """One municipality rewrites, inserts and adds a project; another wants another status.

    Space at the end of a paragraph is nothing that a reader sees: there the draft leaves a change,
    and names it.
    """
    base = small_plan()
    (desk / "tinn.json").write_bytes(encode_json(answer_saying(text, base)))
    (desk / "sigdal.json").write_bytes(encode_json(status_saying("Brua er revet.", base)))

    def write() -> DraftResult:
        return draft(
            DraftRequest(
                plan=desk / "plan.docx",
                updates=(desk / "tinn.json", desk / "sigdal.json"),
                output=desk / "utkast.docx",
                profile=SMALL,
                stamp=Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z"),
                authors={"tinn.json": "Tinn", "sigdal.json": "Sigdal"},
                force=True,
            )
        )

    (desk / "utkast.docx").unlink(missing_ok=True)
    if not writable(text):
        with pytest.raises(UnwritableText):
            write()
        assert not (desk / "utkast.docx").exists()
        return
    result = write()
    data = (desk / "utkast.docx").read_bytes()
    said = word_paragraphs(data)
    left = {one.subject for one in result.problems if one.kind is ProblemKind.CHANGE_LEFT}
    if text == text.rstrip():
        assert not left
        assert f"ny {unified(text)}" in said, said
        assert f"Status: prosjekt {unified(text)}" in said, said
    assert left <= {"To tog i timen", "Nytt hus"}
    assert [one for one in said if one.endswith(f"rettet {unified(text)}")], said
    remarks = "\n".join(word_paragraphs(data, "word/comments.xml"))
    assert f"status {unified(text)}" in remarks, remarks


def status_saying(text: str, base: Plan) -> Plan:
    """Give an answer with another status of the bridge."""
    return changed_project(base, "ny-bru", lambda bridge: with_field(bridge, 0, (text,)))


def answer_saying(text: str, base: Plan) -> Plan:
    """Give an answer that says a text in every place where a draft writes one."""
    answer = status_saying(f"status {text}", base)
    measures = (f"rettet {text}", f"ny {text}")
    answer = changed_project(answer, "to-tog-i-timen", lambda train: with_field(train, 1, measures))
    return with_project(answer, f"prosjekt {text}")


def with_field(project: Project, number: int, texts: tuple[str, ...]) -> Project:
    """Give a project with other texts in one of its fields."""
    field = project.fields[number]
    place = field.paragraphs[0].place
    paragraphs = tuple(Paragraph(text=text, place=place) for text in texts)
    fields = list(project.fields)
    fields[number] = structs.replace(field, paragraphs=paragraphs)
    return structs.replace(project, fields=tuple(fields))


def changed_project(base: Plan, name: str, change: Callable[[Project], Project]) -> Plan:
    """Give a plan in which one project is changed."""

    def walk(part: Section | Project) -> Section | Project:
        if isinstance(part, Section):
            return structs.replace(part, parts=tuple(map(walk, part.parts)))
        return change(part) if part.id == name else part

    return structs.replace(base, sections=tuple(map(walk, base.sections)))


def with_project(base: Plan, text: str) -> Plan:
    """Give a plan with a new project behind its last one, with a text as its status."""

    def walk(part: Section | Project) -> Section | Project:
        if not isinstance(part, Section):
            return part
        parts = tuple(map(walk, part.parts))
        last = parts[-1] if parts else None
        if isinstance(last, Project):
            title = structs.replace(last.title, text="Nytt hus")
            new = structs.replace(with_field(last, 0, (text,)), id="nytt-hus", title=title)
            parts = (*parts, new)
        return structs.replace(part, parts=parts)

    return structs.replace(base, sections=tuple(map(walk, base.sections)))


@pytest.mark.parametrize("length", LONG)
def test_long_texts(length: int) -> None:
    for place in (test_a_sheet, test_a_workbook, test_a_letter, test_the_overview_as_a_workbook):
        place.hypothesis.inner_test(LONG[length])  # type: ignore[attr-defined]


def text_in_comment(text: str) -> str:
    """Give a text as it reads on one line."""
    return " / ".join(unified(text).split("\n"))
