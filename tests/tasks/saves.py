"""What each command would save on the example, taken without saving it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

from tests.rounds import COMMANDS, full
from toolkit.cli import main
from toolkit.tasks import saving
from toolkit.tasks.record import RECORD
from toolkit.tasks.staging import PREFIX
from toolkit.tasks.workspace import OWN_FOLDER

Outputs = dict[Path, bytes]


def outputs_of(name: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> Outputs:
    """Run a command up to where it saves, and give what it would write."""
    taken: Outputs = {}

    def take(outputs: Mapping[Path, bytes], *, holding: Mapping[Path, bytes] = {}) -> None:
        assert holding.keys().isdisjoint(outputs)
        taken.update(outputs)

    def take_one(path: Path, data: bytes) -> None:
        take({path: data})

    command = full(COMMANDS[name], home)
    CliRunner().invoke(main, command)  # which loads its task
    clear(home)
    with monkeypatch.context() as patched:
        for module in task_modules():
            if hasattr(module, "write_files"):
                patched.setattr(module, "write_files", take)
            if hasattr(module, "write_file"):
                patched.setattr(module, "write_file", take_one)
        result = CliRunner().invoke(main, command)
    assert result.exit_code in {0, 1}, result.output
    assert taken
    return taken


def task_modules() -> Iterator[ModuleType]:
    """Give the tasks that are loaded, but for the one that saves."""
    for name, module in list(sys.modules.items()):
        if name.startswith("toolkit.tasks.") and module is not saving:
            yield module


def old_versions(outputs: Outputs) -> Outputs:
    """Give what stood there before: other bytes of another length."""
    return {path: f"old {path.name}".encode() * 99 for path in outputs}


def check_whole(home: Path, old: Outputs, new: Outputs) -> None:
    """Check that every file a person sees is an old or a new one, and that none is gone."""
    for path in new:
        assert path.read_bytes() in {old[path], new[path]}, path
    known = {*old.values(), *new.values()}
    for file in seen(home):
        assert file.read_bytes() in known, file


def seen(home: Path) -> list[Path]:
    """List the files that stand in the folder for outputs and are not waiting."""
    own = {file for place in home.rglob(OWN_FOLDER) for file in place.iterdir()}
    files = {file for file in (home / "ut").rglob("*") if file.is_file()} - own
    return [file for file in files if not file.name.startswith(PREFIX)]


def waiting(home: Path) -> list[Path]:
    """List what was left waiting, in every folder of a workspace."""
    return list(home.rglob(f"{PREFIX}*"))


def records(home: Path) -> Outputs:
    """Give what is remembered in a workspace."""
    return {file: file.read_bytes() for file in home.rglob(RECORD)}


def stand_again(home: Path, old: Outputs) -> None:
    """Put old versions where they stood, with what was remembered, and take away the rest."""
    clear(home)
    for path, data in old.items():
        path.write_bytes(data)


def clear(home: Path) -> None:
    """Take away what is written and what is remembered."""
    for file in (*(home / "ut").rglob("*"), *home.rglob(RECORD)):
        if file.is_file():
            file.unlink()
