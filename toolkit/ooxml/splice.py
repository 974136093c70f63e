"""Writing a part so that only the paragraphs, rows and tables that changed get new bytes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter
from xml.parsers import expat

from lxml import etree

from toolkit.ooxml.names import W_NS
from toolkit.ooxml.xml import Element

SEPARATOR = " "
DECLARATION = re.compile(rb'\s+xmlns(?::([\w.-]+))?="([^"]*)"')
START_TAG = re.compile(rb"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
PREFIX = re.compile(rb"""xmlns:([\w.-]+)=["']%s["']""" % re.escape(W_NS.encode()))
TAG = rb"""<(/?)%s:(p|tr|tbl)(?=[\s/>])[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>"""

Spot = tuple[str, int]
"""A schema name, `p`, `tr` or `tbl`, and the number of an element among those of its kind."""

NO_SPOTS: Mapping[Spot, Sequence[Element]] = {}


def splice(data: bytes, changed: Mapping[int, Sequence[Element]]) -> bytes:
    """Put new paragraphs in the place of some old ones, and leave every other byte as it is.

    `data` is a part in UTF-8. `changed` gives, by the index of a `w:p` in document order, what
    stands in its place now. Of nested paragraphs the outer one counts.
    """
    return splice_blocks(data, {("p", index): new for index, new in changed.items()})


def splice_blocks(
    data: bytes,
    changed: Mapping[Spot, Sequence[Element]],
    behind: Mapping[Spot, Sequence[Element]] = NO_SPOTS,
) -> bytes:
    """Put others in the place of some paragraphs, rows and tables, and new ones `behind` some.

    What stands in a block that changes is part of the new one already.
    """
    ranges = block_ranges(data)
    changes = [(*ranges[spot], new) for spot, new in changed.items()]
    changes += [(ranges[spot][1], ranges[spot][1], new) for spot, new in behind.items()]
    pieces: list[bytes] = []
    position = 0
    for start, end, new in sorted(changes, key=itemgetter(0, 1)):
        if start < position:
            continue
        pieces += [data[position:start], *(fragment(element) for element in new)]
        position = end
    return b"".join([*pieces, data[position:]])


def paragraph_ranges(data: bytes) -> list[tuple[int, int]]:
    """Give the byte range of every `w:p` in document order."""
    ranges = block_ranges(data)
    return [ranges[spot] for spot in ranges if spot[0] == "p"]


def block_ranges(data: bytes) -> dict[Spot, tuple[int, int]]:
    """Give the byte range of every paragraph, row and table.

    A parser finds them surely; where their tags can only be spelled in one way a search does.
    """
    prefix = only_prefix(data)
    return parsed_ranges(data) if prefix is None else searched_ranges(data, prefix)


def only_prefix(data: bytes) -> bytes | None:
    """Give the prefix of the names of WordprocessingML; None unless it is the only one.

    Then there are no comments and the like either, in which a tag could be no tag.
    """
    declared = PREFIX.findall(data)
    if len(declared) != 1 or data.count(W_NS.encode()) != 1:
        return None
    is_plain = b"<!" not in data and data.count(b"<?") <= 1
    once = data.count(b"xmlns:%s=" % declared[0]) == 1
    return declared[0] if is_plain and once else None


def searched_ranges(data: bytes, prefix: bytes) -> dict[Spot, tuple[int, int]]:
    """Search for the tags of paragraphs, rows and tables."""
    ranges: dict[Spot, tuple[int, int]] = {}
    count = dict.fromkeys(("p", "tr", "tbl"), 0)
    open_ones: list[tuple[Spot, int]] = []
    for tag in re.finditer(TAG % re.escape(prefix), data):
        name = tag[2].decode()
        if not tag[1]:
            spot = (name, count[name])
            count[name] += 1
            ranges[spot] = tag.span()
            if not tag[0].endswith(b"/>"):
                open_ones.append((spot, tag.start()))
        else:
            spot, begin = open_ones.pop()
            ranges[spot] = (begin, tag.end())
    return ranges


def parsed_ranges(data: bytes) -> dict[Spot, tuple[int, int]]:
    """Have a parser find paragraphs, rows and tables."""
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    names = {f"{W_NS}{SEPARATOR}{name}": name for name in ("p", "tr", "tbl")}
    ranges: dict[Spot, tuple[int, int]] = {}
    count: Counter[str] = Counter()
    open_ones: list[Spot] = []

    def start(tag: str, _: dict[str, str]) -> None:
        if name := names.get(tag):
            open_ones.append((name, count[name]))
            ranges[open_ones[-1]] = (parser.CurrentByteIndex, 0)
            count[name] += 1

    def end(tag: str) -> None:
        if tag in names:
            spot = open_ones.pop()
            begin = ranges[spot][0]
            ranges[spot] = (begin, end_of_element(data, begin, parser.CurrentByteIndex))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
    return ranges


def end_of_element(data: bytes, begin: int, position: int) -> int:
    """Give the offset behind an element from where expat reports its end.

    That is before an end tag, but behind `<w:p/>`.
    """
    start_tag = START_TAG.match(data, begin)
    is_empty = start_tag is not None and start_tag[0].endswith(b"/>")
    return position if is_empty else data.index(b">", position) + 1


def fragment(element: Element) -> bytes:
    """Serialize a paragraph without the namespaces that its surroundings declare already."""
    text = etree.tostring(element, encoding="unicode", with_tail=False).encode()
    parent = element.getparent()
    known = {} if parent is None else parent.nsmap
    start_tag = START_TAG.match(text)
    if start_tag is None:
        return text

    def keep(match: re.Match[bytes]) -> bytes:
        prefix = match[1].decode() if match[1] else None
        return b"" if known.get(prefix) == match[2].decode() else match[0]

    return DECLARATION.sub(keep, start_tag[0]) + text[start_tag.end() :]


def is_utf8(root: Element) -> bool:
    """Tell whether a parsed part was written in UTF-8, so that it can be spliced."""
    return (root.getroottree().docinfo.encoding or "UTF-8").upper() == "UTF-8"
