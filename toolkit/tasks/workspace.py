"""The workspace: the folder of a profile, with what the program keeps there for itself."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

PROFILE_NAME = "tiltaksplan.toml"
OWN_FOLDER = ".tiltaksplan"


def nearest_profile(folder: Path) -> Path | None:
    """Find the profile of the workspace a folder belongs to."""
    profiles = (place / PROFILE_NAME for place in (folder, *folder.parents))
    return next(filter(is_there, profiles), None)


def is_there(file: Path) -> bool:
    """Tell whether there is a file; in a folder that nobody may look into there is none."""
    with suppress(OSError):
        return file.is_file()
    return False


def workspace_of(path: Path) -> Path | None:
    """Give the folder of the workspace that a file with a full path belongs to, if it is in one."""
    profile = nearest_profile(path.parent)
    return profile.parent if profile else None
