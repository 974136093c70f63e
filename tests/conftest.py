"""What tests need from the machine: named when it is missing, and never missing in CI."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

NO_SKIPS = "TILTAKSPLAN_NO_SKIPS"


def find_program(name: str, what: str) -> str:
    """Find a program, or skip the test and say what is missing; where all must run, fail."""
    found = shutil.which(name)
    if found is None and os.environ.get(NO_SKIPS):
        pytest.fail(f"{what} is not installed, and {NO_SKIPS} is set")
    if found is None:
        pytest.skip(f"{what} is not installed")
    return found


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, Path], Path]:
    """Give a function that has LibreOffice print a document as PDF into a folder."""
    program = find_program("soffice", "LibreOffice")
    profile = tmp_path_factory.mktemp("office").as_uri()

    def to_pdf(document: Path, folder: Path) -> Path:
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run(
            [*command, "--outdir", folder, document], check=True, capture_output=True, timeout=120
        )
        return folder / f"{document.stem}.pdf"

    return to_pdf


@pytest.fixture(scope="session")
def page_texts() -> Callable[[Path], list[str]]:
    """Give a function that reads the text of every page of a PDF."""
    program = find_program("pdftotext", "pdftotext (poppler-utils)")

    def read(pdf: Path) -> list[str]:
        done = subprocess.run(
            [program, "-layout", pdf, "-"], check=True, capture_output=True, text=True
        )
        return done.stdout.split("\f")[:-1]

    return read
