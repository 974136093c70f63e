"""Sets the plan as the paragraphs of a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from examples import hand as hands
from examples.content import all_lines, projects_of
from examples.contents_list import bookmark_name, contents_list, entries
from examples.cover import cover
from examples.hand import SECRETARIAT, Hand, identity, rsid, share
from examples.shapes import Area, Field, Form, Group, Layout, Line, Place, Plan, Project, Section
from examples.wordfile import (
    LINE_BREAK,
    NAMESPACES,
    PAGE_BREAK,
    XML,
    Block,
    Inline,
    Paragraph,
    block_xml,
    bookmarked,
    hyperlink,
    note_reference,
)

BULLETS = 1
LIST_BULLETS = 2
FIRST_NUMBERED_LIST = 3
NAMED_BOOKMARK = 500
FIELDS_BEFORE_A_GAP = 0.12

FORM_STYLES = {
    Form.TEXT: None,
    Form.STYLED_BULLET: "Punktliste",
    Form.BULLET: "Listeavsnitt",
    Form.NUMBER: "Listeavsnitt",
}
SECTION_PROPERTIES = (
    '<w:sectPr w:rsidR="00A41C2E"><w:headerReference w:type="default" r:id="rIdHeader"/>'
    '<w:headerReference w:type="first" r:id="rIdFirstHeader"/>'
    '<w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" '
    'w:left="1417" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/>'
    '<w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the paragraphs of one document share."""

    hand: Hand
    headings: tuple[str, ...]
    notes: tuple[str, ...]
    numbered_lists: tuple[tuple[str, str], ...]


def plan_blocks(plan: Plan, hand: Hand) -> tuple[Block, ...]:
    """Set the whole plan, cover and contents list included."""
    setting = Setting(
        hand=hand,
        headings=tuple(text for _, text in entries()),
        notes=footnotes(plan),
        numbered_lists=numbered_lists(plan),
    )
    return (
        *cover(plan, hand),
        contents_list(hand),
        replace(_empty("after the contents", setting), text=(PAGE_BREAK,)),
        *(block for section in plan.sections for block in _section(section, setting)),
        *(block for area in plan.areas for block in _area(area, setting)),
    )


def document_xml(blocks: tuple[Block, ...], section: str = SECTION_PROPERTIES) -> str:
    """Write blocks as the main part of a document."""
    body = "".join(block_xml(block) for block in blocks)
    return f"{XML}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"


def footnotes(plan: Plan) -> tuple[str, ...]:
    """List the texts of the footnotes in the order of the plan."""
    return tuple(line.footnote for line in all_lines(plan) if line.footnote)


def numbered_lists(plan: Plan) -> tuple[tuple[str, str], ...]:
    """List project and label of each field that holds a numbered list."""
    return tuple(
        (project.title, field.label)
        for area in plan.areas
        for _, project in projects_of(area)
        for field in project.fields
        if any(line.form is Form.NUMBER for line in field.lines)
    )


def _section(section: Section, setting: Setting) -> Iterator[Block]:
    yield _heading(section.heading, section.level, setting)
    yield from _lines(section.lines, setting, key=section.heading)


def _area(area: Area, setting: Setting) -> Iterator[Block]:
    yield _heading(area.heading, 2, setting)
    yield from _lines(area.lines, setting, key=area.heading)
    for member in area.members:
        match member:
            case Group():
                yield from _group(member, setting)
            case Project():
                yield from _project(member, 3, setting)


def _group(group: Group, setting: Setting) -> Iterator[Block]:
    yield _heading(group.title, 3, setting)
    yield from _lines(group.lines, setting, key=group.title)
    for project in group.projects:
        yield from _project(project, 4, setting)


def _project(project: Project, level: int, setting: Setting) -> Iterator[Block]:
    style = "Prosjekttittel" if project.own_style else None
    yield _heading(project.title, level, setting, style=style)
    yield from _lines(project.intro, setting, key=project.title)
    for field in project.fields:
        yield from _field(field, project, setting)
        if share(SECRETARIAT, "gap", project.title, field.label) < FIELDS_BEFORE_A_GAP:
            yield _empty(f"gap {project.title} {field.label}", setting)


def _field(field: Field, project: Project, setting: Setting) -> Iterator[Block]:
    label = hands.label(setting.hand, f"{field.label}:")
    rest = field.lines
    place = Place(project=project.title, label=field.label)
    if field.layout is Layout.OWN_LINE or not field.lines:
        yield replace(_empty(f"label {place}", setting), label=label, keep_with_next=True)
    else:
        yield _first_line(field, label, place, setting)
        rest = field.lines[1:]
    for at, line in enumerate(rest, start=len(field.lines) - len(rest)):
        here = Place(project=project.title, label=field.label, line=at)
        yield _line(line, setting, place=here, key=str(here))


def _first_line(
    field: Field, label: tuple[Inline, ...], place: Place, setting: Setting
) -> Paragraph:
    broken = field.layout is Layout.LINE_BREAK
    return replace(
        _empty(str(place), setting),
        label=(*label, LINE_BREAK) if broken else label,
        text=_inlines(field.lines[0], setting, lead="" if broken else " "),
        place=place,
        keep_with_next=len(field.lines) > 1 and field.lines[1].form is not Form.TEXT,
    )


def _lines(lines: tuple[Line, ...], setting: Setting, *, key: str) -> Iterator[Block]:
    for at, line in enumerate(lines):
        yield _line(line, setting, key=f"{key} {at}")


def _line(line: Line, setting: Setting, *, key: str, place: Place | None = None) -> Paragraph:
    return replace(
        _empty(key, setting),
        style=FORM_STYLES[line.form],
        list_number=_list_number(line.form, place, setting),
        text=_inlines(line, setting),
        place=place,
    )


def _list_number(form: Form, place: Place | None, setting: Setting) -> int | None:
    match form:
        case Form.TEXT | Form.STYLED_BULLET:
            return None
        case Form.BULLET:
            return LIST_BULLETS
        case Form.NUMBER:
            if place is None:
                msg = "a numbered list stands in a field"
                raise ValueError(msg)
            return FIRST_NUMBERED_LIST + setting.numbered_lists.index((place.project, place.label))


def _inlines(line: Line, setting: Setting, *, lead: str = "") -> tuple[Inline, ...]:
    if line.link:
        before, _, after = line.text.partition(line.link.words)
        first, last = (hands.typed(setting.hand, part) for part in (lead + before, after))
        return (*first, hyperlink(line.link.words, "rIdLink"), *last)
    inlines = hands.typed(setting.hand, lead + line.text)
    if line.bookmark:
        inlines = bookmarked(inlines, name=line.bookmark, number=NAMED_BOOKMARK)
    if line.footnote:
        return (*inlines, note_reference(setting.notes.index(line.footnote) + 1))
    return inlines


def _heading(text: str, level: int, setting: Setting, *, style: str | None = None) -> Paragraph:
    inlines = hands.typed(setting.hand, text)
    if text in setting.headings:
        order = setting.headings.index(text)
        inlines = bookmarked(inlines, name=bookmark_name(order), number=order)
    return replace(_empty(text, setting), style=style or f"Overskrift{level}", text=inlines)


def _empty(key: str, setting: Setting) -> Paragraph:
    return Paragraph(
        identity=identity(setting.hand, key), rsid=rsid(setting.hand, "paragraph", key)
    )
