"""XML before it is parsed: its encoding, no document type, and not too many elements."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.guard.limits import LIMITS, Limits
from toolkit.refusals import DamagedWord, TooLarge

HEAD = 65_536
"""Within how many bytes the first element must begin."""

WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"<\0", "utf-16-le"),
        (b"\0<", "utf-16-be"))  # fmt: skip
"""How a part in UTF-16 begins, with a byte order mark or without."""

NARROW = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"})
"""Encodings in which a `<` is a `<`; packages are in UTF-8 or UTF-16 (ECMA-376 part 2, 9.1.3)."""

DECLARED = r"""\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']*)["']"""
BEFORE_ROOT = r"(?s)(?:\s+|<\?.*?\?>|<!--.*?-->)*"
"""Compiled when needed, for that takes longer than reading what Word writes."""

TYPE = "<!DOCTYPE"
USUAL = b'<?xml version="1.0" encoding="UTF-8"'

SHORTEST = 4
"""How many bytes an element takes at least: `<a/>`."""


def check_xml(data: bytes, file: str, part: str, limits: Limits = LIMITS) -> None:
    """Refuse a part with a document type, in an encoding of its own, or of too many elements.

    Raises DamagedWord and TooLarge. lxml keeps to 256 levels and 10 MB of text in one place.
    """
    reason = wrong_head(data[:HEAD])
    if reason:
        raise DamagedWord(file=file, part=part, reason=reason)
    if len(data) > limits.elements * SHORTEST:
        check_elements([data], file, part, limits)


def check_elements(pieces: Iterable[bytes], file: str, part: str, limits: Limits) -> None:
    """Count the elements of a part piece by piece, and refuse it once there are too many.

    Comments and what is quoted are counted too.
    """
    found = 0
    for piece in pieces:
        found += piece.count(b"<") - piece.count(b"</")
        if found > limits.elements:
            what = f"the number of elements in {part}"
            raise TooLarge(file=file, what=what, limit=limits.elements, name="elements")


def wrong_head(head: bytes) -> str:
    """Say what is wrong with the beginning of a part; nothing where it is in order."""
    if is_usual(head):
        return ""
    encoding = next((name for sign, name in WIDE if head.startswith(sign)), "utf-8")
    text = head.decode(encoding, "replace").removeprefix("\ufeff")
    declared = re.match(DECLARED, text)
    name = declared[1].lower() if declared else encoding
    if name not in NARROW and not (encoding != "utf-8" and name.startswith("utf-16")):
        return f"it is in the encoding {name}"
    before = re.match(BEFORE_ROOT, text)
    root = text[before.end() :] if before else text
    if root[: len(TYPE)].upper() == TYPE:
        return "it declares a document type"
    is_hidden = len(head) == HEAD and (not root or root.startswith(("<!", "<?")))
    return "it begins with too much else" if is_hidden else ""


def is_usual(head: bytes) -> bool:
    """Tell whether a part begins as nearly all do: with its first element, after a declaration."""
    rest = head.partition(b"?>")[2].lstrip() if head.startswith(USUAL) else head
    return rest[:1] == b"<" and rest[1:2].isalpha()
