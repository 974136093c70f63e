"""Edits of a tiny body, and what it says then, with formatting and authors to be seen."""

from __future__ import annotations

from tests.tiny import element
from toolkit.ooxml.edit import replace_text
from toolkit.ooxml.names import P
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.text import Changes, say
from toolkit.ooxml.xml import Element

ANNE = Author(name="Anne", date="2026-05-06T07:08:09Z")
BY_ANNE = 'w:author="Anne" w:date="2026-05-06T07:08:09Z"'


def body(xml: str) -> Element:
    """Build a body."""
    return element(f"<w:body>{xml}<w:sectPr/></w:body>")


def changed(
    paragraph: str, start: int, end: int, text: str, *, opens: bool = False, tracked: bool = True
) -> Element:
    """Replace a span of a paragraph's text under Anne's name."""
    root = body(paragraph)
    replace_text(
        list(root.iter(P)),
        (start, end),
        text,
        opens=opens,
        author=ANNE,
        revisions=Revisions(root, tracked=tracked),
    )
    return root


def texts(root: Element, changes: Changes = Changes.SHOWN) -> list[str]:
    """Read every paragraph by itself."""
    return [say(paragraph, changes) for paragraph in root.iter(P)]
