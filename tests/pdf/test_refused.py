from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.pdf.document import read_pdf
from toolkit.refusals import DamagedPdf, EncryptedPdf, NotPdf, ScannedPdf

HERE = Path(__file__).parent
PLAN = HERE / "cases" / "contents-and-page-breaks" / "plan.pdf"


def test_a_scanned_pdf_without_text_is_refused() -> None:
    with pytest.raises(ScannedPdf, match=r"skann\.pdf: the PDF holds only pictures of pages"):
        read_pdf((HERE / "refused" / "scanned.pdf").read_bytes(), "skann.pdf")


def test_a_pdf_with_a_password_is_refused() -> None:
    with pytest.raises(EncryptedPdf, match="protected with a password"):
        read_pdf((HERE / "refused" / "encrypted.pdf").read_bytes(), "plan.pdf")


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_pdf_cut_short_is_refused(part: float) -> None:
    data = PLAN.read_bytes()
    with pytest.raises(DamagedPdf, match="damaged or cut short"):
        read_pdf(data[: int(part * len(data))], "plan.pdf")


def test_a_pdf_whose_middle_is_lost_is_refused() -> None:
    data = PLAN.read_bytes()
    with pytest.raises(DamagedPdf):
        read_pdf(data[:200] + data[-200:], "plan.pdf")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a zip", b"<html></html>"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(NotPdf, match="this is not a PDF"):
        read_pdf(data, "plan.pdf")
