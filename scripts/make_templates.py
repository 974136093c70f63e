"""Make the Word templates that come with the toolkit, to be edited in Word from then on.

Run it from the root of the project: `python -m scripts.make_templates`. It replaces the templates.
"""

from __future__ import annotations

import datetime
import io
from pathlib import Path

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from scripts.letter_words import FRAMES, PAPERS, SECTION_NB, SECTION_NN, Frame, Paper, Section
from scripts.project_templates import project_sections
from scripts.template_parts import (
    TEXT_WIDTH,
    W,
    add,
    blank,
    each,
    end_each,
    end_when,
    fill,
    listing,
    put,
    section_texts,
    shape,
    when,
    write,
)
from toolkit.ooxml.package import Package

FOLDER = Path("templates")
DEEPEST = 5
MADE = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
SECOND_LIST = f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
"""Numbers that begin anew."""


def main() -> None:
    """Make every template."""
    for name, words in FRAMES.items():
        save(frame(words), f"horing/{name}.docx")
    for name, paper in PAPERS.items():
        save(case_paper(paper), f"horing/{name}.docx")
    save(standard_section(SECTION_NB), "prosjekter/standard.docx")
    save(standard_section(SECTION_NN), "prosjekter/standard-nn.docx")
    for project, made in project_sections().items():
        save(made, f"prosjekter/{project}.docx")
    save(whole_plan(FRAMES["horingsuttalelse-nb"]), "plan/tiltaksplan-nb.docx")
    save(whole_plan(FRAMES["horingsuttalelse-nn"]), "plan/tiltaksplan-nn.docx")


def save(document: WordDocument, name: str) -> None:
    """Save a template; the same script gives the same bytes."""
    properties = document.core_properties
    properties.title, properties.author = Path(name).stem, "tiltaksplan"
    properties.created = properties.modified = MADE
    properties.comments = ""
    stream = io.BytesIO()
    document.save(stream)
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(Package(stream.getvalue(), name).with_parts({}))


def frame(words: Frame) -> WordDocument:
    """Make the frame of a letter, its parts in their order."""
    document = blank(words.language)
    letterhead(document, words)
    recipient(document)
    references(document, words)
    write(document, "heading 1", "{{ brev.tittel }}")
    introduction(document, words)
    main_demands(document, words)
    ranking(document, words)
    comments(document, words)
    conclusion(document, words)
    stances(document, words)
    authority(document, words)
    signatures(document, words)
    endings(document, words)
    return document


def letterhead(document: WordDocument, words: Frame) -> None:
    """Write the letterhead on the first page, and small headers and footers on the rest."""
    page = document.sections[0]
    page.different_first_page_header_footer = True
    first = page.first_page_header.paragraphs
    first[0].style = "Brevhode"
    fill(first[0], "{{ avsender.navn }}")
    contact = page.first_page_header.add_paragraph(style="Brevhode adresse")
    fill(contact, contact_line(words))
    running = page.header.paragraphs[0]
    running.style = "header"
    fill(running, "{{ avsender.kortnavn }}\t{{ brev.dato }}")
    for footer in (page.first_page_footer, page.footer):
        page_numbers(footer.paragraphs[0], words)


def contact_line(words: Frame) -> str:
    """Give the line of a letterhead that says where the council is."""
    return (
        "{{ avsender.adresse|join(', ') }}"
        f"{{% if avsender.orgnr %}} | {words.registration} {{{{ avsender.orgnr }}}}{{% endif %}}"
        "{% if avsender.epost %} | {{ avsender.epost }}{% endif %}"
        "{% if avsender.nettsted %} | {{ avsender.nettsted }}{% endif %}"
    )


def page_numbers(paragraph: Paragraph, words: Frame) -> None:
    """Write the number of the page and of all pages as fields."""
    paragraph.style = "footer"
    for word, instruction in zip(words.page, ("PAGE", "NUMPAGES"), strict=True):
        paragraph.add_run(word)
        field = f'<w:fldSimple {W} w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        add(paragraph, field)


def recipient(document: WordDocument) -> None:
    """Write whom the letter goes to, and how it is sent."""
    write(document, "Mottaker", "{{ mottaker.navn }}")
    listing(document, "Mottaker", "linje in mottaker.adresse", "{{ linje }}")
    when(document, "mottaker.sendes")
    write(document, "Sendes", "{{ mottaker.sendes }}")
    end_when(document)


def references(document: WordDocument, words: Frame) -> None:
    """Write date and references as a table without borders."""
    columns = {
        words.date: "{{ brev.dato }}",
        words.our_reference: "{{ brev.vår_ref }}",
        words.your_reference: "{{ brev.deres_ref }}",
        words.case_handler: "{{ brev.saksbehandler }}",
    }
    table = document.add_table(2, len(columns), "Brevfelt")
    for index, (label, value) in enumerate(columns.items()):
        put(table.cell(0, index), "Etikett", label)
        put(table.cell(1, index), "Tabelltekst", value)
    shape(table, [TEXT_WIDTH // 4] * 4, "Dato og referanser")


def introduction(document: WordDocument, words: Frame) -> None:
    """Write what the letter answers and who we are."""
    if words.letter:
        write(document, "Normal", words.letter)
    write(document, "Normal", words.members)
    listing(document, "Normal", "avsnitt in innledning", "{{ avsnitt }}")


def main_demands(document: WordDocument, words: Frame) -> None:
    """Write the demands that come first."""
    when(document, "hovedbudskap")
    write(document, "heading 2", words.main_demands)
    listing(document, "List Number", "punkt in hovedbudskap", "{{ punkt.krav }}")
    end_when(document)


def ranking(document: WordDocument, words: Frame) -> None:
    """Write one table for each transport mode."""
    when(document, "prioriteringer")
    write(document, "heading 2", words.ranking)
    write(document, "Normal", words.ranking_lead).paragraph_format.keep_with_next = True
    each(document, "prioritering in prioriteringer")
    write(document, "heading 3", "{{ prioritering.transportform }}")
    ranking_table(document, words)
    end_each(document)
    end_when(document)


def ranking_table(document: WordDocument, words: Frame) -> None:
    """Write the table of one ranking."""
    table = document.add_table(4, 3, "Prioriteringstabell")
    values = ("{{ rad.nummer }}", "{{ rad.prosjekt }}", "{{ rad.begrunnelse }}")
    for index, (column, value) in enumerate(zip(words.ranking_columns, values, strict=True)):
        put(table.cell(0, index), "Tabelltekst", column)
        put(table.cell(2, index), "Tabelltekst", value)
    put(table.cell(1, 0), "Tabelltekst", "{%tr for rad in prioritering.rader %}")
    put(table.cell(3, 0), "Tabelltekst", "{%tr endfor %}")
    shape(table, [650, 3300, TEXT_WIDTH - 3950], words.ranking_description)


def comments(document: WordDocument, words: Frame) -> None:
    """Write the comments by the chapters of the hearing document."""
    when(document, "kapitler")
    write(document, "heading 2", words.comments)
    if words.comments_lead:
        write(document, "Normal", words.comments_lead)
    each(document, "kapittel in kapitler")
    write(document, "heading 3", "{{ kapittel.overskrift }}")
    each(document, "prosjekt in kapittel.prosjekter")
    write(document, "Normal", "{{p prosjekt.tekst }}")
    end_each(document)
    end_each(document)
    end_when(document)


def conclusion(document: WordDocument, words: Frame) -> None:
    """Write the demands, each to a named body."""
    when(document, "konklusjon")
    write(document, "heading 2", words.conclusion)
    write(document, "Normal", words.conclusion_lead).paragraph_format.keep_with_next = True
    each(document, "punkt in konklusjon")
    demand = write(
        document,
        "List Number",
        "**{% if punkt.til %}{{ punkt.til }}: {% endif %}**{{ punkt.krav }}",
    )
    add(demand, SECOND_LIST, to="pPr")
    end_each(document)
    end_when(document)


def stances(document: WordDocument, words: Frame) -> None:
    """Write how the members stand to the answer, each municipality's own text under its name."""
    when(document, "kommuner.svart or kommuner.mangler")
    write(document, "heading 2", words.stances)
    for value, sentence in (
        ("slutter_seg_til", words.joins),
        ("med_tillegg", words.adds),
        ("egen_uttalelse", words.own),
        ("med_forbehold", words.reserves),
        ("mangler", "{{ kommuner.mangler }}"),
    ):
        when(document, f"kommuner.{value}")
        write(document, "Normal", sentence)
        end_when(document)
    for value, heading in (
        ("tillegg", words.addition_from),
        ("forbehold", words.reservation_from),
    ):
        each(document, f"kommune in kommuner.{value}")
        write(document, "heading 3", f"{heading} {{{{ kommune.kommune }}}}")
        listing(document, "Normal", "avsnitt in kommune.avsnitt", "{{ avsnitt }}")
        end_each(document)
    end_when(document)


def authority(document: WordDocument, words: Frame) -> None:
    """Write by what authority the council speaks."""
    covers = (
        f" {words.covers}{{% if forankring.kapitler %}}, "
        "{{ forankring.kapitler|join('; ') }}{% endif %}"
        f"{{% if forankring.andre_vedtak %}}, {words.other_resolutions} "
        "{{ forankring.andre_vedtak|join('; ') }}{% endif %}."
    )
    write(document, "heading 2", words.authority)
    when(document, "forankring.utkast")
    write(document, "Normal", words.proposed + covers)
    write(document, "Normal", "{%p elif forankring.vedtak %}")
    write(document, "Normal", words.resolution + covers)
    write(document, "Normal", "{%p else %}")
    write(document, "Normal", words.mandate + words.basis + covers + words.laid_before)
    end_when(document)


def signatures(document: WordDocument, words: Frame) -> None:
    """Write who signs, by name and role."""
    write(document, "Hilsen", words.greeting)
    write(document, "Underskrift", "{{ avsender.navn }}")
    each(document, "underskrift in underskrifter")
    write(document, "Underskrift navn", "{{ underskrift.navn }}")
    when(document, "underskrift.rolle")
    write(document, "Underskrift", "{{ underskrift.rolle }}")
    end_when(document)
    end_each(document)
    when(document, "not forankring.utkast")
    write(document, "Godkjent", words.approved)
    end_when(document)


def case_paper(words: Paper) -> WordDocument:
    """Make the paper that lays a draft before a body, with the draft as its annex."""
    document = blank(words.frame.language)
    letterhead(document, words.frame)
    write(document, "heading 1", "{{ sak.tittel }}")
    case_facts(document, words)
    write(document, "heading 2", words.background)
    write(document, "Normal", words.letter)
    listing(document, "Normal", "avsnitt in innledning", "{{ avsnitt }}")
    assessment(document, words)
    write(document, "heading 2", words.proposal)
    write(document, "Normal", words.resolves).paragraph_format.keep_with_next = True
    for point in words.points:
        write(document, "List Number", point)
    write(document, "heading 1", words.annex).paragraph_format.page_break_before = True
    write(document, "Normal", "{{p uttalelse }}")
    return document


def case_facts(document: WordDocument, words: Paper) -> None:
    """Write body, meeting, case number and case handler as a table."""
    facts = {
        words.body: "{{ forankring.legges_fram_for }}",
        words.meeting: "{{ forankring.møte }}",
        words.case: "{{ brev.vår_ref }}",
        words.frame.case_handler: "{{ brev.saksbehandler }}",
    }
    table = document.add_table(2, len(facts), "Brevfelt")
    for index, (label, value) in enumerate(facts.items()):
        put(table.cell(0, index), "Etikett", label)
        put(table.cell(1, index), "Tabelltekst", value)
    shape(table, [TEXT_WIDTH // 4] * 4, words.facts)


def assessment(document: WordDocument, words: Paper) -> None:
    """Write why the case is laid before the body: the paragraphs that rest on nothing adopted."""
    write(document, "heading 2", words.assessment)
    when(document, "sak.mangler_fullmakt")
    write(document, "Normal", words.no_mandate)
    end_when(document)
    when(document, "sak.uten_hjemmel")
    write(document, "Normal", words.uncovered).paragraph_format.keep_with_next = True
    each(document, "avsnitt in sak.uten_hjemmel")
    text = "**{{ avsnitt.del }}{% if avsnitt.om %}, {{ avsnitt.om }}{% endif %}: **"
    write(document, "List Bullet", text + "{{ avsnitt.tekst }}")
    end_each(document)
    end_when(document)
    write(document, "Normal", words.covered)


def endings(document: WordDocument, words: Frame) -> None:
    """Write the lists at the end of the letter."""
    for heading, value in ((words.attachments, "vedlegg"), (words.copies, "kopi")):
        when(document, value)
        write(document, "Slutt", heading)
        listing(document, "Sluttlinje", f"linje in {value}", "{{ linje }}")
        end_when(document)


def standard_section(words: Section) -> WordDocument:
    """Make the section that serves any project."""
    document = blank(words.language)
    write(document, "heading 4", "{{ prosjekt.tittel }}")
    section_texts(document, words)
    return document


def whole_plan(words: Frame) -> WordDocument:
    """Make the template of a whole plan: cover, contents, and every heading by its level."""
    document = blank(words.language)
    page = document.sections[0]
    running = page.header.paragraphs[0]
    running.style = "header"
    fill(running, "{{ plan.tittel }}")
    page_numbers(page.footer.paragraphs[0], words)
    write(document, "Title", "{{ plan.forside[0] }}")
    listing(document, "Normal", "linje in plan.forside[1:]", "{{ linje }}")
    contents_field(document)
    each(document, "del in deler")
    for level in range(1, DEEPEST + 1):
        test = "==" if level < DEEPEST else ">="
        when(document, f"del.nivå {test} {level}")
        write(document, f"heading {level}", "{{ del.tittel }}")
        end_when(document)
    paragraphs_of(document, "del.tekst")
    each(document, "felt in del.felt")
    write(document, "Normal", "**{{ felt.navn }}:** {{ felt.første }}")
    paragraphs_of(document, "felt.resten")
    end_each(document)
    end_each(document)
    return document


def paragraphs_of(document: WordDocument, values: str) -> None:
    """Write paragraphs, and the items of lists as such."""
    each(document, f"avsnitt in {values}")
    for form, style in (("punkt", "List Bullet"), ("nummer", "List Number"), ("tekst", "Normal")):
        when(document, f"avsnitt.form == '{form}'")
        write(document, style, "{{ avsnitt.tekst }}")
        end_when(document)
    end_each(document)


def contents_field(document: WordDocument) -> None:
    """Write a list of contents that Word fills in when the document is opened."""
    paragraph = document.add_paragraph(style="Normal")
    for kind in ("begin", "separate", "end"):
        dirty = ' w:dirty="true"' if kind == "begin" else ""
        add(paragraph, f'<w:r {W}><w:fldChar w:fldCharType="{kind}"{dirty}/></w:r>')
        if kind == "begin":
            instruction = ' TOC \\o "1-3" \\h \\z \\u '
            add(
                paragraph,
                f'<w:r {W}><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>',
            )


if __name__ == "__main__":
    main()
