"""What there is of templates, what is wrong with them, and which serves which project."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit import sentences
from toolkit.screen.trouble import where

if TYPE_CHECKING:
    from toolkit.tasks.templates import Checked, NewTemplate, Served


def checked(found: tuple[Checked, ...]) -> Iterator[str]:
    """Say of every template what is wrong with it."""
    for template in found:
        if template.is_right:
            yield sentences.TEMPLATE_RIGHT.format(file=template.file)
            continue
        yield template.refused or sentences.TEMPLATE_WRONG.format(
            file=template.file, count=len(template.problems)
        )
        for problem in template.problems:
            yield sentences.DOUBT.format(where=where(problem), message=problem.message)
    wrong = sum(not template.is_right for template in found)
    yield sentences.TEMPLATES_CHECKED.format(count=len(found), wrong=wrong)


def served(found: tuple[Served, ...]) -> Iterator[str]:
    """List every project with its template."""
    for project in found:
        yield sentences.TEMPLATE_OF.format(
            project=project.project, template=project.template or sentences.NO_TEMPLATE
        )
    yield sentences.TEMPLATES_SERVE.format(
        projects=len(found), own=sum(project.own for project in found)
    )


def made(template: NewTemplate) -> Iterator[str]:
    """Say where a new template lies, and what to do with it."""
    yield sentences.TEMPLATE_MADE.format(file=template.file, origin=template.origin)
