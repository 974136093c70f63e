"""Workbooks for tests: sent out, worked on as people do, and read again."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from msgspec import structs
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.plans import plan
from toolkit.model.language import Language
from toolkit.model.plan import Field, Plan, Project, Section, list_projects
from toolkit.model.sheet import Sheet
from toolkit.model.update import Update
from toolkit.sheets.returned import read_workbook
from toolkit.sheets.workbook import write_workbook

DATE = "2026-11-20T10:00:00Z"
BRIDGE, STATUS, GOAL, MEASURES, RESPONSIBLE = 5, 6, 7, 8, 9
TRAIN, TRAIN_STATUS, TRAIN_MEASURES, TRAIN_RESPONSIBLE = 10, 11, 12, 13
"""The rows of the plan in `tests.plans`, below two lines of text and two headers."""

HEADER = 4
COLUMNS = "ABCDEFGH"
KEY, AREA, PROJECT, FIELD, BEFORE, TEXT, ANSWER, COMMENT = tuple(COLUMNS)
SHEET_PART = "xl/worksheets/sheet1.xml"

Work = Callable[[Worksheet], object]
"""What somebody does to a sheet."""


def with_list(base: Plan) -> Plan:
    """Give a plan whose first project has its measures as a list."""

    def listed(part: Section | Project) -> Section | Project:
        if isinstance(part, Section):
            return structs.replace(part, parts=tuple(listed(below) for below in part.parts))
        return structs.replace(part, fields=tuple(bulleted(field) for field in part.fields))

    return structs.replace(base, sections=tuple(listed(part) for part in base.sections))


def bulleted(field: Field) -> Field:
    """Give a field with its paragraphs as a list if there are several."""
    if len(field.paragraphs) < 2:
        return field
    items = (structs.replace(paragraph, marker="•") for paragraph in field.paragraphs)
    return structs.replace(field, paragraphs=tuple(items))


def sheet_of(base: Plan, language: Language = Language.BOKMAL, **more: str) -> Sheet:
    """Make the input sheet of Tinn, all projects on it."""
    return Sheet(
        municipality="Tinn", plan=base, projects=list_projects(base), language=language, **more
    )


def sent(base: Plan | None = None, language: Language = Language.BOKMAL) -> bytes:
    """Write the workbook that goes out to Tinn."""
    return write_workbook(sheet_of(base or plan(), language))


def worked_on(*works: Work, data: bytes | None = None) -> bytes:
    """Do something to the sheet of a workbook, and save it."""
    book = load_workbook(io.BytesIO(sent() if data is None else data))
    for work in works:
        work(book.worksheets[0])
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Give the bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def put(column: str, row: int, value: object) -> Work:
    """Write something into a cell."""

    def work(sheet: Worksheet) -> None:
        sheet[f"{column}{row}"].value = value

    return work


def patched(data: bytes, pattern: bytes, text: bytes, part: str = SHEET_PART) -> bytes:
    """Replace something once in the XML of a workbook."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                content, count = re.subn(pattern, lambda _: text, content, count=1)
                assert count == 1, pattern
            new.writestr(name, content)
    return stream.getvalue()


def read(data: bytes, base: Plan | None = None) -> Update:
    """Read a workbook that came back."""
    return read_workbook(data, "tinn.xlsx", base or plan(), date=DATE)


def texts(update: Update) -> dict[tuple[str, str], str]:
    """Give what a plan says, by the ids of its projects and the labels of their fields."""
    return texts_of(update.plan)


def texts_of(plan: Plan) -> dict[tuple[str, str], str]:
    """Give the titles and texts of all projects."""
    found: dict[tuple[str, str], str] = {}
    for project in (listed.project for listed in list_projects(plan)):
        found[project.id, "title"] = project.title.text
        found |= {(project.id, field.label.text): field.text for field in project.fields}
    return found


def changes(update: Update, base: Plan | None = None) -> dict[tuple[str, str], str | None]:
    """Give the texts that are not as in the base, None where one is struck."""
    old, new = texts_of(base or plan()), texts(update)
    mentioned = {project for project, _ in new}
    return {
        key: new.get(key)
        for key in old | new
        if key[0] in mentioned and new.get(key) != old.get(key)
    }


def problems(update: Update) -> list[str]:
    """Give the problems of an update as sentences."""
    return [problem.message for problem in update.plan.problems]


def kinds(update: Update) -> list[str]:
    """Give the kinds of an update's problems."""
    return [problem.kind.value for problem in update.plan.problems]
