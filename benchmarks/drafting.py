"""Draft pairs of plans of three sizes beside two comparison engines, and see what they are worth.

Usage: python benchmarks/drafting.py [PEERS' PYTHON]. `benchmarks/README.md` says how the peers are
installed; without their Python only ours is measured. Each engine runs as a process of its own,
warm: the least of some rounds counts, for the machine may have other work. LibreOffice then accepts
and rejects what it wrote; that is exact if it has the texts, cells, styles, lists and looks of the
copy and of the base, which LibreOffice has saved as well.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from pairs import ROOT, big_edit, count, make_plan, six_edits, word_file

from tests.conftest import SETTLE_SCRIPT, SYSTEM_PYTHON
from toolkit.model.profile import Headings, Profile
from toolkit.model.update import Stamp
from toolkit.ooxml.appearance import read_looks
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.tasks.draft import DraftRequest, draft

SIZES = (194, 962, 4802)
EDITS = {"six edits": six_edits, "big edit": big_edit}
ROUNDS = 5
OURS, PEERS = "ours", ("docx-scalpel", "python-redlines")
MARKED = re.compile(r"<w:(ins|del|moveFrom|moveTo) [^>]*(?<!/)>(.*?)</w:\1>", re.DOTALL)
TEXT = re.compile(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<")
HEAD = (
    "paragraphs  edit       engine               wall        cpu      peak   marked  "
    "accept      reject"
)
ROW = (
    "{size:>10}  {edit:<9}  {engine:<15}  {wall:>7.3f} s  {cpu:>9}  {mib:>4.0f} MiB  {marked:>7}  "
    "{accept:<10}  {reject}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A base and a copy of it, in one folder with what is made of them."""

    size: int
    edit: str
    base: Path
    copy: Path

    def output(self, engine: str) -> Path:
        """Name what an engine writes."""
        return self.base.with_name(f"{engine}.docx")


def main(arguments: list[str]) -> int:
    """Print a row for every pair and engine."""
    if arguments[:1] == [OURS]:
        return time_ours(*map(Path, arguments[1:]))
    engines = (OURS, *(PEERS if arguments else ()))
    print(HEAD)
    with tempfile.TemporaryDirectory() as folder:
        for pair in make_pairs(Path(folder)):
            for engine in engines:
                measured = run(pair, engine, arguments[0] if arguments else "")
                print(row(pair, engine, measured), flush=True)
    return 0


def make_pairs(folder: Path) -> list[Pair]:
    """Make every pair."""
    pairs = []
    for size in SIZES:
        plan = make_plan(size)
        foreword = size - count(plan)
        for name, edit in EDITS.items():
            home = folder / f"{size}-{name.replace(' ', '-')}"
            home.mkdir()
            pair = Pair(size=size, edit=name, base=home / "base.docx", copy=home / "copy.docx")
            pair.base.write_bytes(word_file(plan, foreword))
            pair.copy.write_bytes(word_file(edit(plan), foreword))
            pairs.append(pair)
    return pairs


def run(pair: Pair, engine: str, peers: str) -> dict[str, float | None]:
    """Run an engine on a pair, and give what it took."""
    files = [str(path) for path in (pair.base, pair.copy, pair.output(engine))]
    script = str(ROOT / "benchmarks/peers.py")
    command = [peers, script, engine, *files, str(ROUNDS)]
    if engine == OURS:
        command = [sys.executable, __file__, OURS, *files]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float | None] = json.loads(done.stdout.splitlines()[-1])
    return found


def time_ours(base: Path, copy: Path, output: Path) -> int:
    """Time drafts in this process, files read and written, the first round apart."""
    request = DraftRequest(
        plan=base,
        updates=(copy,),
        output=output,
        profile=Profile(headings=Headings(area=2)),
        stamp=Stamp(author="Kari", date="2026-01-10T10:10:10Z"),
        authors={copy.name: "Kari"},
        force=True,
    )
    left = draft(request).problems
    if left:
        print(*left, sep="\n", file=sys.stderr)
    walls, cpus = [], []
    for _ in range(ROUNDS):
        start, used = time.perf_counter(), time.process_time()
        draft(request)
        walls.append(time.perf_counter() - start)
        cpus.append(time.process_time() - used)
    mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": min(walls), "cpu": min(cpus), "mib": mib}))
    return 0


def row(pair: Pair, engine: str, measured: dict[str, float | None]) -> str:
    """Write what was measured of an engine on a pair, and what LibreOffice makes of its work."""
    output, cpu = pair.output(engine), measured["cpu"]
    accepted, rejected, copy, base = settle(
        (output, "accept"), (output, "reject"), (pair.copy, "keep"), (pair.base, "keep")
    )
    return ROW.format(
        size=pair.size,
        edit=pair.edit,
        engine=engine,
        wall=measured["seconds"],
        cpu="–" if cpu is None else f"{cpu:.3f} s",
        mib=measured["mib"],
        marked=marked_characters(output),
        accept=verdict(accepted, copy),
        reject=verdict(rejected, base),
    )


def settle(*wanted: tuple[Path, str]) -> list[Path]:
    """Have LibreOffice accept, reject or only save files."""
    targets = [path.with_name(f"{path.stem}-{command}.docx") for path, command in wanted]
    jobs = zip(wanted, targets, strict=True)
    arguments = [str(each) for (path, command), target in jobs for each in (path, command, target)]
    subprocess.run([SYSTEM_PYTHON, str(SETTLE_SCRIPT), *arguments], check=True, capture_output=True)
    return targets


def marked_characters(path: Path) -> int:
    """Count the characters of the body that are marked as new, struck or moved."""
    package = Package(path.read_bytes(), path.name)
    body = package.read(package.main).decode()
    return sum(len(text) for mark in MARKED.finditer(body) for text in TEXT.findall(mark[2]))


def verdict(found: Path, wanted: Path) -> str:
    """Say whether two files say the same in the same looks, or how many paragraphs differ."""
    pairs = zip_longest(*(told(path) for path in (found, wanted)))
    texts = looks = 0
    for one, other in pairs:
        texts += (one and one[:2]) != (other and other[:2])
        looks += one != other
    return "exact" if not looks else f"{texts}+{looks - texts} off"


def told(path: Path) -> list[tuple[object, ...]]:
    """Give the text, cell, style, list and looks of every paragraph of a file."""
    package = Package(path.read_bytes(), path.name)
    document = read_document(package)
    looks = read_looks(package, document, authors=False).blocks
    return [
        (b.text, b.cell, b.style, b.level, b.marker, look.alignment, look.stretches, look.cell)
        for look in looks
        for b in [look.block]
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
