"""All hostile files, with what must come of each."""

from __future__ import annotations

from tests.hostile.archives import archive_cases
from tests.hostile.books import book_cases
from tests.hostile.others import other_cases
from tests.hostile.parts import part_cases
from tests.hostile.pdfs import pdf_cases

CASES = (*archive_cases(), *part_cases(), *pdf_cases(), *book_cases(), *other_cases())

APART = frozenset({".pdf", ".xlsx", ".mal.docx"})
"""What is worked on in a child process."""
