"""Text in a comment of a TOML file."""

from __future__ import annotations

import re

LINE_BREAK = re.compile("\r\n|[\r\n]")
NO_COMMENT = re.compile("[\0-\x08\x0b-\x1f\x7f]")
"""Control characters other than the tab (TOML 1.0, Comment)."""


def as_comment(text: str) -> str:
    """Give a text on one line; a character that no comment can hold is shown by its number."""
    shown = " / ".join(LINE_BREAK.split(text))
    return NO_COMMENT.sub(lambda found: f"\\u{ord(found[0]):04X}", shown)
