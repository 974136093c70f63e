"""The readers and writers that run in a child process: PDFs, workbooks, letters from templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.blocks import Document, Row
from toolkit.guard.limits import LIMITS, Limits
from toolkit.tasks.child import Answer, ask_child
from toolkit.tasks.stream import stream_child

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from typing import BinaryIO

    from toolkit.consult.filling import Template
    from toolkit.consult.letter import Section
    from toolkit.consult.material import Material
    from toolkit.consult.verdict import Verdict
    from toolkit.model.language import Language
    from toolkit.model.plan import Plan
    from toolkit.model.update import Stamp
    from toolkit.pdf.outline import Outline
    from toolkit.pdf.pages import Stretch
    from toolkit.xlsx.rows import Book

LARGE = 500_000
"""From how many bytes on a PDF can be so long that it may take more time."""


def read_pdf(data: bytes, file: str, limits: Limits = LIMITS) -> Document:
    """Read a PDF as blocks."""
    return read_pages("pdf", data, file, limits, Document)


def read_outline(data: bytes, file: str, limits: Limits = LIMITS) -> Outline:
    """Read what shows the chapters of a PDF."""
    from toolkit.pdf.outline import Outline

    return read_pages("outline", data, file, limits, Outline)


def read_rows(data: bytes, file: str, limits: Limits = LIMITS) -> tuple[Row, ...]:
    """Read the rows of the first pages of a PDF."""
    rows: tuple[Row, ...] = read_pages("rows", data, file, limits, tuple[Row, ...])
    return rows


def read_passages(source: BinaryIO, file: str, limits: Limits = LIMITS) -> Generator[Stretch]:
    """Read the passages of a PDF as they come, some pages at a time."""
    from toolkit.pdf.pages import Stretch

    seconds = limits.seconds + limits.pages * limits.page_seconds
    asked = (file, limits)
    yield from stream_child(
        "passages", source, asked, Stretch, file=file, limits=limits, seconds=seconds
    )


def count_pages(data: bytes, file: str, limits: Limits = LIMITS) -> int:
    """Count the pages of a PDF, 0 where it cannot be read."""
    asked, seconds = (data, file, limits), limits.seconds
    return ask_child("pages", asked, int, file=file, limits=limits, seconds=seconds)


def read_pages(job: str, data: bytes, file: str, limits: Limits, answer: type[Answer]) -> Answer:
    """Have a child read a PDF; one of many pages may take longer."""
    asked = (data, file, limits)
    seconds: float = limits.seconds
    if len(data) > LARGE:
        seconds += count_pages(data, file, limits) * limits.page_seconds
    return ask_child(job, asked, answer, file=file, limits=limits, seconds=seconds)


def read_book(data: bytes, file: str, limits: Limits = LIMITS) -> Book:
    """Read a workbook."""
    from toolkit.xlsx.rows import Book

    asked = (data, file, limits)
    return ask_child("book", asked, Book, file=file, limits=limits, seconds=limits.seconds)


def write_answer(
    material: Material,
    frame: Template,
    templates: Mapping[str, Template],
    paper: Template | None,
    verdict: Verdict,
) -> tuple[tuple[Section, ...], bytes, bytes]:
    """Write the sections of a letter, the letter, and the case paper if there is one."""
    from toolkit.consult.letter import Section

    asked, limits = (material, frame, templates, paper, verdict), material.profile.limits
    seconds = limits.template_seconds + len(templates)
    answer: tuple[tuple[Section, ...], bytes, bytes] = written(
        "answer", asked, frame.name, limits, tuple[tuple[Section, ...], bytes, bytes], seconds
    )
    return answer


def write_plan(
    plan: Plan, template: Template, language: Language, stamp: Stamp, limits: Limits
) -> bytes:
    """Write a plan with a template."""
    asked, seconds = (plan, template, language, stamp), limits.template_seconds
    return written("plan", asked, template.name, limits, bytes, seconds)


def written(
    job: str, asked: object, file: str, limits: Limits, answer: type[Answer], seconds: float
) -> Answer:
    """Have a child write something with templates."""
    name = "template_seconds"
    return ask_child(job, asked, answer, file=file, limits=limits, seconds=seconds, name=name)
