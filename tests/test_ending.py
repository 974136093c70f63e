"""However a run ends, it ends in one sentence and an exit status."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.plans import plan_file
from toolkit.tasks.locks import locked

PROGRAM = [sys.executable, "-m", "toolkit"]
QUOTED = "Fylket setter av 7,5 millioner"
BREAK = """
import sys
from toolkit.tasks import load
from toolkit.__main__ import run

def broken(*_):
    text = "{quoted}"
    {what}

load.load_document = broken
sys.argv = ["tiltaksplan", "text", "plan.docx"]
run()
"""
WAYS = {
    "KeyError": "raise KeyError(text)",
    "MemoryError": "raise MemoryError",
    "RecursionError": "broken()",
    "UnicodeDecodeError": "text.encode('utf-16').decode('ascii')",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.docx").write_bytes(plan_file())
    return tmp_path


def environment(folder: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "TMPDIR": str(folder), "TEMP": str(folder), **more}


@pytest.mark.parametrize("kind", WAYS)
def test_an_unforeseen_end_is_one_sentence_and_a_report_without_any_text(
    folder: Path, kind: str
) -> None:
    code = BREAK.format(quoted=QUOTED, what=WAYS[kind])
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment(folder),
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 4, done.stderr
    (report,) = folder.glob("tiltaksplan-*.txt")
    assert done.stderr == (
        f"Something happened that this program does not foresee ({kind}). Files are whole, old or"
        f" new. Please send the report {report}, which holds no text of your documents.\n"
    )
    said = report.read_text(encoding="utf-8")
    assert "command: text" in said
    assert f"builtins.{kind}" in said
    assert "  cli/text.py:" in said
    assert QUOTED not in said
    assert "plan.docx" not in said


def test_where_no_report_can_be_written_the_sentence_stands(folder: Path) -> None:
    code = BREAK.format(quoted=QUOTED, what=WAYS["KeyError"])
    code = f"import tempfile; tempfile.tempdir = {str(folder / 'borte')!r}\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, check=False, capture_output=True, text=True
    )
    assert done.returncode == 4
    assert done.stderr.endswith("old or new. A report could not be written.\n")
    assert done.stderr.count("\n") == 1


def test_a_reader_that_has_seen_enough_ends_the_run_quietly(folder: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "text", "plan.docx"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
@pytest.mark.parametrize(
    "words", [("projects", "plan.docx"), ("check", "plan.docx", "--json"), ("--help",)]
)
def test_a_full_disk_behind_the_screen_is_one_sentence(
    folder: Path, words: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *words],
            cwd=folder,
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.stderr == (
        "A disk is full (No space left on device): that of the temporary files, or the one that"
        " takes what the program says. Files are whole, old or new.\n"
    )
    assert done.returncode == 3


def test_a_run_that_nobody_can_hear_ends_without_complaint(folder: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$@" >&- 2>&-', "sh", *PROGRAM, "projects", "plan.docx"],
        cwd=folder,
        check=False,
    )
    assert done.returncode == 0


def test_ctrl_c_stops_without_a_traceback_and_writes_nothing(folder: Path) -> None:
    (folder / "tiltaksplan.toml").touch()
    with (
        locked(folder),
        subprocess.Popen(
            [*PROGRAM, "import", "plan.docx", "-o", "plan.json"],
            cwd=folder,
            stderr=subprocess.PIPE,
            text=True,
        ) as running,
    ):
        time.sleep(8)  # it waits for the workspace
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (130, "")
    assert sorted(f.name for f in folder.iterdir()) == [
        ".tiltaksplan",
        "plan.docx",
        "tiltaksplan.toml",
    ]


def test_what_a_screen_cannot_show_is_shown_as_numbers(folder: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "text", "plan.docx"],
        cwd=folder,
        env=environment(folder, PYTHONIOENCODING="latin-1"),
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0
    assert rb"Fjell IPR \u2013 Politisk" in done.stdout


def test_a_file_whose_name_is_no_text_is_refused_by_name(folder: Path) -> None:
    name = os.fsdecode(b"pl\xe5n.docx")
    done = subprocess.run(
        [*PROGRAM, "text", name], cwd=folder, check=False, capture_output=True, text=True
    )
    assert done.returncode == 3
    assert "there is no such file" in done.stderr
