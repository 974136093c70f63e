"""The workspace: the folder of a profile, with what the program keeps there for itself."""

from __future__ import annotations

from pathlib import Path

PROFILE_NAME = "tiltaksplan.toml"
OWN_FOLDER = ".tiltaksplan"


def nearest_profile(folder: Path) -> Path | None:
    """Find the profile of the workspace a folder belongs to."""
    for place in (folder, *folder.parents):
        if (place / PROFILE_NAME).is_file():
            return place / PROFILE_NAME
    return None


def workspace_of(path: Path) -> Path | None:
    """Give the folder of the workspace that a file with a full path belongs to, if it is in one."""
    profile = nearest_profile(path.parent)
    return profile.parent if profile else None
