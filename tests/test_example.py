"""The example and, where it is at hand, the real plan: read as people read them."""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter, defaultdict
from io import BytesIO
from pathlib import Path

import pytest

from examples.expected import expected_changes, expected_projects
from examples.make_example import documents, printed_documents
from toolkit.blocks import Document
from toolkit.merge.merge import merge
from toolkit.merge.settle import Settlement
from toolkit.model.plan import Plan, list_projects
from toolkit.model.plan_json import flat_projects
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.update import read_update
from toolkit.tasks.hearing_files import load_hearing
from toolkit.tasks.load import load_document, load_package, load_plan, load_profile

ROOT = Path(__file__).resolve().parent.parent
INPUT = ROOT / "input"
SHARED = ROOT.parent / "shared" / "plan"
WORD = re.compile(r"[^\W\d]{4,}")
PROFILE = load_profile(ROOT / "tiltaksplan.toml", ROOT)


def load(path: Path) -> Plan:
    return load_plan(path, PROFILE)


def without_ids(plan: Plan) -> list[dict[str, object]]:
    return [{k: v for k, v in row.items() if k != "id"} for row in flat_projects(plan)]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_example_reads_as_its_author_wrote_it() -> None:
    assert without_ids(load(INPUT / "tiltaksplan-2024-2027.docx")) == expected_projects()


@pytest.mark.parametrize("name", ["innspill-flesberg.docx", "innspill-notodden.docx"])
def test_a_municipalitys_changes_are_found_all_and_only(name: str) -> None:
    base = load(INPUT / "tiltaksplan-2024-2027.docx")
    update = read_update(read_document(load_package(INPUT / name)), PROFILE, date="")
    stamp = Stamp(author="Sekretariatet", date="")
    merged = merge(base, [update], Settlement(choices={}, stamp=stamp))
    pairs = zip(list_projects(base), list_projects(merged.plan), strict=True)
    found = [
        (old.project.title.text, before.label.text, before.text, after.text, update.stamp.author)
        for old, new in pairs
        for before, after in zip(old.project.fields, new.project.fields, strict=True)
        if before.text != after.text
    ]
    wanted = [tuple(c.values()) for c in expected_changes()[name]]
    assert sorted(found) == sorted(wanted)
    changed = {(heading, label, author) for heading, label, _, _, author in found}
    assert {(d.heading, d.label, d.author) for d in merged.decisions} == changed


def test_the_example_is_what_its_maker_makes() -> None:
    for name, data in documents().items():
        assert parts((INPUT / name).read_bytes()) == parts(data), f"{name}: run make example"


def words(document: Document) -> Counter[str]:
    return Counter(word for block in document.blocks for word in WORD.findall(block.text))


@pytest.mark.parametrize("name", ["horingsbrev-ntp.pdf", "horingsdokument-ntp.pdf"])
def test_the_printed_hearing_says_what_its_source_says(name: str) -> None:
    source = read_document(Package(printed_documents()[name], name))

    assert words(load_document(INPUT / name)) == words(source), "run make example"


def test_every_quotation_of_the_hearing_stands_on_its_page() -> None:
    hearing = load_hearing(INPUT / "horing-ntp.toml", PROFILE)
    pages: dict[str, str] = defaultdict(str)
    for block in load_document(INPUT / hearing.documents[0]).blocks:
        pages[block.part] += "".join(block.text.split())

    comments = [comment for chapter in hearing.chapters for comment in chapter.comments]
    quoted = [quotation for comment in comments for quotation in comment.quotations]
    assert len(quoted) == len(comments) == 8
    for quotation in quoted:
        assert "".join(quotation.text.split()) in pages[f"side {quotation.page}"]
    for chapter in hearing.chapters:
        assert (
            f"{chapter.number}{chapter.heading}".replace(" ", "") in pages[f"side {chapter.page}"]
        )


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real plan is not beside the project")
def test_the_real_plan_reads_as_people_read_it() -> None:
    expected = json.loads((SHARED / "projects.json").read_text(encoding="utf-8"))
    assert without_ids(load(SHARED / "tiltaksplan-2024-2027.docx")) == expected
