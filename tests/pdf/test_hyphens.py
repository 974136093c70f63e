from __future__ import annotations

import pytest

from toolkit.pdf.hyphens import Words


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["fjerntoget Oslo-", "Stavanger i dag"], "fjerntoget Oslo-Stavanger i dag"),
        (["NTP i perioden 2025-", "2036 er"], "NTP i perioden 2025-2036 er"),
        (["planer for region-", "og fylkesnivå"], "planer for region- og fylkesnivå"),
        (["store inves-", "teringer i veg"], "store investeringer i veg"),
        (["alle KI-", "sentrene skal"], "alle KI-sentrene skal"),
        (["Stortinget og/", "eller fylket"], "Stortinget og/eller fylket"),
        (["Øvre Eiker –", "Lampeland"], "Øvre Eiker – Lampeland"),
    ],
)
def test_lines_are_joined_as_they_are_read(lines: list[str], joined: str) -> None:
    assert Words(lines).join(lines) == joined


def test_a_hyphen_stays_where_the_word_has_it_elsewhere_too() -> None:
    torn = ["trenger Kongsberg-", "industrien folk"]
    assert (
        Words([*torn, "i Kongsberg-industrien er"])
        .join(torn)
        .startswith("trenger Kongsberg-industrien")
    )


def test_a_hyphen_goes_where_the_word_stands_whole_elsewhere() -> None:
    torn = ["en kommune-", "plan for veg"]
    assert Words([*torn, "Ny kommuneplan nå"]).join(torn) == "en kommuneplan for veg"


def test_two_words_keep_the_hyphen_between_them_where_nothing_else_is_torn() -> None:
    torn = ["mange charter-", "trafikk og"]
    assert Words([*torn, "ny trafikk nå"]).join(torn) == "mange charter-trafikk og"
