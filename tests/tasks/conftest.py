"""A workspace for tests that save often."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rounds import workspace

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own in it


@pytest.fixture
def home() -> Iterator[Path]:
    """A workspace in memory where there is such a disk: forcing to it takes no time."""
    folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
    yield workspace(folder)
    shutil.rmtree(folder)
