"""Word files with parts of all kinds, for tests."""

from __future__ import annotations

from tests.tiny import RELATIONSHIP, W, relationships, zipped
from toolkit.ooxml.package import Package

BODY = f"<w:document {W}><w:body>{{}}</w:body></w:document>"


def word_file(body: str, **parts: str) -> Package:
    """Build a Word file from its body and other parts, named by their kind."""
    return package({"document": BODY.format(body), **parts})


def package(parts: dict[str, str], main: str = "document") -> Package:
    """Build a Word file from parts of which one is the main one."""
    others = [(f"{RELATIONSHIP}/{kind}", f"{kind}.xml") for kind in parts if kind != main]
    files = {
        "_rels/.rels": relationships((f"{RELATIONSHIP}/officeDocument", f"word/{main}.xml")),
        f"word/_rels/{main}.xml.rels": relationships(*others),
    }
    return Package(
        zipped(files | {f"word/{kind}.xml": xml for kind, xml in parts.items()}), "plan.docx"
    )
