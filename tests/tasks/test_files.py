from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.refusals import (
    FileMissing,
    FileUnreadable,
    OutputExists,
    OutputFolderMissing,
    OutputIsInput,
    OutputUnwritable,
    UnknownFormat,
)
from toolkit.tasks.files import check_output, read_file
from toolkit.tasks.saving import write_file

TXT = ".txt"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match=r"plan\.docx: there is no such file"):
        read_file(tmp_path / "plan.docx")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="cannot be opened"):
        read_file(tmp_path)


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", b"one")
    write_file(tmp_path / "a.txt", b"one")
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("a.txt", b"one")]


def test_a_failing_write_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.txt"
    write_file(target, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputUnwritable, match="No space left on device"):
        write_file(target, b"new")
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("a.txt", b"old")]


def test_an_existing_output_is_kept_without_force(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("mine")
    with pytest.raises(OutputExists, match="--force"):
        check_output(target, (), suffix=TXT, force=False)
    check_output(target, (), suffix=TXT, force=True)


def test_an_input_is_never_an_output_not_even_with_force(tmp_path: Path) -> None:
    plan = tmp_path / "plan.docx"
    plan.write_text("plan")
    with pytest.raises(OutputIsInput):
        check_output(tmp_path / "." / "plan.docx", (plan,), suffix=".docx", force=True)


def test_an_input_under_another_name_is_recognised(tmp_path: Path) -> None:
    plan, link = tmp_path / "plan.docx", tmp_path / "link.docx"
    plan.write_text("plan")
    link.hardlink_to(plan)
    with pytest.raises(OutputIsInput):
        check_output(link, (plan,), suffix=".docx", force=True)


def test_a_missing_folder_is_named_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputFolderMissing, match="the folder to write to does not exist"):
        check_output(tmp_path / "no" / "a.txt", (), suffix=TXT, force=False)


def test_an_output_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"Give one of: \.txt"):
        check_output(tmp_path / "a.pdf", (), suffix=TXT, force=False)
