"""From a document's outline to a plan: chapters, areas, groups, projects and their fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from toolkit.model.period import find_period
from toolkit.model.plan import (
    Field,
    FieldKind,
    LeftOut,
    Paragraph,
    Plan,
    Project,
    Section,
    SectionKind,
    list_projects,
)
from toolkit.model.profile import Profile
from toolkit.ooxml.body import Block
from toolkit.ooxml.document import Document
from toolkit.problems import NoProjects
from toolkit.read.doubts import find_doubts
from toolkit.read.identity import Ids
from toolkit.read.labels import Label, LabelBook
from toolkit.read.outline import Node, Outline, below, nest_blocks
from toolkit.read.paragraphs import as_paragraph, as_paragraphs, cut
from toolkit.read.responsible import NameBook

CONTENTS_LIST = "contents list"
TITLE_STYLES = frozenset({"title", "tittel"})
FEWEST_LABELS = 2
"""How many labels tell a project from a chapter that happens to hold one."""


def read_plan(document: Document, profile: Profile) -> Plan:
    """Read a plan from a document. Raises NoProjects where nothing reads as a project."""
    labels, names = LabelBook(profile), NameBook(profile)
    outline = nest_blocks(block for block in document.blocks if not block.contents)
    area_level = profile.headings.area or guess_area_level(outline, labels)
    reader = PlanReader(labels, names, area_level)
    plan = Plan(
        source=document.file,
        title=plan_title(outline.front, document),
        period=find_period(period_texts(outline, document)),
        front=as_paragraphs(outline.front),
        sections=tuple(reader.read_part(node, inside_area=False) for node in outline.nodes),
        running=as_paragraphs(document.running),
        left_out=tuple(leave_out(document.blocks)),
    )
    if not any(listed.project.fields for listed in list_projects(plan)):
        raise NoProjects(file=document.file)
    return structs.replace(plan, problems=tuple(find_doubts(plan, labels, names)))


class PlanReader:
    """Reads the headings of one plan; `area_level` is the heading level of its areas."""

    def __init__(self, labels: LabelBook, names: NameBook, area_level: int) -> None:
        self._labels = labels
        self._names = names
        self._area_level = area_level
        self._ids = Ids()

    def read_part(self, node: Node, *, inside_area: bool) -> Section | Project:
        """Read a heading as what it stands for.

        Labelled text makes a project, projects below make an area or a group; a heading without
        either is a project too where it stands inside an area, for there it is one that lost its
        labels.
        """
        below_area = node.level > self._area_level
        holds_projects = any(self._count_labels(child) for child in below(node))
        if below_area and not holds_projects and (inside_area or self._count_labels(node)):
            return self._read_project(node)
        inside_area |= holds_projects and not node.level < self._area_level
        return Section(
            id=self._ids.give(node.heading.text),
            kind=self._section_kind(node.level, inside_area=inside_area),
            title=as_paragraph(node.heading),
            level=node.level,
            text=as_paragraphs(node.body),
            parts=tuple(self.read_part(child, inside_area=inside_area) for child in node.children),
        )

    def _section_kind(self, level: int, *, inside_area: bool) -> SectionKind:
        if not inside_area:
            return SectionKind.CHAPTER
        return SectionKind.AREA if level == self._area_level else SectionKind.GROUP

    def _read_project(self, node: Node) -> Project:
        fields: list[Field] = []
        intro: list[Paragraph] = []
        for block in project_blocks(node):
            label = self._labels.find(block.text, block.bold)
            if label is not None:
                fields.append(labelled_field(block, label))
            elif fields:
                fields[-1] = continued(fields[-1], block)
            else:
                intro.extend(as_paragraphs([block]))
        return Project(
            id=self._ids.give(node.heading.text),
            title=as_paragraph(node.heading),
            level=node.level,
            intro=tuple(intro),
            fields=tuple(fields),
            responsible=self._responsible(fields),
        )

    def _responsible(self, fields: list[Field]) -> tuple[str, ...]:
        texts = "\n".join(field.text for field in fields if field.kind is FieldKind.RESPONSIBLE)
        return self._names.find(texts).known

    def _count_labels(self, node: Node) -> int:
        return count_labels(node, self._labels)


def project_blocks(node: Node) -> Iterator[Block]:
    """Give a project's blocks; headings below it that are no projects run on as its text."""
    yield from node.body
    for child in node.children:
        yield child.heading
        yield from project_blocks(child)


def labelled_field(block: Block, label: Label) -> Field:
    """Make a field of the block its label stands in."""
    text = cut(block, label.text_start, len(block.text))
    return Field(
        kind=label.kind,
        label=cut(block, label.start, label.end),
        start=cut(block, label.text_start, label.text_start).place,
        paragraphs=(text,) if text.text else (),
    )


def continued(field: Field, block: Block) -> Field:
    """Add a block without a label to the field it follows."""
    return structs.replace(field, paragraphs=field.paragraphs + as_paragraphs([block]))


def count_labels(node: Node, labels: LabelBook) -> int:
    """Count the labels among the blocks of a heading."""
    return sum(labels.find(block.text, block.bold) is not None for block in node.body)


def guess_area_level(outline: Outline, labels: LabelBook) -> int:
    """Guess the heading level of the areas: just above the topmost projects; 0 without areas."""
    above = [
        parent.level if parent else 0
        for parent, node in with_parents(outline.nodes, None)
        if count_labels(node, labels) >= FEWEST_LABELS
    ]
    return min(above, default=0)


def with_parents(nodes: Iterable[Node], parent: Node | None) -> Iterator[tuple[Node | None, Node]]:
    """Give every heading with the one above it."""
    for node in nodes:
        yield parent, node
        yield from with_parents(node.children, node)


def plan_title(front: tuple[Block, ...], document: Document) -> str:
    """Give the plan's title: in title style, in the properties, or the first line of the cover."""
    titled = [block.text.strip() for block in front if block.style in TITLE_STYLES]
    first = [block.text.strip() for block in front if block.text.strip()]
    return next(
        iter([*filter(None, titled), *filter(None, [document.properties.title]), *first]), ""
    )


def period_texts(outline: Outline, document: Document) -> Iterator[str]:
    """Give the texts where a plan names its own period, most telling first."""
    yield from (block.text for block in outline.front if block.style in TITLE_STYLES)
    yield from (block.text for block in outline.front)
    yield from (block.text for block in document.running)
    yield document.properties.title
    yield from (node.heading.text for node in outline.nodes)


def leave_out(blocks: Iterable[Block]) -> Iterator[LeftOut]:
    """Name what is not part of the plan."""
    for block in blocks:
        if block.contents and block.text.strip():
            yield LeftOut(reason=CONTENTS_LIST, paragraph=as_paragraph(block))
