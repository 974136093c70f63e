"""What LibreOffice, which knows nothing of the toolkit, makes of drafts of every layout we know.

Every case in `tests/cases/` is changed in all the ways of `edited.py` that it can take. What a
draft leaves to a person by name is no fault, but it is listed here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from msgspec import Struct

from tests.cases.build import build
from tests.cases.test_cases import CASES
from tests.conftest import Settling
from tests.write.edited import KINDS, read_described, together
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.problems import ProblemKind
from toolkit.refusals import NotACopy
from toolkit.tasks.draft import DraftRequest, draft

FEWEST = 12
"""How many kinds of change every layout can take, at least."""

SENDERS = ("Anne", "Ola")
STAMP = Stamp(author="Sekretariatet", date="2026-01-10T10:10:10Z")
LEFT = frozenset({
    ProblemKind.CHANGE_LEFT,
    ProblemKind.CHANGE_BY_HAND,
    ProblemKind.CONFLICT,
    ProblemKind.HEADING_ADDED,
    ProblemKind.HEADING_MISSING,
    ProblemKind.HEADING_MOVED,
})  # fmt: skip
Pair = tuple[str, str]
SET_ASIDE: frozenset[Pair] = frozenset({
    ("area-tables-merged", "field struck"),
    ("area-tables-merged-nynorsk", "project moved"),
    ("area-tables-merged-nynorsk", "project struck"),
    ("fields-in-one-paragraph", "field added"),
    ("fields-in-one-paragraph-nynorsk", "field added"),
    ("sheet-tables-below-headings", "row added"),
    ("unstyled-numbered", "project moved"),
    ("unstyled-nynorsk", "project moved"),
})  # fmt: skip
"""What a draft leaves to a person by name."""

REFUSED: frozenset[Pair] = frozenset({
    ("sheet-tables-named-by-measure", "project struck"),
    ("unstyled-bold-nynorsk", "project struck"),
    ("unstyled-numbered", "project struck"),
    ("unstyled-nynorsk", "project struck"),
})  # fmt: skip
"""Without one of three projects the rest of these reads as another plan, which is said."""

OTHERWISE: frozenset[Pair] = frozenset({
    ("area-tables-merged-nynorsk", "project added"),  # the area's name is not written twice
    ("area-tables-merged-nynorsk", "several at once"),
    ("fields-in-one-paragraph", "field struck"),  # a label stays where fields share a paragraph
    ("fields-in-one-paragraph-nynorsk", "field struck"),
    ("label-forms", "field added"),  # as a paragraph of its own
    ("sheet-tables-areas", "project struck"),  # the row with its area's name stays
})  # fmt: skip
"""What says the same in the plan, but in other words or paragraphs than the copy."""


class Made(Struct, frozen=True, kw_only=True):
    """A draft of a case with one kind of change: what it was made of, and what it left."""

    base: Package
    wanted: Package
    draft: Path
    left: tuple[str, ...]

    def settled(self, command: str) -> Path:
        return self.draft.with_name(f"{self.draft.stem}-{command}.docx")


PAIRS = [
    (folder.name, kind)
    for folder in CASES
    for case in [read_described(folder)]
    for kind, change in KINDS.items()
    if change(case) and (folder.name, kind) not in REFUSED
]


def make(name: str, kind: str, folder: Path) -> Made:
    """Draft a case with one kind of change."""
    folder.mkdir()
    [home] = [path for path in CASES if path.name == name]
    case = read_described(home)
    copies = KINDS[kind](case)
    base, wanted = (built(lines) for lines in (case.lines, together(case, copies)))
    updates = tuple(folder / f"{sender}.docx" for sender, _ in zip(SENDERS, copies, strict=False))
    for path, lines in zip(updates, copies, strict=True):
        path.write_bytes(built(lines).data)
    plan = folder / "base.docx"
    plan.write_bytes(base.data)
    own = home / "tiltaksplan.toml"
    profile = decode_toml(own.read_bytes(), name, Profile) if own.exists() else Profile()
    output = folder.with_suffix(".docx")
    result = draft(
        DraftRequest(
            plan=plan,
            updates=updates,
            output=output,
            profile=profile,
            stamp=STAMP,
            authors={path.name: path.stem for path in updates},
        )
    )
    left = tuple(str(problem) for problem in result.problems if problem.kind in LEFT)
    return Made(base=base, wanted=wanted, draft=output, left=left)


def built(lines: Sequence[str]) -> Package:
    """Build a file that ends with a paragraph, as Word has it."""
    closed = [*lines, "¶"] if lines[-1].startswith("|") else lines
    return Package(build("\n".join(closed)), "built.docx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[Pair, Made]:
    """Draft every case with every kind of change that it can take."""
    folder = tmp_path_factory.mktemp("cases")
    return {pair: make(*pair, folder / "-".join(pair).replace(" ", "-")) for pair in PAIRS}


@pytest.fixture(scope="module")
def settled(
    made: dict[Pair, Made], settle: Callable[[Sequence[Settling]], None]
) -> dict[Pair, Made]:
    """Have one LibreOffice accept and reject the changes of all drafts."""
    settle(
        [
            (one.draft, command, one.settled(command))
            for one in made.values()
            for command in ("accept", "reject")
        ]
    )
    return made


def texts(package: Package, changes: Changes = Changes.ACCEPTED) -> list[str]:
    """Give the text of all paragraphs, in cells too, that say something."""
    document = read_document(package, changes)
    return [
        text for b in (*document.blocks, *document.running) if (text := " ".join(b.text.split()))
    ]


def test_every_layout_takes_many_kinds_of_change() -> None:
    few = {folder.name for folder in CASES if sum(n == folder.name for n, _ in PAIRS) < FEWEST}
    assert few == set()


def test_only_these_changes_are_left_to_a_person(made: dict[Pair, Made]) -> None:
    assert {pair for pair, one in made.items() if one.left} == SET_ASIDE


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_a_draft_says_what_its_copies_say(made: dict[Pair, Made], pair: Pair) -> None:
    one = made[pair]
    package = Package(one.draft.read_bytes(), "draft.docx")
    assert texts(package, Changes.REJECTED) == texts(one.base, Changes.REJECTED)
    if pair not in SET_ASIDE | OTHERWISE:
        assert texts(package) == texts(one.wanted)


@pytest.mark.parametrize("pair", sorted(REFUSED), ids=" ".join)
def test_a_copy_that_reads_as_another_plan_is_refused(pair: Pair, tmp_path: Path) -> None:
    with pytest.raises(NotACopy):
        make(*pair, tmp_path / "case")


@pytest.mark.libreoffice
@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_libreoffice_settles_a_draft_of_any_layout(settled: dict[Pair, Made], pair: Pair) -> None:
    one = settled[pair]
    accepted, rejected = (
        Package(one.settled(command).read_bytes(), command) for command in ("accept", "reject")
    )
    # Where somebody struck what another one had put in, rejecting once brings the first change
    # back, in LibreOffice as in Word; it is rejected as it is read.
    assert body(rejected, Changes.REJECTED) == body(one.base, Changes.REJECTED)
    own = pair in SET_ASIDE | OTHERWISE
    assert body(accepted) == body(Package(one.draft.read_bytes(), "d") if own else one.wanted)


def body(package: Package, changes: Changes = Changes.ACCEPTED) -> list[str]:
    """Give the texts of the body; the header of a case belongs to no section, so it is not kept."""
    blocks = read_document(package, changes).blocks
    return [text for block in blocks if (text := " ".join(block.text.split()))]
