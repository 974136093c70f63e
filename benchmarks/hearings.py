"""How rightly letters and chapters of hearings are read, and how fast a long document is.

Usage: python benchmarks/hearings.py [--each]. Reads the labelled letters and documents of
tests/hearing, in two halves: those the rules were made with, and those held back. Then
`consultation new` with a document of 100 and of 400 pages, as a process. `--each` names what is
left as a question in the first half, and what is wrong in it.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import Run, measure  # noqa: E402
from tests.hearing.scoring import (  # noqa: E402
    DOCUMENTS,
    LETTERS,
    Scored,
    Verdict,
    chapters,
    is_held_back,
    verdicts,
)
from tests.pdf.paper import pdf  # noqa: E402

LENGTHS = (100, 400)
LINE = "Utbygging av vegnettet gir bedre framkommelighet og sikkerhet for alle som reiser."


def main() -> int:
    """Print the tables."""
    halves = {
        "made with": [folder for folder in LETTERS if not is_held_back(folder)],
        "held back": [folder for folder in LETTERS if is_held_back(folder)],
    }
    print(row("field", *(f"{name} ({len(of)})" for name, of in halves.items())))
    print(row(*["---"] * (len(halves) + 1)))
    scored = {
        name: [one for folder in of for one in verdicts(folder)] for name, of in halves.items()
    }
    for field in dict.fromkeys(one.field for one in scored["made with"]):
        print(
            row(field, *(cell(one for one in of if one.field == field) for of in scored.values()))
        )
    if "--each" in sys.argv:
        tell(halves["made with"])
    for folder in DOCUMENTS:
        found, expected = chapters(folder)
        right = len(set(found) & set(expected))
        print(f"{folder.name}: chapters {right}/{len(expected)}, wrong {len(found) - right}")
    for pages in LENGTHS:
        took = run(pages)
        print(f"{pages} pages: {took.seconds:.2f} s, {took.mib:.0f} MiB")
    return 0


def cell(scored: Iterable[Scored]) -> str:
    """Count right, asked, wrong, and rightly left open."""
    counts = Counter(one.verdict for one in scored)
    return " / ".join(str(counts[verdict]) for verdict in Verdict)


def tell(folders: Iterable[Path]) -> None:
    """Name what is not right."""
    for folder in folders:
        for one in verdicts(folder):
            if one.verdict in {Verdict.WRONG, Verdict.ASKED}:
                print(folder.name, one.field, one.verdict.value, one.found, "not", one.expected)


def run(pages: int) -> Run:
    """Begin a hearing with a long document, as a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        document = folder / "document.pdf"
        document.write_bytes(pdf([page(number) for number in range(pages)]))
        letter = next(LETTERS[0].glob("letter.*"))
        program = [sys.executable, "-m", "toolkit", "consultation", "new", str(letter)]
        return measure([*program, "--document", str(document), "-o", str(folder / "h.toml")])


def page(number: int) -> list[str]:
    """Write a page; each tenth begins a chapter."""
    head = [f"!{number // 10 + 1} Kapittel om veg", ""] if number % 10 == 0 else []
    return ["Transportplan", "", *head, *[LINE] * 40, f"#Side {number + 1}"]


def row(*texts: str) -> str:
    """Write a row of a Markdown table."""
    return f"| {' | '.join(texts)} |"


if __name__ == "__main__":
    sys.exit(main())
