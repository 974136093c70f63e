"""consultation projects: which projects a hearing touches, and into its file with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from toolkit.consult.choice import check_projects
from toolkit.model.consultation import Consultation
from toolkit.model.plan import Plan, list_projects
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.model.touched_toml import with_touched
from toolkit.refusals import EmptyPlan, NoDocuments, NotAHearing
from toolkit.tasks.files import check_output, read_file
from toolkit.tasks.load import load_plan
from toolkit.tasks.passages import Passages, Tell
from toolkit.tasks.saving import write_files
from toolkit.touch.chapters import additions
from toolkit.touch.touched import PERHAPS, TOUCHED, Touched, find_touched

TOML = ".toml"


class TouchRequest(Struct, frozen=True, kw_only=True):
    """What to look through and for what.

    `source` is a hearing (.toml), whose documents lie beside it, or a document; `projects` are
    touched whatever is found, `without` are not. `output` is the hearing with the projects in it.
    """

    source: Path
    plan: Path
    profile: Profile
    projects: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    output: Path | None = None
    force: bool = False


class TouchResult(Struct, frozen=True, kw_only=True):
    """The projects a hearing touches and those it may touch, the surest first.

    `unread` are the pages that are pictures, by their documents.
    """

    documents: tuple[str, ...]
    touched: tuple[Touched, ...]
    perhaps: tuple[Touched, ...]
    unread: tuple[tuple[str, int], ...] = ()
    output: Path | None = None


def find_projects(request: TouchRequest, tell: Tell) -> TouchResult:
    """Find the projects that a hearing touches, and write them into it where that is asked for."""
    documents = documents_of(request)
    check_request(request, documents)
    plan = load_projects(request)
    passages = Passages(documents, tell, request.profile.limits)
    found = find_touched(plan, request.profile, passages.read())
    touched = tuple(one for one in found if is_touched(one, request))
    save(request, touched)
    return TouchResult(
        documents=tuple(document.name for document in documents),
        touched=touched,
        perhaps=tuple(one for one in found if may_be_touched(one, touched, request)),
        unread=tuple(passages.unread),
        output=request.output,
    )


def is_hearing(path: Path) -> bool:
    """Tell whether a file is a hearing by its name."""
    return path.suffix.lower() == TOML


def documents_of(request: TouchRequest) -> tuple[Path, ...]:
    """Give the documents to look through. Raises NoDocuments for a hearing that names none."""
    if not is_hearing(request.source):
        return (request.source,)
    consultation = load_hearing(request.source)
    if not consultation.documents:
        raise NoDocuments(file=request.source)
    return tuple(request.source.parent / name for name in consultation.documents)


def load_hearing(path: Path) -> Consultation:
    """Load a hearing."""
    return decode_toml(read_file(path), path.name, Consultation)


def check_request(request: TouchRequest, documents: Sequence[Path]) -> None:
    """Refuse an output without a hearing to write into, or in the place of an input.

    It may be the hearing itself: all that stands in that stays.
    """
    if request.output is None:
        return
    if not is_hearing(request.source):
        raise NotAHearing(file=request.source)
    inputs = (*documents, request.plan)
    check_output(request.output, inputs, suffix=TOML, force=request.force)


def load_projects(request: TouchRequest) -> Plan:
    """Load the plan, and check that it has the projects that are named."""
    plan = load_plan(request.plan, request.profile)
    if not list_projects(plan):
        raise EmptyPlan(file=request.plan)
    check_projects((*request.projects, *request.without), plan, request.plan.name)
    return plan


def is_touched(one: Touched, request: TouchRequest) -> bool:
    """Tell whether a project is touched; what was asked for comes before what was found."""
    asked = one.project in request.projects
    return asked or (one.score >= TOUCHED and one.project not in request.without)


def may_be_touched(one: Touched, touched: Sequence[Touched], request: TouchRequest) -> bool:
    """Tell whether a project is one that a person should look at."""
    return one.score >= PERHAPS and one not in touched and one.project not in request.without


def save(request: TouchRequest, touched: Sequence[Touched]) -> None:
    """Write the projects into the hearing."""
    if request.output is None:
        return
    data = read_file(request.source)
    chapters = load_hearing(request.source).chapters
    filled = with_touched(data, additions(touched, chapters))
    decode_toml(filled, request.output.name, Consultation)
    write_files({request.output: filled}, holding={request.source: data})
