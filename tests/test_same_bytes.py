"""Same inputs, same bytes out: no clock, zone, language or chance but the stated date."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import click
import pytest
from docx import Document

from tests.conftest import OFFICE, find_program
from tests.rounds import ALSO, COMMANDS, PRINTED, ROOT, full, workspace, written
from toolkit.cli import main

HERE = {"PYTHONHASHSEED": "1", "TZ": "Europe/Oslo", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "0"}
NOW, LATER = ("-m", "toolkit"), (str(ROOT / "tests" / "later.py"),)


def run(
    start: tuple[str, ...], command: tuple[str, ...], cwd: Path, more: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    done = subprocess.run(
        [sys.executable, *start, *command],
        cwd=cwd,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode in {0, 1}, done.stderr
    return done


@pytest.mark.parametrize("name", [*COMMANDS, *ALSO])
def test_a_command_writes_the_same_bytes_anywhere_and_at_any_time(
    name: str, tmp_path: Path
) -> None:
    more = {"input/svar.docx": edited_answer(tmp_path)} if name == "consultation import" else {}
    check_twice((COMMANDS | ALSO)[name], tmp_path, more)


@pytest.mark.libreoffice
def test_a_printed_draft_is_the_same_bytes_anywhere_and_at_any_time(tmp_path: Path) -> None:
    find_program("soffice", OFFICE)
    check_twice(PRINTED, tmp_path, {})


def edited_answer(folder: Path) -> bytes:
    """Answer the hearing, and have a person go on with the longest paragraph of the answer."""
    (folder / "desk").mkdir()
    desk = workspace(folder / "desk")
    run(NOW, COMMANDS["respond"], desk, HERE)
    word = Document(str(desk / "ut" / "svar.docx"))
    max(word.paragraphs, key=lambda paragraph: len(paragraph.text)).add_run(" Det haster.")
    word.save(str(desk / "svar.docx"))
    return (desk / "svar.docx").read_bytes()


def check_twice(command: tuple[str, ...], folder: Path, more: dict[str, bytes]) -> None:
    for place in ("here", "there"):
        (folder / place).mkdir()
        workspace(folder / place)
        for name, data in more.items():
            (folder / place / name).write_bytes(data)
    here, there = folder / "here", folder / "there"
    before = written(here)
    (there / "output").mkdir()
    first = run(NOW, command, here, HERE)
    second = run(LATER, full(command, there), there if command == ("demo",) else folder, ELSEWHERE)
    assert written(here).keys() == written(there).keys() > before.keys()
    assert [n for n, data in written(here).items() if written(there)[n] != data] == []
    assert first.returncode == second.returncode


def test_every_command_that_writes_is_among_those_tried() -> None:
    """A command that writes can be told to write over something."""
    tried = {" ".join(takewhile(is_word, words)) for words in (COMMANDS | ALSO).values()}
    with click.Context(main) as context:
        writing = set(names_of_writing(main, context, ()))
    assert writing <= tried
    assert writing >= {"import", "init", "sheets", "merge", "draft", "respond"}


def is_word(word: str) -> bool:
    return word.isalpha() and word != "ut"


def names_of_writing(
    group: click.Group, context: click.Context, above: tuple[str, ...]
) -> Iterator[str]:
    """Name the commands that have the option --force."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from names_of_writing(command, context, (*above, name))
        elif command and any(option.name == "force" for option in command.params):
            yield " ".join((*above, name))
