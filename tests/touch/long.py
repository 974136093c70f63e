"""Long documents of a transport plan's words, in which every eighth page names projects."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.measure import Run, measure_apart
from tests.pdf.paper import pdf

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "input" / "tiltaksplan-2024-2027.docx"
SUBJECTS = ("vegnettet", "jernbanen", "kollektivtransporten", "luftfarten", "kysten", "beredskapen")
LINE = "Utbygging av {} i perioden {} gir bedre framkommelighet og sikkerhet for alle som"
LAST = "reiser, og det skal tas hensyn til klima, natur og jordvern."
NAMED = "E134 mellom Saggrenda og Elgsjø får midler, og fv. {} i Rollag utbedres."
PARAGRAPHS = 11


def run(pages: int) -> Run:
    """Look through a long PDF as a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / f"{pages}.pdf"
        document.write_bytes(pdf([page(number) for number in range(pages)]))
        program = [sys.executable, "-m", "toolkit", "consultation", "projects"]
        return measure_apart([*program, str(document), "--plan", str(PLAN)])


def page(number: int) -> list[str]:
    """Write a page of a transport plan; each eighth names what a project is known by."""
    lines = ["Nasjonal transportplan", "", f"!{number}.1 Utvikling", ""]
    for paragraph in range(PARAGRAPHS):
        subject = SUBJECTS[(number + paragraph) % len(SUBJECTS)]
        lines += [LINE.format(subject, 2030 + paragraph), LAST, ""]
    named = NAMED.format(40 + number % 3) if number % 8 == 0 else LAST
    return [*lines, named, f"#Side {number + 1}"]
