"""The record of what the program wrote in a workspace: which outputs nobody has edited since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from toolkit.tasks.staging import write_whole
from toolkit.tasks.workspace import OWN_FOLDER, workspace_of

RECORD = "written.json"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The sha256 of what was written, by the path of the file within the workspace."""

    written: dict[str, str] = {}


def is_as_written(target: Path, content: bytes) -> bool:
    """Tell whether what stands in a file is what this program wrote there."""
    return digest_of(target) == sha256(content)


def is_known(target: Path) -> bool:
    """Tell whether this program ever wrote a file, whatever stands in it now."""
    return digest_of(target) is not None


def digest_of(target: Path) -> str | None:
    """Give the fingerprint of what was written to a file, if the record of its workspace has it."""
    home = workspace_of(target)
    return load_record(home).written.get(key(target, home)) if home else None


def remember(written: Mapping[Path, bytes]) -> None:
    """Enter what was written into the records of its workspaces, and forget files that are gone.

    A record that cannot be kept costs a question later: what it does not hold is never replaced
    unasked.
    """
    with suppress(OSError):
        for home in homes_of(written):
            kept = {
                name: digest
                for name, digest in load_record(home).written.items()
                if (home / name).is_file()
            }
            kept |= {
                key(target, home): sha256(data)
                for target, data in written.items()
                if workspace_of(target) == home
            }
            save_record(home, Record(written=dict(sorted(kept.items()))))


def homes_of(targets: Iterable[Path]) -> list[Path]:
    """Give the workspaces that files belong to."""
    return sorted({home for target in targets if (home := workspace_of(target))})


def load_record(home: Path) -> Record:
    """Load the record of a workspace; one that is missing or damaged knows of nothing."""
    try:
        return msgspec.json.decode((home / OWN_FOLDER / RECORD).read_bytes(), type=Record)
    except (OSError, msgspec.DecodeError):
        return Record()


def save_record(home: Path, record: Record) -> None:
    """Save the record of a workspace."""
    folder = home / OWN_FOLDER
    folder.mkdir(exist_ok=True)
    text = msgspec.json.format(msgspec.json.encode(record), indent=2)
    write_whole(folder / RECORD, text + b"\n")


def key(target: Path, home: Path) -> str:
    """Name a file within its workspace, in the same way on every machine that shares it."""
    return target.relative_to(home).as_posix()


def sha256(content: bytes) -> str:
    """Give the fingerprint of what a file holds."""
    import hashlib  # takes longer to import than a small plan to read

    return hashlib.sha256(content).hexdigest()
