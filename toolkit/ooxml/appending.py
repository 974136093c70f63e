"""Adding elements at the end of a part, and leaving every byte before them as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.parsers import expat

from toolkit.ooxml.names import MC_NS
from toolkit.ooxml.splice import START_TAG, fragment, is_utf8
from toolkit.ooxml.xml import Element, parse_xml, serialize_xml

IGNORABLE = f"{{{MC_NS}}}Ignorable"


def append_to(data: bytes, children: Sequence[Element], *, file: str = "", part: str = "") -> bytes:
    """Give a part with some elements more at the end of its root."""
    root = parse_xml(data, file, part)
    if not is_utf8(root):
        root.extend(children)
        return serialize_xml(root)
    root.extend(children)
    data = opened(data)
    end = root_bounds(data)[1]
    return b"".join([data[:end], *map(fragment, children), data[end:]])


def declare(data: bytes, prefix: str, namespace: str, *, file: str = "", part: str = "") -> bytes:
    """Give a part that may use a namespace which older programs are told to ignore."""
    root = parse_xml(data, file, part)
    if not is_utf8(root):
        data = serialize_xml(root)
    names = {uri: name for name, uri in root.nsmap.items() if name}
    prefix, mc = names.get(namespace, prefix), names.get(MC_NS, "mc")
    wanted = {} if namespace in names else {prefix: namespace}
    ignored = root.get(IGNORABLE)
    if ignored is not None and prefix in ignored.split():
        return with_start(data, declarations(wanted))
    if ignored is None:
        wanted |= {} if MC_NS in names else {mc: MC_NS}
        return with_start(data, f'{declarations(wanted)} {mc}:Ignorable="{prefix}"')
    listed = re.compile(rf"""(\s{re.escape(mc)}:Ignorable\s*=\s*["'])""".encode())
    start, _ = root_bounds(data)
    data = data[:start] + listed.sub(rf"\g<1>{prefix} ".encode(), data[start:], count=1)
    return with_start(data, declarations(wanted))


def declarations(namespaces: dict[str, str]) -> str:
    """Write what declares some namespaces in a start tag."""
    return "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in namespaces.items())


def with_start(data: bytes, attributes: str) -> bytes:
    """Give a part with some attributes more in the start tag of its root."""
    end = name_end(data, root_bounds(data)[0])
    return data[:end] + attributes.encode() + data[end:]


def name_end(data: bytes, start: int) -> int:
    """Give the offset behind the name in a start tag."""
    name = re.compile(rb"<[^\s/>]+").match(data, start)
    return start if name is None else name.end()


def opened(data: bytes) -> bytes:
    """Give a part whose root has an end tag to put elements in front of."""
    start, _ = root_bounds(data)
    tag = START_TAG.match(data, start)
    if tag is None or not tag[0].endswith(b"/>"):
        return data
    name = data[start + 1 : name_end(data, start)]
    return data[: tag.end() - 2] + b"></" + name + b">" + data[tag.end() :]


def root_bounds(data: bytes) -> tuple[int, int]:
    """Give the offsets at which the start tag and the end tag of a part's root begin."""
    parser = expat.ParserCreate()
    starts: list[int] = []
    ends: list[int] = []
    parser.StartElementHandler = lambda *_: starts.append(parser.CurrentByteIndex)
    parser.EndElementHandler = lambda _: ends.append(parser.CurrentByteIndex)
    parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
    return starts[0], ends[-1]
