"""The letter: the sections of its projects are filled in first, then placed in its frame."""

from __future__ import annotations

import io
from collections.abc import Mapping

from docxtpl import DocxTemplate
from markupsafe import Markup
from msgspec import Struct

from toolkit.consult.context import chapter_values, common_values, letter_title
from toolkit.consult.filling import TROUBLE, Template, explain, fill, open_template
from toolkit.consult.material import Context, Material
from toolkit.consult.questions import MARKED
from toolkit.consult.section import project_values
from toolkit.model.consultation import Comment
from toolkit.ooxml.composed import finish, forget_bookmarks
from toolkit.ooxml.highlighting import highlight
from toolkit.ooxml.properties import Description, describe
from toolkit.refusals import TemplateBroken


class Section(Struct, frozen=True, kw_only=True):
    """What a letter says of one project: the comment, and its filled-in template."""

    comment: Comment
    template: Template
    data: bytes


def write_letter(material: Material, frame: Template, sections: Mapping[str, Template]) -> bytes:
    """Write a letter; `sections` gives the template of every project it speaks of."""
    return compose(material, frame, write_sections(material, sections))


def write_sections(material: Material, templates: Mapping[str, Template]) -> tuple[Section, ...]:
    """Fill in the section of every comment, in the order of the letter."""
    common = common_values(material)
    return tuple(
        Section(
            comment=comment,
            template=templates[comment.project],
            data=write_section(comment, templates[comment.project], material, common),
        )
        for chapter in material.consultation.chapters
        for comment in chapter.comments
    )


def write_section(
    comment: Comment, template: Template, material: Material, common: Context
) -> bytes:
    """Fill in the section of a comment."""
    section = open_template(template)
    fill(section, template, {**common, "prosjekt": project_values(comment, material)})
    return saved(section)


def compose(material: Material, frame: Template, sections: tuple[Section, ...]) -> bytes:
    """Write a letter of sections that are filled in."""
    letter = open_template(frame)
    written = iter(sections)
    chapters = [
        chapter_values(
            chapter, [section_values(next(written), material, letter) for _ in chapter.comments]
        )
        for chapter in material.consultation.chapters
        if chapter.comments
    ]
    fill(letter, frame, {**common_values(material), "kapitler": chapters})
    return finished(letter, frame.name, material, letter_title(material.consultation))


def section_values(section: Section, material: Material, letter: DocxTemplate) -> Context:
    """Give the values of a section, its text as XML that fits into the letter."""
    text = placed(section.data, section.template.name, letter)
    return {**project_values(section.comment, material), "tekst": text}


def placed(data: bytes, name: str, letter: DocxTemplate) -> Markup:
    """Give a document's text as XML that fits into the letter.

    The letter gets the text alone: a docxtpl object would give its template the way to the disk.
    """
    try:
        subdocument = letter.new_subdoc(io.BytesIO(forget_bookmarks(data, name)))
        return Markup(str(subdocument))  # noqa: S704 – it is the XML
    except TROUBLE as error:
        raise TemplateBroken(file=name, reason=explain(error)) from error


def finished(filled: DocxTemplate, name: str, material: Material, title: str) -> bytes:
    """Finish a filled-in document: its language, its properties, its open points in yellow."""
    data = finish(saved(filled), name, material.locale)
    return describe(highlight(data, name, MARKED), name, description(material, title))


def description(material: Material, title: str) -> Description:
    """Say what an archive knows the letter by; it is dated the day the letter is."""
    consultation, region = material.consultation, material.profile.region
    return Description(
        title=title,
        subject=consultation.title,
        creator=region.name,
        identifier=consultation.our_reference,
        language=material.locale,
        editor=region.secretariat,
        day=material.date.isoformat(),
    )


def saved(filled: DocxTemplate) -> bytes:
    """Give a filled-in document as bytes."""
    stream = io.BytesIO()
    filled.save(stream)
    return stream.getvalue()
