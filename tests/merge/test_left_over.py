from __future__ import annotations

import pytest

from tests.merge.cases import plan_of, update_of
from toolkit.merge.left_over import find_left_over
from toolkit.problems import ProblemKind

BASE = """# Prosjekter
## Helse
|! Nr. | Prosjekt | Målsetting | Tiltak | Hovedansvar |
| 1 | Felles legevakt | Bemannet hele døgnet. | Utrede turnus. | Notodden |
| 2 | Jordmortjeneste | Trygt nær hjemmet. | Felles vaktordning. | Tinn |
"""


def left_over(old: str, new: str) -> list[tuple[ProblemKind, str, str]]:
    update = update_of("Tinn", BASE.replace(old, new))
    found = find_left_over(plan_of(BASE), update)
    return [(problem.kind, problem.subject, problem.detail) for problem in found]


def test_a_changed_heading_over_the_titles_of_a_table_is_named() -> None:
    assert left_over("| Prosjekt |", "| Hovedprosjekt |") == [
        (ProblemKind.TABLE_NAME_CHANGED, "Hovedprosjekt", "Tinn.docx")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| Prosjekt |", "|  Prosjekt  |"),
        ("| Tinn |\n", "| Tinn |\n| 3 | Legevaktbil | Kort vei. | Kjøpe bil. | Tinn |\n"),
        ("| 2 |", "| 7 |"),
        ("| 2 | Jordmortjeneste | Trygt nær hjemmet. | Felles vaktordning. | Tinn |\n", ""),
    ],
)
def test_spaces_and_numbers_of_rows_are_no_headings(old: str, new: str) -> None:
    assert left_over(old, new) == []
