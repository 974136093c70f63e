from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.cases.build import build
from tests.plans import PROFILE
from tests.tiny import zipped
from toolkit.model.update import Stamp
from toolkit.ooxml.body import list_of
from toolkit.ooxml.names import PPR, PPR_CHANGE, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.styles import Styles, value
from toolkit.ooxml.text import say
from toolkit.ooxml.xml import Element
from toolkit.tasks.draft import DraftRequest, DraftResult, draft

DESCRIPTION = """@style Innrykk < Normal
= Politisk tiltaksplan 2024-2027
# Prosjekter
## Veg
### Ny bru
**Status:** Brua er stengt. Alle venter.
**Tiltak:** Rådet vil
- søke om midler
- holde møter
Alle skal høres.
{Innrykk} Saken haster.
"""
PART = "word/document.xml"
CENTRED = '<w:pPr><w:jc w:val="center"/></w:pPr>'


def parts_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


PLAN = parts_of(build(DESCRIPTION))


def drafted(folder: Path, *changes: tuple[str, str], tracked: bool = True) -> DraftResult:
    """Draft the plan and a copy in which pieces of the XML are others."""
    body = PLAN[PART]
    for old, new in changes:
        assert body.count(old) == 1, old
        body = body.replace(old, new)
    (folder / "plan.docx").write_bytes(zipped(PLAN))
    (folder / "kopi.docx").write_bytes(zipped(PLAN | {PART: body}))
    return draft(
        DraftRequest(
            plan=folder / "plan.docx",
            updates=(folder / "kopi.docx",),
            output=folder / "utkast.docx",
            profile=PROFILE,
            stamp=Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z"),
            authors={"kopi.docx": "Kari"},
            formatting=True,
            tracked=tracked,
        )
    )


def paragraph(result: DraftResult, text: str) -> Element:
    package = Package(result.output.read_bytes(), "utkast.docx")
    return next(each for each in package.parse(package.main).iter(P) if say(each) == text)


def run_of(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


CENTRE = f"<w:p>{run_of('Alle skal høres.')}", f"<w:p>{CENTRED}{run_of('Alle skal høres.')}"
OF_LIST = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
IN_LIST = CENTRE[0], f"<w:p>{OF_LIST}{run_of('Alle skal høres.')}"
OUT_OF_LIST = f"<w:p>{OF_LIST}{run_of('holde møter')}", f"<w:p>{run_of('holde møter')}"
INDENTED = CENTRE[0], f'<w:p><w:pPr><w:pStyle w:val="Innrykk"/></w:pPr>{run_of("Alle skal høres.")}'


def test_a_paragraph_that_somebody_centred_is_centred_with_a_mark(tmp_path: Path) -> None:
    result = drafted(tmp_path, CENTRE)
    found = paragraph(result, "Alle skal høres.")
    [change] = found.iter(PPR_CHANGE)

    assert (value(found.find(PPR), "jc"), change.get(w("author"))) == ("center", "Kari")
    assert change.find(f"{PPR}/{w('jc')}") is None
    assert [(c.kind.value, c.text) for c in result.formatted] == [("alignment", "Alle skal høres.")]
    assert result.unformatted == ()


def test_a_paragraph_that_came_into_a_list_or_left_one_does_so(tmp_path: Path) -> None:
    result = drafted(tmp_path, IN_LIST, OUT_OF_LIST)
    lists = {
        text: list_of(paragraph(result, text), Styles(None))[0]
        for text in ("søke om midler", "holde møter", "Alle skal høres.")
    }

    assert lists == {"søke om midler": "1", "holde møter": "0", "Alle skal høres.": "1"}
    assert {c.kind.value for c in result.formatted} == {"marker"}


def test_a_paragraph_gets_another_style_of_the_plan(tmp_path: Path) -> None:
    result = drafted(tmp_path, INDENTED)

    assert value(paragraph(result, "Alle skal høres.").find(PPR), "pStyle") == "Innrykk"


def test_a_style_that_the_plan_has_not_is_listed_only(tmp_path: Path) -> None:
    styles = "word/styles.xml"
    new = '<w:style w:type="paragraph" w:styleId="Sitat"><w:name w:val="Quote"/></w:style>'
    copy = PLAN | {
        styles: PLAN[styles].replace("</w:styles>", f"{new}</w:styles>"),
        PART: PLAN[PART].replace(INDENTED[0], INDENTED[1].replace("Innrykk", "Sitat")),
    }
    drafted(tmp_path)
    (tmp_path / "kopi.docx").write_bytes(zipped(copy))
    result = draft(
        DraftRequest(
            plan=tmp_path / "plan.docx",
            updates=(tmp_path / "kopi.docx",),
            output=tmp_path / "nytt.docx",
            profile=PROFILE,
            stamp=Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z"),
            formatting=True,
        )
    )

    assert (result.formatted, [c.after for c in result.unformatted]) == ((), ["quote"])


def test_without_marks_the_paragraph_is_simply_centred(tmp_path: Path) -> None:
    found = paragraph(drafted(tmp_path, CENTRE, tracked=False), "Alle skal høres.")

    assert value(found.find(PPR), "jc") == "center"
    assert not list(found.iter(PPR_CHANGE))


@pytest.mark.parametrize("tracked", [True, False])
def test_looks_are_taken_in_where_words_of_the_same_paragraph_change_too(
    tmp_path: Path, *, tracked: bool
) -> None:
    struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">Brua er stengt.</w:t></w:r>'
    old = run_of(" Brua er stengt. Alle venter.")
    new = run_of(" ") + struck + run_of(" Alle venter lenge.")
    result = drafted(tmp_path, (old, new), tracked=tracked)
    found = paragraph(result, "Status: Brua er stengt. Alle venter lenge.")
    struck_texts = [
        "".join(t.text or "" for t in run.iter(w("t")))
        for run in found.iter(w("r"))
        if run.find(f"{w('rPr')}/{w('strike')}") is not None
    ]

    assert [c.text for c in result.formatted] == ["Brua er stengt."]
    assert struck_texts == ["Brua er stengt."]


def test_looks_that_new_words_would_take_are_listed_only(tmp_path: Path) -> None:
    struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">Alle venter.</w:t></w:r>'
    old = run_of(" Brua er stengt. Alle venter.")
    new = run_of(" Brua er stengt. ") + struck + run_of(" Og den åpner.")
    result = drafted(tmp_path, (old, new))

    assert result.formatted == ()
    assert [c.text for c in result.unformatted] == ["Alle venter."]
