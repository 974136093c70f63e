"""A proposed profile: what a plan nobody has seen before says of its region, and what is unsure."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.problems import Place


class QuestionKind(Enum):
    """What can be unsure about a region that is only known by its plan."""

    ONE_NAME = "one-name"
    MEMBER_OR_BODY = "member-or-body"
    LABEL = "label"


class Question(Struct, frozen=True, kw_only=True):
    """Something a person should decide: what it is about, where it stands, and what is proposed.

    The proposal of `ONE_NAME` is `yes` or `no`, of `MEMBER_OR_BODY` `member`, `body` or `neither`,
    of `LABEL` a kind of field or `text`.
    """

    kind: QuestionKind
    subject: str
    proposal: str
    place: Place


class Proposal(Struct, frozen=True, kw_only=True):
    """What is proposed for a profile; `area` is the heading level of the areas."""

    region: str
    members: tuple[str, ...]
    bodies: tuple[str, ...]
    area: int | None
    labels: tuple[tuple[str, str], ...] = ()
    not_labels: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
