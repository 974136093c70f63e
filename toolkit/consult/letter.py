"""The letter: the sections of its projects are filled in first, then placed in its frame."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping

from docxtpl import DocxTemplate
from markupsafe import Markup

from toolkit.consult.context import Context, Material, letter_context, letter_title
from toolkit.consult.filling import TROUBLE, Template, fill, open_template
from toolkit.consult.finish import finish, forget_bookmarks
from toolkit.problems import TemplateBroken


def write_letter(material: Material, frame: Template, sections: Mapping[str, Template]) -> bytes:
    """Write a letter; `sections` gives the template of every project it speaks of."""
    letter = open_template(frame)
    values = letter_context(material)
    chapters = [
        {**chapter, "prosjekter": place_sections(letter, chapter, values, sections)}
        for chapter in chapter_contexts(values)
    ]
    fill(letter, frame, {**values, "kapitler": chapters})
    set_properties(letter, material)
    return finish(saved(letter), frame.name, f"{material.language.value}-NO")
