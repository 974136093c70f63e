from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tests.report.merges import DISPUTE, MONEY, REMARK, everything, merged
from toolkit.model.language import Language
from toolkit.model.merged import Merged
from toolkit.ooxml.paper import Mark
from toolkit.refusals import UnwritableText
from toolkit.report.overview import overview_rows
from toolkit.report.overview_word import marked, write_overview


def written(whole: Merged, language: Language = Language.BOKMAL) -> bytes:
    return write_overview(overview_rows(whole, language), whole, language)


def opened(whole: Merged, language: Language = Language.BOKMAL) -> WordDocument:
    return Document(io.BytesIO(written(whole, language)))


def texts(word: WordDocument, table: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in word.tables[table].rows]


def struck(cell: _Cell) -> list[str]:
    return [run.text for each in cell.paragraphs for run in each.runs if run.font.strike]


def underlined(cell: _Cell) -> list[str]:
    return [run.text for each in cell.paragraphs for run in each.runs if run.underline and run.bold]


def style_of(paragraph: Paragraph) -> str:
    return (paragraph.style and paragraph.style.name) or ""


def test_the_annex_has_a_summary_and_a_table_for_each_sender() -> None:
    word = opened(everything())
    assert [
        p.text for p in word.paragraphs if style_of(p) in {"Title", "Subtitle", "Heading 1"}
    ] == [
        "Oversikt over innspill",
        "Politisk tiltaksplan 2024-2027",
        "Sammendrag",
        "Innspill fra Nore og Uvdal",
        "Innspill fra Tinn",
        "Innspill fra Øyer",
        "Innspill fra Ål",
    ]
    assert len(word.tables) == 5


def test_the_summary_counts_what_became_of_it() -> None:
    settled = structs.replace(
        DISPUTE, choice="text", settled="Åpen.", versions=DISPUTE.versions[:1]
    )
    refused = structs.replace(DISPUTE, choice="base", settled="Åpen i 2026.")
    whole = structs.replace(everything(), conflicts=(DISPUTE, settled, refused))
    assert texts(opened(whole), 0) == [
        ["Avsender", "Tatt inn", "Delvis", "Til avgjørelse", "Ikke", "Kommentarer"],
        ["Nore og Uvdal", "2", "0", "0", "0", "0"],
        ["Tinn", "2", "0", "0", "0", "0"],
        ["Øyer", "0", "0", "1", "1", "0"],
        ["Ål", "0", "1", "1", "1", "1"],
    ]


def test_a_change_stands_with_its_place_its_source_and_its_outcome() -> None:
    header, row = texts(opened(merged(MONEY)), 1)
    assert header == [
        "Prosjekt",
        "Felt",
        "Før",
        "Etter eller kommentar",
        "Kilde og dato",
        "Utfall",
    ]
    assert row == [
        "Ny bru\n2.1 Samferdsel 2024-2027",
        "Status",
        MONEY.before,
        MONEY.after,
        "innspill-tinn.docx\n10.02.2025",
        "tatt inn",
    ]


def test_only_the_changed_words_are_marked() -> None:
    row = opened(merged(MONEY)).tables[1].rows[1]
    assert struck(row.cells[2]) == ["7,5", "2024"]
    assert underlined(row.cells[3]) == ["9,2", "2025"]
    assert not underlined(row.cells[2]) + struck(row.cells[3])


def test_what_is_new_or_taken_away_is_so_as_a_whole() -> None:
    word = opened(everything())
    new, gone = word.tables[1].rows[1], word.tables[1].rows[2]
    assert (new.cells[2].text, underlined(new.cells[3])) == ("(nytt)", ["2027"])
    assert (struck(gone.cells[2]), gone.cells[3].text) == (["Pressedekning."], "(tas ut)")


def test_a_comment_keeps_its_paragraphs_and_is_not_marked() -> None:
    row = opened(merged(remarks=(REMARK,))).tables[1].rows[1]
    assert [p.text for p in row.cells[3].paragraphs] == ["Gjelder ikke oss.", "Men vi støtter det."]
    assert not struck(row.cells[3]) + underlined(row.cells[3])
    assert row.cells[5].text == "kommentar"


def test_in_nynorsk_all_of_it_is_nynorsk() -> None:
    word = opened(everything(), Language.NYNORSK)
    assert word.paragraphs[0].text == "Oversikt over innspel"
    assert texts(word, 0)[0] == [
        "Avsendar",
        "Teke inn",
        "Delvis",
        "Til avgjerd",
        "Ikkje",
        "Kommentarar",
    ]
    assert texts(word, 4)[1][5] == "til avgjerd"
    assert word.core_properties.language == "nn-NO"


def test_what_has_no_name_is_given_one() -> None:
    nameless = structs.replace(MONEY, author="", heading="", project=None, label="", field="title")
    word = opened(merged(nameless))
    assert texts(word, 0)[1][0] == "Ukjent avsender"
    assert texts(word, 1)[1][:2] == ["Hele planen", "Tittel"]


def test_without_input_that_is_what_it_says() -> None:
    word = opened(merged())
    assert word.paragraphs[2].text == "Det er ikke kommet noen innspill."
    assert not word.tables


def test_it_is_dated_as_the_latest_input_and_always_the_same() -> None:
    assert str(opened(everything()).core_properties.created)[:10] == "2025-02-12"
    assert written(everything()) == written(everything())


def test_odd_text_is_text() -> None:
    odd = structs.replace(MONEY, author="Ål & <Hol>", before="{{ a }} & b", after="=1+1 <w:p/>")
    row = opened(merged(odd)).tables[1].rows[1]
    assert (row.cells[2].text, row.cells[3].text) == ("{{ a }} & b", "=1+1 <w:p/>")


def test_a_control_character_is_refused() -> None:
    with pytest.raises(UnwritableText):
        written(merged(structs.replace(MONEY, after="\x01")))


@given(st.text(), st.text())
def test_marked_texts_are_still_the_texts(before: str, after: str) -> None:
    olds, news = marked(before, after)
    assert "".join(run.text for run in olds) == before
    assert "".join(run.text for run in news) == after
    kept = [
        [word for run in runs if run.mark is Mark.PLAIN for word in run.text.split()]
        for runs in (olds, news)
    ]
    assert "".join(kept[0]) == "".join(kept[1])


def test_equal_texts_have_nothing_marked() -> None:
    assert [run.mark for runs in marked("En bru.", "En bru.") for run in runs if run.text] == [
        Mark.PLAIN,
        Mark.PLAIN,
    ]


@pytest.mark.libreoffice
def test_it_prints_on_landscape_pages_with_every_word(
    tmp_path: Path,
    office: Callable[[Path, Path], Path],
    page_texts: Callable[[Path], list[str]],
) -> None:
    file = tmp_path / "oversikt.docx"
    file.write_bytes(written(everything()))
    said = " ".join("\n".join(page_texts(office(file, tmp_path))).split())
    for word in ("Oversikt", "9,2", "Pressedekning.", "støtter", "avgjørelse", "Side 1 av"):
        assert word in said


def test_an_empty_word_is_not_the_character_zero() -> None:
    before, after = marked("\x00", "\x85")
    assert ("".join(run.text for run in before), "".join(run.text for run in after)) == (
        "\x00",
        "\x85",
    )
