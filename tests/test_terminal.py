"""The one dialogue of the program, in a terminal as a person meets it."""

from __future__ import annotations

import os
import sysconfig
import time
from pathlib import Path

import pytest

from tests.tasks.test_init import UNSURE

pty = pytest.importorskip("pty", reason="terminals are those of Linux and macOS")
PROGRAM = Path(sysconfig.get_path("scripts")) / "tiltaksplan"
PATIENCE = 20


def talk(folder: Path, arguments: list[str], answers: list[str]) -> tuple[int, str]:
    """Run the program in a terminal, answer its questions, and give its status and all it said."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execv(PROGRAM, [str(PROGRAM), *arguments])  # noqa: S606 - it is our own
    said = b""
    waiting = list(answers)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            data = os.read(terminal, 4096)
        except OSError:  # Linux says so that the other side has closed
            break
        if not data:
            break
        said += data
        if said.rstrip().endswith(b"]:") and waiting:
            os.write(terminal, waiting.pop(0).encode() + b"\n")
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), said.decode()


def test_init_asks_what_is_unsure_and_remembers_the_answer(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(UNSURE)
    status, said = talk(tmp_path, ["init", "--from", "plan.docx"], ["hva?", "yes"])
    assert status == 0, said
    assert "Statkraft og Ål" in said
    assert "'hva?' is not one of" in said
    assert 'name = "Statkraft og Ål"' in (tmp_path / "tiltaksplan.toml").read_text("utf-8")


def test_enter_takes_what_is_proposed(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(UNSURE)
    status, said = talk(tmp_path, ["init", "--from", "plan.docx"], [""])
    assert status == 0, said
    assert 'name = "Statkraft og Ål"' not in (tmp_path / "tiltaksplan.toml").read_text("utf-8")
