"""How exactly plans in all the layouts of tests/cases/ and tests/pdf/cases/ are read.

Usage: python benchmarks/accuracy.py. Prints a row for each document: how many of its areas, groups,
projects and fields are read exactly as people read them, and the share of words accounted for.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.cases.build import build  # noqa: E402
from toolkit.blocks import Document  # noqa: E402
from toolkit.model.plan import Plan  # noqa: E402
from toolkit.model.plan_json import flat_projects  # noqa: E402
from toolkit.model.profile import Profile  # noqa: E402
from toolkit.ooxml.document import read_document  # noqa: E402
from toolkit.ooxml.package import Package  # noqa: E402
from toolkit.read.account import account_for  # noqa: E402
from toolkit.read.plan import read_plan  # noqa: E402
from toolkit.refusals import Refusal  # noqa: E402
from toolkit.tasks.load import load_document, load_profile  # noqa: E402

Flat = list[dict[str, object]]
Facts = set[tuple[object, ...]]
COLUMNS: dict[str, Callable[[Flat], Facts]] = {
    "areas": lambda rows: {(row["area"],) for row in rows if row["area"]},
    "groups": lambda rows: {(row["area"], row["group"]) for row in rows if row["group"]},
    "projects": lambda rows: {(row["area"], row["group"], row["title"]) for row in rows},
    "fields": lambda rows: set(fields(rows)),
}


def main() -> int:
    """Print the table, and a last row for all documents together."""
    print(row("document", *COLUMNS, "words"))
    print(row(*["---"] * 6))
    totals = {name: [0, 0] for name in COLUMNS}
    for name, document, expected, profile in documents():
        try:
            plan = read_plan(document, load_profile(profile, ROOT) if profile else Profile())
        except Refusal:
            print(row(name, *["refused"] * 5))
            continue
        cells = []
        for column, facts in COLUMNS.items():
            wanted, found = facts(expected), facts(flat_projects(plan))
            right = len(wanted & found)
            totals[column][0] += right
            totals[column][1] += len(wanted | found)
            cells.append(f"{right}/{len(wanted | found)}")
        print(row(name, *cells, words_kept(document, plan)))
    print(row("all", *(f"{right}/{of}" for right, of in totals.values()), ""))
    return 0


def documents() -> Iterator[tuple[str, Document, Flat, Path | None]]:
    """Give every document with what people read in it."""
    for folder in sorted((ROOT / "tests" / "cases").iterdir()):
        source, expected = folder / "document.txt", folder / "projects.json"
        if source.exists() and expected.exists():
            data = build(source.read_text(encoding="utf-8"))
            yield folder.name, read_document(Package(data, "plan.docx")), *rest(folder)
    for folder in sorted((ROOT / "tests" / "pdf" / "cases").glob("*")):
        for source in sorted(folder.glob("*.pdf")):
            if (folder / "projects.json").exists():
                yield f"{folder.name}{source.suffix}", load_document(source), *rest(folder)


def rest(folder: Path) -> tuple[Flat, Path | None]:
    """Give what people read in a case, and its profile if it has one."""
    expected: Flat = json.loads((folder / "projects.json").read_text(encoding="utf-8"))
    profile = folder / "tiltaksplan.toml"
    return expected, profile if profile.exists() else None


def fields(rows: Flat) -> Iterator[tuple[object, ...]]:
    """Give the fields of projects with their texts."""
    for found in rows:
        listed = found["fields"]
        for number, field in enumerate(listed if isinstance(listed, list) else ()):
            yield found["title"], number, field["kind"], field["label"], field["text"]


def words_kept(document: Document, plan: Plan) -> str:
    """Give the share of a document's words that are in its plan or left out by name."""
    account = account_for(document, plan)
    return f"{1 - account.lost / account.words:.3f}" if account.words else "–"


def row(*cells: str) -> str:
    """Write a row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
