"""What a child process does: one job with what it is given, and it can do nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import msgspec

from toolkit.guard.limits import MEGABYTE, Limits
from toolkit.refusals import Refusal
from toolkit.tasks.child import DONE, NO_MEMORY, REFUSED

DENIED = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system",
          "os.spawn", "os.startfile", "os.remove", "os.rename", "os.rmdir", "os.mkdir",
          "os.link", "os.symlink", "os.chmod", "os.kill")  # fmt: skip
"""What Python tells of before it is done (PEP 578) that no job has any use for."""

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC

LETTER_PAGES = 12
"""Pages of a letter; what follows is a document that came with it."""

Reading = tuple[bytes, str, Limits]
"""What reading a file asks for: its bytes, what messages name it, and the limits."""


def main(job: str, megabytes: int, seconds: int) -> int:
    """Do a job: what it is given comes on standard input, the answer goes to standard output."""
    asked = sys.stdin.buffer.read()
    out = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # libraries may print what they like
    keep_within(megabytes * MEGABYTE, seconds)
    sys.addaudithook(deny)
    try:
        said = DONE + msgspec.msgpack.encode(JOBS[job](asked))
    except Refusal as refusal:
        said = REFUSED + msgspec.msgpack.encode((type(refusal).__name__, str(refusal)))
    except MemoryError:
        return NO_MEMORY
    with os.fdopen(out, "wb") as answer:
        answer.write(said)
    return 0


def keep_within(memory: int, seconds: int) -> None:
    """Have the kernel hold this process to its memory and time, and write no file."""
    try:
        import resource
    except ImportError:  # Windows: the parent watches
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def deny(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what reaches for the network, other programs, or files to write."""
    if event.startswith(DENIED):
        raise PermissionError(event)
    if event != "open" or isinstance(arguments[0], int):  # that is open already
        return
    if isinstance(arguments[2], int) and arguments[2] & WRITING:
        raise PermissionError(event)


def read_pages(asked: bytes) -> object:
    """Read a PDF."""
    from toolkit.pdf.document import read_pdf

    return read_pdf(*msgspec.msgpack.decode(asked, type=Reading))


def read_outline(asked: bytes) -> object:
    """Read what shows the chapters of a PDF."""
    from toolkit.pdf.outline import read_outline

    return read_outline(*msgspec.msgpack.decode(asked, type=Reading))


def read_rows(asked: bytes) -> object:
    """Read the rows of a letter in PDF."""
    from toolkit.pdf.sides import read_rows as read_first

    data, file, _ = msgspec.msgpack.decode(asked, type=Reading)
    return read_first(data, file, most=LETTER_PAGES)


def count_pages(asked: bytes) -> object:
    """Count the pages of a PDF, as many as are read at most."""
    from toolkit.pdf.pdfium import count_pages

    data, _, limits = msgspec.msgpack.decode(asked, type=Reading)
    return min(count_pages(data), limits.pages)


def read_sheets(asked: bytes) -> object:
    """Read a workbook."""
    from toolkit.xlsx.rows import read_book

    return read_book(*msgspec.msgpack.decode(asked, type=Reading))


def write_answer(asked: bytes) -> object:
    """Fill in the sections of a letter, the letter, and the case paper it is laid before with."""
    from toolkit.consult.case_paper import write_case_paper
    from toolkit.consult.filling import Template
    from toolkit.consult.letter import compose, write_sections
    from toolkit.consult.material import Material
    from toolkit.consult.verdict import Verdict

    kind = tuple[Material, Template, dict[str, Template], Template | None, Verdict]
    material, frame, templates, paper, verdict = msgspec.msgpack.decode(asked, type=kind)
    sections = write_sections(material, templates)
    letter = compose(material, frame, sections)
    data = write_case_paper(material, verdict, paper, letter) if paper else letter
    return sections, letter, data


def write_plan(asked: bytes) -> object:
    """Write a plan with a template."""
    from toolkit.consult.filling import Template
    from toolkit.consult.whole_plan import write_plan
    from toolkit.model.language import Language
    from toolkit.model.plan import Plan
    from toolkit.model.update import Stamp

    kind = tuple[Plan, Template, Language, Stamp]
    return write_plan(*msgspec.msgpack.decode(asked, type=kind))


JOBS: dict[str, Callable[[bytes], object]] = {
    "pages": count_pages,
    "pdf": read_pages,
    "outline": read_outline,
    "rows": read_rows,
    "book": read_sheets,
    "answer": write_answer,
    "plan": write_plan,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
