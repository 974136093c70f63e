"""Which template serves what: by the names they have in the folder of templates."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.consultation import Consultation, Language

FOLDER = "prosjekter"
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
        yield f"{FOLDER}/{name}-{language.value}.docx"
        yield f"{FOLDER}/{name}.docx"


def is_standard(name: str) -> bool:
    """Tell whether a template's path is that of a standard one."""
    file = PurePath(name).name
    return file in {PurePath(standard).name for lang in Language for standard in section_names(STANDARD, lang)}
