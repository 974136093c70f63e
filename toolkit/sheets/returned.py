"""Reading a workbook that came back: what a municipality answers about its projects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import structs

from toolkit.blocks import Comment
from toolkit.model.identity import Origin, check_base
from toolkit.model.plan import Plan, list_projects
from toolkit.model.update import Stamp, Update
from toolkit.problems import Place, Problem, ProblemKind
from toolkit.refusals import NoRows, NotASheet, OtherPlan, RowsMixed
from toolkit.sheets.workbook_answers import (
    Reply,
    doubt,
    doubtful_cells,
    name_of,
    read_reply,
    spoilt,
)
from toolkit.sheets.workbook_luggage import Luggage, find_luggage, is_luggage
from toolkit.sheets.workbook_match import Unmatched, by_names, match_entry
from toolkit.sheets.workbook_rows import Entry, find_entries, is_key
from toolkit.sheets.workbook_target import Sort, Target, squeezed, targets_of
from toolkit.sheets.workbook_texts import answered_parts, answered_project
from toolkit.sheets.workbook_words import Part
from toolkit.xlsx.rows import Book, Sheet, read_book

FEWEST_KNOWN = 0.5
"""At least this share of the rows of a workbook is about the base."""

MOST_MIXED, LONG = 2, 20
"""More long texts than this standing in rows of others are no chance; long has so many signs."""

Targets: TypeAlias = Mapping[str, Target]
Matched: TypeAlias = tuple[Entry, Target | Unmatched]
Replies: TypeAlias = dict[str, Reply]


def read_workbook(data: bytes, file: str, base: Plan, *, date: str) -> Update:
    """Read a workbook, as `read_returned` does.

    Raises NotExcel, EncryptedExcel, StrictExcel, DamagedExcel and TooLargeExcel too.
    """
    return read_returned(read_book(data, file), file, base, date=date)


def read_returned(book: Book, file: str, base: Plan, *, date: str) -> Update:
    """Read a workbook that came back; `date` stands in where it says no date of its own.

    A row is about what its hidden key says, else about what its project and field are called. What
    cannot be taken in is named among the plan's problems. Raises NotASheet, ColumnMissing,
    ColumnDoubled, NoRows, OtherPlan, RowsMixed.
    """
    luggage = find_luggage(book)
    stamp = sender(book, luggage, file, date)
    origin = check_base(base, luggage.carried).origin
    targets = {target.key: target for target in targets_of(list_projects(base))}
    problems = [*doubtful_origin(origin, base, stamp, file)]
    entries = find_tables(book, targets, file, problems)
    matched = [(entry, match_entry(entry, targets)) for entry in entries]
    if origin is not Origin.SAME:
        refuse_strangers(matched, base, file)
    said = read_rows(matched, problems, same_plan=origin is Origin.SAME)
    refuse_mixed(said, targets, file)
    replies = settle(said, problems)
    removed = tuple(reply.target.project.id for reply in replies.values() if strikes_all(reply))
    problems += missing_rows(luggage, matched, targets)
    asked = {target.project.id for _, target in matched if isinstance(target, Target)}
    kept = without_struck(replies, removed, problems)
    plan = structs.replace(
        answered_plan(base, asked, kept, remarked(book, matched, replies)),
        source=file,
        comments=tuple(comments(book, replies, stamp)),
        problems=tuple(problems),
    )
    return Update(
        source=file,
        plan=plan,
        stamp=stamp,
        stamps={},
        partial=True,
        removed=removed,
        carried=luggage.carried,
    )


def sender(book: Book, luggage: Luggage, file: str, date: str) -> Stamp:
    """Say who answers: the municipality it was made for, else who saved it last."""
    properties = book.properties
    named = properties.last_modified_by or properties.creator or file
    municipality = luggage.carried.municipality if luggage.carried else ""
    return Stamp(author=municipality or named, date=properties.modified or date)


def doubtful_origin(origin: Origin, base: Plan, stamp: Stamp, file: str) -> Iterator[Problem]:
    """Name a workbook that was made of another plan, or does not say of which."""
    if origin is Origin.OTHER:
        yield Problem(kind=ProblemKind.OTHER_EDITION, subject=base.source, detail=file)
    elif origin is Origin.UNSAID:
        yield Problem(kind=ProblemKind.NO_SENDER, subject=stamp.author, detail=file)


def find_tables(
    book: Book, targets: Targets, file: str, problems: list[Problem]
) -> tuple[Entry, ...]:
    """Find the rows of all sheets of ours, and name the other sheets.

    Raises NotASheet where there is no table of ours, NoRows where none has a row.
    """
    sheets = [sheet for sheet in book.sheets if not is_luggage(sheet)]
    found = [(sheet, find_entries(sheet, targets, file)) for sheet in sheets]
    if all(entries is None for _, entries in found):
        names = ", ".join(sheet.name for sheet in sheets)
        raise NotASheet(file=file, sheets=names)
    problems += (unread(sheet) for sheet, entries in found if entries is None and sheet.rows)
    rows = tuple(entry for _, entries in found for entry in entries or ())
    if not rows:
        raise NoRows(file=file)
    return rows


def unread(sheet: Sheet) -> Problem:
    """Name a sheet that is none of ours."""
    text = squeezed(" ".join(cell.text for cell in sheet.rows[0].cells))
    return Problem(kind=ProblemKind.SHEET_UNREAD, subject=sheet.name, detail=text)


def refuse_strangers(matched: Sequence[Matched], base: Plan, file: str) -> None:
    """Refuse a workbook whose rows are about another plan."""
    named = [t for entry, t in matched if entry.text(Part.KEY) or entry.text(Part.PROJECT)]
    known = sum(target is not Unmatched.NONE for target in named)
    if known < FEWEST_KNOWN * len(named):
        raise OtherPlan(file=file, found=known, asked=len(named), base=base.source)


def read_rows(
    matched: Iterable[Matched], problems: list[Problem], *, same_plan: bool
) -> tuple[Reply, ...]:
    """Read what the rows answer, and name those that cannot be read."""
    replies = []
    for entry, target in matched:
        spoils = list(spoilt(entry))
        problems += spoils
        if isinstance(target, Unmatched):
            problems += unmatched(entry, target)
            continue
        problems += doubtful_cells(entry, target, same_plan=same_plan)
        if not spoils:
            reply, doubts = read_reply(entry, target, same_plan=same_plan)
            problems += doubts
            replies.append(reply)
    return tuple(replies)


def unmatched(entry: Entry, why: Unmatched) -> Iterator[Problem]:
    """Name a row that says something, but not about a text of the plan.

    A row of ours says nothing as it was sent, though its project may be no more in this edition.
    """
    ours = why is Unmatched.SEVERAL or is_key(entry.text(Part.KEY))
    if entry.whole and not (ours and entry.is_as_sent):
        kinds = {Unmatched.NONE: ProblemKind.ROW_ADDED, Unmatched.SEVERAL: ProblemKind.ROW_UNSURE}
        yield doubt(kinds[why], entry, entry.whole)


def refuse_mixed(replies: Iterable[Reply], targets: Targets, file: str) -> None:
    """Refuse a workbook in which a column was sorted without the others."""
    known = {squeezed(target.text) for target in targets.values()}
    mixed = [
        reply.entry
        for reply in replies
        if reply.text and len(reply.text) >= LONG and squeezed(reply.text) in known
    ]
    if len(mixed) > MOST_MIXED:
        raise RowsMixed(file=file, count=len(mixed), row=mixed[0].name)


def settle(replies: Iterable[Reply], problems: list[Problem]) -> Replies:
    """Give one reply about each target, none where several rows say different things."""
    spoken: dict[str, list[Reply]] = {}
    for reply in replies:
        if not reply.is_silent:
            spoken.setdefault(reply.target.key, []).append(reply)
    problems += (differ(several) for several in spoken.values() if not agree(several))
    return {key: several[0] for key, several in spoken.items() if agree(several)}


def agree(replies: Sequence[Reply]) -> bool:
    """Tell whether replies say the same."""
    return len({reply.said for reply in replies}) == 1


def differ(replies: Sequence[Reply]) -> Problem:
    """Name rows about the same that say different things."""
    return Problem(
        kind=ProblemKind.ROWS_DIFFER,
        subject=name_of(replies[0].target),
        detail="; ".join(f"{reply.entry.name}: “{reply.entry.whole}”" for reply in replies),
        place=replies[0].entry.place(Part.TEXT),
    )


def strikes_all(reply: Reply) -> bool:
    """Tell whether a reply asks to strike a whole project."""
    return reply.struck and reply.target.sort is Sort.PROJECT


def without_struck(replies: Replies, removed: tuple[str, ...], problems: list[Problem]) -> Replies:
    """Leave out what is answered about the texts of projects that are to go, and name it."""
    kept: Replies = {}
    for key, reply in replies.items():
        gone = reply.target.project.id in removed
        if gone and reply.text is not None:
            problems.append(doubt(ProblemKind.ANSWER_STRUCK, reply.entry, reply.text))
        kept[key] = structs.replace(reply, text=None, struck=False) if gone else reply
    return kept


def missing_rows(
    luggage: Luggage, matched: Iterable[Matched], targets: Targets
) -> Iterator[Problem]:
    """Name the rows that were sent out and did not come back, project by project."""
    seen = {entry.text(Part.KEY) for entry, _ in matched}
    for entry, target in matched:
        fitting = [target] if isinstance(target, Target) else by_names(entry, targets.values())
        seen.update(fit.key for fit in fitting)
    gone: dict[str, list[Target]] = {}
    for key in luggage.keys:
        if key in targets and key not in seen:
            gone.setdefault(targets[key].project.id, []).append(targets[key])
    for several in gone.values():
        labels = ", ".join(target.labels[0] for target in several)
        yield Problem(kind=ProblemKind.ROWS_MISSING, subject=several[0].title, detail=labels)


def remarked(book: Book, matched: Iterable[Matched], replies: Replies) -> dict[str, Place]:
    """Give the rows with a comment or a note on them, by the keys of what they are about."""
    noted = {(sheet.name, note.row) for sheet in book.sheets for note in sheet.notes}
    notes = {
        target.key: entry.place(Part.TEXT)
        for entry, target in matched
        if isinstance(target, Target) and (entry.sheet, entry.row) in noted
    }
    commented = {k: r.entry.place(Part.TEXT) for k, r in replies.items() if r.comment}
    return notes | commented


def answered_plan(
    base: Plan, asked: set[str], replies: Replies, remarks: Mapping[str, Place]
) -> Plan:
    """Give the projects that were asked about as they are answered, below their headings."""
    projects = {
        listed.project.id: answered_project(listed, replies, remarks)
        for listed in list_projects(base)
        if listed.project.id in asked
    }
    return structs.replace(base, sections=tuple(answered_parts(base.sections, projects)))


def comments(book: Book, replies: Replies, stamp: Stamp) -> Iterator[Comment]:
    """Give what stands in the column for comments, and in notes on cells."""
    for reply in replies.values():
        if reply.comment:
            place = reply.entry.place(Part.COMMENT)
            yield Comment(author=stamp.author, date=stamp.date, text=reply.comment, place=place)
    for sheet in book.sheets:
        for note in sheet.notes:
            place = Place(part=sheet.name, paragraph=note.row, start=0, end=0)
            author = note.author or stamp.author
            yield Comment(author=author, date=stamp.date, text=note.text, place=place)
