"""A proof that cannot fail proves nothing: every defect here must be found."""

from __future__ import annotations

import pytest

from tests.plans import BODY, document, plan, plan_file
from tests.tiny import deleted, ins, p, run
from toolkit.ooxml.package import Package
from toolkit.refusals import ProofFailed
from toolkit.write.proof import prove_accepted, prove_rejected, prove_untouched


def file(data: bytes) -> Package:
    return Package(data, "draft.docx")


def draft(old: str, new: str) -> bytes:
    assert old in BODY
    return plan_file(BODY.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" Pressedekning.", " Pressedekning"),
        (p("Møte hver vår."), ""),
        (p("Møte hver vår."), p("Møte hver vår.") + p()),
        (run(" Pressedekning."), deleted(" Pressedeknin.") + ins(run(" Avis."))),
        (run(" Pressedekning."), ins(run(" Pressedekning."))),
    ],
)
def test_a_draft_that_is_not_the_base_when_rejected_is_found(old: str, new: str) -> None:
    with pytest.raises(ProofFailed, match="with all changes rejected, paragraph"):
        prove_rejected(file(plan_file()), file(draft(old, new)))


def test_the_message_names_the_paragraph_and_both_texts() -> None:
    with pytest.raises(ProofFailed) as failure:
        prove_rejected(file(plan_file()), file(draft("Vedtatt", "Ved")))
    assert "paragraph 2 reads “Ved 14. juni 2024” where the base has “Vedtatt 14. juni 2024”" in (
        str(failure.value)
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Pressedekning.", "Pressedekking."),
        (p("Møte hver vår."), ""),
        (">Hovedansvar:", ">Ansvar:"),
        ("To tog i timen", "Tre tog i timen"),
        ("Vei er viktig.", "Vei er viktig"),
        ("Vedtatt 14. juni", "Vedtatt 15. juni"),
        ("Overskrift3", "Normal"),
        (run(" Pressedekning."), deleted(" Pressedekning.")),
    ],
)
def test_a_draft_that_reads_otherwise_than_decided_is_found(old: str, new: str) -> None:
    with pytest.raises(ProofFailed, match="with all changes accepted"):
        prove_accepted(plan(), plan(draft(old, new), "draft.docx"))


def test_a_part_that_changed_without_an_edit_is_found() -> None:
    base, other = (Package(plan_file(header=p(text)), "d.docx") for text in ("Før", "Etter"))
    with pytest.raises(ProofFailed, match=r"word/header1\.xml"):
        prove_untouched(base, other, frozenset({"word/document.xml"}))


def test_a_right_draft_passes() -> None:
    tracked = draft(run(" Pressedekning."), deleted(" Pressedekning.") + ins(run(" Avis.")))
    prove_rejected(file(plan_file()), file(tracked))
    prove_accepted(plan(draft(" Pressedekning.", " Avis.")), plan(tracked))
    prove_untouched(
        Package(plan_file(), "a"), Package(tracked, "b"), frozenset({"word/document.xml"})
    )
    assert document(tracked).blocks
