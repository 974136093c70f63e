"""Mistakes in files that people write: the line, what stands there, and what may."""

from __future__ import annotations

import pytest

from toolkit.model.consultation import Consultation
from toolkit.model.profile import Profile
from toolkit.model.settlement_toml import Settlements
from toolkit.model.toml import decode_toml
from toolkit.model.toml_lines import line_of, lines_of
from toolkit.refusals import BadToml, NotUtf8


def complaint(text: str, kind: type = Consultation) -> str:
    with pytest.raises(BadToml) as caught:
        decode_toml(text.encode(), "horing.toml", kind)
    said = str(caught.value)
    ending = " Correct the file and try again."
    assert said.startswith("horing.toml: ")
    assert said.endswith(ending)
    return said.removeprefix("horing.toml: ").removesuffix(ending)


def test_a_wrong_choice_is_named_with_its_line_the_choices_and_the_nearest() -> None:
    assert complaint('title = "Veg"\n\ngenre = "horingsutalelse"\n') == (
        "line 3: “genre” is “horingsutalelse”; allowed: horingsuttalelse, innspill, uttale,"
        " komitenotat. Did you mean “horingsuttalelse”?"
    )


def test_a_choice_in_a_table_on_one_line_is_found() -> None:
    text = 'positions = [\n    # ennå ikke\n    {municipality = "Tinn", stance = "ja"},\n]\n'
    assert complaint(text) == (
        "line 3: “stance” is “ja”; allowed: slutter-seg-til, tillegg, egen-uttalelse, forbehold."
    )


def test_an_unknown_key_is_named_with_those_there_are() -> None:
    assert complaint('[recipient]\nname = "Dep"\nadresse = ["x"]\n') == (
        "line 3: there is no key “adresse” here; allowed: name, address, submit."
        " Did you mean “address”?"
    )


def test_the_sorts_of_authority_are_offered() -> None:
    assert complaint('[authority]\nkind = "vedtak"\n') == (
        "line 2: “kind” is “vedtak”; allowed: resolution, mandate."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'deadline = "20. juni"',
            "line 1: “deadline” must be a date such as 2025-06-20, without quotation marks, and not"
            " “20. juni”.",
        ),
        ("title = 3", "line 1: “title” must be text in quotation marks, and not “3”."),
        (
            'documents = "a.pdf"',
            'line 1: “documents” must be a list such as ["…", "…"], and not “a.pdf”.',
        ),
        ('recipient = "x"', "line 1: “recipient” must be a table of keys and values, and not “x”."),
        ('[[chapters]]\nheading = "A"\npage = 1.5', "line 3: “page” must be a whole number, and"),
    ],
)
def test_a_value_of_the_wrong_sort_is_named_with_the_right_sort(text: str, said: str) -> None:
    assert complaint(text).startswith(said)


def test_a_missing_key_is_named_with_the_line_of_its_table() -> None:
    text = '[[members]]\nname = "Tinn"\n\n[[members]]\nnumber = "4005"\n'
    assert complaint(text, Profile) == "line 4: the key “name” is missing here."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[labels]\nstatus = ["Status"]\nmaal = ["Mål"]', "line 3: there is no key “maal” here;"),
        ('[labels]\ngoal = ["Mål"]\nstatus = "Status"', "line 3: “status” must be a list"),
        ('[labels]\ngoal = ["Mål"]\nstatus = [1]', "line 3: “status” must be text"),
    ],
)
def test_labels_of_a_profile_are_checked_by_their_names(text: str, said: str) -> None:
    assert complaint(text, Profile).startswith(said)


def test_a_choice_in_a_conflict_has_its_line_too() -> None:
    text = '# valg\n[[konflikt]]\nid = "a"\nvelgg = "A"\n'
    assert complaint(text, Settlements) == (
        "line 4: there is no key “velgg” here; allowed: id, velg, text. Did you mean “velg”?"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('title = "A"\ndeadline =\n', "line 2: this is not right TOML: invalid value."),
        ('title = "A\n', "line 1: this is not right TOML: illegal character '\\n'."),
        ('title = "A"\ntitle = "B"\n', "line 2: this is not right TOML: cannot overwrite a value."),
    ],
)
def test_broken_toml_is_named_with_its_line(text: str, said: str) -> None:
    assert complaint(text) == said


def test_another_encoding_is_named() -> None:
    with pytest.raises(NotUtf8):
        decode_toml('title = "Høring"'.encode("latin-1"), "horing.toml", Consultation)


LAYOUT = '''# a comment with [brackets] and "quotes
title = "a # that is no comment"
text = """
[not] = "a table"
"""
list = ["a", # one
  "b]",
  {x = 1, "y z" = [1, 2]},
]
dotted.key = 1
[recipient]  # behind a table
name = 'a "b" c'
[[chapters]]
[[chapters.comments]]
project = "p"
[[chapters]]
  [[chapters.comments]]
  [[chapters.comments]]
  project = "q"
[a.b."c d"]
e = 2025-01-01 10:00:00
'''


def test_every_value_is_found_on_its_line() -> None:
    lines = lines_of(LAYOUT)
    assert lines["title",] == 2
    assert lines["list", 0] == 6
    assert lines["list", 1] == 7
    assert lines["list", 2, "y z", 1] == 8
    assert lines["dotted", "key"] == 10
    assert lines["recipient", "name"] == 12
    assert lines["chapters", 0, "comments", 0, "project"] == 15
    assert lines["chapters", 1, "comments", 1, "project"] == 19
    assert lines["a", "b", "c d", "e"] == 21
    assert ("not",) not in lines


def test_what_is_not_in_a_file_is_nearest_to_what_is_around_it() -> None:
    assert line_of(lines_of(LAYOUT), ("recipient", "address", 3)) == 11
    assert line_of(lines_of(LAYOUT), ("nothing",)) == 1
