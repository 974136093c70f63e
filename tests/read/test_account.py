from __future__ import annotations

from tests.plans import BODY, PROFILE, document, plan_file
from tests.tiny import p
from toolkit.blocks import Document
from toolkit.model.account import Account
from toolkit.model.plan import Plan
from toolkit.read.account import RUNNING, account_for
from toolkit.read.plan import read_plan


def account(read: Document, plan: Plan | None = None) -> Account:
    return account_for(read, plan or read_plan(read, PROFILE))


def test_every_word_of_a_plan_is_accounted_for() -> None:
    found = account(document(plan_file()))
    assert (found.words, found.in_plan, found.left_out, found.lost) == (
        73,
        68,
        {RUNNING: 5},
        0,
    )


def test_every_block_says_what_became_of_it() -> None:
    uses = {entry.text: entry.uses for entry in account(document(plan_file())).entries}
    assert uses["Vedtatt 14. juni 2024"] == ("cover",)
    assert uses["2.1 Samferdsel 2024-2027"] == ("area",)
    assert uses["Vei er viktig."] == ("text of 2.1 Samferdsel 2024-2027",)
    assert uses["Ny bru"] == ("project",)
    assert uses["Møte hver vår."] == ("measures of Ny bru",)
    assert uses["Fjell IPR – Politisk tiltaksplan 2024-2027"] == (RUNNING,)


def test_a_word_that_the_plan_has_not_is_lost_and_counted() -> None:
    whole = document(plan_file())
    cut = read_plan(document(plan_file(BODY.replace(p("Møte hver vår."), p()))), PROFILE)
    found = account(whole, cut)
    assert found.lost == 3
    assert [entry.text for entry in found.entries if entry.lost] == ["Møte hver vår."]


def test_a_sign_without_a_letter_is_no_word() -> None:
    read = document(plan_file(BODY + p("– • –")))
    assert account(read).words == 73
