from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.tasks.files import read_file
from toolkit.tasks.notices import told_to
from toolkit.tasks.owners import find_owner, microsoft_name


def word_owner(name: str) -> bytes:
    """Build an owner file as Word writes it: 54 bytes in the local alphabet, 108 in UTF-16."""
    local = bytes([len(name)]) + name.encode("cp1252").ljust(53, b"\0")
    return local + len(name).to_bytes(2, "little") + name.encode("utf-16-le").ljust(106, b"\0")


def excel_owner(name: str) -> bytes:
    """Build an owner file as Excel writes it: 55 bytes in the local alphabet, 110 in UTF-16."""
    local = bytes([len(name)]) + name.encode("cp1252").ljust(54)
    return local + len(name).to_bytes(2, "little") + name.encode("utf-16-le").ljust(108, b"\0")


HALF_A_SIGN = bytes(54) + b"\x04\0" + "Per".encode("utf-16-le") + b"\x3d\xd8" + bytes(98)


@pytest.mark.parametrize(
    ("document", "owner"),
    [
        ("plan.docx", "~$plan.docx"),
        ("planer.docx", "~$planer.docx"),
        ("planene.docx", "~$lanene.docx"),
        ("tiltaksplan.docx", "~$ltaksplan.docx"),
        ("innspill-tinn.xlsx", "~$innspill-tinn.xlsx"),
    ],
)
def test_the_owner_file_is_named_as_office_names_it(document: str, owner: str) -> None:
    assert microsoft_name(Path(document)) == owner


@pytest.mark.parametrize(
    ("sign", "content", "document", "said"),
    [
        ("~$plan.docx", word_owner("Åse Ødegård"), "plan.docx", ("Åse Ødegård", "Word")),
        ("~$plan.docx", b"", "plan.docx", ("somebody", "Word")),
        ("~$plan.docx", bytes(162), "plan.docx", ("somebody", "Word")),
        ("~$svar.xlsx", excel_owner("Per"), "svar.xlsx", ("Per", "Excel")),
        (
            ".~lock.plan.docx#",
            b"Kari Nordmann,kari,pc-12,01.06.2025 12:00,file:///home/kari;",
            "plan.docx",
            ("Kari Nordmann", "LibreOffice"),
        ),
        (".~lock.plan.docx#", b",kari,pc-12,,;", "plan.docx", ("kari", "LibreOffice")),
        (".~lock.plan.docx#", b"K\xe5re,,,,;", "plan.docx", ("K\ufffdre", "LibreOffice")),
        (".~lock.plan.docx#", b",,pc-12,,;", "plan.docx", ("somebody", "LibreOffice")),
        ("~$plan.docx", HALF_A_SIGN, "plan.docx", ("Per\ufffd", "Word")),
    ],
)
def test_the_owner_file_says_who_it_is(
    tmp_path: Path, sign: str, content: bytes, document: str, said: tuple[str, str]
) -> None:
    (tmp_path / sign).write_bytes(content)
    owner = find_owner(tmp_path / document)
    assert owner is not None
    assert (owner.name, owner.program) == said


def test_a_document_that_nobody_has_open_has_no_owner(tmp_path: Path) -> None:
    (tmp_path / "~$plan.docx").write_bytes(b"")
    assert find_owner(tmp_path / "tiltaksplan.docx") is None
    assert find_owner(tmp_path / "plan.json") is None


def test_reading_an_open_document_says_so_once(tmp_path: Path) -> None:
    plan = tmp_path / "plan.docx"
    plan.write_bytes(b"")
    (tmp_path / "~$plan.docx").write_bytes(word_owner("Kari"))
    heard: list[str] = []
    with told_to(heard.append):
        read_file(plan)
        read_file(plan)
    assert heard == [f"{plan}: open in Word by Kari; what is not saved there yet was not read."]
