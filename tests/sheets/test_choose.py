from __future__ import annotations

from msgspec import structs

from tests.plans import BODY, PROFILE, TRAIN, plan, plan_file
from tests.tiny import h, p
from toolkit.model.language import Language
from toolkit.model.profile import Member, Profile, Region
from toolkit.model.sheet import Sheet
from toolkit.sheets.choose import sheets_for


def titles(sheets: tuple[Sheet, ...]) -> dict[str, list[str]]:
    return {
        sheet.municipality: [listed.project.title.text for listed in sheet.projects]
        for sheet in sheets
    }


def test_a_municipality_is_asked_about_the_projects_it_is_responsible_for() -> None:
    assert titles(sheets_for(plan(), PROFILE)) == {
        "Tinn": ["Ny bru", "To tog i timen"],
        "Nore og Uvdal": ["Ny bru"],
    }


def test_the_sheets_come_in_the_order_of_the_profile() -> None:
    turned = structs.replace(PROFILE, members=PROFILE.members[::-1])
    assert list(titles(sheets_for(plan(), turned))) == ["Nore og Uvdal", "Tinn"]


def test_a_municipality_without_projects_gets_no_sheet() -> None:
    more = structs.replace(PROFILE, members=(*PROFILE.members, Member(name="Sigdal")))
    assert "Sigdal" not in titles(sheets_for(plan(), more))


def test_a_body_gets_no_sheet() -> None:
    assert sheets_for(plan(), Profile()) == ()


def test_the_projects_come_in_the_order_of_the_plan() -> None:
    third = h(3, "Ladestasjoner") + p("**Hovedansvar:** Tinn")
    longer = plan(plan_file(BODY.replace(TRAIN, third + TRAIN)))
    assert titles(sheets_for(longer, PROFILE))["Tinn"] == [
        "Ny bru",
        "Ladestasjoner",
        "To tog i timen",
    ]


def test_a_sheet_says_what_it_is_given_in_the_form_of_the_region() -> None:
    region = Region(language=Language.NYNORSK)
    profile = structs.replace(PROFILE, region=region)
    sheet = sheets_for(plan(), profile, deadline="1. mars", contact="Kari")[0]
    assert (sheet.deadline, sheet.contact, sheet.language) == ("1. mars", "Kari", Language.NYNORSK)
    assert sheet.plan == plan()
