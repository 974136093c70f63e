"""How rightly the projects that a hearing document touches are found, and how fast.

Usage: python benchmarks/touched.py [--each]. Looks through the documents of tests/hearing/documents
with every plan somebody labelled it for; then through a PDF of 100 and of 400 pages made here,
as a process. `--each` names what was missed and what was wrong.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.touch.labels import LABELLED, Scored, score  # noqa: E402
from tests.touch.long import run  # noqa: E402

LENGTHS = (100, 400)


def main() -> int:
    """Print both tables."""
    scores = [score(labelled) for labelled in LABELLED]
    print(row("document, plan", "projects found", "wrong", "in first ten", "pages", "wrong pages"))
    print(row(*["---"] * 6))
    for scored in scores:
        print(row(scored.name, *cells([scored])))
        if "--each" in sys.argv:
            print(*scored.remarks, sep="\n")
    print(row("all", *cells(scores)))
    print()
    runs = {pages: run(pages) for pages in LENGTHS}
    for pages, took in runs.items():
        print(f"{pages} pages: {took.seconds:.1f} s, {took.mib:.0f} MiB")
    return 0


def cells(scores: list[Scored]) -> tuple[str, ...]:
    """Give the figures of some documents together."""
    found, wanted = sum(s.found for s in scores), sum(s.wanted for s in scores)
    pages, of = sum(s.pages_right for s in scores), sum(s.pages for s in scores)
    vain = sum(s.pages_wrong for s in scores)
    wrong, early = sum(s.wrong for s in scores), sum(s.wrong_early for s in scores)
    return f"{found}/{wanted}", str(wrong), str(early), f"{pages}/{of}", str(vain)


def row(*texts: str) -> str:
    """Write a row of a Markdown table."""
    return f"| {' | '.join(texts)} |"


if __name__ == "__main__":
    sys.exit(main())
