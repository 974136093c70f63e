"""The commands that write, on the example: what each is asked, and what it writes."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLAN = "input/tiltaksplan-2024-2027.docx"
COPIES = ("input/innspill-flesberg.docx", "input/innspill-notodden.docx")
DATE = ("--date", "2025-05-26")

COMMANDS: dict[str, tuple[str, ...]] = {
    "import": ("import", PLAN, "-o", "ut/plan.json", "--account", "ut/regnskap.json"),
    "init": ("init", "ut", "--from", PLAN),
    "sheets": ("sheets", PLAN, "-o", "ut", *DATE),
    "merge": (
        "merge", PLAN, *COPIES, "-o", "ut/flettet.json", "--overview", "ut/oversikt.docx",
        "--settle", "ut/valg.toml", *DATE,
    ),
    "merge to a workbook": ("merge", PLAN, *COPIES, "--overview", "ut/oversikt.xlsx", *DATE),
    "draft": (
        "draft", PLAN, *COPIES, "--period", "2025-2028", "-o", "ut/utkast.docx", "--changes",
        "ut/endringer.docx", *DATE,
    ),
    "draft --clean": (
        "draft", PLAN, *COPIES, "--period", "2025-2028", "--clean", "-o", "ut/rent.docx", *DATE,
    ),
    "draft --new": (
        "draft", PLAN, *COPIES, "--new", "templates/plan/tiltaksplan-nb.docx", "-o", "ut/ny.docx",
        *DATE,
    ),
    "respond": (
        "respond", "input/horing-ntp.toml", "--plan", PLAN, "-o", "ut/svar.docx", "--templates",
        "templates", "--trace", "ut/spor.json", "--text", "ut/tekst", *DATE,
    ),
    "consultation new": (
        "consultation", "new", "input/horingsbrev-ntp.pdf", "-o", "ut/horing.toml",
    ),
    "consultation projects": (
        "consultation", "projects", "input/horing-ntp.toml", "--plan", PLAN,
        "-o", "ut/funn.toml",
    ),
}  # fmt: skip
ALSO: dict[str, tuple[str, ...]] = {
    "templates new": (
        "templates", "new", "telemark-ring", "--plan", PLAN, "--templates", "templates",
    ),
    "demo": ("demo",),
    "consultation import": (
        "consultation", "import", "input/svar.docx", "--hearing", "input/horing-ntp.toml",
        "--plan", PLAN, "--templates", "templates", "-o", "ut/horing.toml", *DATE,
    ),
}  # fmt: skip
"""Commands that write elsewhere than they are told, or read what another one wrote."""

PRINTED = ("draft", PLAN, *COPIES, "-o", "ut/utkast.pdf", *DATE)


def workspace(folder: Path) -> Path:
    """Make a copy of the example to work in, with a folder for what is written."""
    for name in ("input", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "tiltaksplan.toml", folder)
    (folder / "ut").mkdir()
    return folder


def full(command: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    """Give a command with full paths, to be run from anywhere."""
    words = (str(folder / word) if is_path(word) else word for word in command[1:])
    return (command[0], *words)


def is_path(word: str) -> bool:
    return word in {"ut", "templates"} or word.startswith(("ut/", "input/", "templates/"))


def written(folder: Path) -> dict[str, bytes]:
    """Give every file of a workspace by its path in it, hidden ones too."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
