"""The earlier hearings of a workspace: what stands beside a hearing's file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toolkit.consult.material import Material
from toolkit.consult.memory import Remembered, remember
from toolkit.model.consultation import Consultation
from toolkit.model.toml import decode_toml
from toolkit.refusals import Refusal
from toolkit.tasks.files import read_file
from toolkit.tasks.hearing_files import hearing_files
from toolkit.tasks.notices import tell

PASSED_BY = "What it says of the projects is not listed here: {reason}"


def remembered(path: Path, material: Material) -> tuple[Remembered, ...]:
    """Give what earlier hearings in the same folder said of the projects of this one."""
    return remember(material, other_hearings(path))


def other_hearings(path: Path) -> Iterator[tuple[str, Consultation]]:
    """Load the other hearings in the folder; one that cannot be read is passed by, and told of."""
    for other in hearing_files(path.parent):
        if other.resolve() == path.resolve():
            continue
        try:
            yield other.name, decode_toml(read_file(other), other.name, Consultation)
        except Refusal as refusal:
            tell(PASSED_BY.format(reason=refusal))
