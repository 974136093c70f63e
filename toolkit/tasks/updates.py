"""Loading what came back: edited copies, sheets, workbooks, plans as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, structs

from toolkit.merge.kinds import with_kinds_of
from toolkit.merge.match import identify
from toolkit.merge.rebase import rebased
from toolkit.model.identity import BaseCheck, Origin, check_base
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp, Update
from toolkit.ooxml.appearance import read_looks
from toolkit.problems import Problem, ProblemKind
from toolkit.read.pasted import part_pasted
from toolkit.read.update import read_update
from toolkit.refusals import NoSuchUpdate
from toolkit.tasks.files import read_file
from toolkit.tasks.load import load_book, load_document, load_package, read_word

WORKBOOKS = (".xlsx", ".xlsm")
WORD_FILES = (".docx", ".docm", ".dotx")
PRINTED = (".pdf", ".txt")
ABOUT_THE_FILE = frozenset({
    ProblemKind.DAMAGED, ProblemKind.NOT_READ, ProblemKind.MACROS, ProblemKind.REACHES_OUT,
})  # fmt: skip
"""What a reader says of an update that is more than a doubt about how its plan is written."""


class Loading(Struct, frozen=True, kw_only=True):
    """What updates are loaded against.

    `authors` name the sender of a file by the file's name, whatever the file says; `date` stands in
    where a file says none. `looks` says whether to look at how the text looks, which takes time;
    `old` are those whose tracked changes the base has already, `edition` is the fingerprint of the
    plan that the base shows changes of, if it is a draft.
    """

    base: Plan
    profile: Profile
    date: str
    authors: Mapping[str, str] = {}
    looks: bool = False
    old: frozenset[Stamp] = frozenset()
    edition: str = ""


class Received(Struct, frozen=True, kw_only=True):
    """An update, as it was `sent` and as it is merged, and what is odd about its file.

    `found` counts its headings by what showed that they are the base's: `point`, `title` or
    `likeness`.
    """

    sent: Update
    update: Update
    found: Counter[str]
    problems: tuple[Problem, ...]


def load_updates(paths: Sequence[Path], loading: Loading) -> tuple[Received, ...]:
    """Load updates whose headings have the base's ids. Raises NoSuchUpdate for a stray author."""
    names = {path.name for path in paths}
    for name in loading.authors:
        if name not in names:
            raise NoSuchUpdate(name=name, files=", ".join(sorted(names)))
    return tuple(
        received(update, path, loading)
        for path in paths
        for update in part_pasted(read_any(path, loading))
    )


def received(update: Update, path: Path, loading: Loading) -> Received:
    """Give an update its sender and the base's ids, and look for what is odd about it."""
    if path.name in loading.authors:
        sender = Stamp(author=loading.authors[path.name], date=update.stamp.date)
        update = structs.replace(update, stamp=sender, stamps={})
    own = {spot: stamp for spot, stamp in update.stamps.items() if stamp not in loading.old}
    update = structs.replace(update, stamps=own)
    identified = identify(loading.base, update.plan, update.points)
    known = structs.replace(update, plan=with_kinds_of(loading.base, identified.plan))
    return Received(
        sent=known,
        update=from_its_edition(known, loading),
        found=Counter(how.value for how in identified.found.values()),
        problems=tuple(oddities(update, loading)),
    )


def from_its_edition(update: Update, loading: Loading) -> Update:
    """Give an update as if it were made from the base, if it carries the edition it was made from.

    A print only tells roughly where paragraphs end and lists begin, which is no change. The reader
    of workbooks has done so itself.
    """
    if Path(update.source).suffix.lower() in PRINTED:
        return rebased(loading.base, update, loading.base)
    edition = update.carried.plan if update.carried else None
    if edition is None or origin_of(update, loading).origin is not Origin.OTHER:
        return update
    return rebased(loading.base, update, edition)


def origin_of(update: Update, loading: Loading) -> BaseCheck:
    """Say whether an update was made from the base; a copy of a draft is made from what that is."""
    carried = update.carried
    if carried is not None and carried.fingerprint == loading.edition:
        return BaseCheck(origin=Origin.SAME)
    return check_base(loading.base, carried)


def oddities(update: Update, loading: Loading) -> Iterator[Problem]:
    """Name what a person must know of a file: another base, and what could not be read of it."""
    is_workbook = Path(update.source).suffix.lower() in WORKBOOKS
    origin = origin_of(update, loading)
    if origin.origin is Origin.OTHER and not is_workbook:  # whose reader says so itself
        edition = f"{origin.title} ({origin.period})" if origin.period else origin.title
        yield Problem(kind=ProblemKind.OTHER_BASE, subject=update.source, detail=edition)
    for problem in update.plan.problems:
        if is_workbook:
            yield problem
        elif problem.kind in ABOUT_THE_FILE:
            yield structs.replace(problem, source=update.source)


def read_any(path: Path, loading: Loading) -> Update:
    """Read an update of any format."""
    limits = loading.profile.limits
    match path.suffix.lower():
        case suffix if suffix in WORKBOOKS:
            from toolkit.sheets.returned import read_returned

            book = load_book(path, limits)
            return read_returned(book, path.name, loading.base, date=loading.date)
        case ".json":
            from toolkit.model.plan_json import decode_plan

            plan = decode_plan(read_file(path, limits), path.name)
            stamp = Stamp(author=path.stem, date=loading.date)
            return Update(source=path.name, plan=plan, stamp=stamp, stamps={})
        case suffix if suffix in WORD_FILES:
            return read_copy(path, loading)
        case _:
            return read_update(
                load_document(path, limits=limits), loading.profile, date=loading.date
            )


def read_copy(path: Path, loading: Loading) -> Update:
    """Read a Word file; whoever is named as its sender has also changed its looks."""
    package = load_package(path, loading.profile.limits)
    document = read_word(package)
    update = read_update(document, loading.profile, date=loading.date)
    if not loading.looks:
        return update
    by_author = path.name not in loading.authors
    return structs.replace(update, looks=read_looks(package, document, authors=by_author))
