"""The program `tiltaksplan`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit import __version__, screen
from toolkit.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from click.decorators import FC

    from toolkit.model.plan import Period
    from toolkit.model.proposal import Question
    from toolkit.ooxml.text import Changes

MUST_SETTLE = 1
A_PATH = click.Path(path_type=Path, readable=False)

profile_option = click.option(
    "--profile", type=A_PATH, help="The profile to use; else the nearest tiltaksplan.toml."
)
force_option = click.option("--force", is_flag=True, help="Replace an output that exists already.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


def changes_option(*choices: str) -> Callable[[FC], FC]:
    """Make the option that says how tracked changes are read."""
    return click.option(
        "--changes",
        type=click.Choice(choices),
        default="accept",
        show_default=True,
        help="How tracked changes are read.",
    )


def changes_read(choice: str) -> Changes:
    """Give the way of reading tracked changes that a choice stands for."""
    from toolkit.ooxml.text import Changes

    return {
        "accept": Changes.ACCEPTED,
        "reject": Changes.REJECTED,
        "show": Changes.SHOWN,
    }[choice]


def sender_of(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    """Read `NAME=FILE` options as names by file."""
    found: dict[str, str] = {}
    for value in values:
        name, equals, file = value.partition("=")
        if not (name and equals and file):
            message = f"{value!r} is not NAME=FILE."
            raise click.BadParameter(message, ctx, param)
        found[Path(file).name] = name
    return found


sender_option = click.option(
    "--author",
    "authors",
    multiple=True,
    metavar="NAME=FILE",
    callback=sender_of,
    help="Who sent a file, whatever it says itself.",
)
settle_option = click.option(
    "--settle", type=A_PATH, help="Your choices in conflicts (.toml); merge asks for them in it."
)


class PeriodType(click.ParamType["Period"]):
    """A period such as 2025-2028."""

    name = "period"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        """Read a period, or say how one is written."""
        from toolkit.model.period import parse_period

        period = parse_period(str(value))
        if period is None:
            self.fail(f"{value!r} is not a period; write it like 2025-2028.", param, ctx)
        return period


class Program(click.Group):
    """The commands; a refusal ends in its one sentence and its exit status."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            click.echo(str(refusal), err=True)
            ctx.exit(refusal.status)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tiltaksplan")
def main() -> None:
    """Read, roll, merge and answer from the action plans of inter-municipal political councils."""


@main.command("import")
@click.argument("source", type=A_PATH)
@click.option("-o", "--output", type=A_PATH, required=True, help="Where to save the plan (.json).")
@click.option("--account", type=A_PATH, help="Where to save the account of every word (.json).")
@click.option("--previous", type=A_PATH, help="The edition before, whose ids projects keep.")
@changes_option("accept", "reject")
@profile_option
@force_option
def import_(
    source: Path,
    output: Path,
    account: Path | None,
    previous: Path | None,
    changes: str,
    profile: Path | None,
    force: bool,
) -> None:
    """Read a plan, save it as JSON, and say what is doubtful and that no word is lost.

    Example: tiltaksplan import tiltaksplan-2024-2027.docx -o plan.json
    """
    from toolkit.tasks.import_plan import ImportRequest, import_plan
    from toolkit.tasks.load import load_profile

    result = import_plan(
        ImportRequest(
            source=source,
            output=output,
            profile=load_profile(profile, source),
            changes=changes_read(changes),
            previous=previous,
            account=account,
            force=force,
        )
    )
    say(screen.imported(result, output))
    if result.account.lost:
        click.get_current_context().exit(MUST_SETTLE)


@main.command()
@click.argument("file", type=A_PATH)
@changes_option("accept", "reject", "show")
@json_option
def text(file: Path, changes: str, as_json: bool) -> None:
    """Print what is read from any document before it is interpreted.

    Example: tiltaksplan text returned-copy.docx --changes show
    """
    from toolkit.tasks.load import load_document

    document = load_document(file, changes_read(changes))
    if as_json:
        from msgspec import structs

        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(structs.replace(document, carried=None)), nl=False)
    else:
        say(screen.read(document))


@main.command()
@click.argument("plan", type=A_PATH)
@profile_option
@json_option
def projects(plan: Path, profile: Path | None, as_json: bool) -> None:
    """List the projects of a plan.

    Example: tiltaksplan projects plan.json --json
    """
    from toolkit.tasks.load import load_plan, load_profile

    loaded = load_plan(plan, load_profile(profile, plan))
    if as_json:
        from toolkit.model.plan_json import encode_json, flat_projects

        click.echo(encode_json(flat_projects(loaded)), nl=False)
    else:
        say(screen.projects(loaded))


@main.command()
@click.argument("plan", type=A_PATH)
@click.option("--as-of", type=click.DateTime(), metavar="DATE", help="The day; else today.")
@profile_option
@json_option
def check(plan: Path, as_of: datetime.datetime | None, profile: Path | None, as_json: bool) -> None:
    """Say what is out of date, missing, doubtful or oddly written in a plan.

    Example: tiltaksplan check plan.docx --as-of 2026-01-15
    """
    from toolkit.tasks.check import check as check_plan
    from toolkit.tasks.load import load_profile

    found = check_plan(plan, load_profile(profile, plan), (as_of or now()).date())
    if as_json:
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(found), nl=False)
    else:
        say(screen.checked(found))
    if found:
        click.get_current_context().exit(MUST_SETTLE)


@main.command()
@click.argument("folder", type=A_PATH, default=Path())
@click.option("--from", "source", type=A_PATH, required=True, help="A plan of the region.")
@force_option
def init(folder: Path, source: Path, force: bool) -> None:
    """Propose a profile, tiltaksplan.toml, from a plan; ask what is unsure on a terminal.

    Example: tiltaksplan init --from plan.docx
    """
    from toolkit.tasks.init import init_profile
    from toolkit.tasks.load import PROFILE_NAME

    ask = ask_question if sys.stdin.isatty() and sys.stdout.isatty() else None
    proposal = init_profile(source, folder, ask=ask, force=force)
    say(screen.initiated(proposal, folder / PROFILE_NAME))


@main.command()
@click.argument("plan", type=A_PATH)
@click.argument("updates", type=A_PATH, nargs=-1, required=True, metavar="UPDATE...")
@click.option("-o", "--output", type=A_PATH, help="Where to save the merged plan (.json).")
@click.option("--overview", type=A_PATH, help="Where to save the overview (.docx or .xlsx).")
@settle_option
@sender_option
@click.option("--date", type=click.DateTime(), metavar="DATE", help="The date; else now.")
@json_option
@profile_option
@force_option
def merge(
    plan: Path,
    updates: tuple[Path, ...],
    output: Path | None,
    overview: Path | None,
    settle: Path | None,
    authors: dict[str, str],
    date: datetime.datetime | None,
    as_json: bool,
    profile: Path | None,
    force: bool,
) -> None:
    """Merge what the municipalities sent back, field by field; conflicts are listed, never settled.

    Updates are edited copies, input sheets, workbooks or plans as JSON.

    Example: tiltaksplan merge plan.docx tinn.docx sigdal.xlsx -o merged.json --overview inn.docx
    """
    from toolkit.model.update import Stamp
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.merge import MergeRequest, merge_plan

    loaded = load_profile(profile, plan)
    stamp = Stamp(author=loaded.region.secretariat, date=word_date(date or now()))
    result = merge_plan(
        MergeRequest(
            plan=plan,
            updates=updates,
            profile=loaded,
            stamp=stamp,
            authors=authors,
            output=output,
            overview=overview,
            settle=settle,
            force=force,
        )
    )
    if as_json:
        from toolkit.model.merged_json import merge_report
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(merge_report(result.merged)), nl=False)
    else:
        say(screen.merged(result, (output, overview), settle))
    if result.merged.open or result.merged.problems:
        click.get_current_context().exit(MUST_SETTLE)


@main.command()
@click.argument("plan", type=A_PATH)
@click.argument("updates", type=A_PATH, nargs=-1, metavar="[UPDATE]...")
@click.option(
    "-o", "--output", type=A_PATH, required=True, help="Where to save the draft (.docx or .pdf)."
)
@click.option("--period", type=PeriodType(), help="The new period, such as 2025-2028.")
@click.option("--adopted", type=click.DateTime(["%Y-%m-%d"]), help="The day it is adopted.")
@click.option("--clean", is_flag=True, help="Make the changes without marking them.")
@click.option("--changes", type=A_PATH, help="Where to save the list of changes (.docx).")
@click.option(
    "--new", "template", type=A_PATH, help="Write the plan into this template instead (.docx)."
)
@click.option("--formatting", is_flag=True, help="Take in changes of looks alone, too.")
@settle_option
@sender_option
@click.option("--by", help="The author of the new period; else the profile's secretariat.")
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the changes; else now."
)
@profile_option
@force_option
def draft(
    plan: Path,
    updates: tuple[Path, ...],
    output: Path,
    period: Period | None,
    adopted: datetime.datetime | None,
    clean: bool,
    changes: Path | None,
    template: Path | None,
    formatting: bool,
    settle: Path | None,
    authors: dict[str, str],
    by: str | None,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Roll last year's Word file: new period and the municipalities' changes, all tracked.

    Example: tiltaksplan draft plan.docx tinn.docx sigdal.docx --period 2025-2028 -o draft.docx
    """
    from toolkit.model.update import Stamp
    from toolkit.tasks.draft import DraftRequest
    from toolkit.tasks.draft import draft as make_draft
    from toolkit.tasks.load import load_profile

    loaded = load_profile(profile, plan)
    stamp = Stamp(author=by or loaded.region.secretariat, date=word_date(date or now()))
    result = make_draft(
        DraftRequest(
            plan=plan,
            updates=updates,
            output=output,
            profile=loaded,
            stamp=stamp,
            period=period,
            adopted=adopted.date() if adopted else None,
            authors=authors,
            settle=settle,
            changes=changes,
            template=template,
            formatting=formatting,
            tracked=not clean,
            force=force,
        )
    )
    say(screen.drafted(result, tracked=not (clean or template)))
    if screen.to_settle(result.problems):
        click.get_current_context().exit(MUST_SETTLE)


@main.command()
@click.argument("consultation", type=A_PATH)
@click.option("--plan", type=A_PATH, required=True, help="The adopted plan (.docx or .json).")
@click.option("--project", "project_ids", multiple=True, help="Answer for this project only.")
@click.option(
    "-o", "--output", type=A_PATH, required=True, help="Where to save the letter (.docx)."
)
@click.option("--templates", type=A_PATH, default=Path("templates"), show_default=True)
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the letter; else today."
)
@profile_option
@force_option
def respond(
    consultation: Path,
    plan: Path,
    project_ids: tuple[str, ...],
    output: Path,
    templates: Path,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Draft the joint response to a hearing from the templates of its projects.

    Example: tiltaksplan respond hearing.toml --plan plan.docx -o response.docx
    """
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.respond import RespondRequest
    from toolkit.tasks.respond import respond as make_response

    result = make_response(
        RespondRequest(
            consultation=consultation,
            plan=plan,
            output=output,
            profile=load_profile(profile, plan),
            templates=templates,
            projects=project_ids,
            date=(date or now()).date(),
            force=force,
        )
    )
    for warning in result.warnings:
        click.echo(warning, err=True)
    say(screen.responded(result))


@main.command()
@click.argument("plan", type=A_PATH)
@click.option("-o", "--output", type=A_PATH, required=True, help="The folder to save them in.")
@click.option("--deadline", default="", metavar="TEXT", help="The day to answer by.")
@click.option("--contact", default="", metavar="TEXT", help="Who to ask.")
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the sheets; else today."
)
@profile_option
@force_option
def sheets(
    plan: Path,
    output: Path,
    deadline: str,
    contact: str,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Make input sheets for the municipalities, in Word and Excel, each with its own projects.

    Example: tiltaksplan sheets plan.docx -o sheets --deadline "1. mars 2025"
    """
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.sheets import SheetsRequest, write_sheets

    result = write_sheets(
        SheetsRequest(
            plan=plan,
            folder=output,
            profile=load_profile(profile, plan),
            date=(date or now()).date(),
            deadline=deadline,
            contact=contact,
            force=force,
        )
    )
    say(screen.asked(result))


@main.command()
@click.option(
    "--date",
    type=click.DateTime(),
    metavar="DATE",
    help="The date of the draft and the letter; else one in May 2025.",
)
def demo(date: datetime.datetime | None) -> None:
    """Do the whole round on the example: input/ → output/.

    Example: tiltaksplan demo
    """
    from toolkit.tasks.demo import MOMENT, run_demo

    moment = date or MOMENT
    say(screen.demonstrated(run_demo(word_date(moment), moment.date())))


def ask_question(question: Question) -> str:
    """Ask a person what is unsure; the proposal is one Enter away."""
    choices = click.Choice(screen.answers_to(question))
    answer: str = click.prompt(screen.question(question), type=choices, default=question.proposal)
    return answer


def say(lines: Iterable[str]) -> None:
    """Print lines."""
    for line in lines:
        click.echo(line)


def now() -> datetime.datetime:
    """Read the clock: local time."""
    return datetime.datetime.now().astimezone()


def word_date(moment: datetime.datetime) -> str:
    """Write a time as Word does: local time, marked as if it were UTC."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
