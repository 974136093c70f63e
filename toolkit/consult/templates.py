"""Which template serves what: by the names they have in the folder of templates."""

from __future__ import annotations

from toolkit.model.consultation import Consultation
from toolkit.model.language import Language

STANDARD = "standard"


def frame_name(consultation: Consultation) -> str:
    """Name the template of the letter itself."""
    return f"horing/{consultation.genre.value}-{consultation.language.value}.docx"


def section_names(project: str, language: Language) -> tuple[str, ...]:
    """Name the templates that could serve a project: its own first, then the standard one."""
    return own_names(project, language) + own_names(STANDARD, language)


def own_names(project: str, language: Language) -> tuple[str, ...]:
    """Name a project's own templates: one for the language form of the letter, one for any."""
    return (f"prosjekter/{project}-{language.value}.docx", f"prosjekter/{project}.docx")
