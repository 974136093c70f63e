"""Do a job of this repository, such as demo or test, in its own virtual environment."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
FOLDER = ROOT / ".venv"
PROGRAMS = FOLDER / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(PROGRAMS / ("python.exe" if os.name == "nt" else "python"))
USE, DEVELOP, FUZZ = ".", ".[dev]", ".[dev,fuzz]"
WITH_ARGUMENT = frozenset({"corpus", "fuzz"})
"""Jobs that are told what to work on: a folder, or a kind of file."""

JOBS: dict[str, tuple[str, tuple[tuple[str, ...], ...]]] = {
    "demo": (USE, (("-m", "toolkit", "demo"),)),
    "test": (DEVELOP, (("-m", "pytest", "-rs"),)),
    "check": (
        DEVELOP,
        (
            ("-m", "ruff", "format", "--check", "."),
            ("-m", "ruff", "check", "."),
            ("-m", "mypy"),
            ("-c", "from importlinter.cli import lint_imports_command as c; c()"),
        ),
    ),
    "example": (DEVELOP, (("-m", "examples.make_example"),)),
    "templates": (DEVELOP, (("-m", "scripts.make_templates"),)),
    "docs": (DEVELOP, (("-m", "scripts.make_docs"), ("-m", "scripts.make_limits"))),
    "corpus": (USE, (("benchmarks/corpus.py",),)),
    "fuzz": (FUZZ, (("-m", "tests.hostile.long_fuzz"),)),
}
HELP = f"Give one of: {', '.join(JOBS)}."
TOO_OLD = "tiltaksplan needs Python 3.11 or newer. Install it and try again."
NO_VENV = "The virtual environment could not be made. On Debian and Ubuntu: install python3-venv."
NO_INSTALL = "The packages could not be installed. Check the network and try again."


def main(arguments: list[str]) -> int:
    """Prepare the environment a job needs, then do its steps until one fails."""
    if sys.version_info < (3, 11):
        return give_up(TOO_OLD)
    job, *given = arguments or [""]
    if job not in JOBS or len(given) != (job in WITH_ARGUMENT):
        return give_up(HELP)
    packages, steps = JOBS[job]
    problem = prepare(packages)
    if problem:
        return give_up(problem)
    return next((code for code in (python((*step, *given)) for step in steps) if code), 0)


def prepare(packages: str) -> str | None:
    """Make the virtual environment and install packages, unless that is done; None when ready."""
    stamp = FOLDER / f"installed{packages.strip('.[]').replace(',', '-')}"
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return None
    try:
        venv.create(FOLDER, with_pip=True)
    except (subprocess.CalledProcessError, OSError):
        return NO_VENV
    print("Installing the packages into .venv (only the first time) …", flush=True)
    quiet = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if python((*quiet, "--editable", packages)):
        return NO_INSTALL
    python(("-m", "compileall", "-q", "toolkit"))  # pip compiles what it installs, not this folder
    stamp.write_text(wanted, encoding="utf-8")
    return None


def python(arguments: tuple[str, ...]) -> int:
    """Run the environment's Python and give its exit status."""
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, check=False).returncode


def give_up(reason: str) -> int:
    """Say why nothing was done."""
    print(reason, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
