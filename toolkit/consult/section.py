"""What the section of a project can say: the values its template names."""

from __future__ import annotations

import re

from toolkit.consult.authority import project_authority
from toolkit.consult.material import Context, Material
from toolkit.consult.words import enumerate_words
from toolkit.model.consultation import Comment
from toolkit.model.plan import Field, FieldKind, Paragraph, Project

BLANK_LINE = re.compile(r"\n[ \t]*\n")


def project_values(comment: Comment, material: Material) -> Context:
    """Give the values of a project and of what is said of it."""
    listed = material.projects[comment.project]
    project = listed.project
    return {
        "id": project.id,
        "tittel": project.title.text,
        "område": listed.area or "",
        "gruppe": listed.group or "",
        "omtale": [as_listed(paragraph) for paragraph in project.intro],
        "bakgrunn": field_texts(project, FieldKind.BACKGROUND),
        "status": field_texts(project, FieldKind.STATUS),
        "mål": field_texts(project, FieldKind.GOAL),
        "tiltak": field_texts(project, FieldKind.MEASURES),
        "ansvar": field_texts(project, FieldKind.RESPONSIBLE),
        "ansvarlige": enumerate_words(listed.responsible, material.language),
        "syn": paragraphs(comment.view),
        "begrunnelse": paragraphs(comment.reason),
        "krav": paragraphs(comment.demand),
        "forankring": project_authority(listed, material.plan, material.language),
    }


def field_texts(project: Project, kind: FieldKind) -> list[str]:
    """Give the paragraphs of a project's fields of one kind, led by their labels if several."""
    fields = [field for field in project.fields if field.kind is kind and field.paragraphs]
    if len(fields) == 1:
        return [as_listed(paragraph) for paragraph in fields[0].paragraphs]
    return [text for field in fields for text in labelled_texts(field)]


def labelled_texts(field: Field) -> list[str]:
    """Give a field's paragraphs, the first with the label in front."""
    first, *rest = field.paragraphs
    return [f"{field.label.text}: {first.text}", *map(as_listed, rest)]


def as_listed(paragraph: Paragraph) -> str:
    """Write a paragraph with its list marker, if it has one."""
    return f"{paragraph.marker or ''} {paragraph.text}".strip()


def paragraphs(text: str) -> list[str]:
    """Cut a text that somebody wrote at its blank lines; other line ends are only wrapping."""
    parts = (" ".join(part.split()) for part in BLANK_LINE.split(text))
    return [part for part in parts if part]
