"""Fuzzing for as long as somebody likes, led by the code that is reached (make fuzz).

Usage: python -m tests.hostile.long_fuzz word|pdf|book. What it finds is kept in the folder fuzz/;
a file that is to stay found becomes a case in tests/hostile/.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.hostile import fuzz
from tests.hostile.archives import packed
from tests.hostile.books import book
from tests.hostile.pdfs import ONE

FOUND = Path("fuzz")
KINDS: dict[str, tuple[Callable[[bytes], None], Callable[[], bytes]]] = {
    "word": (fuzz.word, packed),
    "pdf": (fuzz.pdf, lambda: ONE),
    "book": (fuzz.book, book),
}
SECONDS, MEGABYTES = 20, 1024


def main(kind: str) -> None:
    """Fuzz the reader of one kind of file."""
    atheris = import_module("atheris")  # only long runs have it
    read, seed = KINDS[kind]
    seeds = FOUND / kind
    seeds.mkdir(parents=True, exist_ok=True)
    (seeds / "ordinary").write_bytes(seed())
    atheris.instrument_all()
    limits = [f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}"]
    command = [sys.argv[0], *limits, f"-artifact_prefix={FOUND}/", str(seeds)]

    def read_one(data: bytes) -> None:
        fuzz.survives(read, data)

    atheris.Setup(command, read_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1])
