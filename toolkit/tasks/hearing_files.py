"""Loading hearings' files: right in themselves, and each with a case number of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from toolkit.hearing.contradictions import contradictions
from toolkit.model.consultation import Consultation
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.model.toml_lines import line_of, lines_of
from toolkit.refusals import BadHearing, FolderMissing, Refusal, SameCase
from toolkit.tasks.files import read_file
from toolkit.tasks.workspace import PROFILE_NAME

KEYS = re.compile(
    rb"^\s*(?:\[+\s*)?(?:recipient|letter_date|deadline|reference|genre|chapters)\b", re.MULTILINE
)
"""What stands in a hearing's file, and in no other file of a workspace."""


def load_hearing(path: Path, profile: Profile) -> Consultation:
    """Load a hearing's file.

    Raises BadToml for a key or value that cannot be, BadHearing for values that contradict each
    other or the profile.
    """
    data = read_file(path)
    hearing = decode_toml(data, path.name, Consultation)
    found = next(contradictions(hearing, profile), None)
    if found is not None:
        lines = lines_of(data.decode())
        reason = found.reason.replace("{line}", str(line_of(lines, found.other)))
        raise BadHearing(file=path.name, line=line_of(lines, found.path), reason=reason)
    return hearing


def check_case(hearing: Consultation, path: Path) -> None:
    """Refuse a case number that another hearing of the folder has."""
    other = same_case(hearing, path)
    if hearing.reference and other is not None:
        raise SameCase(file=path.name, number=hearing.reference, other=other.name)


def same_case(hearing: Consultation, path: Path) -> Path | None:
    """Find another hearing beside one that has its case number."""
    number = hearing.reference.encode()
    for other in hearing_files(path.parent):
        if other.resolve() != path.resolve() and number in other.read_bytes():
            with suppress(Refusal):
                found = decode_toml(read_file(other), other.name, Consultation)
                if found.reference == hearing.reference:
                    return other
    return None


def hearing_files(folder: Path, *, deep: bool = False) -> Iterator[Path]:
    """Give the files of a folder that are hearings or were meant to be; `deep` takes those in it.

    Raises FolderMissing.
    """
    if not folder.is_dir():
        raise FolderMissing(folder=folder)
    for path in sorted(folder.rglob("*.toml") if deep else folder.glob("*.toml")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if is_hidden or path.name == PROFILE_NAME or not path.is_file():
            continue
        if KEYS.search(path.read_bytes()):
            yield path
