"""What is wrong with a template, found before a letter is written: each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from jinja2 import TemplateSyntaxError

from toolkit.consult.filling import Template, sandbox
from toolkit.consult.names import Fault, find_faults
from toolkit.consult.tags import PREFIX, Tag, find_tags, swallowed, typing_trouble, unmatched
from toolkit.ooxml.package import Package
from toolkit.ooxml.typed import Typed, read_typed
from toolkit.problems import Problem, ProblemKind

QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
"""What docxtpl reads as straight quotation marks; it does not know « and »."""

OF_CELLS = re.compile(r"\{%\s*(?:colspan|cellbg)\s+(.*?)%\}")
MERGED = re.compile(r"\{%\s*(?:vm|hm)\s*%\}")
"""docxtpl's own statements about table cells: with a value, and without."""


def check_template(template: Template, values: Mapping[str, object]) -> tuple[Problem, ...]:
    """Find what is wrong with a template that will be given values like these.

    Raises the refusals of a file that is no Word file.
    """
    lines = list(read_typed(Package(template.data, template.name)))
    parts = groupby(lines, key=lambda line: line.place.part)
    return tuple(problem for _, part in parts for problem in check_part(list(part), values))


def check_part(lines: list[Typed], values: Mapping[str, object]) -> Iterator[Problem]:
    """Check one part of a template; names are looked at where its tags fit together."""
    found = [item for line in lines for item in find_tags(line)]
    tags = [item for item in found if isinstance(item, Tag)]
    broken = [item for item in found if isinstance(item, Problem)]
    broken += unmatched(tags)
    yield from broken
    for tag in tags:
        yield from typing_trouble(tag)
        yield from swallowed(tag, lines)
    if not broken:
        yield from check_names(tags, values)


def check_names(tags: list[Tag], values: Mapping[str, object]) -> Iterator[Problem]:
    """Check what the tags of a part name: the source that jinja reads has a line for each tag."""
    try:
        environment = sandbox()
        source = "\n".join(map(read_by_jinja, tags))
        environment.compile(source)
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        tag = tags[min(error.lineno, len(tags)) - 1]
        yield tag.problem(ProblemKind.TAG_UNREADABLE, error.message or "")
        return
    for fault in find_faults(tree, values):
        yield explained(fault, tags[fault.line - 1], values)


def read_by_jinja(tag: Tag) -> str:
    """Write a tag on one line, as docxtpl hands it to jinja."""
    plain = PREFIX.sub("", tag.text).translate(QUOTES).replace("\n", " ")
    return MERGED.sub("", OF_CELLS.sub(r"{{ \1 }}", plain))


def explained(fault: Fault, tag: Tag, values: Mapping[str, object]) -> Problem:
    """Say what a fault is, where it stands, and what was probably meant."""
    if fault.is_private:
        return tag.problem(ProblemKind.TAG_UNSAFE, fault.name)
    if fault.is_list:
        return tag.problem(ProblemKind.TAG_LIST, fault.name)
    kind = ProblemKind.TAG_UNKNOWN if fault.proposal else ProblemKind.TAG_NO_SUCH
    detail = fault.proposal or enumerated(siblings(fault.name, values))
    return Problem(kind=kind, subject=fault.name, detail=detail, place=tag.place)


def siblings(name: str, values: Mapping[str, object]) -> Iterable[str]:
    """Give the names there are where a name was looked for."""
    stem, _, _ = name.rpartition(".")
    inner = values.get(stem, values)
    return inner if isinstance(inner, Mapping) else values


def enumerated(names: Iterable[str]) -> str:
    """Write names one after another."""
    return ", ".join(names)
