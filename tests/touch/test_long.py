"""A document of 400 pages, as a process: how long it takes, and that memory does not grow."""

from __future__ import annotations

import sys

import pytest

from tests.touch.long import run

SECONDS, GROWTH = 60, 6


@pytest.mark.skipif(sys.platform == "win32", reason="the kernel's account of a process is Unix's")
def test_four_hundred_pages_take_under_a_minute_and_no_more_memory_than_a_hundred() -> None:
    short, long = run(100), run(400)
    assert long.seconds < SECONDS
    assert long.mib - short.mib < GROWTH
