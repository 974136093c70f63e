"""How much of a file is read: every limit, in one place, each of which a profile can raise."""

from __future__ import annotations

from msgspec import Struct

MEGABYTE = 1_000_000
RATIO_FROM = MEGABYTE
"""How large a part must be before its ratio counts: small ones of one letter pack very well."""

HELD_WHOLE = 16 * MEGABYTE
"""How large a part may be to be unpacked whole before its elements are counted."""


class Limits(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a file may hold, and what reading it may take.

    `file_mb` is its size as it lies on the disk. Of Word files and workbooks, `unpacked_mb` is all
    of them unpacked, `part_mb` one part, `ratio` how many times smaller a part was packed,
    `entries` the parts, `elements` the XML elements of one part. Of workbooks, `sheets_mb` is all
    of their XML, `cells` rows and cells, `far_cells` those from column AAA on, each as slow to read
    as all that could stand before it, `merges` merged ranges; `pages` are a PDF's. `seconds`, with
    `page_seconds` for each page of a long PDF, and `memory_mb` hold for the child process that
    reads what cannot be judged beforehand, `template_seconds` for one that fills in templates.
    """

    file_mb: int = 256
    unpacked_mb: int = 512
    part_mb: int = 64
    ratio: int = 100
    entries: int = 2_000
    elements: int = 1_000_000
    sheets_mb: int = 32
    cells: int = 100_000
    far_cells: int = 200
    merges: int = 10_000
    pages: int = 2_000
    seconds: int = 20
    page_seconds: float = 0.1
    memory_mb: int = 1_024
    template_seconds: int = 10


LIMITS = Limits()
"""The limits where a profile says nothing else."""
