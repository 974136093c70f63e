"""Numbered lists that a template repeats: each of them begins to count anew."""

from __future__ import annotations

from itertools import count, groupby

from lxml import etree

from toolkit.ooxml.names import PPR, VAL, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.styles import value
from toolkit.ooxml.xml import Element, parse_xml, properties_of, serialize_xml

NUM, NUM_ID, ABSTRACT_ID = w("num"), w("numId"), w("abstractNumId")
PARAGRAPH_STYLE, NUM_PR = w("pStyle"), w("numPr")


def restart_lists(data: bytes, file: str) -> bytes:
    """Have every stretch of paragraphs of one numbered style count from its start."""
    package = Package(data, file)
    parts = [package.related(package.main, kind) for kind in ("/numbering", "/styles")]
    if not all(parts):
        return data
    numbering, styles = (parse_xml(package.read(names[0]), file, names[0]) for names in parts)
    lists = {
        style.get(w("styleId"), ""): num_id
        for style in styles.iter(w("style"))
        if (num_id := style_list(style))
    }
    root = package.parse(package.main)
    restart(root, numbering, lists)
    changed = {package.main: serialize_xml(root), parts[0][0]: serialize_xml(numbering)}
    return package.with_parts(changed)


def style_list(style: Element) -> str | None:
    """Give the list that a paragraph style belongs to."""
    ppr = style.find(PPR)
    return value(None if ppr is None else ppr.find(NUM_PR), "numId")


def restart(root: Element, numbering: Element, lists: dict[str, str]) -> None:
    """Give every stretch but the first of its list a list of its own."""
    abstracts = {
        num.get(NUM_ID, ""): value(num, "abstractNumId") or "" for num in numbering.iter(NUM)
    }
    numbers = count(1 + max((int(key) for key in abstracts if key.isdecimal()), default=0))
    seen: set[str] = set()
    for num_id, stretch in groupby(root.iter(P), key=lambda p: lists.get(style_of(p), "")):
        if not num_id:
            continue
        if num_id in seen:
            own = str(next(numbers))
            numbering.append(new_list(own, abstracts.get(num_id, "")))
            for paragraph in stretch:
                put_into(paragraph, own)
        seen.add(num_id)


def style_of(paragraph: Element) -> str:
    """Give the style of a paragraph that is in no list of its own."""
    ppr = properties_of(paragraph, PPR)
    if ppr is None or ppr.find(NUM_PR) is not None:
        return ""
    return value(ppr, "pStyle") or ""


def new_list(num_id: str, abstract_id: str) -> Element:
    """Write a list of a definition that counts from its start (17.9.15, 17.9.26)."""
    num = etree.Element(NUM)
    num.set(NUM_ID, num_id)
    etree.SubElement(num, ABSTRACT_ID).set(VAL, abstract_id)
    override = etree.SubElement(num, w("lvlOverride"))
    override.set(w("ilvl"), "0")
    etree.SubElement(override, w("startOverride")).set(VAL, "1")
    return num


def put_into(paragraph: Element, num_id: str) -> None:
    """Put a paragraph into a list; the property stands behind those that come before it."""
    ppr = paragraph[0]
    num_pr = etree.Element(NUM_PR)
    etree.SubElement(num_pr, w("ilvl")).set(VAL, "0")
    etree.SubElement(num_pr, NUM_ID).set(VAL, num_id)
    before = [PARAGRAPH_STYLE, w("keepNext"), w("keepLines"), w("pageBreakBefore")]
    before += [w("framePr"), w("widowControl")]
    ppr.insert(sum(child.tag in before for child in ppr), num_pr)
