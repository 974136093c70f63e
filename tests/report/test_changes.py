from __future__ import annotations

import io

from docx import Document

from tests.report.merges import ADDED, MONEY, ROLLED, SHARED, merged
from toolkit.model.language import Language
from toolkit.report.changes import change_rows, write_changes


def test_the_list_has_every_change_once_by_area_in_the_order_of_the_plan() -> None:
    rows = change_rows(merged(SHARED, MONEY, ROLLED, ADDED))
    data = write_changes(rows, "Plan 2024-2027", Language.BOKMAL, creator="Fjell IPR")
    word = Document(io.BytesIO(data))
    assert [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 1"] == [
        "2.1 Samferdsel 2024-2027"
    ]
    [table] = word.tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    area = "2.1 Samferdsel 2024-2027"
    assert cells == [
        ["Prosjekt", "Felt", "Før", "Etter", "Fra"],
        [f"Ny bru\n{area}", "Status", MONEY.before, MONEY.after, "Tinn\n10.02.2025"],
        [f"Ny bru\n{area}", "Frist", "(nytt)", "2027", "Nore og Uvdal\n12.02.2025"],
        [
            f"To tog i timen\n{area}",
            "Tiltak",
            "Pressedekning.",
            "(tas ut)",
            "Tinn; Nore og Uvdal\n10.02.2025",
        ],
    ]
    assert word.core_properties.author == "Fjell IPR"


def test_nothing_changed_is_said_in_the_language_of_the_region() -> None:
    data = write_changes((), "Plan", Language.NYNORSK)
    assert "Ingenting er endra." in [p.text for p in Document(io.BytesIO(data)).paragraphs]


def test_the_same_changes_are_the_same_bytes() -> None:
    rows = change_rows(merged(SHARED, MONEY))
    assert write_changes(rows, "P", Language.BOKMAL) == write_changes(rows, "P", Language.BOKMAL)
