"""init: propose a profile from a plan nobody has seen before, and settle what is unsure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from toolkit.model.profile import Profile
from toolkit.model.profile_toml import profile_toml
from toolkit.model.proposal import Proposal, Question
from toolkit.read.proposal import answered, propose_profile
from toolkit.tasks.files import check_output
from toolkit.tasks.load import load_plan
from toolkit.tasks.saving import write_file
from toolkit.tasks.workspace import PROFILE_NAME

Ask = Callable[[Question], str]


def init_profile(source: Path, folder: Path, *, ask: Ask | None, force: bool) -> Proposal:
    """Write a profile for a folder; `ask` answers what is unsure, None leaves it as questions."""
    output = folder / PROFILE_NAME
    check_output(output, (source,), suffix=".toml", force=force)
    proposal = propose_profile(load_plan(source, Profile()))
    if ask is not None:
        proposal = answered(proposal, {question: ask(question) for question in proposal.questions})
    write_file(output, profile_toml(proposal, source.name).encode())
    return proposal
