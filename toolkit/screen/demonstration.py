"""What the demo did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit import sentences
from toolkit.model.plan import SectionKind, list_projects
from toolkit.screen.plans import count
from toolkit.screen.rounds import tally

if TYPE_CHECKING:
    from toolkit.tasks.demo import DemoResult


def demonstrated(result: DemoResult) -> Iterator[str]:
    """Say in a few lines what the demo read, changed and wrote."""
    changes, rolled = tally(result.draft.decisions)
    yield sentences.DEMO_READ.format(
        file=result.source,
        projects=len(list_projects(result.plan)),
        areas=count(result.plan, SectionKind.AREA),
        groups=count(result.plan, SectionKind.GROUP),
        output=result.plan_file,
    )
    yield sentences.DEMO_ASKED.format(
        municipalities=len(result.sheets.sheets), output=result.sheets.folder
    )
    yield sentences.DEMO_DRAFTED.format(
        changes=len(changes),
        updates=result.updates,
        rolled=rolled,
        output=result.draft.output,
        overview=result.overview,
    )
    yield sentences.DEMO_RESPONDED.format(
        projects=len(result.response.sections), output=result.response.output
    )
    yield sentences.DEMO_NEXT
