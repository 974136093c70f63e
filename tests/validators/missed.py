"""What makes Word repair a file or lose text, and none of the three validators sees."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from lxml import etree

from toolkit.ooxml.xml import Element

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}

NEVER = {
    "//w:delText[not(ancestor::w:del or ancestor::w:moveFrom)]": "deleted text outside w:del",
    "//w:ins/w:ins | //w:del/w:del": "a change directly inside one of its own kind",
    "//w:tc[(w:p | w:tbl | w:sdt)[last()][self::w:tbl]]": "a cell that ends in a table",
    "//w:tbl[not(.//w:tr)]": "a table without rows",
    "//w:bookmarkStart[not(@w:id = //w:bookmarkEnd/@w:id)]": "a bookmark that never ends",
    "//w:bookmarkEnd[not(@w:id = //w:bookmarkStart/@w:id)]": "a bookmark that never began",
}
ONCE = {
    "//w:bookmarkStart/@w:name": "two bookmarks of one name",
    "//*[not(ancestor::mc:Fallback)]/@w14:paraId": "two paragraphs with one w14:paraId",
}
"""Word writes a text box twice, the second time for older programs, with the same ids."""

FIELDS = "//w:fldChar[@w:fldCharType = '{}']"

Missed = tuple[str, str, str]
"""The part, the place in it, and what is wrong there."""


def find_missed(file: Path) -> Iterator[Missed]:
    """Look through the parts of a Word file that can be parsed at all."""
    with zipfile.ZipFile(file) as archive:
        for part in archive.namelist():
            if part.startswith("word/") and part.endswith(".xml"):
                try:
                    root = etree.fromstring(archive.read(part))
                except etree.XMLSyntaxError:
                    continue
                yield from ((part, place, said) for place, said in find_in(root))


def find_in(root: Element) -> Iterator[tuple[str, str]]:
    """Look through a part."""
    for path, said in NEVER.items():
        for element in select(root, path):
            yield root.getroottree().getpath(element), said
    for path, said in ONCE.items():
        values = Counter(str(value).lower() for value in select(root, path))
        for value, times in values.items():
            yield from [(value, said)] * (times - 1)
    if len(select(root, FIELDS.format("begin"))) != len(select(root, FIELDS.format("end"))):
        yield "", "a field that never began or never ends"


def select(root: Element, path: str) -> list[Element]:
    """Select elements, or the values of attributes, which are texts."""
    return cast("list[Element]", root.xpath(path, namespaces=SPACES))
