"""Whatever a letter says, its file is right TOML, and says nothing that was not read."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hearing.samples import OPENING, TITLE, letter
from toolkit.hearing.genres import read_genre
from toolkit.hearing.reading import read_letter
from toolkit.hearing.writing import Hearing, hearing_toml
from toolkit.model.consultation import Consultation
from toolkit.model.language import Language
from toolkit.model.toml import decode_toml

WORDS = (
    "Høringsfristen er", "20. juni 2025", "31. februar", "Vår ref.:", "25/1187-4", "Til", "Dato:",
    "post@etat.example", "www.etat.example/h", "Med hilsen", "Vedlegg:", "Tinnvoll kommune",
    "fylkeskommunen innen", "Svar sendes til", "\t", '"', "\\", "'''", "# [x]", "{line}", "«»",
    "\u2028", "x" * 200,
)  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


def written(*lines: str, language: Language = Language.BOKMAL) -> str:
    told = letter(*lines)
    reading = read_letter(told)
    hearing = Hearing(
        file="brev.docx",
        output="horing.toml",
        reading=reading,
        genre=read_genre(told, reading),
        language=language,
        members=('Øst "Nord"', "Tinn"),
    )
    return hearing_toml(hearing)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=12), st.sampled_from(Language))
def test_every_file_loads(lines: list[str], language: Language) -> None:
    text = written(TITLE, OPENING, *lines, language=language)
    assert decode_toml(text.encode(), "horing.toml", Consultation).language is language


def test_a_file_speaks_the_form_of_the_answer() -> None:
    assert "# SPØRSMÅL: Fristen vart ikkje funne i brev.docx. Fyll inn:" in written(
        TITLE, OPENING, language=Language.NYNORSK
    )


def test_the_members_stand_ready_to_answer() -> None:
    text = written(TITLE, OPENING)
    line = next(line for line in text.splitlines() if "Tinn" in line)
    ready = text.replace(line, line.replace("# ", "", 1))
    (position,) = decode_toml(ready.encode(), "horing.toml", Consultation).positions
    assert (position.municipality, position.stance.value) == ("Tinn", "slutter-seg-til")


def test_every_example_in_a_file_can_be_used_as_it_is() -> None:
    lines = written(TITLE, OPENING).splitlines()
    for opening in ("[authority]", "[[main_demands]]", "[[conclusion]]"):
        start = lines.index(f"# {opening}")
        example = [line[2:] for line in lines[start:] if line.startswith("# ")]
        end = next((n for n, line in enumerate(example[1:], 1) if "=" not in line), len(example))
        decode_toml("\n".join(example[:end]).encode(), "horing.toml", Consultation)


def test_a_text_without_stops_takes_no_time() -> None:
    start = time.perf_counter()
    for words in ("Høring Og Innspill Til ", "svar innen 1. mai 2025 og ", "a.b-c_d@"):
        read_letter(letter(TITLE, words * 400))
    assert time.perf_counter() - start < 20
