from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document
from msgspec import structs

from tests.cases.build import build
from tests.conftest import Settling
from tests.merge.resaved import beside_words
from tests.plans import BODY, PROFILE, changed, plan, plan_file, update
from tests.tiny import STYLES, docx, run
from toolkit.blocks import Looks
from toolkit.merge.formatting import formatting_changes
from toolkit.model.language import Language
from toolkit.model.looks import FormatChange, LookKind, describe
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "cases").glob("*/document.txt"))
DIALOGUE = run(" Dialog med fylket.")
STATUS = run(" Brua er stengt. Fylket setter av 7,5 millioner i 2024.")
YELLOW, STRUCK, RED = '<w:highlight w:val="yellow"/>', "<w:strike/>", '<w:color w:val="FF0000"/>'

Told = tuple[str | None, str, str]
"""The project, what was done, and to which words."""


def looks(base: bytes, data: bytes, *, partial: bool = False) -> tuple[FormatChange, ...]:
    return beside_words(base, data, partial=partial)[1]


def told(*changes: tuple[str, str]) -> list[Told]:
    return [as_told(change) for change in looks(plan_file(), changed(*changes))]


def as_told(change: FormatChange) -> Told:
    return change.project, change.described(Language.BOKMAL), change.text


@pytest.mark.parametrize(
    ("rpr", "what"),
    [
        (YELLOW, "gul merking"),
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', "gul merking"),
        (STRUCK, "gjennomstreket"),
        ("<w:dstrike/>", "gjennomstreket"),
        ("<w:b/>", "fet"),
        ("<w:i/>", "kursiv"),
        ('<w:u w:val="single"/>', "understreket"),
        (RED, "rød skrift"),
        ('<w:sz w:val="32"/>', "skriftstørrelse 10 → 16"),
    ],
)
def test_words_that_look_another_way_are_told(rpr: str, what: str) -> None:
    assert told((DIALOGUE, run(" Dialog ") + run("med fylket.", rpr))) == [
        ("ny-bru", what, "med fylket.")
    ]


@pytest.mark.parametrize(
    "rpr",
    [
        '<w:b w:val="0"/>',
        '<w:highlight w:val="none"/>',
        '<w:color w:val="auto"/>',
        '<w:color w:val="000000"/>',
        '<w:u w:val="none"/>',
        '<w:shd w:val="clear" w:fill="auto"/>',
        '<w:rStyle w:val="Ukjent"/>',
        '<w:lang w:val="nb-NO"/>',
    ],
)
def test_what_looks_the_same_is_not_told_however_it_is_written(rpr: str) -> None:
    assert told((DIALOGUE, run(" Dialog ", rpr) + run("med fylket."))) == []


def test_space_that_looks_another_way_is_not_told_and_parts_no_words() -> None:
    spaced = run(" ", YELLOW) + run("Dialog", YELLOW) + run(" ") + run("med", YELLOW)
    assert told((DIALOGUE, spaced + run(" ", "<w:b/>") + run("fylket."))) == [
        ("ny-bru", "gul merking", "Dialog med")
    ]


def test_places_are_those_of_the_words_in_both_files() -> None:
    extra = ("<w:p><w:r><w:t>Møte", "<w:p><w:r><w:t>Nytt.</w:t></w:r></w:p><w:p><w:r><w:t>Møte")
    body = BODY.replace('<w:t xml:space="preserve">Møte', "<w:t>Møte")
    body = body.replace(*extra).replace("Møte hver vår.</w:t>", "Møte </w:t></w:r>"
        f"<w:r><w:rPr>{STRUCK}</w:rPr><w:t>hver vår.</w:t>")  # fmt: skip
    (change,) = looks(plan_file(), plan_file(body))
    assert (change.base_place.paragraph, change.place.paragraph) == (11, 12)
    assert (change.place.start, change.place.end) == (5, 14)
    assert (change.base_place.start, change.base_place.end) == (5, 14)
    assert (change.kind, change.before, change.after) == (LookKind.STRIKE, "", "1")
    assert (change.author, change.source, change.heading) == ("Kari", "tinn.docx", "Ny bru")


def test_what_is_struck_through_by_hand_is_told_though_new_words_stand_behind_it() -> None:
    edited = run(" Brua er ") + run("stengt", STRUCK) + run(" åpnet i fjor", YELLOW)
    assert told((STATUS, edited + run(". Fylket setter av 7,5 millioner i 2024."))) == [
        ("ny-bru", "gjennomstreket", "stengt")
    ]


def test_new_words_in_colour_are_new_words_and_their_full_stop_is_theirs() -> None:
    new = run(" Brua er stengt.", STRUCK) + run(" Brua åpnet i fjor.", RED)
    assert told((STATUS, new + run(" Fylket setter av 7,5 millioner i 2024."))) == [
        ("ny-bru", "gjennomstreket", "Brua er stengt")
    ]


def test_a_rewritten_paragraph_is_no_change_of_looks() -> None:
    assert told((STATUS, run(" Veien bygges neste år etter et vedtak.", YELLOW))) == []


def test_another_style_is_told_without_what_comes_with_it() -> None:
    heading = '<w:p><w:pPr><w:pStyle w:val="Overskrift4"/></w:pPr><w:r><w:t>Møte hver vår.</w:t>'
    bold = STYLES.replace('"heading 4"/>', '"heading 4"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>')
    body = BODY.replace('<w:p><w:r><w:t xml:space="preserve">Møte hver vår.</w:t>', heading)
    (change,) = looks(docx(BODY, styles=bold), docx(body, styles=bold))
    assert as_told(change) == ("ny-bru", "stil Normal → Overskrift 4", "Møte hver vår.")


def test_a_style_that_a_program_does_not_know_is_no_choice_of_anybodys() -> None:
    own = '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen tekst"/></w:style>'
    base = docx(
        BODY.replace('<w:p><w:r><w:t xml:space="preserve">Møte', "<w:p><w:pPr><w:pStyle"
        ' w:val="Egen"/></w:pPr><w:r><w:t xml:space="preserve">Møte'),
        styles=STYLES.replace("</w:styles>", f"{own}</w:styles>"),
    )  # fmt: skip
    assert looks(base, plan_file()) == ()
    assert [as_told(change)[1] for change in looks(plan_file(), base)] == [
        "stil Normal → egen tekst"
    ]


def test_alignment_level_and_list_are_told() -> None:
    def with_ppr(ppr: str) -> tuple[str, str]:
        old = '<w:p><w:r><w:t xml:space="preserve">Møte'
        return old, old.replace("<w:p>", f"<w:p><w:pPr>{ppr}</w:pPr>")

    assert told(with_ppr('<w:jc w:val="center"/>')) == [
        ("ny-bru", "justering venstre → midtstilt", "Møte hver vår.")
    ]
    assert told(with_ppr('<w:jc w:val="left"/>')) == []
    assert told(with_ppr('<w:outlineLvl w:val="3"/>'))[0][1:] == (
        "overskriftsnivå ingen → 4",
        "Møte hver vår.",
    )


def test_a_style_that_changed_is_told_once() -> None:
    blue = STYLES.replace(
        '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:rPr><w:i/></w:rPr>'
    )
    changes = looks(plan_file(), docx(BODY, styles=blue))
    told = [(as_told(change)[:2], change.paragraphs) for change in changes]
    normal = len(re.findall("<w:p>(?!<w:pPr>)", BODY))
    assert told == [((None, "kursiv"), normal)]


def test_marks_by_hand_are_told_one_by_one_however_many() -> None:
    marked = re.sub(r"<w:r><w:t ", f"<w:r><w:rPr>{YELLOW}</w:rPr><w:t ", BODY)
    changes = looks(plan_file(), plan_file(marked))
    assert {change.kind for change in changes} == {LookKind.HIGHLIGHT}
    assert len(changes) == sum("<w:r><w:t " in each for each in BODY.split("</w:p>"))


def test_who_changed_looks_with_tracking_on_is_named() -> None:
    change = f'{YELLOW}<w:rPrChange w:id="1" w:author="Ola" w:date="2025-01-02T03:04:05Z"/>'
    (found,) = looks(plan_file(), changed((DIALOGUE, run(" Dialog med fylket.", change))))
    assert (found.author, found.date) == ("Ola", "2025-01-02T03:04:05Z")


def test_of_a_sheet_only_marks_by_hand_are_told() -> None:
    data = changed((DIALOGUE, run(" Dialog ", f"<w:b/>{RED}") + run("med fylket.", STRUCK)))
    assert [as_told(change) for change in looks(plan_file(), data, partial=True)] == [
        ("ny-bru", "gjennomstreket", "med fylket.")
    ]


def test_in_a_table_with_a_style_the_style_counts() -> None:
    style = (
        '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr><w:i/></w:rPr></w:style>'
    )
    styles = STYLES.replace("</w:styles>", f"{style}</w:styles>")
    cell = '<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr><w:p>{}</w:p></w:tc>'
    body = BODY + "<w:tbl><w:tblPr>{}</w:tblPr><w:tr>" + cell + "</w:tr></w:tbl>"
    styled = docx(body.format('<w:tblStyle w:val="T"/>', run("Celle")), styles=styles)
    direct = docx(body.format("", run("Celle", "<w:i/>")), styles=styles)
    plain = docx(body.format("", run("Celle")), styles=styles)
    assert looks(styled, direct) == ()
    assert [change.text for change in looks(styled, plain)] == ["Celle"]


@pytest.mark.parametrize(
    ("look", "bold"),
    [
        ('<w:tblLook w:val="0020"/>', "AB"),
        ('<w:tblLook w:firstColumn="1" w:noHBand="1" w:noVBand="1"/>', "AC"),
        ('<w:tblLook w:val="0020" w:firstRow="0" w:lastRow="1"/>', "CD"),
        ("", ""),
    ],
)
def test_rows_and_columns_have_the_looks_that_the_style_of_a_table_gives_them(
    look: str, bold: str
) -> None:
    places = "".join(
        f'<w:tblStylePr w:type="{place}"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        for place in ("firstRow", "lastRow", "firstCol")
    )
    style = f'<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>{places}</w:style>'
    styles = STYLES.replace("</w:styles>", f"{style}</w:styles>")

    def file(rpr: str, table: str) -> bytes:
        cell = "<w:tc><w:tcPr/><w:p>{}</w:p></w:tc>"
        cells = [cell.format(run(name, rpr if name in bold else "")) for name in "ABCD"]
        rows = f"<w:tr>{cells[0]}{cells[1]}</w:tr><w:tr>{cells[2]}{cells[3]}</w:tr>"
        return docx(f"{BODY}<w:tbl><w:tblPr>{table}</w:tblPr>{rows}</w:tbl>", styles=styles)

    styled = f'<w:tblStyle w:val="T"/>{look}'
    assert looks(file("", styled), file("<w:b/>", "")) == ()
    assert "".join(each.text for each in looks(file("", styled), file("", ""))) == bold


def test_a_cell_that_was_coloured_is_told_where_no_style_can_have_coloured_it() -> None:
    def file(style: str, shading: str) -> bytes:
        cell = f"<w:tc><w:tcPr>{shading}</w:tcPr><w:p>{run('Celle')}</w:p></w:tc>"
        return plan_file(f"{BODY}<w:tbl><w:tblPr>{style}</w:tblPr><w:tr>{cell}</w:tr></w:tbl>")

    styled, yellow = '<w:tblStyle w:val="T"/>', '<w:shd w:val="clear" w:fill="FFFF00"/>'
    (change,) = looks(file("", ""), file("", yellow))
    assert as_told(change)[1:] == ("gul celle", "Celle")
    (change,) = looks(file("", yellow), file("", ""))
    assert as_told(change)[1:] == ("cellefarge tatt bort (gul)", "Celle")
    assert looks(file(styled, ""), file(styled, yellow)) == ()


def test_nothing_is_told_where_looks_are_not_known() -> None:
    with_looks = structs.replace(update(), looks=Looks())
    assert formatting_changes(plan(), None, with_looks) == ()
    assert formatting_changes(plan(), Looks(), update()) == ()


@pytest.mark.parametrize(
    ("kind", "before", "after", "bokmal", "nynorsk"),
    [
        (LookKind.HIGHLIGHT, "", "FFFF00", "gul merking", "gul merking"),
        (LookKind.HIGHLIGHT, "00FF00", "", "merking tatt bort (grønn)",
         "merking teken bort (grøn)"),
        (LookKind.STRIKE, "1", "", "ikke lenger gjennomstreket", "ikkje lenger gjennomstreka"),
        (LookKind.COLOUR, "", "C00000", "rød skrift", "raud skrift"),
        (LookKind.COLOUR, "FF0000", "", "skriftfarge tatt bort (rød)",
         "skriftfarge teken bort (raud)"),
        (LookKind.MARKER, "bullet", "", "liste punkter → ingen", "liste punkt → ingen"),
        (LookKind.CELL, "", "C00000", "rød celle", "raud celle"),
        (LookKind.STYLE, "heading 3", "normal", "stil Overskrift 3 → Normal",
         "stil Overskrift 3 → Normal"),
    ],
)  # fmt: skip
def test_both_forms_of_norwegian_say_what_was_done(
    kind: LookKind, before: str, after: str, bokmal: str, nynorsk: str
) -> None:
    assert describe(kind, before, after, Language.BOKMAL) == bokmal
    assert describe(kind, before, after, Language.NYNORSK) == nynorsk


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("FFFF00", "gul"), ("FFC000", "oransje"), ("92D050", "grønn"), ("00B0F0", "turkis"),
        ("2F5496", "blå"), ("7030A0", "lilla"), ("FF00FF", "rosa"), ("808080", "grå"),
        ("FFFFFF", "hvit"), ("111111", "svart"), ("C00000", "rød"), ("tull", "grå"),
    ],
)  # fmt: skip
def test_colours_are_called_as_people_call_them(colour: str, name: str) -> None:
    assert describe(LookKind.COLOUR, "", colour, Language.BOKMAL) == f"{name} skrift"


@pytest.mark.libreoffice
def test_copies_saved_by_libreoffice_look_the_same(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    settlings: list[Settling] = []
    for case in CASES:
        source = tmp_path / f"{case.parent.name}.docx"
        source.write_bytes(build(case.read_text("utf-8")))
        settlings.append((source, "accept", tmp_path / "saved" / source.name))
    (tmp_path / "saved").mkdir()
    settle(settlings)
    found = {}
    for case, (source, _, saved) in zip(CASES, settlings, strict=True):
        toml = case.with_name("tiltaksplan.toml")
        profile = decode_toml(toml.read_bytes(), "", Profile) if toml.exists() else PROFILE
        found[case.parent.name] = beside_words(source.read_bytes(), saved.read_bytes(), profile)
    assert found == {case.parent.name: ((), ()) for case in CASES}


@pytest.mark.libreoffice
def test_styled_tables_and_lists_saved_by_libreoffice_look_the_same(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    document = Document()
    document.add_heading("Ny bru", 3)
    document.add_paragraph().add_run("Status:").bold = True
    for style in ("List Bullet", "List Number", "Quote", "No Spacing", "Body Text"):
        document.add_paragraph("Tekst i ", style=style).add_run(style, style="Strong")
    for style in ("Light Grid Accent 1", "Medium Shading 1 Accent 1", "Table Grid"):
        table = document.add_table(3, 3, style=style)
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                cell.text = f"{style}, rad {number}"
        document.add_paragraph(f"Etter {style}")
    source, saved = tmp_path / "a.docx", tmp_path / "b.docx"
    document.save(str(source))
    settle([(source, "accept", saved)])
    assert beside_words(source.read_bytes(), saved.read_bytes()) == ((), ())


@pytest.mark.libreoffice
def test_marks_saved_by_libreoffice_are_told(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    struck = run(" Brua er stengt. ", STRUCK) + run("Fylket setter av 7,5 millioner i 2024.")
    marked = tmp_path / "marked.docx"
    marked.write_bytes(
        changed((DIALOGUE, run(" Dialog ") + run("med fylket.", YELLOW)), (STATUS, struck))
    )
    settle([(marked, "accept", tmp_path / "saved.docx")])
    found = looks(plan_file(), (tmp_path / "saved.docx").read_bytes())
    assert [as_told(change) for change in found] == [
        ("ny-bru", "gjennomstreket", "Brua er stengt."),
        ("ny-bru", "gul merking", "med fylket."),
    ]
