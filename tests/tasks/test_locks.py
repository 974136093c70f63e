from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from toolkit.refusals import WorkspaceBusy
from toolkit.tasks import locks
from toolkit.tasks.locks import locked
from toolkit.tasks.saving import write_file
from toolkit.tasks.workspace import PROFILE_NAME

HOLD = """
import sys, time
from pathlib import Path
from toolkit.tasks.locks import locked
with locked(Path(sys.argv[1])):
    print("locked", flush=True)
    time.sleep(float(sys.argv[2]))
    Path(sys.argv[1], "utkast.docx").write_bytes(b"the other's")
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / PROFILE_NAME).write_text("", encoding="utf-8")
    return tmp_path


def holder(home: Path, seconds: float) -> subprocess.Popen[str]:
    """Have another process write in a workspace for a while."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home), str(seconds)], stdout=subprocess.PIPE, text=True
    )
    assert other.stdout
    assert other.stdout.readline() == "locked\n"
    return other


def test_a_process_waits_until_the_other_is_done(home: Path) -> None:
    with holder(home, 1):
        began = time.monotonic()
        write_file(home / "utkast.docx", b"mine")
        assert time.monotonic() - began > 0.5
    contents = {f.read_bytes() for f in home.glob("*.docx")}
    assert contents == {b"mine", b"the other's"}


def test_one_that_waits_too_long_is_told_and_writes_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "SECONDS", 0.2)
    with holder(home, 1), pytest.raises(WorkspaceBusy, match="by somebody else"):
        write_file(home / "utkast.docx", b"mine")
    assert [f.read_bytes() for f in home.glob("*.docx")] == [b"the other's"]


def test_a_process_that_was_killed_holds_no_lock(home: Path) -> None:
    with holder(home, 60) as other:
        other.kill()
    began = time.monotonic()
    with locked(home):
        assert time.monotonic() - began < 5
