"""What the section of a project can say: the values its template names."""

from __future__ import annotations

import re

from toolkit.consult.authority import named, project_authority
from toolkit.consult.material import Context, Material
from toolkit.consult.questions import Question, ask
from toolkit.consult.words import WORDS, enumerate_words
from toolkit.model.consultation import Comment, Quotation
from toolkit.model.language import Language
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
        "sitater": [quotation_values(q, material.language) for q in comment.quotations],
        "syn": said_or_asked(comment, comment.view, Question.VIEW, material.language),
        "begrunnelse": paragraphs(comment.reason),
        "krav": said_or_asked(comment, comment.demand, Question.DEMAND, material.language),
        "forankring": rests_on(comment, material),
    }


def said_or_asked(comment: Comment, text: str, question: Question, language: Language) -> list[str]:
    """Give the paragraphs of a text, or ask for it where neither view nor demand is given."""
    if comment.view.strip() or comment.demand.strip():
        return paragraphs(text)
    return [ask(question, language)]


def quotation_values(quotation: Quotation, language: Language) -> Context:
    """Give the values of what the hearing says, with the page or the heading it says it on."""
    page = "" if quotation.page is None else str(quotation.page)
    place = f"{WORDS[language].page}\N{NO-BREAK SPACE}{page}" if page else quotation.heading
    return {
        "tekst": " ".join(quotation.text.split()),
        "side": page,
        "overskrift": quotation.heading,
        "dokument": quotation.document,
        "henvisning": ", ".join(filter(None, (quotation.document, place))),
    }


def rests_on(comment: Comment, material: Material) -> str:
    """Name what a section rests on: the project in the plan, then the resolutions beside it."""
    listed = material.projects[comment.project]
    resolutions = {r.case_number: r for r in material.consultation.resolutions}
    return "; ".join(
        (
            project_authority(listed, material.plan, material.language),
            *(
                named(resolutions[number], material.language)
                for number in comment.resolutions
                if number in resolutions
            ),
        )
    )


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
