"""Which template serves what: by the names they have in the folder of templates."""

from __future__ import annotations

from toolkit.model.consultation import Consultation
from toolkit.model.language import Language
from toolkit.model.plan import Listed, SectionKind

STANDARD = "standard"
SECTIONS = "prosjekter"


def frame_name(consultation: Consultation) -> str:
    """Name the template of the letter itself."""
    return f"horing/{consultation.genre.value}-{consultation.language.value}.docx"


def case_paper_name(language: Language) -> str:
    """Name the template of the case paper that lays a draft before a body."""
    return f"horing/saksframlegg-{language.value}.docx"


def section_names(listed: Listed, language: Language) -> tuple[str, ...]:
    """Name the templates that could serve a project, the best first.

    That is its own, its group's, its area's, and the standard one.
    """
    above = (
        section.id for section in reversed(listed.above) if section.kind is not SectionKind.CHAPTER
    )
    ids = (listed.project.id, *above, STANDARD)
    return tuple(name for each in ids for name in own_names(each, language))


def own_names(part: str, language: Language) -> tuple[str, ...]:
    """Name the templates of a part of the plan: for the language form of the letter, for any."""
    return (f"{SECTIONS}/{part}-{language.value}.docx", f"{SECTIONS}/{part}.docx")
