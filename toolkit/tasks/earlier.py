"""The other hearings of a workspace: what stands beside a hearing's file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from toolkit.consult.material import Material
from toolkit.consult.memory import Remembered, remember
from toolkit.model.consultation import Consultation
from toolkit.model.toml import decode_toml
from toolkit.problems import BadToml, NotUtf8
from toolkit.tasks.files import read_file

OWN = frozenset({"recipient", "chapters"})
"""Keys by which a hearing's file is told from a profile and other TOML."""


def remembered(path: Path, material: Material) -> tuple[Remembered, ...]:
    """Give what earlier hearings in the same folder said of the projects of this one."""
    return remember(material, other_hearings(path))


def other_hearings(path: Path) -> Iterator[tuple[str, Consultation]]:
    """Load the other hearings in the folder; what is none, or cannot be read, is passed by."""
    for other in sorted(path.parent.glob("*.toml")):
        if other.samefile(path):
            continue
        try:
            data = read_file(other)
            if OWN & tomllib.loads(data.decode()).keys():
                yield other.name, decode_toml(data, other.name, Consultation)
        except (BadToml, NotUtf8, UnicodeDecodeError, tomllib.TOMLDecodeError):
            continue
