"""Copies that a shared folder makes of a file two people saved, beside the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

MADE_BY_SYNC = (
    r"(?i: \([^()]*(?:conflict|konflikt|motstrid)[^()]*\))",  # Dropbox, Nextcloud, Box, Seafile
    r"(?i:[ ._-](?:sync-)?conflict[-_ ].+)",  # Syncthing, Synology
    r"-(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{4,}(?:-\d+)?",  # OneDrive: the name of the computer
)
"""What stands behind the name of a file in copies that nobody makes by hand."""

MADE_BY_HAND = (r" ?\(\d{1,2}\)", r"(?i: [-–] (?:kopi|copy)(?: ?\(\d+\))?)")
"""What browsers, mail programs and Explorer put there; a person may have meant it."""


def made_by_sync(path: Path) -> tuple[Path, ...]:
    """Give the copies of a file that a shared folder made because two people saved it."""
    return tuple(copies(path, MADE_BY_SYNC))


def made_by_hand(path: Path) -> tuple[Path, ...]:
    """Give the files whose names say that they were copied from a file, or fetched once more."""
    return tuple(copies(path, MADE_BY_HAND))


def copies(path: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    """Give the files beside a file that are named as its copies."""
    ends = "|".join(patterns)
    name = re.compile(f"{re.escape(path.stem)}(?:{ends}){re.escape(path.suffix)}")
    for other in sorted(path.parent.glob(f"*{path.suffix}")):
        if name.fullmatch(other.name):
            yield other
