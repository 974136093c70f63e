from __future__ import annotations

import datetime
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from msgspec import structs

from tests.consult.samples import HEARING, lines, material, read, template
from toolkit.consult.context import letter_title
from toolkit.consult.filling import Template
from toolkit.consult.letter import write_letter
from toolkit.model.consultation import (
    Chapter,
    Comment,
    Consultation,
    Demand,
    Genre,
    Mandate,
    Position,
    Priority,
    Quotation,
    Ranking,
    Recipient,
    Resolution,
    Stance,
)
from toolkit.model.language import Language
from toolkit.ooxml.package import Package
from toolkit.refusals import TemplateBroken

FOLDER = Path(__file__).parents[2] / "templates"
FULL = Consultation(
    title="Transportplan",
    recipient=Recipient(
        name="Departementet", address=("0030 Oslo",), submit="Sendes elektronisk via skjema"
    ),
    authority=Mandate(
        body="leder", basis="kap. 1.3", laid_before="rådet", meeting=datetime.date(2026, 12, 4)
    ),
    reference="25/1187",
    our_reference="26/14",
    case_handler="Kari Eksempel",
    letter_date=datetime.date(2026, 10, 1),
    deadline=datetime.date(2027, 1, 15),
    introduction="Mange pendler.",
    main_demands=(Demand(demand="Bygg brua nå."),),
    priorities=(Ranking(mode="Veg", projects=(Priority(project="bru", reason="Haster."),)),),
    chapters=(
        Chapter(number="4", heading="Jernbane", comments=(Comment(project="tog"),)),
        Chapter(number="3", heading="Veg", comments=(Comment(project="bru", demand="Bygg."),)),
    ),
    conclusion=(Demand(to="Vegvesenet", demand="Bygg brua."),),
    attachments=("Vedtak",),
    copies=("Fylket",),
)
STANDARD = dict.fromkeys(("bru", "tog"), "prosjekter/standard.docx")


def shipped(name: str) -> Template:
    return Template(name=name, data=(FOLDER / name).read_bytes())


def letter(hearing: Consultation, sections: dict[str, str] | None = None) -> bytes:
    frame = shipped(f"horing/{hearing.genre.value}-{hearing.language.value}.docx")
    names = STANDARD if sections is None else sections
    return write_letter(
        material(hearing), frame, {key: shipped(name) for key, name in names.items()}
    )


def headings(data: bytes) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in read(data).blocks if block.level]


def test_the_parts_of_a_letter_come_in_their_order() -> None:
    said = lines(letter(FULL))

    places = [
        said.index(part)
        for part in (
            "Departementet",
            "Sendes elektronisk via skjema",
            "23. november 2026",
            letter_title(FULL),
            "Det vises til høringsbrev av 1. oktober 2026 med frist 15. januar 2027.",
            "Mange pendler.",
            "Hovedbudskap",
            "Prioritering",
            "Merknader til høringsdokumentet",
            "Konklusjon",
            "Forankring",
            "Med hilsen",
            "Navn Navnesen",
            "Vedlegg",
            "Kopi til",
        )
    ]
    assert places == sorted(places)


GENRES = {
    (Genre.INPUT, Language.BOKMAL): (
        "Innspill – Transportplan (deres ref. 25/1187)",
        "Det vises til invitasjonen til innspill av 1. oktober 2026 med frist 15. januar 2027.",
        "Dalene avgir med dette et felles innspill på vegne av kommunene Tinn og Rollag.",
        "Hovedbudskap",
        "Prioriterte prosjekter",
        "Merknader til prosjektene",
        "Dette ber vi om",
        "Kommunenes tilslutning",
        "Innspillet er avgitt av leder etter fullmakt, jf. kap. 1.3. Det bygger på Politisk"
        " tiltaksplan 2024–2027, kap. 2.1 Infrastruktur. Innspillet legges fram for rådet"
        " 4. desember 2026.",
    ),
    (Genre.INPUT, Language.NYNORSK): (
        "Innspel – Transportplan (dykkar ref. 25/1187)",
        "Vi viser til invitasjonen til innspel av 1. oktober 2026 med frist 15. januar 2027.",
        "Dalene råd gir med dette eit felles innspel på vegner av kommunane Tinn og Rollag.",
        "Hovudbodskap",
        "Prioriterte prosjekt",
        "Merknader til prosjekta",
        "Dette ber vi om",
        "Tilslutning frå kommunane",
        "Innspelet er gjeve av leder etter fullmakt, jf. kap. 1.3. Det byggjer på Politisk"
        " tiltaksplan 2024–2027, kap. 2.1 Infrastruktur. Innspelet blir lagt fram for rådet"
        " 4. desember 2026.",
    ),
    (Genre.STATEMENT, Language.BOKMAL): (
        "Uttale – Transportplan (deres ref. 25/1187)",
        "Dalene avgir med dette denne uttalen på vegne av kommunene Tinn og Rollag.",
        "Vi mener",
        "Bakgrunn",
        "Vi krever",
        "Dalene krever følgende:",
    ),
    (Genre.STATEMENT, Language.NYNORSK): (
        "Fråsegn – Transportplan (dykkar ref. 25/1187)",
        "Vi meiner",
        "Bakgrunn",
        "Vi krev",
        "Dalene krev dette:",
    ),
    (Genre.NOTE, Language.BOKMAL): (
        "Notat – Transportplan (deres ref. 25/1187)",
        "Notatet gjelder komiteens behandling av Transportplan, med frist 15. januar 2027.",
        "Kort oppsummert",
        "Forslag til komitémerknader",
        "Dalene ber komiteen merke seg dette:",
    ),
    (Genre.NOTE, Language.NYNORSK): (
        "Notat – Transportplan (dykkar ref. 25/1187)",
        "Notatet gjeld behandlinga i komiteen av Transportplan, med frist 15. januar 2027.",
        "Kort oppsummert",
        "Framlegg til komitémerknader",
        "Dalene bed komiteen merke seg dette:",
    ),
}


@pytest.mark.parametrize(
    ("genre", "language"), GENRES, ids=lambda value: value.value if value else ""
)
def test_every_genre_says_what_it_is_in_both_language_forms(
    genre: Genre, language: Language
) -> None:
    said = lines(letter(structs.replace(FULL, genre=genre, language=language)))

    plain = [line.replace("\N{NO-BREAK SPACE}", " ") for line in said]
    places = [plain.index(part) for part in GENRES[genre, language]]
    assert places == sorted(places)


@pytest.mark.parametrize("genre", Genre)
@pytest.mark.parametrize("language", Language)
def test_every_genre_carries_all_that_was_written_for_it(genre: Genre, language: Language) -> None:
    whole = "\n".join(lines(letter(structs.replace(FULL, genre=genre, language=language))))

    for said in ("Mange pendler.", "Bygg brua nå.", "Haster.", "Bygg.", "Bygg brua.", "Fylket"):
        assert said in whole


def test_each_stance_is_said_and_own_texts_stand_under_their_municipality() -> None:
    positions = (
        Position(municipality="Tinn", stance=Stance.ADDS, text="Rv. 37 haster.\n\nOgså fergen."),
        Position(municipality="Rollag", stance=Stance.RESERVES, text="Ikke om bompenger."),
    )

    said = lines(letter(structs.replace(FULL, positions=positions)))

    start = said.index("Kommunenes tilslutning")
    assert said[start + 1 : said.index("Forankring")] == [
        "Disse slutter seg til uttalelsen og har et tillegg: Tinn.",
        "Disse har tatt forbehold: Rollag.",
        "Tillegg fra Tinn",
        "Rv. 37 haster.",
        "Også fergen.",
        "Forbehold fra Rollag",
        "Ikke om bompenger.",
    ]


def test_a_municipality_with_its_own_statement_is_not_spoken_for() -> None:
    positions = (
        Position(municipality="Tinn", stance=Stance.JOINS),
        Position(municipality="Rollag", stance=Stance.OWN),
    )

    said = lines(letter(structs.replace(FULL, positions=positions)))

    assert "Dalene avgir med dette en felles uttalelse på vegne av kommunene Tinn." in said
    assert "Disse slutter seg til uttalelsen: Tinn." in said
    assert "Disse avgir egen uttalelse: Rollag." in said


def test_a_member_without_an_answer_stands_in_yellow() -> None:
    data = letter(structs.replace(FULL, chapters=FULL.chapters[1:]))
    text = Package(data, "brev.docx").read("word/document.xml").decode()

    assert "[Mangler: svar fra Tinn og Rollag]" in lines(data)
    assert text.count('<w:highlight w:val="yellow"/>') == 1


def test_a_quotation_stands_in_the_section_with_its_page() -> None:
    quoted = Comment(
        project="bru",
        view="Ja.",
        quotations=(
            Quotation(text="Brua er gammel.", page=12),
            Quotation(text="Toget går.", heading="4 Jernbane", document="del2.docx"),
        ),
    )
    chapters = (Chapter(heading="Veg", comments=(quoted,)),)

    said = lines(letter(structs.replace(FULL, chapters=chapters)))

    assert "Høringsdokumentet: «Brua er gammel.» (s.\N{NO-BREAK SPACE}12)" in said
    assert "Høringsdokumentet: «Toget går.» (del2.docx, 4 Jernbane)" in said


def test_headings_are_real_and_chapters_stand_in_the_order_of_the_hearing() -> None:
    assert headings(letter(FULL))[1:] == [
        (2, "Hovedbudskap"),
        (2, "Prioritering"),
        (3, "Veg"),
        (2, "Merknader til høringsdokumentet"),
        (3, "4 Jernbane"),
        (4, "Tog"),
        (3, "3 Veg"),
        (4, "Bru"),
        (2, "Konklusjon"),
        (2, "Kommunenes tilslutning"),
        (2, "Forankring"),
    ]


def test_what_is_empty_leaves_no_heading_and_no_empty_paragraph() -> None:
    answered = tuple(
        Position(municipality=name, stance=Stance.JOINS) for name in ("Tinn", "Rollag")
    )

    data = letter(structs.replace(HEARING, positions=answered))

    assert [text for _, text in headings(data)][1:] == ["Kommunenes tilslutning", "Forankring"]
    assert not {"Vedlegg", "Kopi til", "Hovedbudskap", "Prioritering"} & set(lines(data))
    assert not [block for block in read(data).blocks if not block.text and not block.cell]


def test_every_project_names_its_edition_and_chapter() -> None:
    said = [line for line in lines(letter(FULL)) if line.startswith("Forankring:")]

    assert said == [
        "Forankring: Politisk tiltaksplan 2024–2027, kap. 2.1 Infrastruktur. Hovedansvar: Tinn.",
        "Forankring: Politisk tiltaksplan 2024–2027, kap. 2.1 Infrastruktur.",
    ]


def test_a_mandate_is_named_with_its_basis_and_the_meeting() -> None:
    said = lines(letter(FULL))

    assert (
        "Uttalelsen er avgitt av leder etter fullmakt, jf. kap. 1.3. Den bygger på Politisk"
        " tiltaksplan 2024–2027, kap. 2.1 Infrastruktur. Uttalelsen legges fram for rådet"
        " 4. desember 2026."
    ) in said


def test_a_resolution_is_named_with_date_and_case() -> None:
    resolution = Resolution(body="rådet", date=datetime.date(2026, 11, 20), case_number="12/26")

    said = lines(letter(structs.replace(FULL, authority=resolution)))

    assert any(
        line.startswith("Uttalelsen er vedtatt av rådet 20. november 2026, sak 12/26.")
        for line in said
    )


def test_the_conclusions_are_numbered_from_one_again() -> None:
    numbered = [block for block in read(letter(FULL)).blocks if block.marker]

    assert [(block.marker, block.text) for block in numbered] == [
        ("1.", "Bygg brua nå."),
        ("1.", "Vegvesenet: Bygg brua."),
    ]


def test_the_ranking_repeats_its_header_on_every_page() -> None:
    text = Package(letter(FULL), "brev.docx").read("word/document.xml").decode()

    assert text.count("<w:tblHeader/>") == 2


def test_document_text_arrives_through_both_renderings_unchanged() -> None:
    hostile = "{{ brev.dato }} {% raw %} A & B < C «D» {_{ x }_}"
    hearing = structs.replace(
        FULL,
        title=hostile,
        introduction=hostile,
        chapters=(Chapter(heading=hostile, comments=(Comment(project="bru", view=hostile),)),),
    )

    said = lines(letter(hearing))

    assert hostile in said
    assert f"Vårt syn: {hostile}" in said
    assert sum(hostile in line for line in said) == 4


@pytest.mark.parametrize(
    ("language", "expected"), [(Language.BOKMAL, "nb-NO"), (Language.NYNORSK, "nn-NO")]
)
def test_the_letter_is_in_the_language_it_says_it_is(language: Language, expected: str) -> None:
    package = Package(letter(structs.replace(FULL, language=language)), "brev.docx")

    assert package.read("word/styles.xml").decode().count(f'w:val="{expected}"') == 2
    assert f"<dc:language>{expected}<" in package.read("docProps/core.xml").decode()


def test_a_nynorsk_letter_speaks_nynorsk() -> None:
    said = lines(letter(structs.replace(FULL, language=Language.NYNORSK)))

    assert {"Hovudbodskap", "Sakshandsamar", "Dykkar ref.", "Med helsing"} <= set(said)


def test_the_properties_come_from_the_consultation_and_the_date() -> None:
    properties = read(letter(structs.replace(FULL, reference=""))).properties

    assert properties.title == "Høringsuttalelse – Transportplan"
    assert properties.creator == "Dalene råd"
    assert properties.last_modified_by == "Sekretariatet"
    assert properties.modified == "2026-11-23T12:00:00Z"


def test_the_same_inputs_give_the_same_bytes() -> None:
    assert letter(FULL) == letter(FULL)


def test_no_entry_of_the_letter_carries_the_time_it_was_made() -> None:
    with zipfile.ZipFile(BytesIO(letter(FULL))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_a_section_comes_from_the_template_of_its_project() -> None:
    frame = template(
        "{%p for k in kapitler %}",
        "{%p for p in k.prosjekter %}",
        "{{p p.tekst }}",
        "{%p endfor %}",
        "{%p endfor %}",
    )
    sections = {
        "bru": template("Egen mal: {{ prosjekt.tittel }}"),
        "tog": template("{{ prosjekt.tittel }}, {{ brev.dato }}"),
    }

    assert lines(write_letter(material(FULL), frame, sections)) == [
        "Tog, 23. november 2026",
        "Egen mal: Bru",
    ]


def test_a_broken_section_template_is_named() -> None:
    broken = {"bru": template("{{ x }}", name="bru.docx"), "tog": template("Tog")}

    with pytest.raises(TemplateBroken, match=r"bru\.docx: .*“x”"):
        write_letter(material(FULL), template("Brev"), broken)


def test_a_section_cannot_reach_the_disk_through_the_letter() -> None:
    frame = template("{{ kapitler[0].prosjekter[0].tekst.docx }}")
    sections = dict.fromkeys(("bru", "tog"), template("x"))

    with pytest.raises(TemplateBroken, match="docx"):
        write_letter(material(FULL), frame, sections)


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.docx")), ids=lambda path: path.stem)
def test_the_shipped_templates_are_in_the_language_of_their_name(path: Path) -> None:
    styles = Package(path.read_bytes(), path.name).read("word/styles.xml").decode()

    expected = "nn-NO" if path.stem.endswith("-nn") else "nb-NO"
    assert styles.count(f'<w:lang w:val="{expected}"') == 2


def test_the_shipped_own_template_shows_its_key_facts() -> None:
    own = Template(name="bru.docx", data=(FOLDER / "prosjekter/saggrenda-elgsjo.docx").read_bytes())
    frame = shipped("horing/horingsuttalelse-nb.docx")
    sections = {"bru": own, "tog": shipped(STANDARD["tog"])}

    assert "Nøkkelopplysninger" in lines(write_letter(material(FULL), frame, sections))


def test_a_template_that_libreoffice_saved_gives_a_letter_with_its_properties_once() -> None:
    name = "horing/horingsuttalelse-nb.docx"
    package = Package((FOLDER / name).read_bytes(), name)
    links = package.read("_rels/.rels").replace(
        b"package/2006/relationships/metadata", b"officedocument/2006/relationships/metadata"
    )
    frame = Template(name=name, data=package.with_parts({"_rels/.rels": links}))

    written = Package(write_letter(material(), frame, {}), "brev.docx")

    assert written.names.count("docProps/core.xml") == 1
    assert written.read("_rels/.rels").count(b"core-properties") == 1
