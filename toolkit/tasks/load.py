"""Loading what a command works on: profiles, plans and edited copies, by the kind of file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.blocks import Document
from toolkit.guard.limits import LIMITS, Limits
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.read.plan import read_plan
from toolkit.refusals import UnknownFormat
from toolkit.tasks.deadline import deadline
from toolkit.tasks.files import NO_SUFFIX, read_file
from toolkit.tasks.workspace import nearest_profile

if TYPE_CHECKING:
    from toolkit.xlsx.rows import Book

FORMATS = ".docx, .docm, .dotx, .pdf, .txt, .odt, .doc; a plan may be .json too"


def load_plan(path: Path, profile: Profile) -> Plan:
    """Load a plan from a document of any format, or from JSON."""
    if path.suffix.lower() == ".json":
        from toolkit.model.plan_json import decode_plan

        return decode_plan(read_file(path, profile.limits), path.name)
    return read_plan(load_document(path, limits=profile.limits), profile)


def load_document(
    path: Path, changes: Changes = Changes.ACCEPTED, limits: Limits = LIMITS
) -> Document:
    """Load a document of any format; tracked changes are those of Word files."""
    match path.suffix.lower():
        case ".docx" | ".docm" | ".dotx":
            return read_word(load_package(path, limits), changes)
        case ".pdf":
            from toolkit.tasks.apart import read_pdf

            return read_pdf(read_file(path, limits), path.name, limits)
        case ".txt":
            from toolkit.pdf.text import read_text

            return read_text(read_file(path, limits), path.name)
        case ".odt" | ".doc":
            from toolkit.tasks.office import convert_to_word

            converted = convert_to_word(path, limits)
            return read_word(Package(converted, path.name, limits=limits), changes)
        case suffix:
            raise UnknownFormat(file=path, suffix=suffix or NO_SUFFIX, allowed=FORMATS)


def read_word(package: Package, changes: Changes = Changes.ACCEPTED) -> Document:
    """Read a Word file within its time."""
    with deadline(package.file, package.limits):
        return read_document(package, changes)


def load_package(path: Path, limits: Limits = LIMITS) -> Package:
    """Load a Word file as a package."""
    return Package(read_file(path, limits), path.name, limits=limits)


def load_book(path: Path, limits: Limits = LIMITS) -> Book:
    """Load a workbook."""
    from toolkit.tasks.apart import read_book

    return read_book(read_file(path, limits), path.name, limits)


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
