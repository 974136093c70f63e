from __future__ import annotations

from msgspec import structs

from tests.consult.samples import BRIDGE, HEARING, TRAIN, material, template
from toolkit.consult.expecting import Forms, expected_lines
from toolkit.consult.file_texts import FileText
from toolkit.consult.homecoming import offers
from toolkit.consult.offers import LostLine, NewLine, NewText, NewWording, Offer, Unmapped, Why
from toolkit.consult.sorted_offers import sort_out
from toolkit.consult.verdict import judge
from toolkit.consult.wording import template_edits
from toolkit.model.consultation import Chapter, Comment, Demand
from toolkit.model.decisions import LostParagraph, NewParagraph, TextEdit
from toolkit.problems import Place

FRAME = template(
    "Brev av {{ brev.dato }}",
    "{%p for punkt in hovedbudskap %}",
    "{{ punkt.krav }}",
    "{%p endfor %}",
    "{%p for k in kapitler %}",
    "{%p for p in k.prosjekter %}",
    "{{p p.tekst }}",
    "{%p endfor %}",
    "{%p endfor %}",
)
SECTION = template(
    "{{ prosjekt.tittel }}",
    "Fra planen: {{ prosjekt.status|join(' ') }}",
    "{%p for avsnitt in prosjekt.syn %}",
    "{% if loop.first %}Vi mener: {% endif %}{{ avsnitt }}",
    "{%p endfor %}",
    "Kartet er vedlagt.",
    "Hilsen {{ avsender.kortnavn }}",
)
FULL = structs.replace(
    HEARING,
    main_demands=(Demand(demand="Bygg brua nå.", projects=("bru",)),),
    chapters=(
        Chapter(heading="Tom"),
        Chapter(
            heading="Veg",
            comments=(
                Comment(project="bru", view="Ja.\n\nJa visst."),
                Comment(project="tog", view="Nei."),
            ),
        ),
    ),
)
SENT = [
    "Brev av 23. november 2026",
    "Bygg brua nå.",
    "Bru",
    "Fra planen: Gammel bru.",
    "Vi mener: Ja.",
    "Ja visst.",
    "Kartet er vedlagt.",
    "Hilsen Dalene",
    "Tog",
    "Fra planen: Ett tog.",
    "Vi mener: Nei.",
    "Kartet er vedlagt.",
    "Hilsen Dalene",
]


def came(lines: list[str]) -> list[Offer]:
    made = material(FULL)
    forms = Forms(frame=FRAME, sections=dict.fromkeys(("bru", "tog"), SECTION))
    return list(offers(expected_lines(made, judge(made), forms), lines))


def edited(changes: dict[int, str]) -> list[str]:
    return [changes.get(number, line) for number, line in enumerate(SENT)]


def test_a_letter_that_nobody_edited_offers_nothing() -> None:
    assert came(SENT) == []


def test_no_break_spaces_and_space_at_the_ends_are_no_edits() -> None:
    assert came(edited({0: "Brev\N{NO-BREAK SPACE}av 23. november 2026 "})) == []


def test_wording_of_a_section_is_offered_where_it_stands_in_the_template() -> None:
    assert came(edited({9: "Etter planen: Ett tog.", 11: "Kart er vedlagt."})) == [
        NewWording(section=1, paragraph=1, start=0, end=3, text="Etter"),
        NewWording(section=1, paragraph=5, start=0, end=6, text="Kart"),
    ]


def test_wording_behind_a_condition_keeps_its_place() -> None:
    # “{% if loop.first %}” has 19 characters, and “Vi ” three.
    assert came(edited({4: "Vi hevder: Ja."})) == [
        NewWording(section=0, paragraph=3, start=22, end=27, text="hevder")
    ]


def test_what_comes_from_the_plan_is_data_and_no_wording() -> None:
    assert came(edited({3: "Fra planen: Ny bru."})) == [
        Unmapped(old="Fra planen: Gammel bru.", new="Fra planen: Ny bru.", why=Why.DATA)
    ]


def test_words_behind_a_value_of_the_plan_are_wording() -> None:
    assert came(edited({7: "Hilsen Dalene på vegne av alle"})) == [
        NewWording(section=0, paragraph=6, start=0, end=None, text=" på vegne av alle")
    ]


def test_the_letters_own_words_are_listed() -> None:
    assert [
        one.why
        for one in came(edited({0: "Notat av 23. november 2026"}))
        if isinstance(one, Unmapped)
    ] == [Why.FRAME]


def test_a_text_of_the_hearings_file_comes_home_as_one() -> None:
    assert came(edited({1: "Bygg brua straks.", 5: "Ja takk."})) == [
        NewText(path=("hovedbudskap", 0, "krav"), text="Bygg brua straks."),
        NewText(path=("prosjekt", 0, "syn", 1), text="Ja takk."),
    ]


def test_a_new_paragraph_goes_to_what_stands_before_it() -> None:
    lines = [*SENT[:5], "Og mer.", *SENT[5:7], "Nytt fast avsnitt.", *SENT[7:]]

    assert came(lines) == [
        NewText(path=("prosjekt", 0, "syn", 0), text="Og mer.", behind=True),
        NewLine(section=0, paragraph=5, text="Nytt fast avsnitt."),
    ]


def test_struck_paragraphs_are_told_apart() -> None:
    lines = [line for number, line in enumerate(SENT) if number not in {5, 6, 9}]

    assert came(lines) == [
        NewText(path=("prosjekt", 0, "syn", 1), text=""),
        LostLine(section=0, paragraph=5),
        Unmapped(old="Fra planen: Ett tog.", new="", why=Why.GONE),
    ]


def test_what_comes_home_is_sorted_by_project_and_by_key() -> None:
    lines = edited({1: "Bygg bru.", 6: "Kart ligger ved.", 10: "Vi mener: Nei takk."})

    found = sort_out(came(lines), material(FULL, BRIDGE, TRAIN), FULL)

    assert list(found.wordings) == ["bru"]
    assert found.texts == (
        FileText(keys=("main_demands", 0, "demand"), old="Bygg brua nå.", new="Bygg bru."),
        FileText(keys=("chapters", 1, "comments", 1, "view"), old="Nei.", new="Nei takk."),
    )


def test_a_sign_of_templates_never_becomes_wording() -> None:
    found = sort_out(came(edited({6: "Kartet er {{ vedlagt }}."})), material(FULL), FULL)

    assert found.wordings == {}
    assert [one.why for one in found.unmapped] == [Why.MIXED, Why.MIXED]


def test_paragraphs_of_a_text_are_changed_struck_and_put_in() -> None:
    lines = [*SENT[:4], "Vi mener: Jo.", "Derfor.", *SENT[6:]]

    (text,) = sort_out(came(lines), material(FULL), FULL).texts

    assert (text.keys, text.new) == (("chapters", 1, "comments", 0, "view"), "Jo.\n\nDerfor.")


def test_wording_becomes_edits_of_the_template_and_leaves_its_loops() -> None:
    paragraphs = ["{%p for a in b %}", "Ord {{ a }}", "{%p endfor %}", "Slutt"]
    wordings = (
        NewWording(section=0, paragraph=1, start=0, end=3, text="Tekst"),
        NewLine(section=0, paragraph=1, text="Nytt"),
        LostLine(section=0, paragraph=3),
        NewWording(section=0, paragraph=3, start=0, end=None, text="!"),
    )

    def at(paragraph: int, start: int, end: int) -> Place:
        return Place(part="d.xml", paragraph=paragraph, start=start, end=end)

    assert template_edits(wordings, paragraphs, "d.xml") == (
        TextEdit(place=at(1, 0, 3), text="Tekst"),
        NewParagraph(after=at(2, 0, 13), like=at(1, 0, 11), text="Nytt"),
        LostParagraph(place=at(3, 0, 5)),
        TextEdit(place=at(3, 5, 5), text="!"),
    )


def test_a_project_that_was_taken_out_is_told_of_once() -> None:
    assert came([*SENT[:2], *SENT[8:]]) == [Unmapped(old="Bru", new="", why=Why.SECTION)]


def test_projects_in_another_order_offer_nothing() -> None:
    assert came([*SENT[:2], *SENT[8:], *SENT[2:8]]) == []
