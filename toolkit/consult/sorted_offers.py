"""What an edited letter offers, sorted by where it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from toolkit.consult.file_texts import FileText, file_texts
from toolkit.consult.material import Material
from toolkit.consult.offers import NewText, NewWording, Offer, Unmapped, Why
from toolkit.consult.wording import Wording
from toolkit.model.consultation import Consultation

TAGS = ("{{", "{%", "{#", "}}", "%}", "#}")
"""What would be read as a tag in a template."""


class Sorted(Struct, frozen=True, kw_only=True):
    """Wording by project, texts for the hearing's file, and what stays in the letter."""

    wordings: Mapping[str, tuple[Wording, ...]]
    texts: tuple[FileText, ...]
    unmapped: tuple[Unmapped, ...]


def sort_out(found: Iterable[Offer], material: Material, file: Consultation) -> Sorted:
    """Sort what an edited letter offers; `file` is the consultation as its file has it."""
    given = list(dict.fromkeys(found))
    texts, homeless = file_texts(
        [one for one in given if isinstance(one, NewText)], material.consultation, file
    )
    unmapped = [one for one in given if isinstance(one, Unmapped)]
    unmapped += [Unmapped(old="", new=one.text, why=Why.NEW) for one in homeless]
    wordings: dict[str, list[Wording]] = {}
    projects = [c.project for ch in material.consultation.chapters for c in ch.comments]
    for one in given:
        if isinstance(one, NewText | Unmapped):
            continue
        said = getattr(one, "text", "")
        group = wordings.setdefault(projects[one.section], [])
        if any(tag in said for tag in TAGS) or any(disagree(one, other) for other in group):
            unmapped.append(Unmapped(old="", new=said, why=Why.MIXED))
        else:
            group.append(one)
    return Sorted(
        wordings={project: tuple(group) for project, group in wordings.items() if group},
        texts=texts,
        unmapped=tuple(unmapped),
    )


def disagree(one: Wording, other: Wording) -> bool:
    """Tell whether two wordings put different words in the same place of a template."""
    return (
        isinstance(one, NewWording)
        and isinstance(other, NewWording)
        and (one.paragraph, one.start, one.end) == (other.paragraph, other.start, other.end)
        and one.text != other.text
    )
