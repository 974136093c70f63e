"""Make the letters, documents and plans of `tests/hearing` anew from their descriptions.

Each stands as `source.txt` beside what is made of it; a source is the text of a Word file as
`scripts.described_document` writes it. What becomes PDF is printed by LibreOffice, twice where
there is a contents list, since the second needs the page numbers of the first.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from scripts.described_document import build

HEARING = Path(__file__).parent.parent / "tests" / "hearing"
BOOKMARKS = "@bookmarks"
"""A line of a source whose PDF is to have bookmarks, as some have and some have not."""


def main() -> None:
    """Make every case, or those whose folders are named."""
    for source in sorted(HEARING.glob("*/*/source.txt")):
        if sys.argv[1:] and source.parent.name not in sys.argv[1:]:
            continue
        make(source)
        print(source.parent.relative_to(HEARING))


def make(source: Path) -> None:
    """Make the file that a source describes, where and as what `expected.toml` goes with."""
    kind = source.parent.parent.name
    text = source.read_text("utf-8")
    first, _, text = text.partition("\n")
    name = first.removeprefix("// ")
    if name.endswith(".docx"):
        target = source.parent.parent / name if kind == "plans" else source.parent / name
        target.write_bytes(build(text, {}))
    else:
        (source.parent / name).write_bytes(printed(text))


def printed(text: str) -> bytes:
    """Print a description as PDF, the page numbers of its contents list filled in."""
    bookmarks = BOOKMARKS in text
    text = text.replace(BOOKMARKS, "")
    pages: dict[str, int] = {}
    if "@contents" in text:
        first = next((int(line[7:]) for line in text.splitlines() if line.startswith("@start ")), 1)
        pages = pages_of_headings(as_pdf(build(text, {}), bookmarks=True), first)
    return as_pdf(build(text, pages), bookmarks=bookmarks)


def pages_of_headings(data: bytes, first: int) -> dict[str, int]:
    """Give the number printed on the page of each heading."""
    document = pypdfium2.PdfDocument(data)
    pages = {}
    for bookmark in document.get_toc():
        place = bookmark.get_dest()
        pages[" ".join(bookmark.get_title().split())] = place.get_index() + first
    return pages


def as_pdf(document: bytes, *, bookmarks: bool) -> bytes:
    """Have LibreOffice print a Word file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "letter.docx").write_bytes(document)
        program = shutil.which("soffice") or "soffice"
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        choice = json.dumps(
            {"ExportBookmarks": {"type": "boolean", "value": str(bookmarks).lower()}}
        )
        to = ["--convert-to", f"pdf:writer_pdf_Export:{choice}", "--outdir", name]
        command = [program, profile, "--headless", *to, f"{name}/letter.docx"]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        return (folder / "letter.pdf").read_bytes()


if __name__ == "__main__":
    main()
