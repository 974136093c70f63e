"""The results as pages, printed by LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from toolkit.cli import main

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.libreoffice

Office = Callable[[Path, Path], Path]
PageTexts = Callable[[Path], list[str]]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The draft, a clean draft and the letter of the example."""
    folder = tmp_path_factory.mktemp("results")
    plan = str(ROOT / "input" / "tiltaksplan-2024-2027.docx")
    copies = [str(ROOT / "input" / f"innspill-{name}.docx") for name in ("flesberg", "notodden")]
    draft = ["draft", plan, *copies, "--period", "2025-2028", "--date", "2025-05-26"]
    letter = ["respond", str(ROOT / "input" / "horing-ntp.toml"), "--plan", plan]
    letter += ["--templates", str(ROOT / "templates"), "--date", "2025-05-26"]
    for command in (
        [*draft, "-o", str(folder / "draft.docx")],
        [*draft, "--clean", "-o", str(folder / "clean.docx")],
        [*letter, "-o", str(folder / "letter.docx")],
    ):
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 0, result.output
    return folder


def pages(results: Path, name: str, office: Office, page_texts: PageTexts) -> list[str]:
    return page_texts(office(results / name, results))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_the_draft_shows_old_and_new_words_on_the_page(
    results: Path, office: Office, page_texts: PageTexts
) -> None:
    read = pages(results, "draft.docx", office, page_texts)
    assert len(read) == 12
    assert "Politisk tiltaksplan 2024-20272025-2028" in squeezed(read[0]).replace("- ", "-")
    assert "7,59,2 millioner kroner" in squeezed(" ".join(read))


def test_the_clean_draft_has_the_new_period_on_every_page_and_no_old_words(
    results: Path, office: Office, page_texts: PageTexts
) -> None:
    read = pages(results, "clean.docx", office, page_texts)
    assert len(read) == 12
    assert all("Politisk tiltaksplan 2025-2028" in squeezed(page) for page in read[1:])
    assert "7,5 millioner" not in squeezed(" ".join(read))
    assert [squeezed(page).split()[-4:] for page in read[1:3]] == [
        ["Side", "2", "av", "12"],
        ["Side", "3", "av", "12"],
    ]


def test_the_letter_has_its_parts_in_order(
    results: Path, office: Office, page_texts: PageTexts
) -> None:
    text = squeezed(" ".join(pages(results, "letter.docx", office, page_texts)))
    parts = [
        "Kongsbergregionen interkommunalt politisk råd",
        "Samferdselsdepartementet",
        "26. mai 2025",
        "Høringsuttalelse – Nasjonal transportplan 2029–2040",
        "Det vises til høringsbrev av 10. mars 2025 med frist 20. juni 2025.",
        "Hovedbudskap",
        "Prioritering",
        "Merknader",
        "3 Veg",
        "4 Jernbane",
        "Konklusjon",
        "Forankring",
        "Med hilsen",
        "Dokumentet er elektronisk godkjent",
        "Vedlegg",
        "Kopi til",
    ]
    positions = [re.search(re.escape(part) + r"(?![:\w])", text) for part in parts]
    starts = [match.start() for match in positions if match]
    assert len(starts) == len(parts)
    assert starts == sorted(starts)
