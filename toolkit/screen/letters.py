"""What a letter is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit import sentences

if TYPE_CHECKING:
    from toolkit.tasks.respond import RespondResult


def responded(result: RespondResult) -> Iterator[str]:
    """Say what a letter is made of and where it lies."""
    own = sum(section.own_template for section in result.sections)
    yield sentences.RESPONDED.format(projects=len(result.sections), own=own)
    yield sentences.SAVED_RESPONSE.format(file=result.output)
