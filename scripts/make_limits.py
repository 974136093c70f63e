"""Write the table of limits into SECURITY.md, from toolkit/guard/limits.py."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from msgspec import structs

from toolkit.guard.limits import Limits

PAGE = Path(__file__).resolve().parent.parent / "SECURITY.md"
TABLE = re.compile(r"(?:LIMITS\n|\| limit \|.*?\n(?=\n))", re.DOTALL)
MEANS = {
    "file_mb": "megabytes of a file as it lies on the disk",
    "unpacked_mb": "megabytes of a Word file or workbook, all parts unpacked",
    "part_mb": "megabytes of one part, unpacked",
    "ratio": "times a part was packed smaller",
    "entries": "parts of a Word file or workbook",
    "elements": "XML elements of one part",
    "sheets_mb": "megabytes of a workbook without its pictures, unpacked",
    "cells": "rows and cells of a workbook",
    "far_cells": "cells of a workbook from column AAA on",
    "merges": "merged ranges of a workbook",
    "pages": "pages of a PDF",
    "seconds": "seconds to read a file",
    "page_seconds": "seconds more for each page of a long PDF",
    "memory_mb": "megabytes of memory for a child process",
    "template_seconds": "seconds to fill in templates, and one more for each section",
}


def main() -> int:
    """Write the page anew."""
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def with_table(page: str) -> str:
    """Give the page with its table as it should be."""
    return TABLE.sub(lambda _: table(), page, count=1)


def table() -> str:
    """Write the table."""
    rows = (row(field.name, field.default) for field in structs.fields(Limits))
    return "| limit | at most | what |\n|---|---|---|\n" + "".join(rows)


def row(name: str, most: float) -> str:
    """Write the row of a limit."""
    return f"| `{name}` | {f'{most:,}'.replace(',', ' ')} | {MEANS[name]} |\n"


if __name__ == "__main__":
    sys.exit(main())
