from __future__ import annotations

from msgspec import structs

from tests.plans import AREA, BODY, BRIDGE, COVER, INTRODUCTION, TRAIN, merged, plan, plan_file
from tests.tiny import h, p
from toolkit.merge.rebase import rebased
from toolkit.model.update import Stamp, Update

PORT = h(3, "Havn") + p("**Status:** Kaia er trang.") + p("**Tiltak:** Mudring.")


def sent(body: str) -> Update:
    copy = structs.replace(plan(plan_file(body)), source="tinn.docx")
    return Update(source="tinn.docx", plan=copy, stamp=Stamp(author="Tinn", date=""), stamps={})


def test_what_an_old_edition_said_is_no_change_and_what_it_lacked_is_not_struck() -> None:
    old = BODY
    base = plan(plan_file(BODY.replace("Pressedekning.", "Kronikk.") + PORT))
    update = rebased(base, sent(old.replace("Møte hver vår.", "Møte hver høst.")), plan())
    [decision] = merged(base, update).decisions
    assert (decision.heading, decision.before, decision.after) == (
        "Ny bru",
        "Møte hver vår.",
        "Møte hver høst.",
    )


def test_what_was_struck_in_the_old_edition_is_struck() -> None:
    base = plan(plan_file(BODY + PORT))
    update = rebased(base, sent(COVER + INTRODUCTION + AREA + BRIDGE), plan())
    [decision] = merged(base, update).decisions
    assert (decision.heading, decision.action.value) == ("To tog i timen", "remove")


def test_a_field_that_is_new_in_the_base_stays() -> None:
    train = TRAIN.replace(
        p("**Tiltak:** Pressedekning."), p("**Tiltak:** Pressedekning.") + p("**Frist:** 2026")
    )
    base = plan(plan_file(BODY.replace(TRAIN, train)))
    assert merged(base, rebased(base, sent(BODY), plan())).decisions == ()
