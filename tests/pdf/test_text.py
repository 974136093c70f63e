from __future__ import annotations

from typing import Any

import pytest

from toolkit.blocks import Block
from toolkit.model.plan_json import flat_projects
from toolkit.model.profile import Profile
from toolkit.pdf.text import read_text
from toolkit.read.plan import read_plan
from toolkit.refusals import EmptyText, NotText

PLAN = """Politisk tiltaksplan 2024-2027
1. Innledning
Rådet samler kommunene om de sakene som ingen av dem løser alene, og planen rulleres

hvert år.
Side 1 av 2
2. Prosjekter

2.1 Samferdsel
Jernbane
Banen binder regionen sammen, og den er viktig for alle som bor langs den og må ha flere
avganger.

Bedre togtilbud mellom Oslo og Stavanger, med flere avganger og kortere
reisetid
Status: Reisende bruker fjerntoget, som er fullt i helgene. Fjerntoget går mellom Oslo-
Stavanger uten stopp.
Det må bli bedre.
Tiltak: Disse er avtalt:
• Møter med departementet, med fylkeskommunen og med alle de andre kommunene som ligger

langs banen
• Brev

Hovedansvar: Tinn kommune
2.2. Helse
Legevakt
Status: Nytt tiltak.
Side 2 av 2
Hovedansvar: Tinn kommune
"""


def blocks(text: str) -> tuple[Block, ...]:
    return read_text(text.encode(), "plan.txt").blocks


def projects(text: str) -> list[dict[str, Any]]:
    return flat_projects(read_plan(read_text(text.encode(), "plan.txt"), Profile()))


def test_levels_come_from_numbers_and_from_what_follows() -> None:
    headings = [(block.level, block.text) for block in blocks(PLAN) if block.level]
    assert headings == [
        (1, "1. Innledning"),
        (1, "2. Prosjekter"),
        (2, "2.1 Samferdsel"),
        (3, "Jernbane"),
        (
            4,
            "Bedre togtilbud mellom Oslo og Stavanger, med flere avganger og kortere reisetid",
        ),
        (2, "2.2. Helse"),
        (3, "Legevakt"),
    ]


def test_fields_are_put_together_from_their_lines() -> None:
    first, second = projects(PLAN)
    assert (first["area"], first["group"]) == ("2.1 Samferdsel", "Jernbane")
    assert [field["text"] for field in first["fields"]] == [
        "Reisende bruker fjerntoget, som er fullt i helgene. Fjerntoget går mellom Oslo-Stavanger"
        " uten stopp.\nDet må bli bedre.",
        "Disse er avtalt:\nMøter med departementet, med fylkeskommunen og med alle de andre"
        " kommunene som ligger langs banen\nBrev",
        "Tinn kommune",
    ]
    assert (second["area"], second["title"]) == ("2.2. Helse", "Legevakt")
    assert [field["text"] for field in second["fields"]] == ["Nytt tiltak.", "Tinn kommune"]


def test_the_title_and_the_page_numbers_are_no_headings() -> None:
    document = read_text(PLAN.encode(), "plan.txt")
    assert (document.blocks[0].style, document.blocks[0].level) == ("title", None)
    assert [block.text for block in document.running] == ["Side 1 av 2"]


def test_a_contents_list_is_marked() -> None:
    text = "Innhold\n1. Veg 2\n2. Helse 3\n1. Veg\nVegen er smal.\n2. Helse\nSykehus mangler.\n"
    assert [block.contents for block in blocks(text)] == [True] * 3 + [False] * 4


def test_numbered_items_in_a_row_are_a_list() -> None:
    text = "1. Veg\nTiltak: Dette gjøres:\n1. Forprosjekt\n2. Reguleringsplan\n"
    assert [block.level for block in blocks(text)] == [1, None, None, None]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_each_way_of_writing_norwegian_letters_is_read(encoding: str) -> None:
    document = read_text("Målsetting: Én bru på øya – nå.\r\n".encode(encoding), "plan.txt")
    assert document.blocks[0].text == "Målsetting: Én bru på øya – nå."


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(EmptyText, match=r"plan\.txt: the file holds no text"):
        read_text(b"\xef\xbb\xbf \n\n", "plan.txt")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(NotText, match="this is not a text file"):
        read_text(b"PK\x03\x04\x00\x00", "plan.txt")
