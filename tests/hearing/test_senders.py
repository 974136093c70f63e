from __future__ import annotations

from tests.hearing.samples import OPENING, letter
from toolkit.hearing.letter import Letter
from toolkit.hearing.senders import read_sender

COMES = "Vi vil ha svar fra alle som bor her, og vi leser alt sammen med stor interesse."


def senders(told: Letter) -> list[str]:
    return [one.value for one in read_sender(told).found]


def test_a_sender_is_who_the_text_begins_with() -> None:
    assert senders(letter("**Høring om bruer**", OPENING)) == ["Samferdselsdepartementet"]


def test_a_sender_is_who_the_letterhead_names() -> None:
    assert senders(letter("**Tinnvoll kommune**", "Til grunneiere", COMES)) == ["Tinnvoll kommune"]


def test_a_sender_in_capitals_is_written_as_the_text_writes_it() -> None:
    told = letter("**BANE NOR**", "Bane NOR varsler at arbeidet med planen tar til etter ferien.")
    assert senders(told) == ["Bane NOR"]


def test_a_short_name_is_the_long_one_that_the_text_explains() -> None:
    told = letter(
        "**NVE**", "Norges vassdrags- og energidirektorat (NVE) sender søknaden på høring i dag."
    )
    assert senders(told) == ["Norges vassdrags- og energidirektorat"]


def test_two_senders_that_nothing_decides_between_are_both_shown() -> None:
    text = "Statens vegvesen sender planen på høring i dag, og ber om svar."
    told = letter("**Tinnvoll kommune**", text)
    assert senders(told) == ["Statens vegvesen", "Tinnvoll kommune"]


def test_an_address_named_after_one_of_two_senders_decides() -> None:
    told = letter(
        "**Tinnvoll kommune**",
        "Statens vegvesen sender planen på høring i dag, og svar går til post@tinnvoll.example.",
    )
    assert senders(told) == ["Tinnvoll kommune"]


def test_those_a_letter_is_written_to_are_not_its_sender() -> None:
    assert senders(letter("Tinnvoll kommune", "Storelv kommune", COMES)) == []


def test_a_sort_of_body_is_no_name() -> None:
    assert senders(letter("Direktoratet ber om syn på et forslag til ny forskrift om bruer.")) == []
