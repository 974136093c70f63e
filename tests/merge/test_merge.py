from __future__ import annotations

import pytest

from tests.plans import (
    BODY,
    BRIDGE,
    PROFILE,
    TRAIN,
    document,
    merged,
    plan,
    plan_file,
    update,
)
from tests.tiny import deleted, docx, h, ins, p, run
from toolkit.merge.left_over import find_left_over
from toolkit.model.decisions import Decision, TextEdit
from toolkit.model.merged import Choice
from toolkit.read.update import read_update
from toolkit.refusals import NotACopy

HEADER_TEXT = "Fjell IPR – Politisk tiltaksplan 2024-2027"


def decisions(*changes: tuple[str, str]) -> list[Decision]:
    return list(merged(plan(), update(*changes)).decisions)


def summary(decision: Decision) -> tuple[str | None, str, str, str, str]:
    return (
        decision.project,
        decision.label,
        decision.action.value,
        decision.before,
        decision.after,
    )


def test_an_unchanged_copy_changes_nothing() -> None:
    assert decisions() == []


def test_a_changed_field_is_one_decision_with_the_sender_and_the_date_of_the_file() -> None:
    [decision] = decisions(("Dialog med fylket.", "Brev til fylket."))
    assert summary(decision) == (
        "ny-bru",
        "Tiltak",
        "take",
        "Dialog med fylket.",
        "Brev til fylket.",
    )
    assert (decision.author, decision.date, decision.source) == (
        "Kari",
        "2025-02-03T04:05:06Z",
        "tinn.docx",
    )


def test_a_tracked_change_has_its_own_author_and_date() -> None:
    tracked = deleted("Pressedekning.", "Ola") + ins(run("Avisoppslag."), "Ola")
    [decision] = decisions((run(" Pressedekning."), run(" ") + tracked))
    assert (decision.author, decision.date) == ("Ola", "2025-01-02T03:04:05Z")
    assert (decision.before, decision.after) == ("Pressedekning.", "Avisoppslag.")


def test_text_behind_an_empty_label_is_a_change_of_that_field() -> None:
    [decision] = decisions((p("**Målsetting:**"), p("**Målsetting:** Åpen bru.")))
    assert summary(decision) == ("ny-bru", "Målsetting", "take", "", "Åpen bru.")


def test_a_field_that_is_gone_and_one_that_is_new() -> None:
    gone, new = decisions(
        (p("**Målsetting:**"), ""),
        (p("**Tiltak:** Pressedekning."), p("**Tiltak:** Pressedekning.") + p("**Frist:** 2026")),
    )
    assert summary(gone) == ("ny-bru", "Målsetting", "remove", "", "")
    assert summary(new) == ("to-tog-i-timen", "Frist", "add", "", "2026")


def test_a_changed_label_is_a_change_of_its_own() -> None:
    [decision] = decisions(
        ('<w:t xml:space="preserve">Status:', '<w:t xml:space="preserve">Status/utfordring:')
    )
    assert (decision.before, decision.after) == ("Status", "Status/utfordring")


def test_headings_cover_and_introductions_are_compared_too() -> None:
    found = decisions(
        ("Vedtatt 14. juni 2024", "Forslag"),
        ("Vei er viktig.", "Vei er svært viktig."),
        ("Ny bru", "Ny bru!"),
    )
    assert [(d.project, d.field, d.after) for d in found] == [
        (None, "text", "Forslag"),
        ("samferdsel", "text", "Vei er svært viktig."),
        ("ny-bru", "title", "Ny bru!"),
    ]


def test_a_project_that_is_gone_and_a_new_one_are_decisions() -> None:
    havn = h(3, "Havn") + p("**Status:** Kaia er trang.")
    gone, new = decisions((TRAIN, havn))
    assert (gone.project, gone.field, gone.action.value) == ("to-tog-i-timen", "project", "remove")
    assert gone.before.startswith("To tog i timen\nStatus\nOpptrappingsplan")
    assert (new.heading, new.action.value, new.after) == (
        "Havn",
        "add",
        "Havn\nStatus\nKaia er trang.",
    )


def test_projects_that_changed_places_are_a_move() -> None:
    [move] = decisions((BRIDGE + TRAIN, TRAIN + BRIDGE))
    assert (move.heading, move.action.value, move.before, move.after) == (
        "To tog i timen",
        "move",
        "Ny bru",
        "",
    )


def test_fields_in_another_order_are_a_move() -> None:
    status, measures = (
        p("**Status:** Opptrappingsplan for tog (2024-2027) er vedtatt."),
        p("**Tiltak:** Pressedekning."),
    )
    result = merged(plan(), update((status + measures, measures + status)))
    [move] = result.decisions
    assert (move.heading, move.action.value) == ("To tog i timen", "move")
    assert (move.before, move.after) == (
        "Status, Tiltak, Hovedansvar",
        "Tiltak, Status, Hovedansvar",
    )


def test_a_changed_header_is_a_change_like_any_other() -> None:
    copy = read_update(document(plan_file(header=p("Utkast")), "tinn.docx"), PROFILE, date="")
    result = merged(plan(), copy)
    [decision] = result.decisions
    assert (decision.label, decision.after) == ("header or footer", "Utkast")
    assert [paragraph.text for paragraph in result.plan.running] == ["Utkast"]
    assert result.problems == ()


def test_two_headers_that_differ_are_a_conflict() -> None:
    copies = [
        read_update(document(plan_file(header=p(text)), f"{text}.docx"), PROFILE, date="")
        for text in ("Utkast", "Forslag")
    ]
    [conflict] = merged(plan(), *copies).conflicts
    assert {version.text for version in conflict.versions} == {"Utkast", "Forslag"}


def test_an_emptied_header_is_named() -> None:
    copy = read_update(document(plan_file(header=p()), "tinn.docx"), PROFILE, date="")
    [problem] = merged(plan(), copy).problems
    assert (problem.kind.value, problem.subject) == ("running-text-missing", HEADER_TEXT)


def test_a_page_number_counted_anew_is_no_change() -> None:
    base, copy = (plan_file(header=p(f"Side 2 av {pages}")) for pages in (12, 13))
    update = read_update(document(copy, "tinn.docx"), PROFILE, date="")
    assert list(find_left_over(plan(base), update)) == []


def test_a_copy_of_something_else_is_refused_by_name() -> None:
    port = h(3, "Havn") + p("**Status:** Kaia er trang.") + p("**Tiltak:** Mudring.")
    school = h(3, "Skole") + p("**Status:** Taket lekker.") + p("**Tiltak:** Nytt tak.")
    other = docx(h(1, "Prosjekter") + h(2, "Alt") + port + school, title="En annen plan")
    copy = read_update(document(other, "annet.docx"), PROFILE, date="")
    with pytest.raises(NotACopy, match=r"annet\.docx: only 0 of the 2 projects of plan\.docx"):
        merged(plan(), copy)


SHARED = f"<w:p>{run('Status: A.')}<w:r><w:br/></w:r>{run('Mål: B.')}</w:p>"


def test_a_field_lost_from_a_paragraph_it_shares_leaves_its_neighbour_in_peace() -> None:
    old, new = (plan_file(BODY + h(3, "Havn") + body) for body in (SHARED, p("Status: A.")))
    copy = read_update(document(new, "tinn.docx"), PROFILE, date="")
    [decision] = merged(plan(old), copy).decisions
    [edit] = decision.edits
    assert (decision.label, decision.action.value) == ("Mål", "remove")
    assert isinstance(edit, TextEdit)
    assert (edit.place.start, edit.place.end, edit.text) == (16, 18, "")


def test_a_text_of_ones_own_does_not_settle_which_of_two_new_fields_counts() -> None:
    last = p("**Tiltak:** Pressedekning.")
    copies = [
        update((last, last + p(f"**Frist:** {year}")), name=f"{year}.docx") for year in (2026, 2027)
    ]
    [conflict] = merged(plan(), *copies).conflicts
    result = merged(plan(), *copies, choices={conflict.id: Choice(take="text", text="2028")})
    assert [one.id for one in result.open] == [conflict.id]
    chosen = merged(plan(), *copies, choices={conflict.id: Choice(take="B")})
    assert [decision.after for decision in chosen.decisions] == ["2027"]
