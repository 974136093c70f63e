from __future__ import annotations

from lxml import etree

from tests.tiny import PACKAGE, core, docx, p
from toolkit.blocks import Properties
from toolkit.ooxml.package import Package
from toolkit.ooxml.properties import read_properties, with_properties

CORE = "docProps/core.xml"


def with_core(xml: str) -> Package:
    return Package(Package(docx(p()), "").with_parts({CORE: xml.encode()}), "plan.docx")


def without_core() -> Package:
    package = Package(docx(p()), "")
    links = package.read("_rels/.rels").replace(b"core-properties", b"x")
    return Package(package.with_parts({"_rels/.rels": links}), "plan.docx")


def rewritten(package: Package) -> bytes:
    changed = with_properties(
        package, author="Sekretariatet", modified="2026-05-06T07:08:09Z", title=str.upper
    )
    return changed[CORE]


def test_properties_are_read() -> None:
    assert read_properties(with_core(core("Plan & mål"))) == Properties(
        part=CORE, title="Plan & mål", last_modified_by="Kari", modified="2025-02-03T04:05:06Z"
    )


def test_a_file_without_properties_has_none_and_gets_none() -> None:
    assert read_properties(without_core()) == Properties()
    assert not with_properties(without_core(), author="a", modified="b", title=str.upper)


def test_author_date_and_title_are_set_anew() -> None:
    changed = with_core(rewritten(with_core(core("Plan"))).decode())
    assert read_properties(changed) == Properties(
        part=CORE, title="PLAN", last_modified_by="Sekretariatet", modified="2026-05-06T07:08:09Z"
    )


def test_properties_that_are_missing_are_made_but_no_title() -> None:
    empty = f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>'
    assert etree.canonicalize(rewritten(with_core(empty)).decode().partition("?>")[2]) == (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties">'
        "<cp:lastModifiedBy>Sekretariatet</cp:lastModifiedBy>"
        '<dcterms:modified xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">'
        "2026-05-06T07:08:09Z</dcterms:modified></cp:coreProperties>"
    )


def test_the_type_of_the_date_is_named_by_the_prefix_that_the_file_uses() -> None:
    renamed = core("Plan").replace("dcterms:", "t:").replace("xmlns:dcterms", "xmlns:t")
    assert b'xsi:type="t:W3CDTF"' in rewritten(with_core(renamed))
