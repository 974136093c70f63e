from __future__ import annotations

import datetime

import pytest
from msgspec import structs

from tests.consult.samples import HEARING, TRAIN, material
from toolkit.consult.context import common_values, letter_title
from toolkit.model.consultation import Mandate, Resolution
from toolkit.model.language import Language

RESOLUTION = Resolution(body="regionrådet", date=datetime.date(2026, 11, 20), case_number="12/26")


def test_the_title_carries_the_senders_case_number() -> None:
    assert letter_title(HEARING).replace("\N{NO-BREAK SPACE}", " ") == (
        "Høringsuttalelse – Transportplan (deres ref. 25/1187)"
    )


def test_a_nynorsk_title_is_nynorsk() -> None:
    nynorsk = structs.replace(HEARING, language=Language.NYNORSK, reference="")

    assert letter_title(nynorsk) == "Høyringsfråsegn – Transportplan"


@pytest.mark.parametrize(
    ("authority", "name", "expected"),
    [
        (RESOLUTION, "vedtak", True),
        (RESOLUTION, "dato", "20. november 2026"),
        (RESOLUTION, "sak", "12/26"),
        (RESOLUTION, "møte", ""),
        (Mandate(body="leder", meeting=datetime.date(2026, 12, 4)), "vedtak", False),
        (Mandate(body="leder", meeting=datetime.date(2026, 12, 4)), "møte", "4. desember 2026"),
        (Mandate(body="leder", basis="kap. 1.3"), "grunnlag", "kap. 1.3"),
    ],
)
def test_every_route_of_authority_has_the_same_names(
    authority: Resolution | Mandate, name: str, expected: object
) -> None:
    values = common_values(material(structs.replace(HEARING, authority=authority), TRAIN))

    assert isinstance(values["forankring"], dict)
    assert values["forankring"][name] == expected
