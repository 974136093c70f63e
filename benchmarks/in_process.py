"""Time reading inside one process: the floor, this toolkit, and others' readers where installed.

Usage: python benchmarks/in_process.py [PLAN.docx]. The floor unzips document.xml and parses it with
lxml. Every reader reads the plan as it is and with its body a hundred times over, in a process of
its own that imports only what it needs and whose peak memory is told. Unix only (it reads the
kernel's account of a process).
"""

from __future__ import annotations

import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
MAIN = "word/document.xml"
TIMES = 100
ROUNDS = {1: 41, TIMES: 3}
ROW = "{times:>4} × {name:<12} {ms:>10.1f} ms {ratio:>8.1f} × floor {memory:>6.0f} MiB"

Reader = Callable[[bytes], object]


def main(arguments: list[str]) -> int:
    """Print a row for every reader and size, or be the process that measures one."""
    if arguments[:1] == ["--one"]:
        name, path, rounds = arguments[1:]
        print(median_ms(READERS[name], Path(path).read_bytes(), int(rounds)))
        return 0
    plan = Path(arguments[0] if arguments else ROOT / "input/tiltaksplan-2024-2027.docx")
    with tempfile.TemporaryDirectory() as folder:
        for times, rounds in ROUNDS.items():
            path = Path(folder) / f"{times}.docx"
            path.write_bytes(repeated(plan.read_bytes(), times))
            compare(path, times=times, rounds=rounds)
    return 0


def compare(path: Path, *, times: int, rounds: int) -> None:
    """Measure every reader that is installed on one file."""
    floor = 0.0
    for name in READERS:
        if not is_installed(name):
            print(f"{times:>4} × {name:<12} is not installed")
            continue
        ms, memory = measured(name, path, rounds)
        floor = floor or ms
        print(ROW.format(times=times, name=name, ms=ms, ratio=ms / floor, memory=memory))


def is_installed(name: str) -> bool:
    """Tell whether a reader can be run here."""
    if name == "pandoc":
        return shutil.which(name) is not None
    return find_spec(MODULES.get(name, "lxml")) is not None


def repeated(data: bytes, times: int) -> bytes:
    """Give a Word file whose body says everything so many times."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == MAIN:
                part = with_body(part, times)
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def with_body(document: bytes, times: int) -> bytes:
    """Repeat what stands in a body before its last section's properties."""
    start = document.index(b"<w:body>") + len(b"<w:body>")
    end = document.rindex(b"<w:sectPr")
    return document[:start] + document[start:end] * times + document[end:]


def measured(name: str, path: Path, rounds: int) -> tuple[float, float]:
    """Measure a reader in a process of its own; give milliseconds (NaN if it fails) and MiB."""
    command = [sys.executable, __file__, "--one", name, str(path), str(rounds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        answer = child.stdout.read() if child.stdout else ""
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    ms = float("nan") if child.returncode else float(answer)
    return ms, usage.ru_maxrss / 1024


def median_ms(reader: Reader, data: bytes, rounds: int) -> float:
    """Give the median time of a reader after one round to warm up."""
    reader(data)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        reader(data)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def floor(data: bytes) -> object:
    """Unzip document.xml and parse it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(MAIN))


def document(data: bytes) -> object:
    """Read the document with this toolkit."""
    package = import_module("toolkit.ooxml.package").Package(data, "plan.docx")
    return import_module("toolkit.ooxml.document").read_document(package)


def plan(data: bytes) -> object:
    """Read the document and its plan with this toolkit."""
    profile = import_module("toolkit.tasks.load").load_profile(ROOT / "tiltaksplan.toml", ROOT)
    return import_module("toolkit.read.plan").read_plan(document(data), profile)


def python_docx(data: bytes) -> object:
    """Read the texts of the paragraphs in the body, and nothing else, with python-docx."""
    read = import_module("docx").Document
    return [paragraph.text for paragraph in read(io.BytesIO(data)).paragraphs]


def docx2python(data: bytes) -> object:
    """Read the text with docx2python."""
    with import_module("docx2python").docx2python(io.BytesIO(data)) as result:
        return result.text


def mammoth(data: bytes) -> object:
    """Turn the document into HTML with mammoth."""
    return import_module("mammoth").convert_to_html(io.BytesIO(data)).value


def pandoc(data: bytes) -> object:
    """Read the document into pandoc's own form, its process included."""
    return subprocess.run(
        ["pandoc", "--from=docx", "--to=json"], input=data, capture_output=True, check=True
    ).stdout


READERS: dict[str, Reader] = {
    "floor": floor,
    "document": document,
    "plan": plan,
    "python-docx": python_docx,
    "docx2python": docx2python,
    "mammoth": mammoth,
    "pandoc": pandoc,
}
MODULES = {"python-docx": "docx", "docx2python": "docx2python", "mammoth": "mammoth"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
