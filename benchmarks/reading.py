"""Time reading, by this toolkit and by others' readers where installed, against one floor.

Usage: python benchmarks/reading.py [PLAN.docx]. Prints a table: every reader as a process of its
own and inside one that has imported it and is warm, on the plan as it is and with its body a
hundred times over. The floor is Python that unzips document.xml and parses it with lxml; the other
rows are ratios to it, medians of runs in turn with it. The peak is that of the process.
"""

from __future__ import annotations

import gc
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import timeit
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from pathlib import Path

from measure import Comparison, Run, compare, measure, rounds

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = str(Path(sysconfig.get_path("scripts")) / "tiltaksplan")
MAIN = "word/document.xml"
TIMES = 100
COLUMNS = (
    "process 1 ×", "in-process 1 ×",
    f"process {TIMES} ×", f"in-process {TIMES} ×", f"peak MiB {TIMES} ×",
)  # fmt: skip
OPEN = "import io, sys\nwith open(sys.argv[1], 'rb') as file: data = file.read()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A reader as Python that reads a file's `data`, as a program, or as both.

    `peer` is the package or program that must be installed for it.
    """

    imports: str = ""
    read: str = ""
    program: tuple[str, ...] = ()
    peer: str = ""


READERS = {
    "floor": Reader(
        imports="import io, zipfile; from lxml import etree",
        read=f"etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read({MAIN!r}))",
    ),
    "python-docx, paragraph texts only": Reader(
        imports="import io; from docx import Document",
        read="[paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]",
        peer="python-docx",
    ),
    "docx2python": Reader(
        imports="import io; from docx2python import docx2python",
        read="with docx2python(io.BytesIO(data)) as result: result.text\ndel result",
        peer="docx2python",
    ),
    "pandoc (json)": Reader(
        program=("pandoc", "--from=docx", "--to=json", "{plan}"),
        peer="pandoc",
    ),
    "mammoth": Reader(
        imports="import io; from mammoth import convert_to_html",
        read="convert_to_html(io.BytesIO(data)).value",
        peer="mammoth",
    ),
    "markitdown": Reader(
        imports="import io; from markitdown import MarkItDown; converter = MarkItDown()",
        read="converter.convert_stream(io.BytesIO(data), file_extension='.docx').text_content",
        peer="markitdown",
    ),
    "ours: document": Reader(
        imports="from toolkit.ooxml.document import read_document\n"
        "from toolkit.ooxml.package import Package",
        read="read_document(Package(data, 'plan.docx'))",
    ),
    "ours: structured plan with its account": Reader(
        imports="from pathlib import Path\n"
        "from toolkit.ooxml.document import read_document\n"
        "from toolkit.ooxml.package import Package\n"
        "from toolkit.read.account import account_for\n"
        "from toolkit.read.plan import read_plan\n"
        "from toolkit.tasks.load import load_profile",
        read="document = read_document(Package(data, 'plan.docx'))\n"
        "plan = read_plan(document, load_profile(None, Path('plan.docx')))\n"
        "account_for(document, plan)\n"
        "del document, plan",  # to free them takes time too
        program=(PROGRAM, "import", "{plan}", "-o", "{plan}.json", "--force"),
    ),
}


def main(arguments: list[str]) -> int:
    """Print the table, or be the process inside which a reader is timed."""
    if arguments[:1] == ["--inside"]:
        name, path = arguments[1:]
        print(seconds_inside(READERS[name], Path(path).read_bytes()), peak())
        return 0
    plan = Path(arguments[0] if arguments else ROOT / "input/tiltaksplan-2024-2027.docx").resolve()
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        once, often = Path(folder) / "1.docx", Path(folder) / f"{TIMES}.docx"
        repeat(plan, once, 1)
        repeat(plan, often, TIMES)
        print_table(once, often)
    return 0


def print_table(once: Path, often: Path) -> None:
    """Print a row for every reader, and which versions of the others were measured."""
    print(row("", *COLUMNS))
    print(row(*["---"] * 6))
    versions = {reader.peer: version(reader) for reader in READERS.values() if reader.peer}
    for name, reader in READERS.items():
        if reader.peer and not versions[reader.peer]:
            print(row(name, "not installed", *[""] * 4))
        else:
            print(row(name, *cells(name, once, often)))
    found = [f"{peer} {number}" for peer, number in versions.items() if number]
    print("\nMeasured with", ", ".join([f"Python {platform.python_version()}", *found]))


def version(reader: Reader) -> str:
    """Give the version of a peer, nothing where it is not installed."""
    if reader.program:
        return program_version(reader.peer)
    try:
        return metadata.version(reader.peer)
    except metadata.PackageNotFoundError:
        return ""


def program_version(program: str) -> str:
    """Give the version a program says it has, nothing where it is not installed."""
    if shutil.which(program) is None:
        return ""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[1]


def cells(name: str, once: Path, often: Path) -> tuple[str, ...]:
    """Measure a reader in every way; give its cells."""
    show = time if name == "floor" else ratio
    warm = ["–", "–"]
    try:
        small = measured(name, process, once, most=21)
        large = measured(name, process, often, most=7)
        if READERS[name].read:
            warm[0] = show(measured(name, inside, once, most=5))
            warm[1] = show(measured(name, inside, often, most=3))
    except subprocess.CalledProcessError as error:
        print(error, file=sys.stderr)
        return "failed", *[""] * 4
    return show(small), warm[0], show(large), warm[1], f"{large.mib:.0f}"


def measured(name: str, way: Callable[[str, Path], Run], path: Path, *, most: int) -> Comparison:
    """Measure a reader in turn with the floor, and tell of it."""
    found = compare(partial(way, name, path), partial(way, "floor", path), most=most)
    what = f"{path.stem:>4} × {name}, {way.__name__}"
    print(f"{what}: {time(found)}, {ratio(found)} × floor", file=sys.stderr)
    return found


def process(name: str, path: Path) -> Run:
    """Run a reader as a process of its own."""
    reader = READERS[name]
    if reader.program:
        return measure([part.format(plan=path) for part in reader.program])
    code = f"{OPEN}\n{reader.imports}\n{reader.read}"
    return measure([sys.executable, "-c", code, str(path)])


def inside(name: str, path: Path) -> Run:
    """Time a reader inside a process that imports nothing of the others."""
    command = [sys.executable, __file__, "--inside", name, str(path)]
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    taken, mib = map(float, said.split())
    return Run(seconds=taken, mib=mib)


def seconds_inside(reader: Reader, data: bytes) -> float:
    """Give the median time of a reader here, after one round to warm up."""
    setup = f"gc.enable()\n{reader.imports}"  # timeit turns it off
    timer = timeit.Timer(reader.read, setup, globals={"data": data, "gc": gc})
    return statistics.median(timer.repeat(rounds(timer.timeit(1), most=41, within=2), 1))


def peak() -> float:
    """Give the peak memory of this process in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def repeat(plan: Path, to: Path, times: int) -> None:
    """Write a Word file whose body says everything so many times.

    It is written piece by piece: the peak of a process counts in that of every child.
    """
    with zipfile.ZipFile(plan) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            head, body, tail = around_body(part) if name == MAIN else (b"", part, b"")
            with new.open(name, "w") as stream:
                for piece in (head, *[body] * (times if name == MAIN else 1), tail):
                    stream.write(piece)


def around_body(document: bytes) -> tuple[bytes, bytes, bytes]:
    """Split a document around what stands in its body before its last section's properties."""
    start = document.index(b"<w:body>") + len(b"<w:body>")
    end = document.rindex(b"<w:sectPr")
    return document[:start], document[start:end], document[end:]


def time(found: Comparison) -> str:
    """Write a time."""
    ms = found.seconds * 1000
    return f"{ms:.3g} ms" if ms < 100 else f"{found.seconds:.2f} s"


def ratio(found: Comparison) -> str:
    """Write how many floors something takes."""
    return f"{found.ratio:.2f}" if found.ratio < 10 else f"{found.ratio:.1f}"


def row(*cells: str) -> str:
    """Write a row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
