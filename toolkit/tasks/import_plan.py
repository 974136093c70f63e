"""import: read a plan, account for every word of it, and save it as JSON."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from toolkit.model.account import Account
from toolkit.model.plan import Plan
from toolkit.model.plan_json import encode_json
from toolkit.model.profile import Profile
from toolkit.ooxml.text import Changes
from toolkit.read.account import account_for
from toolkit.read.plan import read_plan
from toolkit.refusals import SameOutput
from toolkit.tasks.files import check_output
from toolkit.tasks.load import load_document, load_plan
from toolkit.tasks.saving import write_files


class ImportRequest(Struct, frozen=True, kw_only=True):
    """What to read and where to save it.

    `previous` is the edition before, whose ids headings keep; `account` a file for the account.
    """

    source: Path
    output: Path
    profile: Profile
    changes: Changes = Changes.ACCEPTED
    previous: Path | None = None
    account: Path | None = None
    force: bool = False


class Imported(Struct, frozen=True, kw_only=True):
    """A plan that was read, and what became of every word of its document."""

    plan: Plan
    account: Account


def import_plan(request: ImportRequest) -> Imported:
    """Read a plan from a document and save it, and its account where that is asked for."""
    if request.account and request.account.resolve() == request.output.resolve():
        raise SameOutput(file=request.output)
    inputs = tuple(filter(None, (request.source, request.previous)))
    for output in filter(None, (request.output, request.account)):
        check_output(output, inputs, suffix=".json", force=request.force)
    document = load_document(request.source, request.changes, request.profile.limits)
    plan = keep_ids(read_plan(document, request.profile), request)
    account = account_for(document, plan)
    outputs = {request.output: encode_json(plan)}
    if request.account:
        outputs[request.account] = encode_json(account)
    write_files(outputs)
    return Imported(plan=plan, account=account)


def keep_ids(plan: Plan, request: ImportRequest) -> Plan:
    """Give headings the ids they had in the edition before, if there is one."""
    if request.previous is None:
        return plan
    from toolkit.merge.match import with_ids_of

    return with_ids_of(load_plan(request.previous, request.profile), plan)
