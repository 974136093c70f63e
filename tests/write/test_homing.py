from __future__ import annotations

from tests.plans import PROFILE, plan, plan_file
from toolkit.merge.match import identify
from toolkit.merge.pairing import How
from toolkit.model.identity import Origin, check_base
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.plan import read_plan
from toolkit.read.update import read_update
from toolkit.write.homing import with_identity


def test_a_draft_knows_its_headings_and_its_edition() -> None:
    package = Package(plan_file(), "plan.docx")
    marked = with_identity(package, plan(), plan())
    update = read_update(read_document(marked), PROFILE, date="")
    found = identify(plan(), update.plan, update.points).found
    assert set(found.values()) == {How.POINT}
    assert check_base(plan(), update.carried).origin is Origin.SAME


def test_only_the_paragraphs_with_a_point_and_the_list_of_parts_change() -> None:
    package = Package(plan_file(), "plan.docx")
    marked = with_identity(package, plan(), plan())
    changed = {name for name in package.names if package.read(name) != marked.read(name)}
    assert changed == {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"}
    again = with_identity(marked, read_plan(read_document(marked), PROFILE), plan())
    assert again.read("word/document.xml") == marked.read("word/document.xml")
