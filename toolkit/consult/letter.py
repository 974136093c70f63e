"""The letter: the sections of its projects are filled in first, then placed in its frame."""

from __future__ import annotations

import io
from collections.abc import Mapping

from docxtpl import DocxTemplate
from markupsafe import Markup

from toolkit.consult.context import chapter_values, common_values, letter_title
from toolkit.consult.filling import TROUBLE, Template, explain, fill, open_template
from toolkit.consult.material import Context, Material
from toolkit.consult.section import project_values
from toolkit.model.consultation import Comment
from toolkit.ooxml.composed import finish, forget_bookmarks
from toolkit.ooxml.properties import Description, describe
from toolkit.problems import TemplateBroken


def write_letter(material: Material, frame: Template, sections: Mapping[str, Template]) -> bytes:
    """Write a letter; `sections` gives the template of every project it speaks of."""
    letter = open_template(frame)
    common = common_values(material)

    def section(comment: Comment) -> Context:
        values = project_values(comment, material)
        template = sections[comment.project]
        return {**values, "tekst": place(letter, template, {**common, "prosjekt": values})}

    chapters = [
        chapter_values(chapter, [section(comment) for comment in chapter.comments])
        for chapter in material.consultation.chapters
        if chapter.comments
    ]
    fill(letter, frame, {**common, "kapitler": chapters})
    finished = finish(saved(letter), frame.name, material.locale)
    return describe(finished, frame.name, description(material))


def description(material: Material) -> Description:
    """Say what an archive knows the letter by; it is dated the day the letter is."""
    consultation, region = material.consultation, material.profile.region
    return Description(
        title=letter_title(consultation),
        subject=consultation.title,
        creator=region.name,
        identifier=consultation.our_reference,
        language=material.locale,
        editor=region.secretariat,
        day=material.date.isoformat(),
    )


def place(letter: DocxTemplate, template: Template, context: Context) -> Markup:
    """Fill in a section and give its text as XML that fits into the letter.

    The letter gets the text alone: a docxtpl object would give its template the way to the disk.
    """
    section = open_template(template)
    fill(section, template, context)
    data = forget_bookmarks(saved(section), template.name)
    try:
        return Markup(str(letter.new_subdoc(io.BytesIO(data))))  # noqa: S704 – it is the XML
    except TROUBLE as error:
        raise TemplateBroken(file=template.name, reason=explain(error)) from error


def saved(filled: DocxTemplate) -> bytes:
    """Give a filled-in document as bytes."""
    stream = io.BytesIO()
    filled.save(stream)
    return stream.getvalue()
