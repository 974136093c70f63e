"""No Word file leaves the program with a fault that its input did not have."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from tests.tiny import RELATIONSHIP
from tests.validators.drafts import NAMES, Written, write_all
from tests.validators.seeds import AUDIT, SDK, SEEDS, sow
from tests.validators.validators import (
    NO_CONTENT,
    Finding,
    Validator,
    find_all,
    is_excused,
    losses,
    new_findings,
)

Found = dict[str, tuple[Finding, ...]]


@pytest.fixture(scope="module")
def sown(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Give what is found in the sound file, and in that with each defect."""
    folder = tmp_path_factory.mktemp("seeds")
    files = {"": sow(folder / "sound.docx")}
    for number, (name, seed) in enumerate(SEEDS.items()):
        files[name] = sow(folder / f"{number}.docx", seed)
    found = find_all(tuple(files.values()))
    return {name: found[file] for name, file in files.items()}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    """Give what the program writes."""
    return {one.name: one for one in write_all(tmp_path_factory.mktemp("written"))}


@pytest.fixture(scope="module")
def found(written: dict[str, Written]) -> dict[Path, tuple[Finding, ...]]:
    """Give what is found in what was written and, where anything is, in what that was made from."""
    whole = [one for one in written.values() if not one.error]
    found = find_all([one.file for one in whole])
    bases = {one.base: None for one in whole if one.base and found[one.file]}
    return found | find_all(list(bases))


def test_the_sound_file_has_no_finding(sown: Found) -> None:
    assert not sown[""]


@pytest.mark.parametrize("defect", SEEDS)
def test_each_known_defect_is_found_by_these(sown: Found, defect: str) -> None:
    assert {one.validator for one in sown[defect]} == SEEDS[defect].found_by


def test_no_defect_escapes_the_gate() -> None:
    assert [name for name, seed in SEEDS.items() if not seed.found_by] == []


def test_each_validator_finds_what_no_other_does() -> None:
    alone = [seed.found_by for seed in SEEDS.values() if len(seed.found_by) == 1]
    assert set().union(*alone) == set(Validator)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_program_writes_has_no_new_finding(
    written: dict[str, Written], found: dict[Path, tuple[Finding, ...]], name: str
) -> None:
    if name not in written:
        pytest.skip("the real plan is not beside the project")
    one = written[name]
    assert not one.error
    base = found.get(one.base, ()) if one.base else ()
    assert new_findings(found[one.file], base) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("tracked")])
def test_a_tracked_draft_loses_nothing_of_its_base(written: dict[str, Written], name: str) -> None:
    if name not in written:
        pytest.skip("the real plan is not beside the project")
    one = written[name]
    assert not one.error
    assert one.base
    assert losses(one.base, one.file) == []


def test_only_rows_that_are_merely_tracked_and_parts_word_can_do_without_are_excused() -> None:
    assert is_excused(NO_CONTENT, "/document[1]/body[1]/tbl[1]/tr[3]/trPr[1]")
    assert not is_excused(NO_CONTENT, "/document[1]/body[1]/tbl[1]/tr[3]/tc[1]")
    assert not is_excused("Unexpected element 'cantSplit' found", "/tbl[1]/tr[3]/trPr[1]")
    assert is_excused(f"A required relationship type '{RELATIONSHIP}/theme' is missing.", "")
    assert not is_excused(
        f"A required relationship type '{RELATIONSHIP}/footnotes' is missing.", ""
    )


OLD = Finding(validator=SDK, part="word/document.xml", place="/w:p[3]", said="the id 7 is not one")


def test_a_finding_of_the_input_is_not_new_where_it_moved_or_got_another_id() -> None:
    moved = structs.replace(OLD, place="/w:p[9]", said="the id 81 is not one")
    assert new_findings([moved], [OLD]) == []


@pytest.mark.parametrize(
    "found",
    [
        [OLD, structs.replace(OLD, place="/w:p[9]")],
        [structs.replace(OLD, validator=AUDIT), OLD],
        [structs.replace(OLD, part="word/header1.xml"), OLD],
        [structs.replace(OLD, said="the id 7 is missing"), OLD],
    ],
)
def test_one_more_of_the_same_is_new_and_so_is_another(found: list[Finding]) -> None:
    assert len(new_findings(found, [OLD])) == 1
