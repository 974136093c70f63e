"""What tests need from the machine: named when it is missing, and never missing in CI."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

NO_SKIPS = "TILTAKSPLAN_NO_SKIPS"
SYSTEM_PYTHON = "/usr/bin/python3"
SETTLE_SCRIPT = Path(__file__).with_name("accept_reject.py")
OFFICE, UNO, PDF_TEXT = (
    "LibreOffice Writer",
    "LibreOffice's Python (python3-uno)",
    "pdftotext (poppler-utils)",
)

settings.register_profile("long")
"""Two thousand texts through each place that writes: pytest --hypothesis-profile=long."""

ROOT = Path(__file__).resolve().parent.parent
READ_FROM = (ROOT / "input", ROOT / "templates", ROOT / "tests", ROOT.parent / "shared")
DOCUMENTS = frozenset({".doc", ".docm", ".docx", ".dotx", ".odt", ".pdf", ".xlsm", ".xlsx"})

Settling = tuple[Path, str, Path]
"""A Word file, `accept` or `reject`, and the file to write."""


def find_program(name: str, what: str) -> str:
    """Find a program, or give up the test by what is missing."""
    return shutil.which(name) or give_up(what)


def give_up(what: str) -> NoReturn:
    """Skip a test and say what is missing; where all tests must run, fail it."""
    if NO_SKIPS in os.environ:
        pytest.fail(f"{what} is not installed, and {NO_SKIPS} is set")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="session", autouse=True)
def inputs_stay_as_they_are() -> Iterator[None]:
    """Fail the run if any document it reads from is another at its end."""
    before = fingerprints()
    assert before
    yield
    assert fingerprints() == before


def fingerprints() -> dict[Path, str]:
    """Give the sha256 of every document that tests read."""
    documents = (
        file
        for folder in READ_FROM
        for file in folder.rglob("*")
        if file.is_file() and (file.suffix in DOCUMENTS or folder.name == "input")
    )
    return {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in documents}


@pytest.fixture(autouse=True, scope="session")
def no_network() -> None:
    """Fail what reaches for another machine, in this process, for as long as the tests run."""
    sys.addaudithook(deny_network)


def deny_network(event: str, arguments: tuple[object, ...]) -> None:
    """Raise for an address that is not on this machine (PEP 578)."""
    if event not in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
        return
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    host = address[0] if isinstance(address, tuple) else address
    if isinstance(host, str) and not host.startswith(("127.", "/", "localhost", "::1")):
        message = f"the tests reached for {host}"
        raise AssertionError(message)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, Path], Path]:
    """Give a function that has LibreOffice print a document as PDF into a folder."""
    program = find_program("soffice", OFFICE)
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
    program = find_program("pdftotext", PDF_TEXT)

    def read(pdf: Path) -> list[str]:
        done = subprocess.run(
            [program, "-layout", pdf, "-"], check=True, capture_output=True, text=True
        )
        return done.stdout.split("\f")[:-1]

    return read


@pytest.fixture(scope="session")
def settle() -> Callable[[Sequence[Settling]], None]:
    """Give a function that has LibreOffice accept or reject all changes of Word files."""
    find_program("soffice", OFFICE)
    probe = [find_program(SYSTEM_PYTHON, UNO), "-c", "import uno"]
    if subprocess.run(probe, check=False, capture_output=True).returncode:
        give_up(UNO)

    def run(settlings: Sequence[Settling]) -> None:
        arguments = [str(argument) for settling in settlings for argument in settling]
        subprocess.run([SYSTEM_PYTHON, str(SETTLE_SCRIPT), *arguments], check=True, timeout=900)

    return run
