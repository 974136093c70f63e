"""Loading what a command works on: profiles, plans and edited copies, by the kind of file."""

from __future__ import annotations

from pathlib import Path

from toolkit.blocks import Document
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.problems import UnknownFormat
from toolkit.read.plan import read_plan
from toolkit.tasks.files import NO_SUFFIX, read_file
from toolkit.tasks.workspace import nearest_profile

FORMATS = ".docx, .docm, .dotx, .pdf, .txt, .odt, .doc; a plan may be .json too"


def load_plan(path: Path, profile: Profile) -> Plan:
    """Load a plan from a document of any format, or from JSON."""
    if path.suffix.lower() == ".json":
        from toolkit.model.plan_json import decode_plan

        return decode_plan(read_file(path), path.name)
    return read_plan(load_document(path), profile)


def load_document(path: Path, changes: Changes = Changes.ACCEPTED) -> Document:
    """Load a document of any format; tracked changes are those of Word files."""
    match path.suffix.lower():
        case ".docx" | ".docm" | ".dotx":
            return read_document(load_package(path), changes)
        case ".pdf":
            from toolkit.pdf.document import read_pdf

            return read_pdf(read_file(path), path.name)
        case ".txt":
            from toolkit.pdf.text import read_text

            return read_text(read_file(path), path.name)
        case ".odt" | ".doc":
            from toolkit.tasks.office import convert_to_word

            return read_document(Package(convert_to_word(path), path.name), changes)
        case suffix:
            raise UnknownFormat(file=path, suffix=suffix or NO_SUFFIX, allowed=FORMATS)


def load_package(path: Path) -> Package:
    """Load a Word file as a package."""
    return Package(read_file(path), path.name)


def load_profile(path: Path | None, beside: Path) -> Profile:
    """Load a profile: the one named, else the nearest `tiltaksplan.toml`, else an empty one.

    The nearest is looked for in the working folder and above, then in the folder of `beside` and
    above.
    """
    found = path or nearest_profile(Path.cwd()) or nearest_profile(beside.resolve().parent)
    if found is None:
        return Profile()
    from toolkit.model.toml import decode_toml

    return decode_toml(read_file(found), str(found), Profile)
