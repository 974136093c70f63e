from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.tasks.conflict_copies import made_by_hand, made_by_sync
from toolkit.tasks.files import read_file
from toolkit.tasks.notices import told_to

BY_SYNC = [
    "plan (Kari's conflicted copy 2025-01-01).docx",
    "plan (Karis konfliktkopi 2025-01-01).docx",
    "plan (conflicted copy 2025-01-01 120000).docx",
    "plan (SFConflict kari@region.no 2025-01-01-12-00-00).docx",
    "plan.sync-conflict-20250101-120000-ABCDEFG.docx",
    "plan-DESKTOP-4K2J9QX.docx",
    "plan-LAPTOP-9ABCDEF-2.docx",
]
BY_HAND = ["plan (1).docx", "plan(2).docx", "plan - Kopi.docx", "plan – kopi (2).docx"]
OTHERS = [
    "plan-2025.docx",
    "plan-flesberg.docx",
    "plan-E134.docx",
    "plan (2025-06-01 1200).docx",
    "plan (2024-2027).docx",
    "plan (2025).docx",
    "tiltaksplan (1).docx",
    "plan (1).pdf",
    "plan.docx",
]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    for name in (*BY_SYNC, *BY_HAND, *OTHERS):
        (tmp_path / name).write_bytes(b"")
    return tmp_path / "plan.docx"


def test_copies_of_a_shared_folder_are_told_from_other_files(plan: Path) -> None:
    assert {copy.name for copy in made_by_sync(plan)} == set(BY_SYNC)


def test_copies_made_by_hand_are_told_from_other_files(plan: Path) -> None:
    assert {copy.name for copy in made_by_hand(plan)} == set(BY_HAND)


def test_a_copy_beside_an_input_is_said(tmp_path: Path) -> None:
    for name in ("plan.docx", BY_SYNC[0], BY_HAND[0]):
        (tmp_path / name).write_bytes(b"")
    heard: list[str] = []
    with told_to(heard.append):
        read_file(tmp_path / "plan.docx")
    assert heard == [
        f"{tmp_path / 'plan.docx'}: beside it lies {BY_SYNC[0]}, made by the shared folder because"
        " two people saved the file. See which one is right.",
        f"{tmp_path / 'plan.docx'}: beside it lies {BY_HAND[0]}, which may be another version."
        " See that the right one is read.",
    ]
