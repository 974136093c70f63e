"""From a document's outline to a plan: chapters, areas, groups, projects and their fields."""

from __future__ import annotations

from msgspec import structs

from toolkit.blocks import Document
from toolkit.model.plan import (
    FieldKind,
    Plan,
    Project,
    Responsible,
    Section,
    SectionKind,
    list_projects,
)
from toolkit.model.profile import Profile
from toolkit.read.contents import leave_out, part_contents
from toolkit.read.cover import find_period, period_paragraphs, plan_title
from toolkit.read.doubts import find_doubts
from toolkit.read.fields import Fields, read_fields
from toolkit.read.headings import infer_headings
from toolkit.read.identity import Ids
from toolkit.read.labels import LabelBook
from toolkit.read.levels import guess_area_level
from toolkit.read.lines import read_lines, whole_line
from toolkit.read.outline import Node, Outline, all_lines, below, fold_labels, nest_lines
from toolkit.read.paragraphs import as_paragraph, as_paragraphs
from toolkit.read.responsible import NameBook
from toolkit.read.tables import arrange_tables
from toolkit.refusals import NoProjects

NO_PROFILE = "none, or one without a name"


def read_plan(document: Document, profile: Profile) -> Plan:
    """Read a plan from a document. Raises NoProjects where nothing reads as a project."""
    labels, names = LabelBook(profile), NameBook(profile)
    blocks = part_contents(document.blocks)
    inferred = infer_headings(tuple(read_lines(blocks.plan, labels)), labels)
    arranged = arrange_tables(inferred.lines, labels)
    outline = nest_lines(arranged.lines)
    area_level = profile.headings.area or guess_area_level(outline.nodes)
    reader = PlanReader(names, area_level)
    period = find_period(period_paragraphs(outline, document))
    plan = Plan(
        source=document.file,
        title=plan_title(outline, document),
        period=period.period if period else None,
        period_place=period.place if period else None,
        front=as_paragraphs(outline.front),
        sections=tuple(reader.read(node) for node in outline.nodes),
        running=as_paragraphs(map(whole_line, document.running)),
        left_out=leave_out(blocks.contents) + arranged.left_out,
        notes=as_paragraphs(map(whole_line, document.notes)),
        comments=document.comments,
    )
    if not any(listed.project.fields for listed in list_projects(plan)):
        raise no_projects(document, outline, profile)
    doubts = find_doubts(plan, labels, names, guessed_areas=profile.headings.area is None)
    problems = (*document.problems, *inferred.problems, *doubts)
    return structs.replace(plan, problems=problems)


def no_projects(document: Document, outline: Outline, profile: Profile) -> NoProjects:
    """Say what was seen of a document in which no project is found."""
    nodes = [found for node in outline.nodes for found in (node, *below(node))]
    lines = (*outline.front, *(line for node in outline.nodes for line in all_lines(node)))
    return NoProjects(
        file=document.file,
        headings=len(nodes),
        labels=sum(line.opening is not None for line in lines),
        profile=profile.region.short_name or profile.region.name or NO_PROFILE,
    )


class PlanReader:
    """Reads the headings of one plan; `area_level` is the heading level of its areas."""

    def __init__(self, names: NameBook, area_level: int) -> None:
        self._names = names
        self._area_level = area_level
        self._ids = Ids()

    def read(self, node: Node) -> Section | Project:
        """Read a topmost heading, and all that is below it."""
        folded = fold_labels(node, deeper_than=self._area_level)
        return self._read_part(folded, inside_area=False)

    def _read_part(self, node: Node, *, inside_area: bool) -> Section | Project:
        """Read a heading as what it stands for.

        Labelled text makes a project, projects below make an area or a group; a heading without
        either is a project too where it stands inside an area, for there it is one that lost its
        labels.
        """
        below_area = node.level > self._area_level
        holds_projects = any(has_labels(child) for child in below(node))
        if below_area and not holds_projects and (inside_area or has_labels(node)):
            return self._read_project(node)
        inside_area |= holds_projects and not node.level < self._area_level
        return Section(
            id=self._ids.give(node.heading.text),
            kind=self._section_kind(node.level, inside_area=inside_area),
            title=as_paragraph(node.heading),
            level=node.level,
            text=as_paragraphs(node.body),
            parts=tuple(self._read_part(child, inside_area=inside_area) for child in node.children),
        )

    def _section_kind(self, level: int, *, inside_area: bool) -> SectionKind:
        if not inside_area:
            return SectionKind.CHAPTER
        return SectionKind.AREA if level == self._area_level else SectionKind.GROUP

    def _read_project(self, node: Node) -> Project:
        """Read a project; headings below it that are no projects run on as its text."""
        text = read_fields(all_lines(node))
        return Project(
            id=self._ids.give(node.heading.text),
            title=as_paragraph(node.heading),
            level=node.level,
            intro=text.intro,
            fields=text.fields,
            responsible=self._responsible(text),
        )

    def _responsible(self, text: Fields) -> tuple[Responsible, ...]:
        told = (field for field in text.fields if field.kind is FieldKind.RESPONSIBLE)
        found: dict[str, Responsible] = {}
        for paragraph in (paragraph for field in told for paragraph in field.paragraphs):
            for known in self._names.find(paragraph.text).known:
                place = paragraph.place.between(known.start, known.end)
                found.setdefault(known.name, Responsible(name=known.name, place=place))
        return tuple(found.values())


def has_labels(node: Node) -> bool:
    """Tell whether there is labelled text right below a heading."""
    return any(line.opening for line in node.body)
