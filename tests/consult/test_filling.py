from __future__ import annotations

import io

import pytest

from tests.consult.samples import lines, template, word_file
from toolkit.consult.filling import Template, fill, open_template, sandbox
from toolkit.ooxml.package import Package
from toolkit.refusals import TemplateBroken, UnwritableText, UnwritableValue


def filled(made: Template, **values: object) -> list[str]:
    opened = open_template(made)
    fill(opened, made, values)
    stream = io.BytesIO()
    opened.save(stream)
    return lines(stream.getvalue())


def refusal(made: Template, **values: object) -> str:
    with pytest.raises(TemplateBroken) as raised:
        filled(made, **values)
    return str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "{{ brev.dato }}",
        "{% if x %}",
        "{_{ og }_}, {_% og %_}",
        "Bane & veg",
        "1 < 2 > 0",
        "«Mål» “sitat” 'x' \"y\"",
        "&amp; og &lt;",
        "  to  mellomrom  ",
        "fane\there",
        "ny\nlinje",
    ],
)
def test_a_value_arrives_in_the_letter_as_it_was_written(text: str) -> None:
    assert filled(template("{{ verdi }}"), verdi=text) == [text]


@pytest.mark.parametrize("sign", ["\x01", "\x0c", "\ufffe", "\ud800"])
def test_a_character_that_no_word_file_can_hold_is_refused_with_its_place(sign: str) -> None:
    made = template("{{ prosjekt.status[1] }}", "etter")
    with pytest.raises(UnwritableValue) as raised:
        filled(made, prosjekt={"status": ["ny", f"Ny{sign}veg"]})
    assert str(raised.value) == (
        "mal.docx: the value “prosjekt.status[1]” contains a control character"
        f" (U+{ord(sign):04X}) that no Word file can hold: “Ny�veg” Delete it where the text comes"
        " from."
    )


def test_a_character_that_a_template_makes_itself_is_refused() -> None:
    with pytest.raises(UnwritableText, match=r"contains a control character \(U\+0001\)"):
        filled(template("{{ '%c' % 1 }}"))


def test_nothing_is_worked_out_before_a_template_is_filled_in() -> None:
    """jinja would work `10 ** (10 ** 10)` out while it compiles, where no limit of time holds."""
    text = "{{ 10 ** 10 }}{% if 10 ** 10 %}{% endif %}{{ 'a'|center(99) }}"
    code = sandbox().compile(text, raw=True)
    assert "10000000000" not in code
    assert code.count("(10 ** 10)") == 2
    assert " " * 20 + "a" not in code


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_the_ends_of_lines_are_one_kind(end: str) -> None:
    assert filled(template("{{ verdi }}"), verdi=f"to{end}linjer") == ["to\nlinjer"]


def test_a_list_with_what_is_not_known_is_refused() -> None:
    assert "__class__" in refusal(template("{{ [1]|map(attribute='__class__')|list }}"))


def test_loops_and_conditions_leave_no_empty_paragraphs() -> None:
    made = template(
        "{%p for navn in liste %}",
        "{{ navn }}",
        "{%p endfor %}",
        "{%p if tom %}",
        "x",
        "{%p endif %}",
    )

    assert filled(made, liste=["Tinn", "Rollag"], tom=[]) == ["Tinn", "Rollag"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ frist }}", "mal.docx: .*no value called “frist”"),
        ("{{ brev.titel }}", "mal.docx: .*no value called “titel”"),
        ("{% if frist %}x{% endif %}", "no value called “frist”"),
        ("{{ brev. }}", "expected name or number.* at “{{ brev. }}”"),
        ("{% for x in %}", "mal.docx: "),
        ("{{ brev|ukjent }}", "No filter named 'ukjent'"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ brev + 1 }}", "mal.docx: "),
    ],
)
def test_a_faulty_template_is_refused_with_its_name_and_the_reason(text: str, reason: str) -> None:
    with pytest.raises(TemplateBroken, match=reason):
        filled(template(text), brev={"tittel": "x"})


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ brev.__init__.__globals__ }}",
        "{{ brev|attr('__class__') }}",
        "{{ brev.update({'x': 1}) }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ lipsum() }}",
        "{{ [1, 2]|random }}",
    ],
)
def test_the_sandbox_refuses_a_hostile_template(text: str) -> None:
    assert "mal.docx" in refusal(template(text), brev={"tittel": "x"})


def test_a_condition_that_begins_in_a_cell_and_ends_outside_is_refused() -> None:
    cell = "<w:p><w:r><w:t>{% if x %}</w:t></w:r></w:p>"
    table = f"<w:tbl><w:tblGrid/><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    after = "<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>"
    made = Template(name="mal.docx", data=word_file(table + after))

    assert "do not belong together" in refusal(made, x=False)


@pytest.mark.parametrize(
    "data", [b"", b"tekst", b"PK\x03\x04 halv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
)
def test_a_template_that_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(TemplateBroken, match=r"mal\.docx: .*not a Word file"):
        open_template(Template(name="mal.docx", data=data))


def test_a_template_that_is_damaged_inside_is_refused() -> None:
    packed = Package(template("x").data, "mal.docx").with_parts({})
    start = packed.index(b"word/document.xml") + len("word/document.xml")
    damaged = packed[:start] + b"\xff" * 20 + packed[start + 20 :]

    with pytest.raises(TemplateBroken, match=r"mal\.docx: .*not a Word file"):
        open_template(Template(name="mal.docx", data=damaged))
