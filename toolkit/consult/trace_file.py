"""The trace as a table, for a spreadsheet or for the case papers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from toolkit.consult.authority import named
from toolkit.consult.tracing import Basis, ProjectBasis, Statement
from toolkit.model.language import Language

COLUMNS = ("part", "under", "text", "rests on")
NOTHING = "none"


def trace_csv(statements: Iterable[Statement], language: Language) -> bytes:
    """Write the trace as CSV, as Excel opens it: with a byte order mark and semicolons."""
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for one in statements:
        rows.writerow((one.part.value, one.under, one.text, written_bases(one.rests_on, language)))
    return stream.getvalue().encode("utf-8-sig")


def written_bases(bases: Iterable[Basis], language: Language) -> str:
    """Write what a paragraph rests on."""
    return "; ".join(written_basis(basis, language) for basis in bases) or NOTHING


def written_basis(basis: Basis, language: Language) -> str:
    """Write one thing a paragraph rests on."""
    if isinstance(basis, ProjectBasis):
        place = ", ".join(filter(None, (basis.edition, basis.chapter)))
        return f"{place}: {basis.title}"
    return named(basis, language)
