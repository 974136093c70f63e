"""Sloppy copies, as they come back: what is not in the draft is always named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plans import (
    AREA,
    BODY,
    BRIDGE,
    COVER,
    INTRODUCTION,
    PROFILE,
    TITLE,
    TRAIN,
    changed,
    document,
    plan,
    plan_file,
)
from tests.tiny import docx, h, p, run
from toolkit.model.plan import Period, list_projects
from toolkit.model.update import Stamp
from toolkit.refusals import UnwritableText
from toolkit.tasks.draft import DraftRequest, DraftResult, draft

BREAK = "<w:r><w:br/></w:r>"


def shared(*lines: str) -> str:
    """Write a project with several fields in one paragraph."""
    return h(3, "Havn") + f"<w:p>{BREAK.join(map(run, lines))}</w:p>"


def drafted(folder: Path, copy: bytes, *, base: bytes | None = None) -> DraftResult:
    (folder / "plan.docx").write_bytes(base or plan_file())
    (folder / "ny.docx").write_bytes(copy)
    return draft(
        DraftRequest(
            plan=folder / "plan.docx",
            updates=(folder / "ny.docx",),
            output=folder / "utkast.docx",
            profile=PROFILE,
            stamp=Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z"),
            period=Period(first=2025, last=2028),
            force=True,
        )
    )


def titles(path: Path) -> list[str]:
    return [listed.project.title.text for listed in list_projects(plan(path.read_bytes()))]


def table(*rows: tuple[str, ...]) -> str:
    """Write a table, and the paragraph that Word wants behind it."""
    cells = ("".join(f"<w:tc>{p(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>{p()}"


NOTES = {"period-left", "adoption-left"}


def left(result: DraftResult) -> list[tuple[str, str]]:
    kinds = [(problem.kind.value, problem.subject) for problem in result.problems]
    return [(kind, subject) for kind, subject in kinds if kind not in NOTES]


def test_a_moved_project_is_drafted(tmp_path: Path) -> None:
    copy = plan_file(COVER + INTRODUCTION + AREA + TRAIN + BRIDGE)
    result = drafted(tmp_path, copy)
    assert left(result) == []
    assert titles(tmp_path / "utkast.docx") == ["To tog i timen", "Ny bru"]


def test_a_project_moved_to_another_area_is_drafted_with_the_period_rolled(tmp_path: Path) -> None:
    other = h(2, "2.2 Bane") + h(3, "Godstog") + p("**Status:** Nytt.") + p("**Tiltak:** Brev.")
    rolled = p("**Status:** Planperioden 2024-2027 er kort.")
    train = TRAIN.replace(h(3, "To tog i timen"), h(3, "To tog i timen") + rolled)
    base = plan_file(COVER + INTRODUCTION + AREA + BRIDGE + train + other)
    copy = plan_file(COVER + INTRODUCTION + AREA + BRIDGE + other + train)
    result = drafted(tmp_path, copy, base=base)
    assert left(result) == []
    assert titles(tmp_path / "utkast.docx") == ["Ny bru", "Godstog", "To tog i timen"]
    said = [block.text for block in document((tmp_path / "utkast.docx").read_bytes()).blocks]
    assert "Status: Planperioden 2025-2028 er kort." in said


def test_a_removed_and_a_new_project_are_drafted(tmp_path: Path) -> None:
    port = h(3, "Havn") + p("**Status:** Kaia er trang.") + p("**Tiltak:** Mudring.")
    result = drafted(tmp_path, changed((TRAIN, port)))
    assert left(result) == []
    assert titles(tmp_path / "utkast.docx") == ["Ny bru", "Havn"]


def test_a_new_project_that_no_table_has_columns_for_is_named(tmp_path: Path) -> None:
    rows = table(("Prosjekt", "Status", "Ansvar"), ("Bru", "Stengt.", "Tinn"))
    port = h(2, "Havn") + p("**Status:** Trang.") + p("**Frist:** 2026")
    base, copy = (
        docx(h(1, "Vei") + body, title="Tiltaksplan 2024-2027") for body in (rows, rows + port)
    )
    found = left(drafted(tmp_path, copy, base=base))
    assert found == [("heading-added", "Havn")]


def test_a_project_that_became_a_group_keeps_its_text_and_is_named(tmp_path: Path) -> None:
    copy = plan_file(BODY.replace(h(3, "To tog i timen"), h(4, "To tog i timen")))
    result = drafted(tmp_path, copy)
    assert ("heading-level", "Ny bru") in left(result)
    assert not [d for d in result.decisions if d.heading == "Ny bru" and d.action.value != "roll"]


def test_an_emptied_header_is_named(tmp_path: Path) -> None:
    assert left(drafted(tmp_path, plan_file(header=p()))) == [
        ("running-text-missing", "Fjell IPR – Politisk tiltaksplan 2024-2027")
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Politisk tiltaksplan 2024–2027",
        "Politisk tiltaksplan 2024 - 2027",
        "Politisk tiltaksplan 2024-2028",
        "Politisk tiltaksplan",
    ],
)
def test_a_title_retyped_by_hand_is_drafted_as_it_was_written(tmp_path: Path, title: str) -> None:
    result = drafted(tmp_path, changed((TITLE, title)))
    assert left(result) == []
    assert (tmp_path / "utkast.docx").exists()


def test_a_change_that_cannot_be_proved_is_left_and_the_others_are_made(tmp_path: Path) -> None:
    fields = ("Status: Full.", "Målsetting: Større.")
    copy = BODY.replace("Dialog med", "Møte med") + shared(*fields, "Økonomi: 3 mill.")
    result = drafted(tmp_path, plan_file(copy), base=plan_file(BODY + shared(*fields)))
    changes = [d.label for d in result.decisions if d.action.value != "roll"]
    assert changes == ["Tiltak"]
    assert left(result) == [("change-left", "Havn")]


def test_an_author_no_word_file_can_hold_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(plan_file())
    request = DraftRequest(
        plan=tmp_path / "plan.docx",
        updates=(),
        output=tmp_path / "utkast.docx",
        profile=PROFILE,
        stamp=Stamp(author="\x01a", date="2025-01-01T00:00:00Z"),
    )
    with pytest.raises(UnwritableText):
        draft(request)
    assert not (tmp_path / "utkast.docx").exists()
