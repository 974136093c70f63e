"""What a draft has beside its changes: margin, identity, other outputs."""

from __future__ import annotations

import datetime
from pathlib import Path

from msgspec import structs

from tests.plans import PROFILE, changed, plan_file
from tests.tiny import run
from toolkit.merge.settle import Settlement
from toolkit.model.plan import Period
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.read.plan import read_plan
from toolkit.tasks.draft import DraftRequest, draft
from toolkit.tasks.load import load_package
from toolkit.tasks.merge import load_base, merge_received
from toolkit.tasks.updates import Loading, load_updates

ROOT = Path(__file__).resolve().parents[2]


def request_for(
    folder: Path, copy: bytes, *, names: tuple[str, ...] = ("kopi.docx",), **more: object
) -> DraftRequest:
    """Ask for a draft of the small plan, rolled forward."""
    (folder / "plan.docx").write_bytes(plan_file())
    (folder / "kopi.docx").write_bytes(copy)
    request = DraftRequest(
        plan=folder / "plan.docx",
        updates=tuple(folder / name for name in names),
        output=folder / "utkast.docx",
        profile=PROFILE,
        stamp=Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z"),
        period=Period(first=2025, last=2028),
    )
    return structs.replace(request, **more)


def test_the_day_of_adoption_rolls_too(tmp_path: Path) -> None:
    request = request_for(tmp_path, plan_file(), adopted=datetime.date(2025, 6, 13))
    result = draft(request)
    assert {problem.kind.value for problem in result.problems} == {"period-left"}
    texts = [block.text for block in read_document(load_package(request.output)).blocks]
    assert "Vedtatt 13. juni 2025" in texts


def test_disputes_and_comments_stand_in_the_margin(tmp_path: Path) -> None:
    for name, word in (("a.docx", "åpen"), ("b.docx", "revet")):
        (tmp_path / name).write_bytes(changed(("Brua er stengt", f"Brua er {word}")))
    request = request_for(tmp_path, plan_file(), names=("a.docx", "b.docx"))
    result = draft(request)
    assert "conflict" in {problem.kind.value for problem in result.problems}
    document = read_document(load_package(request.output))
    [comment] = document.comments
    assert "A: Kari (a.docx): Brua er åpen." in comment.text
    assert any("Brua er stengt" in block.text for block in document.blocks)


def test_a_copy_of_a_draft_merges_with_the_draft_and_with_the_plan_it_came_from(
    tmp_path: Path,
) -> None:
    request = request_for(tmp_path, changed(("Dialog med", "Møte med")))
    draft(request)
    found: dict[str, list[str]] = {}
    for path in (request.output, request.plan):
        base = load_base(path, PROFILE)
        loading = Loading(base=base.plan, profile=PROFILE, date="2025", edition=base.edition)
        received = load_updates((request.output,), loading)
        assert set(received[0].found) == {"point"}
        assert received[0].problems == ()
        settlement = Settlement(choices={}, stamp=request.stamp)
        found[path.name] = [d.after for d in merge_received(base, received, settlement).decisions]
    assert found["utkast.docx"] == []
    assert "Møte med fylket." in found["plan.docx"]


def test_a_draft_can_be_written_into_a_template_and_saved_as_a_list_of_changes(
    tmp_path: Path,
) -> None:
    template = ROOT / "templates" / "plan" / "tiltaksplan-nb.docx"
    request = request_for(
        tmp_path,
        changed(("Dialog med", "Møte med")),
        template=template,
        changes=tmp_path / "endringer.docx",
    )
    draft(request)
    plan = read_plan(read_document(load_package(request.output)), PROFILE)
    assert str(plan.period) == "2025-2028"
    texts = [
        block.text for block in read_document(load_package(tmp_path / "endringer.docx")).blocks
    ]
    assert "Møte med fylket." in texts


def test_changes_of_looks_are_listed_and_taken_in_only_when_asked(tmp_path: Path) -> None:
    struck = run("Pressedekning.", "<w:strike/>")
    copy = changed((run(" Pressedekning."), run(" ") + struck))
    for formatting in (False, True):
        request = request_for(tmp_path, copy, formatting=formatting, force=True)
        result = draft(request)
        taken, left = result.formatted, result.unformatted
        [change] = taken if formatting else left
        assert (change.kind.value, change.text, bool(taken)) == (
            "strike",
            "Pressedekning.",
            formatting,
        )
        xml = load_package(request.output).read("word/document.xml")
        assert (b"rPrChange" in xml) == formatting


def test_looks_are_left_where_words_change_too(tmp_path: Path) -> None:
    struck = run("Pressedekning.", "<w:strike/>")
    copy = changed((run(" Pressedekning."), run(" ") + struck + run(" Og brev.")))
    result = draft(request_for(tmp_path, copy, formatting=True))
    assert result.formatted == ()
    assert [change.kind.value for change in result.unformatted] == ["strike"]
