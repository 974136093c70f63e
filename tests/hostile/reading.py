"""How a hostile file is read: as the program would, by its suffix."""

from __future__ import annotations

from pathlib import Path

from tests.consult.samples import plan
from tests.hostile.cases import OK
from toolkit.consult.filling import Template
from toolkit.guard.limits import LIMITS
from toolkit.model.language import Language
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp
from toolkit.refusals import Refusal
from toolkit.tasks.apart import write_plan
from toolkit.tasks.load import load_book, load_document, load_plan, load_profile

TEMPLATE = ".mal.docx"
LONGEST = 900
"""How long a message can be at most."""


def outcome(path: Path) -> str:
    """Read a file; give `ok` or the name of the refusal."""
    try:
        read(path)
    except Refusal as refusal:
        is_clear = path.name in str(refusal) and len(str(refusal)) < LONGEST
        return type(refusal).__name__ if is_clear else f"unclear: {refusal}"
    return OK


def read(path: Path) -> object:
    """Read a file as the program would."""
    if path.name.endswith(TEMPLATE):
        return fill(path)
    match path.suffix:
        case ".xlsx":
            return load_book(path)
        case ".json":
            return load_plan(path, Profile())
        case ".toml":
            return load_profile(path, path)
        case _:
            return load_document(path)


def fill(path: Path) -> bytes:
    """Fill in a template, as `draft --template` does."""
    template = Template(name=path.name, data=path.read_bytes())
    stamp = Stamp(author="Sekretariatet", date="2026-11-23T00:00:00Z")
    return write_plan(plan(), template, Language.BOKMAL, stamp, LIMITS)
