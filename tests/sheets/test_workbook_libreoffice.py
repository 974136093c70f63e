"""Workbooks as LibreOffice saves them, straight and by way of its own format."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import find_program
from tests.sheets.workbooks import (
    ANSWER,
    COMMENT,
    GOAL,
    MEASURES,
    STATUS,
    TEXT,
    TRAIN,
    changes,
    kinds,
    problems,
    put,
    read,
    sent,
    worked_on,
)
from toolkit.refusals import EncryptedExcel, NotExcel

pytestmark = pytest.mark.libreoffice

Convert = Callable[[bytes, str], bytes]


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Give a function that has LibreOffice save a workbook in other formats, one after another."""
    program = find_program("soffice", "LibreOffice Calc")
    profile = tmp_path_factory.mktemp("office").as_uri()

    def run(data: bytes, formats: str) -> bytes:
        path = tmp_path_factory.mktemp("work") / "tinn.xlsx"
        path.write_bytes(data)
        for suffix in formats.split():
            command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
            folder = tmp_path_factory.mktemp("work")
            subprocess.run(
                [*command, suffix, "--outdir", folder, path],
                check=True,
                capture_output=True,
                timeout=120,
            )
            path = Path(folder) / f"tinn.{suffix}"
        return path.read_bytes()

    return run


ROUNDS = pytest.mark.parametrize("formats", ["xlsx", "ods xlsx"])


@ROUNDS
def test_a_workbook_that_nobody_touched_still_changes_nothing(
    convert: Convert, formats: str
) -> None:
    update = read(convert(sent(), formats))
    assert (changes(update), problems(update)) == ({}, [])
    assert update.stamp.author == "Tinn"


@ROUNDS
def test_answers_come_through(convert: Convert, formats: str) -> None:
    data = worked_on(
        put(TEXT, STATUS, "=Brua er åpen & trygg <nå>"),
        put(TEXT, GOAL, "Ny bru i 2028."),
        put(TEXT, MEASURES, "Dialog med fylket.\nMøte hver høst.\n-10 % støy."),
        put(COMMENT, MEASURES, "=1+2"),
        put(ANSWER, TRAIN, "Ferdig"),
    )
    cell = worked_on(as_text(STATUS), data=data)
    update = read(convert(cell, formats))
    assert changes(update) == {
        ("ny-bru", "Status"): "=Brua er åpen & trygg <nå>",
        ("ny-bru", "Målsetting"): "Ny bru i 2028.",
        ("ny-bru", "Tiltak"): "Dialog med fylket.\nMøte hver høst.\n-10 % støy.",
    }
    assert update.removed == ("to-tog-i-timen",)
    assert [comment.text for comment in update.plan.comments] == ["3", "Ferdig"]
    assert kinds(update) == ["cell-formula"]


def as_text(row: int) -> Callable[[object], None]:
    """Make what stands in a cell for text a text, as Excel does where cells are for text."""

    def work(sheet: object) -> None:
        sheet[f"{TEXT}{row}"].data_type = "s"  # type: ignore[index]

    return work


def test_a_workbook_in_the_format_of_libreoffice_is_refused_by_name(convert: Convert) -> None:
    with pytest.raises(NotExcel):
        read(convert(sent(), "ods"))


def test_an_old_workbook_is_refused_by_name(convert: Convert) -> None:
    with pytest.raises(EncryptedExcel, match=r"old \.xls format"):
        read(convert(sent(), "xls"))
