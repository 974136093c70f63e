"""Broken files from chance with fixed seeds: cut short, with bytes flipped, with XML mutated."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator

from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.severing import severed
from toolkit.pdf.document import read_pdf
from toolkit.refusals import Refusal
from toolkit.xlsx.rows import read_book

TOKEN = re.compile(rb"<[^>]*>|[^<]+")
VALUE = re.compile(rb'"[^"]*"')
ODD = (
    b'""', b'"-1"', b'"99999999999"', b'"\xc3\xa5"', b'"0"', b'"rId1"', b'"true"', b'"&#10;"',
    b'"1e9"', b'"%1%2%3"', b'"../../a"', b'"http://127.0.0.1:9"',
)  # fmt: skip
LINE = 30
"""How many bytes of a PDF are moved together at most."""


def word(data: bytes) -> None:
    """Read a Word file, and take out what reaches outside."""
    package = Package(data, "a.docx")
    read_document(package)
    severed(package)


def pdf(data: bytes) -> None:
    """Read a PDF."""
    read_pdf(data, "a.pdf")


def book(data: bytes) -> None:
    """Read a workbook."""
    read_book(data, "a.xlsx")


def survives(read: Callable[[bytes], None], data: bytes) -> bool:
    """Read a file; tell whether it gave something. A refusal is an answer, all else is raised."""
    try:
        read(data)
    except Refusal:
        return False
    return True


def truncations(data: bytes) -> Iterator[bytes]:
    """Cut a file at every byte."""
    return (data[:length] for length in range(len(data)))


def flips(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Change one to eight bytes."""
    chance = random.Random(seed)
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        yield bytes(changed)


def xml_mutations(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Mutate the XML of one part of a package at a time, which stays a package."""
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _ in range(count):
        name = chance.choice(names)
        yield zipped(parts | {name: mutated(parts[name], chance)})


def zipped(parts: dict[str, bytes]) -> bytes:
    """Zip parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Mutate XML by its tokens, one to four times."""
    tokens = TOKEN.findall(data)
    for _ in range(chance.randint(1, 4)):
        if tokens:
            mutate(tokens, chance)
    return b"".join(tokens)


def mutate(tokens: list[bytes], chance: random.Random) -> None:
    """Drop, double or swap tokens, move or drop many, give an odd value, go deep."""
    at, other = chance.randrange(len(tokens)), chance.randrange(len(tokens))
    first, last = sorted((at, other))
    match chance.randrange(7):
        case 0:
            del tokens[at]
        case 1:
            tokens.insert(at, tokens[other])
        case 2:
            tokens[at], tokens[other] = tokens[other], tokens[at]
        case 3:
            tokens[at:at] = tokens[first:last][:200]
        case 4:
            odd = chance.choice(ODD)
            tokens[at] = VALUE.sub(lambda _: odd, tokens[at], count=1)
        case 5:
            del tokens[first:last]
        case _:
            tokens[at] *= chance.choice((2, 50, 300))


def pdf_mutations(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Mutate a PDF: numbers, references, moved and doubled pieces, flipped bytes."""
    chance = random.Random(seed)
    numbers = [match.span() for match in re.finditer(rb"\d+", data)]
    for _ in range(count):
        start, end = chance.choice(numbers)
        at, length = chance.randrange(len(data)), chance.randrange(LINE)
        piece = data[at : at + length]
        match chance.randrange(3):
            case 0:
                number = str(chance.choice((0, 1, 2, 3, 5, 65_535, 2**31, 10**20))).encode()
                yield data[:start] + number + data[end:]
            case 1:
                yield data[:start] + piece + data[start:]
            case _:
                yield next(flips(data, 1, chance.randrange(10**9)))
