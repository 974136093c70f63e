"""Word files as the program writes them, with what they were made from."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner
from msgspec import Struct

from tests.cases.build import build
from tests.merge.cases import FOLDER, read_case
from tests.tiny import zipped
from tests.validators.validators import ROOT
from tests.write.enriched import enriched
from tests.write.layouts import LAYOUTS as STYLES
from tests.write.layouts import PLAN as PLAN_OF_ALL
from tests.write.layouts import written
from tests.write.test_objects import edits_of
from toolkit.cli import main

INPUT = ROOT / "input"
PLAN = INPUT / "tiltaksplan-2024-2027.docx"
COPIES = tuple(INPUT / f"innspill-{name}.docx" for name in ("flesberg", "notodden"))
PROFILE = ROOT / "tiltaksplan.toml"
REAL = ROOT.parent / "shared" / "plan" / PLAN.name
LAYOUTS = ROOT / "tests" / "cases"
DAY = ("--date", "2025-05-26")
ROLLED, LOOKS = ("--period", "2025-2028"), "--formatting"

NEW_PROJECT = "### Ny vei\nStatus: Smal.\nTiltak: Møter.\nHovedansvar: Tinn kommune\n"
CHANGES = {
    "area-tables": (
        ("| Ny tunnel | TK, RK |", "| Ny ferje | TK | Staten |\n| Ny tunnel | TK, ÅK |"),
        ("| Legevakt | RK | Kommunene | Kari |", "| Legevakt | RK | Staten | Kari |"),
    ),
    "area-tables-merged": (
        ("| Ny tunnel | Trang. | 2027 | Tinn |\n", ""),
        ("| Ubemannet. |", "| Ubemannet om natten. |"),
    ),
    "sheet-tables": (
        ("Stengt. ¶ Omkjøringen er lang.", "Stengt for tunge biler. ¶ Omkjøringen er lang."),
        ("| Målsetting: | ¶ |", "| Målsetting: | Bred. |"),
        ("| Kontaktperson | Kari |", "| Frist | 2026 |"),
    ),
    "tables-and-text": (
        ("| Ambulanse | En bil. | To biler. | Møte. | Tinn |\n", ""),
        ("Tiltak: Møter.\n", "Tiltak: Møter.\nBrev til fylket.\n"),
        ("Tabellen er fra 2023.", "Tabellen er fra 2024."),
    ),
    "lists-and-tables": (
        ("+ Reguleringsplan\n", "+ Reguleringsplan\n+ Grunnerverv\n"),
        ("- Brev til departementet\n", ""),
        ("10 mill. ¶ pluss moms", "12 mill. ¶ pluss moms"),
        ("### Tunnel\n", f"{NEW_PROJECT}### Tunnel\n"),
        ("Oppfølging skjer hvert år.", "- Oppfølging skjer hvert år."),
        ("- Notodden kommune", "Notodden kommune"),
        ("Tallene er fra 2023.", "**Tallene** er fra 2023."),
    ),
    "custom-styles": (
        ("Målsetting: Tre torg.", "{Ingress} Målsetting: Tre torg."),
        ("Tiltak: Kurs.", "Tiltak: Kurs for alle."),
    ),
    "unstyled-bold": (
        ("tunge kjøretøy", "alle kjøretøy"),
        ("Dette er tatt opp **flere ganger**.\n", ""),
    ),
    "fields-in-one-paragraph": (
        ("Åpen.⏎Tiltak: Møter.", "Åpen og trygg.⏎Tiltak: Møter.⏎Frist: 2026"),
        ("⏎Befaring.", ""),
    ),
    "tracked-changes": (
        ("### Tunnel\nStatus: Stengt.", "### Tunnel\nStatus: Åpnet i mai."),
        ("### Tunnel\n", f"{NEW_PROJECT}### Tunnel\n"),
    ),
    "sub-headings": (
        ("#### Nordre løp\nSprenging.\n", ""),
        ("### Vei\nStatus: Smal.\nTiltak: Utvidelse.", f"{NEW_PROJECT}### Vei\nStatus: Smal."),
    ),
}
"""What is changed in the copy of each layout: these words of its description become those."""

MERGES = (
    "area-added",
    "area-removed",
    "eight-senders-disjoint",
    "field-added-by-two-same",
    "list-reordered",
    "paragraph-deleted-and-edited",
    "project-added",
    "project-moved-and-edited",
    "project-removed-and-one-added",
    "project-renamed-and-edited",
    "same-word-two-ways",
    "sheet-added",
    "sheet-row-added",
    "sheet-row-removed",
    "table-row-moved",
    "table-rows-added-by-two",
    "table-row-removed",
    "tracked-and-untracked",
    "tracked-project-added",
    "tracked-project-removed",
)
BROUGHT = {
    "objects": ("headings", ("a note", "an anchored picture", "a link to mail", "all")),
    "objects in cells": ("area tables", ("all in a cell", "a table at the end")),
    "objects in sheets": ("sheets", ("bullets in a cell", "a picture at the end")),
}
"""What is more than text in the copies of a layout, each from a sender of its own."""

CLEAN = frozenset(
    {"example", "real", "sheet-tables", "lists-and-tables", "table-rows-added-by-two", *BROUGHT}
)

NAMES = (
    *(f"{name}, tracked" for name in ("example", "real", *CHANGES, *MERGES, *BROUGHT)),
    *(f"{name}, clean" for name in sorted(CLEAN)),
    "letter",
    "overview",
    "sheet",
)


class Written(Struct, frozen=True, kw_only=True):
    """A Word file the program wrote, and what it was made from, if from a Word file.

    `error` says why it was not written.
    """

    name: str
    file: Path
    base: Path | None = None
    error: str = ""


def write_all(folder: Path) -> Iterator[Written]:
    """Write whatever Word files the program writes, of many plans."""
    for name, base, copies, options in plans(folder):
        for kind in ("tracked", "clean") if name in CLEAN else ("tracked",):
            file = folder / f"{name}-{kind}.docx"
            clean = ("--clean",) if kind == "clean" else ()
            error = run("draft", base, *copies, "-o", file, *DAY, *options, *clean)
            yield Written(name=f"{name}, {kind}", file=file, base=base, error=error)
    yield from write_others(folder)


def plans(folder: Path) -> Iterator[tuple[str, Path, list[Path], tuple[object, ...]]]:
    """Give plans, the copies that came back, and how to draft the next one."""
    example = ("--profile", PROFILE, *ROLLED)
    yield "example", PLAN, [*COPIES, reworded(PLAN, folder)], example
    if REAL.exists():
        yield "real", REAL, [reworded(REAL, folder)], example
    for name, changes in CHANGES.items():
        text = (LAYOUTS / name / "document.txt").read_text("utf-8")
        copy = changed(text, changes)
        yield name, *built(folder, name, text, {"tinn": copy}), (*profile(name), *ROLLED, LOOKS)
    profile_ = folder / "tiltaksplan.toml"
    profile_.write_text("[headings]\narea = 2\n", encoding="utf-8")
    for name in MERGES:
        case = read_case(FOLDER / f"{name}.txt")
        yield name, *built(folder, name, case.base, case.sent), ("--profile", profile_)
    for name in BROUGHT:
        yield name, *brought(folder, name), ("--profile", profile_)


def brought(folder: Path, name: str) -> tuple[Path, list[Path]]:
    """Build a plan and copies that bring more than text."""
    layout, edits = BROUGHT[name]
    base = written(STYLES[layout], PLAN_OF_ALL)
    plan, _ = built(folder, name, base, {})
    paths = [folder / f"{name}-{number}.docx" for number in range(len(edits))]
    for path, edit in zip(paths, edits, strict=True):
        path.write_bytes(enriched(edits_of(layout)[edit](base)))
    return plan, paths


def write_others(folder: Path) -> Iterator[Written]:
    """Write the letter, a sheet and the overview of the example."""
    letter, overview, sheets = folder / "letter.docx", folder / "overview.docx", folder / "sheets"
    sheet = sheets / "innspill-flesberg.docx"
    using = ("--profile", PROFILE, *DAY)
    templates = ("--templates", ROOT / "templates")
    hearing = (INPUT / "horing-ntp.toml", "--plan", PLAN)
    error = run("respond", *hearing, "-o", letter, *using, *templates)
    yield Written(name="letter", file=letter, error=error)
    error = run("merge", PLAN, *COPIES, "--overview", overview, *using)
    yield Written(name="overview", file=overview, error=error)
    error = run("sheets", PLAN, "-o", sheets, *using)
    yield Written(name="sheet", file=sheet, error=error)


def run(*arguments: object) -> str:
    """Run the program, and give what went wrong; that a person must settle something is right."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    told = result.exit_code in {0, 1} and isinstance(result.exception, SystemExit | None)
    return "" if told else f"{result.output}{result.exception!r}"


def profile(layout: str) -> tuple[object, ...]:
    """Give the option for the profile of a layout, if it has one."""
    file = LAYOUTS / layout / "tiltaksplan.toml"
    return ("--profile", file) if file.exists() else ()


def built(folder: Path, name: str, base: str, sent: dict[str, str]) -> tuple[Path, list[Path]]:
    """Build a plan and the copies that came back."""
    files = {"": base} | {f"-{sender}": text for sender, text in sent.items()}
    paths = [folder / f"{name}{end}.docx" for end in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_bytes(with_grids(build(text)))
    return paths[0], paths[1:]


def changed(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    """Change a description."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def with_grids(data: bytes) -> bytes:
    """Give the tables of a built file what a sound one has, or its faults would hide new ones."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    name = "word/document.xml"
    parts[name] = re.sub(r"<w:tbl>(.*?)</w:tbl>", with_grid, parts[name])
    return zipped(parts)


def with_grid(table: re.Match[str]) -> str:
    """Give a table properties and a grid as wide as its widest row."""
    rows = table[1].split("</w:tr>")
    spans = [sum(int(n) - 1 for n in re.findall(r'gridSpan w:val="(\d+)"', row)) for row in rows]
    width = max(row.count("<w:tc>") + span for row, span in zip(rows, spans, strict=True))
    grid = "<w:gridCol/>" * width
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{table[1]}</w:tbl>"


def reworded(plan: Path, folder: Path) -> Path:
    """Give a copy of a plan in which a common word is another one everywhere."""
    copy = folder / f"reworded-{plan.parent.name}.docx"
    with zipfile.ZipFile(plan) as old, zipfile.ZipFile(copy, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                data = re.sub(rb"(<w:t[ >][^<]*) og ", rb"\1 samt ", data)
            new.writestr(item, data)
    return copy
