"""How rightly the projects that a hearing document touches are found, and how fast.

Usage: python benchmarks/touched.py [--each]. Looks through the documents of tests/hearing/documents
with every plan somebody labelled it for; then through a PDF of 100 and of 400 pages made here,
as a process. `--each` names what was missed and what was wrong.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measure import Run, measure  # noqa: E402
from tests.pdf.paper import pdf  # noqa: E402
from tests.touch.labels import LABELLED, Scored, score  # noqa: E402

LENGTHS = (100, 400)
PLAN = ROOT / "input" / "tiltaksplan-2024-2027.docx"
SUBJECTS = ("vegnettet", "jernbanen", "kollektivtransporten", "luftfarten", "kysten", "beredskapen")
LINE = "Utbygging av {} i perioden {} gir bedre framkommelighet og sikkerhet for alle som"
LAST = "reiser, og det skal tas hensyn til klima, natur og jordvern."
NAMED = "E134 mellom Saggrenda og Elgsjø får midler, og fv. {} i Rollag utbedres."
PARAGRAPHS = 11


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


def run(pages: int) -> Run:
    """Look through a long PDF as a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / f"{pages}.pdf"
        document.write_bytes(pdf([page(number) for number in range(pages)]))
        program = [sys.executable, "-m", "toolkit", "consultation", "projects"]
        return measure([*program, str(document), "--plan", str(PLAN)])


def page(number: int) -> list[str]:
    """Write a page of a transport plan; each eighth names what a project is known by."""
    lines = ["Nasjonal transportplan", "", f"!{number}.1 Utvikling", ""]
    for paragraph in range(PARAGRAPHS):
        subject = SUBJECTS[(number + paragraph) % len(SUBJECTS)]
        lines += [LINE.format(subject, 2030 + paragraph), LAST, ""]
    named = NAMED.format(40 + number % 3) if number % 8 == 0 else LAST
    return [*lines, named, f"#Side {number + 1}"]


def row(*texts: str) -> str:
    """Write a row of a Markdown table."""
    return f"| {' | '.join(texts)} |"


if __name__ == "__main__":
    sys.exit(main())
