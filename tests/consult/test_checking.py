from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.consult.samples import template, word_file
from toolkit.consult.checking import check_template
from toolkit.consult.filling import Template
from toolkit.consult.sample import values_for
from toolkit.problems import Problem, ProblemKind

TEMPLATES = Path(__file__).parents[2] / "templates"


def check(*lines: str, folder: str = "prosjekter") -> list[tuple[int, ProblemKind, str, str]]:
    return told(check_template(template(*lines), values_for(folder)))


def check_body(body: str) -> list[tuple[int, ProblemKind, str, str]]:
    made = Template(name="mal.docx", data=word_file(body))
    return told(check_template(made, values_for("prosjekter")))


def told(problems: tuple[Problem, ...]) -> list[tuple[int, ProblemKind, str, str]]:
    return [(p.place.paragraph, p.kind, p.subject, p.detail) for p in problems if p.place]


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.docx")), ids=lambda file: file.stem)
def test_the_templates_of_the_house_have_nothing_to_mend(file: Path) -> None:
    made = Template(name=file.name, data=file.read_bytes())

    assert check_template(made, values_for(file.parent.name)) == ()


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("{{ prosjekt.tittle }}", "prosjekt.tittle", "prosjekt.tittel"),
        ("{{ tittel }}", "tittel", "brev.tittel"),
        ("{{ avsender.navm }}", "avsender.navm", "avsender.navn"),
        ("{% if prosjekt.stauts %}x{% endif %}", "prosjekt.stauts", "prosjekt.status"),
        ("{{ prosjekt['satus'] }}", "prosjekt.satus", "prosjekt.status"),
    ],
)
def test_an_unknown_value_is_named_with_what_was_probably_meant(
    text: str, name: str, meant: str
) -> None:
    assert check("Først", text) == [(1, ProblemKind.TAG_UNKNOWN, name, meant)]


def test_a_value_like_no_other_is_named_with_those_there_are() -> None:
    [(paragraph, kind, name, names)] = check("{{ mottaker.xyz }}")

    assert (paragraph, kind, name) == (0, ProblemKind.TAG_NO_SUCH, "mottaker.xyz")
    assert names.startswith("navn, adresse, sendes")


def test_names_in_loops_are_known_inside_them_and_not_behind() -> None:
    lines = (
        "{%p for rad in prioriteringer %}",
        "{{ rad.transportform }} {{ loop.index }} {{ rad.transprotform }}",
        "{%p for x in rad.rader %}",
        "{{ x.prosjekt }} {{ x.grunn }}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{{ rad.transportform }}",
    )

    found = check(*lines, folder="horing")

    assert [(place, name) for place, _, name, _ in found] == [
        (1, "rad.transprotform"),
        (3, "x.grunn"),
        (6, "rad"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{% set x = prosjekt.tittel %}{{ x }}",
        "{{ prosjekt.status|join(' ') }}",
        "{{ finnes_ikke|default('–') }}",
        "{% if finnes_ikke is defined %}x{% endif %}",
        "{# en merknad om {{ ingenting #}",
        "{% for i in range(3) %}{{ i }}{% else %}ingen{% endfor %}",
        "{{ “sitat” }}",
        "{{ prosjekt.status[0] }}",
    ],
)
def test_what_works_is_left_alone(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "subject", "missing"),
    [
        ("Om {{ prosjekt.tittel", "{{ prosjekt.tittel", "}}"),
        ("{% if x", "{% if x", "%}"),
        ("{{ a {{ prosjekt.tittel }}", "{{ a ", "}}"),
    ],
)
def test_a_tag_that_is_not_closed_is_shown(text: str, subject: str, missing: str) -> None:
    assert check(text)[0] == (0, ProblemKind.TAG_UNCLOSED, subject, missing)


def test_an_end_without_a_beginning_is_shown() -> None:
    assert check("prosjekt.tittel }}") == [
        (0, ProblemKind.TAG_UNOPENED, "prosjekt.tittel }}", "}}")
    ]


def test_loops_and_conditions_that_do_not_fit_together_are_shown() -> None:
    found = check("{%p for x in vedlegg %}", "{{ x }}", "{%p endif %}", "{%p else %}")

    assert found == [
        (2, ProblemKind.TAG_UNMATCHED, "{%p endif %}",
         "its place: “{%p for x in vedlegg %}” must be ended first"),
        (0, ProblemKind.TAG_UNMATCHED, "{%p for x in vedlegg %}", "{% endfor %} behind it"),
    ]  # fmt: skip


def test_a_tag_of_several_looks_is_shown_and_one_of_pieces_alike_is_not() -> None:
    split = run("{{ prosjekt.") + run("tittel }}", "<w:b/>")
    alike = run("{{ prosjekt.") + run("tittel }}", '<w:lang w:val="nb-NO"/>')

    assert check_body(f"<w:p>{split}</w:p><w:p>{alike}</w:p>") == [
        (0, ProblemKind.TAG_SPLIT, "{{ prosjekt.tittel }}", "")
    ]


def test_a_tag_torn_by_a_tracked_change_or_a_tab_is_shown() -> None:
    ins = f'<w:ins w:id="1" w:author="K">{run("tittel }}")}</w:ins>'
    tab = "<w:r><w:t>{{ prosjekt.</w:t><w:tab/><w:t>tittel }}</w:t></w:r>"

    assert check_body(f"<w:p>{run('{{ prosjekt.')}{ins}</w:p><w:p>{tab}</w:p>") == [
        (0, ProblemKind.TAG_TORN, "{{ prosjekt.tittel }}", "a tracked insertion"),
        (1, ProblemKind.TAG_TORN, "{{ prosjekt.\ttittel }}", "a tab or a line break"),
    ]


def test_text_that_a_tag_would_take_away_is_shown() -> None:
    assert check("{%p if prosjekt.status %} Status:", "{{ prosjekt.id }}", "{%p endif %}") == [
        (0, ProblemKind.TAG_SWALLOWS, "{%p if prosjekt.status %}",
         "paragraph, and with it “Status:”")
    ]  # fmt: skip


def test_text_in_the_row_of_a_row_tag_would_be_taken_away_too() -> None:
    def cell(text: str) -> str:
        return f"<w:tc><w:p>{run(text)}</w:p></w:tc>"

    rows = (
        "<w:tr>" + cell("{%tr for x in vedlegg %}") + cell("Nr.") + "</w:tr>",
        "<w:tr>" + cell("{{ x }}") + cell("") + "</w:tr>",
        "<w:tr>" + cell("{%tr endfor %}") + cell("") + "</w:tr>",
    )

    assert check_body(f"<w:tbl>{''.join(rows)}</w:tbl>") == [
        (0, ProblemKind.TAG_SWALLOWS, "{%tr for x in vedlegg %}",
         "table row, and with it “Nr.”")
    ]  # fmt: skip


def test_a_list_written_as_text_is_shown() -> None:
    assert check("{{ prosjekt.status }}") == [
        (0, ProblemKind.TAG_LIST, "{{ prosjekt.status }}", "prosjekt.status")
    ]


def test_what_jinja_cannot_read_is_shown_where_it_stands() -> None:
    found = check("{{ prosjekt.tittel }}", "{{ «sitat» }}", "{{ prosjekt.tittel|finnesikke }}")

    assert [(place, kind) for place, kind, _, _ in found] == [(1, ProblemKind.TAG_UNREADABLE)]


def test_a_way_into_the_program_is_shown() -> None:
    assert check("{{ prosjekt.__class__ }}") == [
        (0, ProblemKind.TAG_UNSAFE, "{{ prosjekt.__class__ }}", "prosjekt.__class__")
    ]
