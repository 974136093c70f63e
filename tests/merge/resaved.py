"""What a merge says of a Word file against another one, besides words."""

from __future__ import annotations

from msgspec import structs

from tests.plans import PROFILE
from toolkit.merge.formatting import formatting_changes
from toolkit.merge.match import with_ids_of
from toolkit.merge.objects import object_changes
from toolkit.model.looks import FormatChange
from toolkit.model.objects import ObjectChange
from toolkit.model.profile import Profile
from toolkit.ooxml.appearance import read_looks
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.plan import read_plan
from toolkit.read.update import read_update

Beside = tuple[tuple[ObjectChange, ...], tuple[FormatChange, ...]]


def beside_words(
    base_data: bytes, data: bytes, profile: Profile = PROFILE, *, partial: bool = False
) -> Beside:
    """Give what `tinn.docx` changes of a base besides words: objects, and looks."""
    base_package, package = Package(base_data, "plan.docx"), Package(data, "tinn.docx")
    base_document, document = read_document(base_package), read_document(package)
    base = read_plan(base_document, profile)
    update = read_update(document, profile, date="2025-09-09T09:09:09Z")
    update = structs.replace(
        update,
        plan=with_ids_of(base, update.plan),
        looks=read_looks(package, document),
        partial=partial,
    )
    base_looks = read_looks(base_package, base_document)
    return (
        object_changes(base, base_document.objects, update),
        formatting_changes(base, base_looks, update),
    )
