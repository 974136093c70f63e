"""Texts that are hard to write, and readers of what was written that are none of the toolkit's."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from hypothesis import settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}

NASTY = (
    "&", "<", ">", "&amp;", "&#x41;", "<w:t>", "]]>", "<!--", "<![CDATA[", "<?x?>", "'", '"',
    "{{ x }}", "{% for %}", "{# #}", "{_{", "}_}", "{{{{", "_x000D_", "_x005F_", "_x005F_x000D_",
    "_x0041_",
    " ", "  ", "\t", "\n", "\r", "\r\n", "\xa0", "\u2007", "\u202f", "\u2028", "\x85", "\u200b",
    "\ufeff", "\u00ad", "\u2011", "\u200f", "\u202e", "\u2066", "e\u0301", "a\u030a", "å",
    "\U0001f6a7", "\U0001d400", "\U00020000", "👩\u200d🚒", "🇳🇴", "\0", "\x01", "\x08", "\x0b",
    "\x1f", "\u1e69",
    "\x7f", "\x9f", "\ufffe", "\uffff", "\U0001fffe", "\ud800", "\udc00", "\udcff", "\ue000",
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "=1+1", "'=1", "%", "{", "}", "\\", "\\n", "#",
    "Åsgårdstrand", "7,5 mill. kr", "Status:", "•", "- ", "1. ", "Ñandú", "日本", "שלום", "مرحبا",
    "ไทย",
    "''' \"\"\"", "= true", "[x]", "true", "2024-05-26", "null", "NaN", "1e5", "0x1F",
)  # fmt: skip
"""What has a meaning of its own somewhere: in XML, templates, Excel, TOML, JSON, on the screen."""

LONG = {length: f"{'å' * (length - 1)}_" for length in (32_766, 32_767, 32_768, 70_000)}
"""Texts about as long as a cell in Excel may be, and longer."""

UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=8)

PIECES = st.one_of(st.sampled_from(NASTY), ANYTHING, st.just("ord"))


TYPED = st.one_of(
    st.lists(PIECES, min_size=1, max_size=6).map("".join),
    st.sampled_from(NASTY),
).filter(str.strip)
"""Texts of every kind, none of nothing but space."""

TEXTS = TYPED.filter(lambda text: re.search("[\ud800-\udfff]", text) is None)
"""Those that a document can hold: halves of characters come from the command line only."""

LONG_RUN = settings.get_current_profile_name() == "long"
COMMON = settings(max_examples=2000 if LONG_RUN else 200, deadline=None, derandomize=not LONG_RUN)
RARE = settings(COMMON, max_examples=2000 if LONG_RUN else 60)


def unified(text: str) -> str:
    """Give a text with one kind of line break, as Word has."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def writable(text: str) -> bool:
    """Tell whether XML can hold a text."""
    return UNWRITABLE.search(text) is None


def word_paragraphs(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Give what the paragraphs of a Word file say, as Word shows them with changes accepted."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(part))
    return ["".join(pieces(paragraph)) for paragraph in root.iter(f"{W}p")]


def pieces(element: etree._Element) -> Iterator[str]:
    """Give the characters of runs in order; Word trims a `w:t` unless it says to keep its space."""
    for child in element:
        if child.tag in {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText"}:
            continue
        if child.tag == f"{W}t":
            text = child.text or ""
            yield unified(text if child.get(SPACE) == "preserve" else text.strip(" \t\n\r"))
        elif child.tag == f"{W}br":
            yield "\n"
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        else:
            yield from pieces(child)


def excel_texts(data: bytes) -> list[str]:
    """Give the texts of all cells of a workbook as Excel shows them; fail for anything else."""
    found = []
    for sheet in load_workbook(io.BytesIO(data)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n", "inlineStr"}, cell.data_type
                assert cell.value is None or isinstance(cell.value, str)
                found.append(unescaped(cell.value or ""))
    return found


def unescaped(text: str) -> str:
    """Read the codes of characters in a cell (ECMA-376 part 1, 22.9.2.19)."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)
