"""The law of the reader: no word is lost, none is said twice, and each stands where it says."""

from __future__ import annotations

import re
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
CELLS = (
    *LABELS,
    "Prosjekt",
    "Tema",
    "Bru",
    "Tog ¶ - Tinn",
    "A&B",
    "1",
    "¶",
    "<",
    "^",
    "Pågår",
    "Se:",
)
tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from(CELLS), min_size=width, max_size=width), min_size=2, max_size=6
    ).map(lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows))
)
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
    st.builds("{}: {}⏎{}: {}".format, labels, texts, labels, texts),
    st.builds("**{}**⏎{}: {}".format, texts, labels, texts),
    st.builds("{{{} pt}} {}".format, st.sampled_from((12, 16)), texts),
    st.builds("{{Normal}} {} {}".format, st.sampled_from("-•*"), texts),
    tables,
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
    assert loss(document, read_plan(document, profile)) == []


@given(st.lists(lines, max_size=25).map("\n".join))
def test_no_word_of_a_document_without_heading_styles_is_lost(text: str) -> None:
    styled = re.compile(r"^(?:#+|=|\{toc.*?\}) ", re.MULTILINE)
    document = described(
        f"{styled.sub('', text)}\n¶\n{{30 pt}} Ny bru\nStatus: Stengt.\nMål: Åpen."
    )
    assert loss(document, read_plan(document, Profile())) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_read_without_a_loss(path: Path) -> None:
    document = read_document(Package(path.read_bytes(), path.name))
    assert loss(document, read_plan(document, Profile())) == []


def described(text: str) -> Document:
    return read_document(Package(build(text), "plan.docx"))


def loss(document: Document, plan: Plan) -> list[str]:
    """Give what no paragraph of a plan says, what one says otherwise, and what two say.

    A label above a column and a cell merged over several rows stand in one place, however many
    projects they belong to. What parts a label from its text need not be said.
    """
    told: dict[tuple[str, int], set[Paragraph]] = {}
    for paragraph in paragraphs(plan):
        told.setdefault((paragraph.place.part, paragraph.place.paragraph), set()).add(paragraph)
    lost = []
    for block in (*document.blocks, *document.running):
        end = 0
        spans = sorted(told.get((block.part, block.paragraphs[-1]), ()), key=lambda p: p.place)
        for paragraph in spans:
            place = paragraph.place
            if block.text[place.start : place.end] != paragraph.text or place.start < end:
                lost.append(f"{block.text!r} is not {paragraph}")
            lost += filter(str.strip, re.split(r"[:–—*•-]", block.text[end : place.start]))
            end = place.end
        lost += filter(str.strip, re.split(r"[:–—*•-]", block.text[end:]))
    return lost


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
