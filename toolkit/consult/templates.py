"""Which template serves what: by the names they have in the folder of templates."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.consultation import Consultation, Language

STANDARD = "standard"


def frame_name(consultation: Consultation) -> str:
    """Name the template of the letter itself."""
    return f"horing/{consultation.genre.value}-{consultation.language.value}.docx"


def section_names(project: str, language: Language) -> Iterator[str]:
    """Name the templates that could serve a project, the most fitting first.

    A project's own template goes before the standard one; among both, one made for the language
    form of the letter goes before one for any.
    """
    for name in (project, STANDARD):
        yield f"prosjekter/{name}-{language.value}.docx"
        yield f"prosjekter/{name}.docx"
