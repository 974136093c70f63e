"""Refusing a consultation that names what is not there, or holds what no letter can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

import msgspec

from toolkit.consult.stances import is_of
from toolkit.model.consultation import Consultation, Resolution, named_resolutions
from toolkit.model.profile import Profile
from toolkit.problems import AnsweredTwice, HiddenCharacter, UnknownMember, UnknownResolution

CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
"""What no Word file can hold, or nobody can have meant to write."""


def check_consultation(consultation: Consultation, profile: Profile, file: str) -> None:
    """Refuse resolutions and members nobody knows, double answers, and control characters."""
    check_characters(consultation, file)
    check_resolutions(consultation, file)
    check_members(consultation, profile, file)


def check_characters(consultation: Consultation, file: str) -> None:
    """Refuse control characters."""
    for where, text in texts(msgspec.to_builtins(consultation), ""):
        found = re.search(CONTROL, text)
        if found:
            raise HiddenCharacter(file=file, where=where, character=f"U+{ord(found[0]):04X}")


def texts(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Give every text in some data with the keys that lead to it, items counted from 1."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, f"{where}.{key}".lstrip("."))
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value, start=1):
            yield from texts(item, f"{where}[{number}]")


def check_resolutions(consultation: Consultation, file: str) -> None:
    """Refuse a case number that no resolution in the file has."""
    known = [resolution.case_number for resolution in consultation.resolutions]
    if isinstance(consultation.authority, Resolution):
        known.append(consultation.authority.case_number)
    for number in named_resolutions(consultation):
        if number not in known:
            raise UnknownResolution(file=file, number=number, known=", ".join(known) or "(none)")


def check_members(consultation: Consultation, profile: Profile, file: str) -> None:
    """Refuse the answer of somebody who is no member, and two answers of one member."""
    names = [member.name for member in profile.members]
    answered: set[str] = set()
    for position in consultation.positions:
        name = next((m.name for m in profile.members if is_of(position, m)), None)
        if name is None and not names:
            name = position.municipality
        if name is None:
            near = get_close_matches(position.municipality, names, n=1)
            raise UnknownMember(
                file=file,
                name=position.municipality,
                known=f"Did you mean “{near[0]}”?" if near else f"Members: {', '.join(names)}.",
            )
        if name in answered:
            raise AnsweredTwice(file=file, name=name)
        answered.add(name)
