"""sheets: what each municipality is asked, as a Word sheet and a workbook of its own projects."""

from __future__ import annotations

import datetime
from pathlib import Path

from msgspec import Struct

from toolkit.model.profile import Profile
from toolkit.model.sheet import Sheet
from toolkit.read.identity import slug
from toolkit.refusals import NobodyToAsk, SameOutput
from toolkit.sheets.choose import sheets_for
from toolkit.sheets.word import write_sheet
from toolkit.tasks.files import check_output, make_folder
from toolkit.tasks.load import load_plan
from toolkit.tasks.saving import write_files

FILE = "innspill-{name}{suffix}"
WORD, WORKBOOK = ".docx", ".xlsx"


class SheetsRequest(Struct, frozen=True, kw_only=True):
    """Whom to ask, and where the sheets go; `deadline` and `contact` are as people write them."""

    plan: Path
    folder: Path
    profile: Profile
    date: datetime.date
    deadline: str = ""
    contact: str = ""
    force: bool = False


class WrittenSheet(Struct, frozen=True, kw_only=True):
    """The two files of one municipality, and how many projects it is asked about."""

    municipality: str
    projects: int
    word: Path
    workbook: Path


class SheetsResult(Struct, frozen=True, kw_only=True):
    """What was written, and the members that are responsible for no project."""

    folder: Path
    sheets: tuple[WrittenSheet, ...]
    without: tuple[str, ...]


def write_sheets(request: SheetsRequest) -> SheetsResult:
    """Write a sheet and a workbook for each member that is responsible for a project.

    Raises NobodyToAsk where the profile names no members.
    """
    members = tuple(member.name for member in request.profile.members)
    if not members:
        raise NobodyToAsk(file=request.plan)
    plan = load_plan(request.plan, request.profile)
    sheets = sheets_for(plan, request.profile, deadline=request.deadline, contact=request.contact)
    written = tuple(written_sheet(sheet, request.folder) for sheet in sheets)
    make_folder(request.folder)
    check_outputs(written, request)
    outputs: dict[Path, bytes] = {}
    for sheet, files in zip(sheets, written, strict=True):
        outputs |= render(sheet, files, request)
    write_files(outputs)
    asked = {sheet.municipality for sheet in sheets}
    without = tuple(name for name in members if name not in asked)
    return SheetsResult(folder=request.folder, sheets=written, without=without)


def written_sheet(sheet: Sheet, folder: Path) -> WrittenSheet:
    """Name the files of a sheet."""
    name = slug(sheet.municipality)
    return WrittenSheet(
        municipality=sheet.municipality,
        projects=len(sheet.projects),
        word=folder / FILE.format(name=name, suffix=WORD),
        workbook=folder / FILE.format(name=name, suffix=WORKBOOK),
    )


def check_outputs(written: tuple[WrittenSheet, ...], request: SheetsRequest) -> None:
    """Refuse outputs that cannot or must not be written, before any of them is."""
    seen: set[Path] = set()
    for sheet in written:
        if sheet.word in seen:
            raise SameOutput(file=sheet.word)
        seen.add(sheet.word)
        for path in (sheet.word, sheet.workbook):
            check_output(path, (request.plan,), suffix=path.suffix, force=request.force)


def render(sheet: Sheet, files: WrittenSheet, request: SheetsRequest) -> dict[Path, bytes]:
    """Make the two files of a sheet."""
    from toolkit.sheets.workbook import write_workbook

    creator = request.profile.region.short_name
    return {
        files.word: write_sheet(sheet, creator=creator, day=request.date),
        files.workbook: write_workbook(sheet, date=request.date.isoformat()),
    }
