from __future__ import annotations

import msgspec
import pytest
from msgspec import structs

from tests.plans import BODY, BRIDGE, plan, plan_file
from toolkit.model.carried_json import decode_carried, encode_carried
from toolkit.model.identity import (
    POINT,
    BaseCheck,
    Carried,
    Origin,
    check_base,
    fingerprint,
    plain_point,
    point_name,
    point_owners,
    points_of,
)
from toolkit.model.plan import Period, list_projects

LAST_YEAR = plan(plan_file(BODY.replace("2024-2027", "2023-2026"), header=""))


def test_what_a_file_carries_is_the_same_after_a_journey_as_json() -> None:
    carried = Carried(fingerprint="ab", municipality="Tinn", plan=plan())
    assert decode_carried(encode_carried(carried)) == carried


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b'{"fingerprint": 3}',
        b'{"fingerprint": "a", "plan": {}}',
        b'{"fingerprint": "a", "municipality": "Ti\\u0000nn"}',
        b'{"fingerprint": ' + b"[" * 100_000,
    ],
)
def test_what_is_not_ours_is_nothing(data: bytes) -> None:
    assert decode_carried(data) is None


def test_a_file_that_went_out_from_the_base_is_known_by_its_fingerprint() -> None:
    carried = Carried(fingerprint=fingerprint(plan()))
    assert check_base(plan(name="kopi.docx"), carried) == BaseCheck(origin=Origin.SAME)


def test_a_file_from_another_edition_names_it() -> None:
    carried = Carried(fingerprint=fingerprint(LAST_YEAR), plan=LAST_YEAR)
    assert check_base(plan(), carried) == BaseCheck(
        origin=Origin.OTHER,
        title="Politisk tiltaksplan 2023-2026",
        period=Period(first=2023, last=2026),
    )
    assert check_base(plan(), structs.replace(carried, plan=None)) == BaseCheck(origin=Origin.OTHER)


def test_a_file_that_carries_nothing_says_nothing_of_its_base() -> None:
    assert check_base(plan(), None) == BaseCheck(origin=Origin.UNSAID)


def test_the_same_words_read_into_other_fields_are_the_same_base() -> None:
    # A later version of the toolkit may read the same file in another way.
    carried = Carried(fingerprint="of an older version", plan=plan())
    read_otherwise = plan(plan_file(BODY.replace("**Tiltak:** Press", "Tiltak: Press")))
    assert check_base(read_otherwise, carried).origin is Origin.SAME
    assert check_base(LAST_YEAR, carried).origin is Origin.OTHER


def test_a_points_name_fits_into_a_bookmark_and_survives_being_copied() -> None:
    name = point_name("ny-bru", ("status", "0"))
    assert name.startswith(POINT)
    assert len(f"{name}_Copy_12345") <= 40
    assert plain_point(f"{name}_Copy_1") == plain_point(f"{name}_2") == name
    assert name != point_name("ny-bru") != point_name("ny-bru", ("status", "1"))


def test_every_heading_and_every_field_has_a_point_at_its_own_paragraph() -> None:
    base = plan()
    bridge = list_projects(base)[0].project
    points = points_of(base)
    assert points[bridge.title.place.spot] == [point_name("ny-bru")]
    assert [points[field.start.spot] for field in bridge.fields] == [
        [point_name("ny-bru", (kind, "0"))]
        for kind in ("status", "goal", "measures", "responsible")
    ]
    owners = point_owners(base)
    assert [owners[name] for names in points.values() for name in names].count("ny-bru") == 5
    assert owners[point_name("samferdsel")] == "samferdsel"


def test_a_paragraph_that_two_projects_share_has_no_point() -> None:
    base = plan()
    first, second = (listed.project for listed in list_projects(base))
    shared = structs.replace(
        second.fields[0], start=structs.replace(first.fields[0].start, start=3, end=3)
    )
    twin = structs.replace(second, fields=(shared,))
    points = points_of(structs.replace(base, sections=(first, twin)))
    assert first.fields[0].start.spot not in points
    assert second.title.place.spot in points


def test_the_fingerprint_is_that_of_the_words() -> None:
    assert fingerprint(plan()) == fingerprint(plan(name="annet-navn.docx"))
    changed = plan(plan_file(BODY.replace(BRIDGE, BRIDGE.replace("hver vår", "hver høst"))))
    assert fingerprint(plan()) != fingerprint(changed)


def test_carried_json_is_plain_json() -> None:
    assert msgspec.json.decode(encode_carried(Carried(fingerprint="ab"))) == {
        "fingerprint": "ab",
        "municipality": "",
        "beside": [],
        "plan": None,
    }
