"""A Word document as its blocks: body, headers and footers, notes, comments, properties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from toolkit.blocks import Block, Cell, Document
from toolkit.ooxml.body import Sources, read_blocks, read_texts
from toolkit.ooxml.comments import read_comments
from toolkit.ooxml.identity import carried_by
from toolkit.ooxml.names import DOCUMENT, STRICT_DOCUMENT
from toolkit.ooxml.notes import note_parts, read_notes
from toolkit.ooxml.numbering import Numbering
from toolkit.ooxml.objects import read_objects
from toolkit.ooxml.outside import FIELD_MARKS, find_outside
from toolkit.ooxml.package import Package
from toolkit.ooxml.points import read_points
from toolkit.ooxml.properties import read_properties
from toolkit.ooxml.repeats import runs_together, undo_repeats
from toolkit.ooxml.slim import used_styles
from toolkit.ooxml.styles import Styles
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.text import Changes
from toolkit.ooxml.xml import Element, parse_xml
from toolkit.problems import Problem, ProblemKind
from toolkit.refusals import NotWord, StrictWord

FOREIGN = ("/aFChunk", "/subDocument")
"""The kinds of files that a document can show without their being Word parts of its own."""

MACROS = "/vbaProject"


def read_document(package: Package, changes: Changes = Changes.ACCEPTED) -> Document:
    """Read all that a Word file says, its tracked changes accepted, rejected or shown."""
    main = Survey(read_main(package))
    running = {part: Survey(package.root(part)) for part in running_parts(package)}
    notes = {part: Survey(package.root(part)) for part in note_parts(package)}
    comments = {part: package.root(part) for part in package.related(package.main, "/comments")}
    surveys = {package.main: main, **running, **notes}
    sources = Sources(
        styles=read_styles(package, surveys.values()),
        numbering=Numbering(optional_part(package, "/numbering")),
        changes=changes,
    )
    blocks = read_blocks(main, package.main, sources)
    in_running, in_notes = read_running(running, sources), read_notes(notes, sources)
    return Document(
        file=package.file,
        blocks=blocks,
        running=in_running,
        notes=in_notes,
        comments=read_comments(
            comments,
            main.root,
            blocks,
            sources,
            extended=optional_part(package, "/commentsExtended") if comments else None,
        ),
        properties=read_properties(package),
        problems=tuple(find_problems(package, surveys.values())),
        points=read_points(main, package.main),
        carried=carried_by(package),
        objects=read_objects(package, surveys, (*blocks, *in_running, *in_notes), changes),
    )


def rejected_texts(package: Package) -> Iterator[tuple[str, Cell | None]]:
    """Give what a file says with all changes rejected, block by block, and in which cells."""
    for part in (package.main, *running_parts(package)):
        for text, cell in read_texts(package.root(part), Changes.REJECTED):
            if part == package.main or text.strip():
                yield text, cell


def read_main(package: Package) -> Element:
    """Give the root of the main part. Raises NotWord where it is no Word document.

    A damaged one is read as far as it goes, if its paragraphs can still be told apart.
    """
    root = package.parse_main()
    if package.damage:
        if runs_together(root):
            raise package.damage
        undo_repeats(root)
    if root.tag == STRICT_DOCUMENT:  # in an encoding whose namespaces are not translated
        raise StrictWord(file=package.file)
    if root.tag != DOCUMENT:
        raise NotWord(file=package.file)
    return root


def read_running(parts: Mapping[str, Survey], sources: Sources) -> tuple[Block, ...]:
    """Read the headers and footers that say something."""
    return tuple(
        block
        for part, survey in parts.items()
        for block in read_blocks(survey, part, sources)
        if block.text.strip()
    )


def read_styles(package: Package, surveys: Iterable[Survey]) -> Styles:
    """Read the styles that the paragraphs and runs of some parts have."""
    parts = package.related(package.main, "/styles")
    if not parts:
        return Styles(None)
    used = set[str]().union(*(survey.styles for survey in surveys))
    return Styles(parse_xml(used_styles(package.read(parts[0]), used), package.file, parts[0]))


def optional_part(package: Package, kind: str) -> Element | None:
    """Give the root of the one part of a kind that belongs to the main part, if there is one."""
    parts = package.related(package.main, kind)
    return package.root(parts[0]) if parts else None


def running_parts(package: Package) -> tuple[str, ...]:
    """Give the names of the header and footer parts."""
    headers = package.related(package.main, "/header")
    return tuple(dict.fromkeys(headers + package.related(package.main, "/footer")))


def find_problems(package: Package, surveys: Iterable[Survey]) -> Iterator[Problem]:
    """Name what of a document is not read: other files, macros, what is damaged or outside."""
    if package.damage:
        yield Problem(kind=ProblemKind.DAMAGED, subject=package.main)
    for link in package.relationships(package.main).values():
        if link.type.endswith(FOREIGN):
            yield Problem(kind=ProblemKind.NOT_READ, subject=link.target)
        elif link.type.endswith(MACROS):
            yield Problem(kind=ProblemKind.MACROS)
    marks = (mark for survey in surveys for mark in survey.among(*FIELD_MARKS))
    yield from find_outside(package, marks)
