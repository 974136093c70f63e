"""The JSON form of a merge, as `merge --json` prints it."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from toolkit.model.language import Language
from toolkit.model.looks import FormatChange
from toolkit.model.merged import Conflict, Merged, Remark, Version
from toolkit.model.objects import ObjectChange
from toolkit.model.plan_json import SCHEMA


class DecisionRow(Struct, frozen=True, kw_only=True):
    """One change that was taken: who, where, from which file and paragraph, before and after."""

    project: str | None
    heading: str
    field: str
    label: str
    action: str
    author: str
    date: str
    source: str
    paragraph: int | None
    before: str
    after: str


class VersionRow(Struct, frozen=True, kw_only=True):
    """What one sender wants a disputed text to say."""

    author: str
    date: str
    source: str
    paragraph: int | None
    text: str
    outcome: str


class ConflictRow(Struct, frozen=True, kw_only=True):
    """A disputed text; `choice` is empty while nobody has settled it."""

    id: str
    project: str | None
    heading: str
    field: str
    label: str
    before: str
    versions: tuple[VersionRow, ...]
    choice: str
    settled: str


class CommentRow(Struct, frozen=True, kw_only=True):
    """A comment somebody made."""

    project: str | None
    heading: str
    author: str
    date: str
    source: str
    paragraph: int | None
    text: str


class ProblemRow(Struct, frozen=True, kw_only=True):
    """What a person must look at beside the conflicts."""

    kind: str
    message: str


class ObjectRow(Struct, frozen=True, kw_only=True):
    """A picture, table, note, link or list that an update adds, or that is gone from it.

    The paragraph of one that is gone is counted in the base. What is `taken` comes into a draft:
    `beside` is the text that it stands in behind `offset` characters, or without one behind it, as
    the sender has that.
    """

    project: str | None
    heading: str
    kind: str
    gone: bool
    author: str
    date: str
    source: str
    paragraph: int
    text: str
    target: str
    taken: bool
    beside: str
    offset: int | None


class FormatRow(Struct, frozen=True, kw_only=True):
    """A change of looks alone; `what` says it in Norwegian, `paragraphs` of how many."""

    project: str | None
    heading: str
    kind: str
    what: str
    before: str
    after: str
    author: str
    date: str
    source: str
    paragraph: int
    paragraphs: int
    text: str


class MergeReport(Struct, frozen=True, kw_only=True):
    """A whole merge; paragraphs are counted from 1 in the sender's file."""

    decisions: tuple[DecisionRow, ...]
    conflicts: tuple[ConflictRow, ...]
    comments: tuple[CommentRow, ...]
    problems: tuple[ProblemRow, ...]
    objects: tuple[ObjectRow, ...] = ()
    formatting: tuple[FormatRow, ...] = ()


def merge_report(merged: Merged) -> MergeReport:
    """Give the JSON form of a merge."""
    return MergeReport(
        decisions=tuple(
            DecisionRow(
                project=one.project,
                heading=one.heading,
                field=one.field,
                label=one.label,
                action=one.action.value,
                author=one.author,
                date=one.date,
                source=one.source,
                paragraph=one.place.paragraph + 1 if one.place else None,
                before=one.before,
                after=one.after,
            )
            for one in merged.decisions
        ),
        conflicts=tuple(map(conflict_row, merged.conflicts)),
        comments=tuple(map(comment_row, merged.remarks)),
        problems=tuple(ProblemRow(kind=p.kind.value, message=p.message) for p in merged.problems),
        objects=tuple(map(object_row, merged.objects)),
        formatting=tuple(map(format_row, merged.formatting)),
    )


def conflict_row(conflict: Conflict) -> ConflictRow:
    """Give the JSON form of a conflict."""
    return ConflictRow(
        id=conflict.id,
        project=conflict.project,
        heading=conflict.heading,
        field=conflict.field,
        label=conflict.label,
        before=conflict.before,
        versions=tuple(version_row(conflict, version) for version in conflict.versions),
        choice=conflict.choice,
        settled=conflict.settled,
    )


def version_row(conflict: Conflict, version: Version) -> VersionRow:
    """Give the JSON form of one version of a conflict."""
    return VersionRow(
        author=version.author,
        date=version.date,
        source=version.source,
        paragraph=version.place.paragraph + 1 if version.place else None,
        text=version.text,
        outcome=conflict.outcome(version).value,
    )


def comment_row(remark: Remark) -> CommentRow:
    """Give the JSON form of a comment."""
    return CommentRow(
        project=remark.project,
        heading=remark.heading,
        author=remark.author,
        date=remark.date,
        source=remark.source,
        paragraph=remark.place.paragraph + 1 if remark.place else None,
        text=remark.text,
    )


def object_row(change: ObjectChange) -> ObjectRow:
    """Give the JSON form of an object that came or went."""
    return ObjectRow(
        project=change.project,
        heading=change.heading,
        kind=change.object.kind.value,
        gone=change.gone,
        author=change.author,
        date=change.date,
        source=change.source,
        paragraph=change.object.place.paragraph + 1,
        text=change.object.text,
        target=change.object.target,
        taken=change.taken,
        beside=change.anchor.text if change.anchor else "",
        offset=change.anchor.start if change.anchor else None,
    )


def format_row(change: FormatChange) -> FormatRow:
    """Give the JSON form of a change of looks."""
    return FormatRow(
        project=change.project,
        heading=change.heading,
        kind=change.kind.value,
        what=change.described(Language.BOKMAL),
        before=change.before,
        after=change.after,
        author=change.author,
        date=change.date,
        source=change.source,
        paragraph=change.place.paragraph + 1,
        paragraphs=change.paragraphs,
        text=change.text,
    )


def merge_schema() -> dict[str, object]:
    """Give the JSON Schema (draft 2020-12) of a merge's JSON."""
    return {"$schema": SCHEMA, "title": "Merge", **msgspec.json.schema(MergeReport)}
