"""Count which words of Word files the reader keeps, against a count of its own with plain lxml.

Usage: python benchmarks/words_kept.py [--each] FOLDER... prints a row for every folder (and with
--each for every file): the files read and refused, the mean share of words kept in a file, words
lost, words too many.
"""

from __future__ import annotations

import io
import re
import statistics
import sys
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from toolkit.blocks import Document
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.refusals import Refusal

SUFFIXES = (".docx", ".docm", ".dotx")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_MATH = b"http://purl.oclc.org/ooxml/officeDocument/math"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
HIDDEN = (FALLBACK, f"{W}del", f"{W}moveFrom")
GONE_MARK = f"{W}pPr/{W}rPr/{W}del"
GONE_ROW = f"{W}trPr/{W}del"
GAPS = tuple(f"{W}{name}" for name in ("tab", "br", "cr", "ptab", "noBreakHyphen", "sym"))
KINDS = tuple(f"{kind}+xml" for kind in ("main", "header", "footer", "footnotes", "endnotes"))
SOFT_HYPHEN = "\u00ad"
WORD = re.compile(r"\w+")
HEADING = "folder, files read, refused, words, kept (mean share), lost, too many, (share)"
ROW = (
    "{name:<16} {read:>5} {refused:>4} {words:>9} {kept:>9.5f} {lost:>6} {excess:>6} {share:>9.5f}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was read of a file: its words by the plain count, those lost, those too many.

    `why` says why it was refused.
    """

    name: str
    words: int
    lost: Counter[str]
    excess: Counter[str]
    why: str = ""

    @property
    def share(self) -> float:
        """The share of the words that was kept."""
        return 1 - self.lost.total() / self.words if self.words else 1.0


def main(arguments: list[str]) -> int:
    """Print a row for every folder."""
    each = "--each" in arguments
    print(HEADING)
    for folder in (Path(argument) for argument in arguments if argument != "--each"):
        results = [measure(path) for path in word_files(folder)]
        for result in results:
            tell(result, each=each)
        print(summary(folder.name, results))
    return 0


def word_files(folder: Path) -> list[Path]:
    """Find the Word files below a folder."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)


def measure(path: Path) -> Kept:
    """Compare what the reader says of a file with the plain count."""
    data = path.read_bytes()
    try:
        read = read_words(read_document(Package(data, path.name)))
    except Refusal as refusal:
        return Kept(name=path.name, words=0, lost=Counter(), excess=Counter(), why=str(refusal))
    counted = count_words(data)
    return Kept(name=path.name, words=counted.total(), lost=counted - read, excess=read - counted)


def read_words(document: Document) -> Counter[str]:
    """Count the words of all blocks."""
    blocks = (*document.blocks, *document.running, *document.notes)
    return Counter(
        word for block in blocks for word in WORD.findall(block.text.replace(SOFT_HYPHEN, ""))
    )


def count_words(data: bytes) -> Counter[str]:
    """Count the words of all `w:t` that a reader sees, part by part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [parse(archive.read(name)) for name in text_parts(archive)]
    return Counter(word for part in parts for word in WORD.findall(visible_text(part)))


def parse(data: bytes) -> etree._Element:
    """Parse a part, its Strict names made ordinary."""
    data = data.replace(STRICT, W[1:-1].encode())
    return etree.fromstring(data.replace(STRICT_MATH, MATH[1:-2].encode()))


def text_parts(archive: zipfile.ZipFile) -> list[str]:
    """Give the names of the parts whose content type says that they hold running text."""
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    kinds = {
        override.get("PartName", "").lstrip("/"): override.get("ContentType", "")
        for override in types.iter("{*}Override")
    }
    defaults = {
        f".{default.get('Extension', '')}": default.get("ContentType", "")
        for default in types.iter("{*}Default")
    }
    return [
        name
        for name in archive.namelist()
        if kinds.get(name, defaults.get(Path(name).suffix, "")).endswith(KINDS)
    ]


def visible_text(root: etree._Element) -> str:
    """Give the texts of all paragraphs, without what tracked changes remove and what is twice."""
    texts: dict[etree._Element, list[str]] = {}
    for element in root.iter():
        paragraph = next(element.iterancestors(f"{W}p"), None)
        if paragraph is None or is_hidden(element):
            continue
        is_text = element.tag in (f"{W}t", MATH)
        texts.setdefault(paragraph, []).append((element.text or "") if is_text else gap(element))
    return "".join(
        "".join(pieces) + ("\n" if paragraph.find(GONE_MARK) is None else "")
        for paragraph, pieces in texts.items()
    )


def gap(element: etree._Element) -> str:
    """Give a space for an element of a run that keeps two texts apart."""
    return " " if element.tag in GAPS else ""


def is_hidden(element: etree._Element) -> bool:
    """Tell whether an element is deleted, moved away, in a fallback or in a note's separator."""
    if next(element.iterancestors(*HIDDEN), None) is not None:
        return True
    if any(row.find(GONE_ROW) is not None for row in element.iterancestors(f"{W}tr")):
        return True
    notes = element.iterancestors(f"{W}footnote", f"{W}endnote")
    return any(note.get(f"{W}type", "normal") != "normal" for note in notes)


def tell(result: Kept, *, each: bool) -> None:
    """Print what a file lacks or has too much, or why it was refused."""
    if result.why:
        print(f"  refused: {result.why}")
    elif each and (result.lost or result.excess):
        print(f"  {result.name}: lost {dict(result.lost)}, too many {dict(result.excess)}")


def summary(name: str, results: list[Kept]) -> str:
    """Sum up a folder in a row."""
    read = [result for result in results if not result.why]
    words = sum(result.words for result in read)
    excess = sum(result.excess.total() for result in read)
    return ROW.format(
        name=name,
        read=len(read),
        refused=len(results) - len(read),
        words=words,
        kept=statistics.fmean(result.share for result in read) if read else 1.0,
        lost=sum(result.lost.total() for result in read),
        excess=excess,
        share=excess / words if words else 0.0,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
