from __future__ import annotations

import pytest

from toolkit.guard.limits import Limits
from toolkit.guard.xml import HEAD, check_elements, check_xml, is_usual, wrong_head
from toolkit.refusals import DamagedWord, TooLarge

TYPE = "<!DOCTYPE a><a/>"
DECLARED = '<?xml version="1.0" encoding="{}"?>'


@pytest.mark.parametrize(
    ("head", "wrong"),
    [
        ("<a/>", ""),
        (" \n<a/>", ""),
        (DECLARED.format("UTF-8") + "\r\n<a/>", ""),
        (DECLARED.format("UTF-8") + "<?b?><!-- c --> <a/>", ""),
        (DECLARED.format("us-ascii") + "<a/>", ""),
        (TYPE, "it declares a document type"),
        ("<!doctype a>", "it declares a document type"),
        (DECLARED.format("UTF-8") + TYPE, "it declares a document type"),
        (DECLARED.format("UTF-8") + f"\n<!-- ?> --><?b c?>{TYPE}", "it declares a document type"),
        (DECLARED.format("UTF-8") + f"<?b <a> ?>{TYPE}", "it declares a document type"),
        (DECLARED.format("utf-16") + "<a/>", "it is in the encoding utf-16"),
        (DECLARED.format("UTF-7") + "<a/>", "it is in the encoding utf-7"),
        ("<!-- a", ""),
        ("", ""),
    ],
)
def test_the_beginning_of_a_part_is_judged(head: str, wrong: str) -> None:
    assert wrong_head(head.encode()) == wrong


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("declared", ["", DECLARED.format("UTF-16")])
def test_utf_16_is_judged_too(encoding: str, mark: str, declared: str) -> None:
    assert wrong_head(f"{mark}{declared}<a/>".encode(encoding)) == ""
    typed = wrong_head(f"{mark}{declared}{TYPE}".encode(encoding))
    assert typed == "it declares a document type"


def test_a_mark_before_utf_8_is_passed_over() -> None:
    assert wrong_head(f"\ufeff{TYPE}".encode()) == "it declares a document type"
    assert wrong_head("\ufeff<a/>".encode()) == ""


@pytest.mark.parametrize("opening", [" ", "<!-- ", "<?a "])
def test_the_first_element_must_begin_soon(opening: str) -> None:
    head = opening + " " * (HEAD - len(opening))
    assert wrong_head(head.encode()) == "it begins with too much else"
    assert wrong_head(head[:-1].encode()) == ""
    assert wrong_head(("<a>" + "b" * (HEAD - 3)).encode()) == ""
    assert wrong_head((" <a:b>" + "b" * (HEAD - 6)).encode()) == ""


def test_what_is_usual_needs_no_closer_look() -> None:
    usual = DECLARED.format("UTF-8").encode()
    assert is_usual(usual + b"\r\n<w:document>")
    assert is_usual(b"<a?>")
    assert is_usual(usual + b"<a ?>b")
    assert not is_usual(usual + b"<!DOCTYPE a><a>")
    assert not is_usual(usual + b"x<a>")
    assert not is_usual(b"ab")


def test_elements_are_counted_piece_by_piece() -> None:
    pieces = [b"<a><b>x</b>", b"<c/></a>"]
    check_elements(pieces, "plan.docx", "word/a.xml", Limits(elements=3))
    with pytest.raises(TooLarge) as raised:
        check_elements(pieces, "plan.docx", "word/a.xml", Limits(elements=2))
    assert str(raised.value) == (
        "plan.docx: the number of elements in word/a.xml is above the limit of 2. If the file is"
        " known and trusted, set elements higher under [limits] in tiltaksplan.toml."
    )


@pytest.mark.parametrize(("data", "is_counted"), [(b"<a/>" * 8, False), (b"<a/>" * 9, True)])
def test_a_part_of_few_bytes_cannot_have_many_elements(
    data: bytes,
    is_counted: bool,  # noqa: FBT001
) -> None:
    limits = Limits(elements=8)
    if is_counted:
        with pytest.raises(TooLarge):
            check_xml(data, "a", "b", limits)
    else:
        check_xml(data, "a", "b", limits)


def test_damage_names_the_file_and_the_part() -> None:
    with pytest.raises(DamagedWord, match=r"^plan\.docx: .* in word/a\.xml \(it declares a"):
        check_xml(TYPE.encode(), "plan.docx", "word/a.xml")
