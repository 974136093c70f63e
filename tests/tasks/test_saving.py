"""Outputs appear whole, and what somebody else wrote in their place is kept."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import find_program
from toolkit.refusals import (
    OutputEdited,
    OutputExists,
    OutputOpen,
    OutputReadOnly,
    OutputUnwritable,
)
from toolkit.tasks.files import check_output
from toolkit.tasks.notices import told_to
from toolkit.tasks.record import remember
from toolkit.tasks.saving import write_file, write_files
from toolkit.tasks.staging import HOUR, machine
from toolkit.tasks.workspace import OWN_FOLDER, PROFILE_NAME

NOON = datetime.datetime(2025, 6, 1, 12, 0).astimezone().timestamp()
KEPT = "utkast (2025-06-01 1200).docx"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A workspace: a folder with a profile."""
    (tmp_path / PROFILE_NAME).write_text("", encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    """List what a person sees in a folder."""
    return sorted(f.name for f in folder.iterdir() if f.name not in {PROFILE_NAME, OWN_FOLDER})


def check(path: Path, *, force: bool = False) -> None:
    check_output(path, (), suffix=".docx", force=force)


def test_an_output_that_nobody_edited_is_replaced_without_force(home: Path) -> None:
    draft = home / "utkast.docx"
    write_file(draft, b"first")
    check(draft)
    write_file(draft, b"second")
    assert names(home) == ["utkast.docx"]
    assert draft.read_bytes() == b"second"


def test_an_edited_output_is_refused_and_with_force_kept_under_its_date(home: Path) -> None:
    draft = home / "utkast.docx"
    write_file(draft, b"first")
    draft.write_bytes(b"edited")
    os.utime(draft, (NOON, NOON))
    with pytest.raises(OutputEdited, match="was changed after it was written"):
        check(draft)
    check(draft, force=True)
    heard: list[str] = []
    with told_to(heard.append):
        write_file(draft, b"second")
    assert names(home) == [KEPT, "utkast.docx"]
    assert (home / KEPT).read_bytes() == b"edited"
    assert (home / KEPT).stat().st_mtime == NOON
    assert heard == [
        f"utkast.docx had been changed, or was not written by this program; it is kept as {KEPT}."
    ]


def test_every_edited_version_is_kept(home: Path) -> None:
    draft = home / "utkast.docx"
    for edited in (b"one", b"two"):
        draft.write_bytes(edited)
        os.utime(draft, (NOON, NOON))
        write_file(draft, b"new")
    assert names(home) == ["utkast (2025-06-01 1200 2).docx", KEPT, "utkast.docx"]


def test_a_colleague_who_has_the_folder_elsewhere_shares_its_record(
    home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (home / "ut").mkdir()
    write_file(home / "ut" / "utkast.docx", b"first")
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "felles"
    shutil.copytree(home, elsewhere)
    check(elsewhere / "ut" / "utkast.docx")


@pytest.mark.parametrize("damage", [b"", b"{", b'{"written": 1}', b"\xff\xfe"])
def test_where_the_record_is_damaged_nothing_is_replaced_unasked(home: Path, damage: bytes) -> None:
    draft = home / "utkast.docx"
    write_file(draft, b"first")
    (home / OWN_FOLDER / "written.json").write_bytes(damage)
    with pytest.raises(OutputExists):
        check(draft)
    write_file(draft, b"second")
    assert len(names(home)) == 2


def test_outside_a_workspace_nothing_is_left_but_the_output(tmp_path: Path) -> None:
    write_file(tmp_path / "utkast.docx", b"first")
    assert os.listdir(tmp_path) == ["utkast.docx"]  # noqa: PTH208 - with hidden files
    with pytest.raises(OutputExists):
        check(tmp_path / "utkast.docx")


def test_what_one_command_wrote_is_known_after_another_one(home: Path) -> None:
    write_file(home / "utkast.docx", b"first")
    write_file(home / "brev.docx", b"first")
    check(home / "utkast.docx")
    check(home / "brev.docx")


def test_the_record_forgets_files_that_are_gone(home: Path) -> None:
    write_file(home / "utkast.docx", b"first")
    (home / "utkast.docx").unlink()
    write_file(home / "brev.docx", b"first")
    record = (home / OWN_FOLDER / "written.json").read_text(encoding="utf-8")
    assert "brev.docx" in record
    assert "utkast.docx" not in record


def test_a_file_that_the_output_holds_already_is_not_kept_twice(home: Path) -> None:
    choices = home / "valg.toml"
    choices.write_bytes(b"velg = 'A'\n")
    write_files({choices: b"velg = 'A'\nmer"}, holding={choices: b"velg = 'A'\n"})
    assert names(home) == ["valg.toml"]
    choices.write_bytes(b"velg = 'B'\n")
    write_files({choices: b"velg = 'A'\nmer"}, holding={choices: b"velg = 'A'\n"})
    assert len(names(home)) == 2


def test_a_file_that_appears_while_the_work_is_done_is_kept(tmp_path: Path) -> None:
    draft = tmp_path / "utkast.docx"
    check(draft)
    draft.write_bytes(b"a colleague's")
    write_file(draft, b"mine")
    assert b"a colleague's" in [f.read_bytes() for f in tmp_path.iterdir()]


def test_where_one_output_cannot_be_made_ready_none_appears(tmp_path: Path) -> None:
    outputs = {tmp_path / "a.docx": b"a", tmp_path / "borte" / "b.docx": b"b"}
    with pytest.raises(OutputUnwritable, match=r"b\.docx"):
        write_files(outputs)
    assert names(tmp_path) == []


def test_a_link_stays_and_the_file_it_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "felles").mkdir()
    target, link = tmp_path / "felles" / "utkast.docx", tmp_path / "utkast.docx"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == ["felles", "utkast.docx"]
    assert len(names(tmp_path / "felles")) == 2


def test_a_link_to_a_file_that_is_not_there_yet_is_followed(tmp_path: Path) -> None:
    (tmp_path / "utkast.docx").symlink_to(tmp_path / "ny.docx")
    check(tmp_path / "utkast.docx")
    write_file(tmp_path / "utkast.docx", b"new")
    assert (tmp_path / "utkast.docx").is_symlink()
    assert (tmp_path / "ny.docx").read_bytes() == b"new"


def test_a_protected_file_is_refused_even_with_force(tmp_path: Path) -> None:
    draft = tmp_path / "utkast.docx"
    draft.write_bytes(b"adopted")
    draft.chmod(0o444)
    with pytest.raises(OutputReadOnly, match="protected against changes"):
        check(draft, force=True)


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    draft = tmp_path / "utkast.docx"
    draft.write_bytes(b"old")
    draft.chmod(0o660)
    write_file(draft, b"new")
    assert draft.stat().st_mode & 0o777 == 0o660


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "utkast.docx")
    with pytest.raises(OutputUnwritable, match="no ordinary file"):
        check(tmp_path / "utkast.docx", force=True)


def test_a_name_that_is_too_long_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable, match="too long"):
        check(tmp_path / f"{'a' * 300}.docx")


def test_a_folder_that_takes_no_files_is_refused_before_any_work(tmp_path: Path) -> None:
    """Root may write anywhere, so it gives up that power first."""
    code = (
        "import sys; from pathlib import Path; from toolkit.tasks.files import check_output;"
        "check_output(Path(sys.argv[1]), (), suffix='.docx', force=True)"
    )
    humble = [find_program("setpriv", "setpriv (util-linux)"), "--bounding-set=-dac_override"]
    tmp_path.chmod(0o555)
    done = subprocess.run(
        [*(humble if os.getuid() == 0 else []), sys.executable, "-c", code, tmp_path / "a.docx"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert "its folder is read-only" in done.stderr


def test_a_document_that_is_open_in_word_is_not_written(tmp_path: Path) -> None:
    draft = tmp_path / "tiltaksplan.docx"
    draft.write_bytes(b"old")
    (tmp_path / "~$ltaksplan.docx").write_bytes(word_owner("Kari Nordmann"))
    with pytest.raises(OutputOpen, match=r"open in Word by Kari Nordmann.*~\$ltaksplan\.docx"):
        check(draft, force=True)


def word_owner(name: str) -> bytes:
    """Build an owner file as Word writes it: 54 bytes in the local alphabet, 108 in UTF-16."""
    local = bytes([len(name)]) + name.encode("cp1252").ljust(53, b"\0")
    return local + len(name).to_bytes(2, "little") + name.encode("utf-16-le").ljust(106, b"\0")


def test_what_a_dead_process_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = tmp_path / f".tiltaksplan-{machine()}-{dead.pid}-0.tmp"
    alive = tmp_path / f".tiltaksplan-{machine()}-{os.getppid()}-0.tmp"
    elsewhere = tmp_path / ".tiltaksplan-0a1b2c3d-1-0.tmp"
    old = tmp_path / ".tiltaksplan-0a1b2c3d-2-0.tmp"
    others = tmp_path / ".utkast.docx.12.tmp"
    for file in (left, alive, elsewhere, old, others):
        file.write_bytes(b"half")
    before = old.stat().st_mtime - HOUR - 60
    os.utime(old, (before, before))
    write_file(tmp_path / "utkast.docx", b"new")
    assert names(tmp_path) == sorted([alive.name, elsewhere.name, others.name, "utkast.docx"])


def test_a_record_that_cannot_be_kept_does_not_undo_the_output(home: Path) -> None:
    (home / OWN_FOLDER).write_text("in the way", encoding="utf-8")
    write_file(home / "utkast.docx", b"new")
    remember({home / "utkast.docx": b"new"})
    assert names(home) == ["utkast.docx"]
    with pytest.raises(OutputExists):
        check(home / "utkast.docx")
