"""The law of the reader: no word is lost, none is said twice, and each stands where it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct, structs

from tests.cases.build import build
from toolkit.blocks import Document
from toolkit.model.plan import Paragraph, Plan
from toolkit.model.profile import Headings, Profile
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.plan import read_plan

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [
    *sorted((ROOT / "input").glob("tiltaksplan-*.docx")),
    *sorted((ROOT / "input").glob("innspill-*.docx")),
    *sorted((ROOT.parent / "shared" / "plan").glob("*.docx")),
]
LABELS = ("Status", "Målsetting", "Tiltak", "Hovedansvar", "STATUS", "a) Mål", "2.1 Tiltak")
texts = st.lists(
    st.sampled_from(("Brua", "er", "stengt.", "Status", "Tinn:", "–", "2024-2027", "1.", "A&B")),
    min_size=1,
    max_size=5,
).map(" ".join)
labels = st.sampled_from(LABELS)
lines = st.one_of(
    texts,
    st.just("¶"),
    st.tuples(st.integers(1, 5), st.one_of(texts, st.just("¶"), labels)).map(
        lambda pair: f"{'#' * pair[0]} {pair[1]}"
    ),
    st.builds("{}: {}".format, labels, texts),
    st.builds("**{}:** {}".format, labels, texts),
    st.builds("**{}**⏎{}".format, labels, texts),
    st.builds("**{}** {}".format, labels, texts),
    st.builds("**{}**".format, labels),
    st.builds("**{} {}**".format, labels, texts),
    st.builds("- {}".format, texts),
    st.builds("- {}: {}".format, labels, texts),
    st.builds("| {} | {} ¶ {} |".format, texts, labels, texts),
    st.builds("{{toc 1}} {}⇥3".format, texts),
    st.builds("{{toc heading}} {}".format, texts),
    st.builds("= {}".format, texts),
    st.builds("{{++{}++}} {{--{}--}}".format, texts, texts),
    st.builds("{}{{--¶--}}".format, texts),
)
LAST = "##### Sist\nStatus: Stengt.\nMål: Åpen.\nTiltak: Møter.\nHovedansvar: Tinn"
descriptions = st.lists(lines, max_size=25).map(
    lambda said: "\n".join(["@header Tiltaksplan 2024-2027", *said, LAST])
)
profiles = st.sampled_from((None, 1, 2, 3)).map(
    lambda level: Profile(headings=Headings(area=level))
)


@given(descriptions, profiles)
def test_every_word_of_a_document_is_in_its_plan_exactly_once(text: str, profile: Profile) -> None:
    document = described(text)
    plan = read_plan(document, profile)
    said = (block.text for block in (*document.blocks, *document.running))
    assert words(paragraph.text for paragraph in paragraphs(plan)) == words(said)


@given(descriptions, profiles)
def test_every_text_of_a_plan_is_what_the_document_says_in_its_place(
    text: str, profile: Profile
) -> None:
    document = described(text)
    said = {
        (block.part, block.paragraphs[-1]): block.text
        for block in (*document.blocks, *document.running)
    }
    for paragraph in paragraphs(read_plan(document, profile)):
        place = paragraph.place
        assert said[place.part, place.paragraph][place.start : place.end] == paragraph.text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_read_without_a_loss(path: Path) -> None:
    document = read_document(Package(path.read_bytes(), path.name))
    said = (block.text for block in (*document.blocks, *document.running))
    assert words(p.text for p in paragraphs(read_plan(document, Profile()))) == words(said)


def described(text: str) -> Document:
    return read_document(Package(build(text), "plan.docx"))


def words(said: Iterator[str]) -> Counter[str]:
    """Count words; the colons and dashes behind labels are not among them."""
    return Counter(word for text in said for word in text.replace(":", " ").split() if word != "–")


def paragraphs(value: object) -> Iterator[Paragraph]:
    """Give every paragraph there is in a plan."""
    if isinstance(value, Paragraph):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from paragraphs(part)
    elif isinstance(value, Struct):
        fields = structs.asdict(value)
        if isinstance(value, Plan):
            del fields["problems"]
            del fields["title"]  # it says again what stands on the cover
        for part in fields.values():
            yield from paragraphs(part)
