"""The letter as it went out, with the origin of all it says: what an edited one is held against."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import count

from docxtpl import DocxTemplate
from msgspec import Struct

from toolkit.consult.case_paper import case_values
from toolkit.consult.context import chapter_values, common_values
from toolkit.consult.filling import Template, fill, open_template
from toolkit.consult.letter import placed, saved
from toolkit.consult.material import Context, Material
from toolkit.consult.origins import TAGS, Keys, Line, words_mark
from toolkit.consult.section import project_values
from toolkit.consult.verdict import Verdict
from toolkit.model.consultation import Comment
from toolkit.ooxml.document import read_document
from toolkit.ooxml.marking import marked
from toolkit.ooxml.package import Package
from toolkit.ooxml.rejecting import without_changes


class Forms(Struct, frozen=True, kw_only=True):
    """The templates of a letter: its frame, its projects' sections, and a case paper around it."""

    frame: Template
    sections: Mapping[str, Template]
    paper: Template | None = None


def expected_lines(material: Material, verdict: Verdict, forms: Forms) -> tuple[Line, ...]:
    """Give the paragraphs of a letter, or of the case paper with it, and where they come from."""
    keys = Keys()
    common = keys.context(common_values(material))
    data = Marking(material, forms, keys, common).letter()
    if forms.paper:
        paper = open_template(forms.paper)
        annex = placed(data, forms.frame.name, paper)
        case = keys.wrap(case_values(material, verdict), ("sak",))
        fill(paper, forms.paper, {**common, "sak": case, "uttalelse": annex})
        data = saved(paper)
    document = read_document(Package(data, forms.frame.name))
    return tuple(keys.line(block.text) for block in document.blocks)


class Marking:
    """Fills in a letter whose words and values are marked; sections are numbered in order."""

    def __init__(self, material: Material, forms: Forms, keys: Keys, common: Context) -> None:
        self._material = material
        self._forms = forms
        self._keys = keys
        self._common = common
        self._numbers = count()

    def letter(self) -> bytes:
        """Fill in the letter."""
        letter = open_template(self._forms.frame)
        chapters: list[Context] = []
        for chapter in self._material.consultation.chapters:
            if chapter.comments:
                values = chapter_values(chapter, ())
                heading = self._keys.context(values, "kapitler", len(chapters))
                projects = [self._section(comment, letter) for comment in chapter.comments]
                chapters.append({**heading, "prosjekter": projects})
        fill(letter, self._forms.frame, {**self._common, "kapitler": chapters})
        return saved(letter)

    def _section(self, comment: Comment, letter: DocxTemplate) -> Context:
        number = next(self._numbers)
        values = self._keys.context(project_values(comment, self._material), "prosjekt", number)
        template = with_marks(self._forms.sections[comment.project], number)
        section = open_template(template)
        fill(section, template, {**self._common, "prosjekt": values})
        return {**values, "tekst": placed(saved(section), template.name, letter)}


def with_marks(template: Template, section: int) -> Template:
    """Give a template whose own words carry marks."""
    package = Package(template.data, template.name)
    package = Package(package.with_parts(without_changes(package)), template.name)
    data = marked(package, TAGS, partial(words_mark, section))
    return Template(name=template.name, data=data)
