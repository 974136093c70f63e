from __future__ import annotations

from pathlib import Path

from msgspec import structs

from tests.consult.samples import HEARING, material, read
from toolkit.consult.filling import Template
from toolkit.consult.letter import write_letter
from toolkit.consult.plain import text_chapters
from toolkit.model.consultation import Chapter, Comment, Demand, Priority, Ranking

FOLDER = Path(__file__).parents[2] / "templates"
FULL = structs.replace(
    HEARING,
    main_demands=(Demand(demand="Bygg brua."), Demand(demand="Kjør tog.")),
    priorities=(Ranking(mode="Veg", projects=(Priority(project="bru", reason="Haster."),)),),
    chapters=(
        Chapter(heading="Veg", comments=(Comment(project="bru", view="Ja.", demand="Bygg."),)),
        Chapter(heading="Tom"),
        Chapter(heading="Bane", comments=(Comment(project="tog", view="A & B < {{ C }}"),)),
    ),
)


def chapters() -> dict[str, str]:
    frame, section = (
        Template(name=name, data=(FOLDER / name).read_bytes())
        for name in ("horing/horingsuttalelse-nb.docx", "prosjekter/standard.docx")
    )
    letter = write_letter(material(FULL), frame, dict.fromkeys(("bru", "tog"), section))
    return {one.heading: one.text for one in text_chapters(read(letter).blocks, FULL)}


def test_a_letter_is_cut_at_its_headings_and_at_the_hearings_chapters() -> None:
    assert list(chapters()) == [
        "Innledning",
        "Hovedbudskap",
        "Prioritering",
        "Merknader til høringsdokumentet",
        "Veg",
        "Bane",
        "Kommunenes tilslutning",
        "Forankring",
    ]


def test_items_and_rows_stand_together_and_paragraphs_apart() -> None:
    assert chapters()["Hovedbudskap"] == "1. Bygg brua.\n2. Kjør tog.\n"
    assert chapters()["Prioritering"] == (
        "Innenfor hver transportform er prosjektene satt i denne rekkefølgen:\n"
        "\n"
        "Veg\n"
        "\n"
        "Nr. – Prosjekt – Begrunnelse\n"
        "1 – Bru – Haster.\n"
    )


def test_a_chapter_is_plain_text_whatever_it_says() -> None:
    assert chapters()["Bane"] == (
        "Tog\n\nStatus: Ett tog.\n\nVårt syn: A & B < {{ C }}\n\n"
        "Forankring: Politisk tiltaksplan 2024–2027, kap. 2.1 Infrastruktur. Hovedansvar: Tinn.\n"
    )
