"""Time a merge: so many municipalities, each with five edits of its own, of so many projects.

Usage: python benchmarks/merging.py. The base and its copies are Word files made here; reading them,
finding the base's headings in them and merging them are timed apart, medians of several rounds.
Last come the labelled merges of `tests/merge/cases`, if they come out as a person would have them.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.merge.cases import FOLDER, PROFILE, expected, outcome, read_case  # noqa: E402
from tests.tiny import docx, h, p  # noqa: E402
from toolkit.merge.match import identify  # noqa: E402
from toolkit.merge.merge import merge  # noqa: E402
from toolkit.merge.settle import Settlement  # noqa: E402
from toolkit.model.plan import Plan  # noqa: E402
from toolkit.model.update import Stamp, Update  # noqa: E402
from toolkit.ooxml.document import read_document  # noqa: E402
from toolkit.ooxml.package import Package  # noqa: E402
from toolkit.read.plan import read_plan  # noqa: E402

T = TypeVar("T")
SIZES = ((75, 8), (150, 8), (300, 8), (600, 8), (300, 2), (300, 4), (300, 16))
EDITS = 5
ROUNDS = 5
LABELS = ("Status", "Målsetting", "Tiltak", "Hovedansvar")
ROW = "{projects:>9} {updates:>8} {read:>9.2f} s {found:>9.3f} s {merged:>9.3f} s {taken:>8}"
SETTLEMENT = Settlement(choices={}, stamp=Stamp(author="Sekretariatet", date=""))
NUMBERED = "Tekst {number} om {label} i prosjekt {project}, som går over en hel linje i planen."


def main() -> int:
    """Print a row for every size, and how many of the labelled merges come out right."""
    print(" projects  updates        read       found      merged  changes")
    for projects, updates in SIZES:
        print(measure(projects, updates))
    paths = sorted(FOLDER.glob("*.txt"))
    right = sum(outcome(case) == expected(case) for case in map(read_case, paths))
    print(f"Labelled merges that come out right: {right} of {len(paths)}")
    return 0


def measure(projects: int, updates: int) -> str:
    """Measure one size."""
    texts = {
        (project, label): NUMBERED.format(number=project * 7, label=label, project=project)
        for project in range(projects)
        for label in LABELS
    }
    chosen = random.Random(0).sample(sorted(texts), updates * EDITS)  # noqa: S311
    files = [word_file(texts, {})]
    for number in range(updates):
        own = chosen[number * EDITS : (number + 1) * EDITS]
        files.append(word_file(texts, dict.fromkeys(own, f"nr. {number} om")))
    read, plans = timed(lambda: [plan_of(data) for data in files], 1)
    base, *copies = plans
    found, known = timed(lambda: [identify(base, copy, {}).plan for copy in copies])
    sent = [
        Update(
            source=f"{i}.docx", plan=plan, stamp=Stamp(author=f"Kommune {i}", date=""), stamps={}
        )
        for i, plan in enumerate(known)
    ]
    seconds, merged = timed(lambda: merge(base, sent, SETTLEMENT))
    taken = len(merged.decisions)
    return ROW.format(
        projects=projects, updates=updates, read=read, found=found, merged=seconds, taken=taken
    )


def word_file(texts: dict[tuple[int, str], str], edits: dict[tuple[int, str], str]) -> bytes:
    """Build a plan in which some texts say something else where they say `om`."""
    body = h(1, "Prosjekter") + h(2, "Samferdsel")
    for (project, label), text in texts.items():
        if label == LABELS[0]:
            body += h(3, f"Prosjekt {project}")
        said = text.replace("om", edits.get((project, label), "om"), 1)
        body += p(f"**{label}:** {said}")
    return docx(body, title="Tiltaksplan 2024-2027")


def plan_of(data: bytes) -> Plan:
    """Read a plan."""
    return read_plan(read_document(Package(data, "plan.docx")), PROFILE)


def timed(work: Callable[[], T], rounds: int = ROUNDS) -> tuple[float, T]:
    """Give the median time of some work, and what came of it."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return statistics.median(times), result


if __name__ == "__main__":
    sys.exit(main())
