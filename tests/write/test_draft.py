from __future__ import annotations

import re

import pytest

from tests.merge.test_apply import CHANGES
from tests.plans import PROFILE, changed, document, merged, plan, plan_file
from tests.tiny import zipped
from toolkit.merge.roll import roll_period
from toolkit.model.content import plan_lines
from toolkit.model.decisions import Decision
from toolkit.model.plan import Period, Plan
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.ooxml.names import STRICT_W_NS, W_NS
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.read.plan import read_plan
from toolkit.read.update import read_update
from toolkit.refusals import StrictWord
from toolkit.write.draft import stamp_properties, write_draft

STAMP = Stamp(author="Sekretariatet", date="2026-01-01T00:00:00Z")
OLD, NEW = Period(first=2024, last=2027), Period(first=2025, last=2028)


def base() -> Package:
    return Package(plan_file(), "plan.docx")


def decisions(copy: bytes) -> list[Decision]:
    update = read_update(document(copy, "tinn.docx"), PROFILE, date="")
    return list(merged(plan(), update).decisions)


def texts(package: Package, changes: Changes) -> list[str]:
    read = read_document(package, changes)
    return [block.text for block in (*read.blocks, *read.running)]


def read(package: Package) -> Plan:
    return read_plan(read_document(package), PROFILE)


def body(package: Package) -> str:
    return package.read("word/document.xml").decode()


@pytest.mark.parametrize("name", CHANGES)
def test_a_tracked_draft_rejected_is_the_base_and_accepted_is_the_copy(name: str) -> None:
    copy = changed(*CHANGES[name])
    drafted = write_draft(base(), decisions(copy), tracked=True)
    assert texts(drafted, Changes.REJECTED) == texts(base(), Changes.REJECTED)
    assert plan_lines(read(drafted)) == plan_lines(read(Package(copy, "copy.docx")))


@pytest.mark.parametrize("name", CHANGES)
def test_a_clean_draft_says_what_the_copy_says_without_a_mark(name: str) -> None:
    copy = changed(*CHANGES[name])
    drafted = write_draft(base(), decisions(copy), tracked=False)
    assert plan_lines(read(drafted)) == plan_lines(read(Package(copy, "copy.docx")))
    assert not re.search(r"<w:(ins|del)\b", body(drafted))


def test_only_the_changed_words_are_marked_under_the_senders_name() -> None:
    drafted = write_draft(base(), decisions(changed(("7,5", "9,2"))), tracked=True)
    attributes = 'w:author="Kari" w:date="2025-02-03T04:05:06Z"'
    rows = re.findall(r"<w:(?:ins|del) .*?</w:(?:ins|del)>", body(drafted))
    assert [re.sub(r'w:id="\d+"', "", row) for row in rows] == [
        f"<w:del  {attributes}><w:r><w:delText>7,5</w:delText></w:r></w:del>",
        f"<w:ins  {attributes}><w:r><w:t>9,2</w:t></w:r></w:ins>",
    ]


def test_paragraphs_that_nobody_changed_keep_their_bytes() -> None:
    drafted = write_draft(base(), decisions(changed(("7,5", "9,2"))), tracked=True)
    old = re.findall(r"<w:p>.*?</w:p>", body(base()))
    new = re.findall(r"<w:p>.*?</w:p>", body(drafted))
    assert [before for before, after in zip(old, new, strict=True) if before != after] == [
        before for before in old if "7,5" in before
    ]


def test_parts_that_nobody_changed_keep_their_bytes() -> None:
    drafted = write_draft(base(), decisions(changed(("7,5", "9,2"))), tracked=True)
    assert [n for n in base().names if base().read(n) != drafted.read(n)] == ["word/document.xml"]


def test_text_behind_an_empty_label_is_not_bold() -> None:
    drafted = write_draft(
        base(), decisions(changed(*CHANGES["text behind an empty label"])), tracked=False
    )
    assert '<w:r><w:rPr/><w:t xml:space="preserve"> Åpen bru.</w:t></w:r>' in body(drafted)


def test_a_new_field_has_a_bold_label_and_plain_text_like_its_neighbours() -> None:
    drafted = write_draft(base(), decisions(changed(*CHANGES["a field added"])), tracked=False)
    assert "<w:r><w:rPr><w:b/></w:rPr><w:t>Frist:</w:t></w:r>" in body(drafted)
    assert '<w:r><w:t xml:space="preserve"> 2026</w:t></w:r>' in body(drafted)


def test_the_rolled_period_is_marked_in_the_header_too() -> None:
    rolls = list(roll_period(plan(), NEW, STAMP))
    drafted = write_draft(base(), rolls, tracked=True)
    header = drafted.read("word/header1.xml").decode()
    assert re.search(r"<w:delText[^>]*>2024-2027</w:delText>.*<w:t>2025-2028</w:t>", header)


def test_the_properties_say_who_saved_the_draft_when_and_the_new_title() -> None:
    stamped = stamp_properties(base(), STAMP, old=OLD, new=NEW)
    properties = read_document(stamped).properties
    assert (properties.title, properties.last_modified_by, properties.modified) == (
        "Politisk tiltaksplan 2025-2028",
        "Sekretariatet",
        "2026-01-01T00:00:00Z",
    )


def test_the_same_decisions_give_the_same_bytes() -> None:
    made = [write_draft(base(), decisions(changed(("7,5", "9,2"))), tracked=True) for _ in "12"]
    assert made[0].data == made[1].data


def test_a_strict_file_is_read_but_not_patched() -> None:
    parts = {name: base().read(name).decode() for name in base().names}
    strict = parts["word/document.xml"].replace(W_NS, STRICT_W_NS)
    package = Package(zipped(parts | {"word/document.xml": strict}), "plan.docx")
    assert len(read(package).sections) == 2
    with pytest.raises(StrictWord, match="Strict Open XML"):
        write_draft(package, (), tracked=True)
