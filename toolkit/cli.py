"""The program `tiltaksplan`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit import __version__, sentences
from toolkit.problems import Problem, ProblemKind, Refusal, UnknownFormat

if TYPE_CHECKING:
    from toolkit.model.decisions import Decision
    from toolkit.model.plan import Period, Plan
    from toolkit.model.profile import Profile
    from toolkit.tasks.draft import DraftResult

MUST_SETTLE = 1
A_PATH = click.Path(path_type=Path)
NOT_HEADERS = "document"
FOR_INFORMATION = frozenset({ProblemKind.PERIOD_LEFT})

profile_option = click.option(
    "--profile", type=A_PATH, help="The profile to use; else the nearest tiltaksplan.toml."
)
force_option = click.option("--force", is_flag=True, help="Replace an output that exists already.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


class PeriodType(click.ParamType):
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
    """Read, merge, draft and answer from the action plans of inter-municipal political councils."""


@main.command("import")
@click.argument("source", type=A_PATH)
@click.option("-o", "--output", type=A_PATH, required=True, help="Where to save the plan (.json).")
@profile_option
@force_option
def import_(source: Path, output: Path, profile: Path | None, force: bool) -> None:
    """Read a plan, save it as JSON, and say what is doubtful.

    Example: tiltaksplan import tiltaksplan-2024-2027.docx -o plan.json
    """
    from toolkit.tasks.import_plan import import_plan
    from toolkit.tasks.load import load_profile

    plan = import_plan(source, output, load_profile(profile, source), force=force)
    say_plan(plan)
    say_problems(sentences.DOUBTS, plan.problems)
    click.echo(sentences.SAVED_PLAN.format(file=output))


@main.command()
@click.argument("plan", type=A_PATH)
@profile_option
@json_option
def projects(plan: Path, profile: Path | None, as_json: bool) -> None:
    """List the projects of a plan.

    Example: tiltaksplan projects plan.json --json
    """
    from toolkit.model.plan import list_projects
    from toolkit.tasks.load import load_plan, load_profile

    loaded = load_plan(plan, load_profile(profile, plan))
    if as_json:
        from toolkit.model.plan_json import encode_json, flat_projects

        click.echo(encode_json(flat_projects(loaded)), nl=False)
        return
    for project in (listed.project for listed in list_projects(loaded)):
        responsible = ", ".join(project.responsible)
        line = sentences.PROJECT.format(
            id=project.id, title=project.title.text, responsible=responsible
        )
        click.echo(line)


@main.command()
@click.argument("plan", type=A_PATH)
@click.argument("updates", type=A_PATH, nargs=-1, metavar="[UPDATE]...")
@click.option("-o", "--output", type=A_PATH, required=True, help="Where to save the draft (.docx).")
@click.option("--period", type=PeriodType(), help="The new period, such as 2025-2028.")
@click.option("--clean", is_flag=True, help="Make the changes without marking them.")
@click.option("--author", help="The author of the new period; else the profile's secretariat.")
@click.option("--date", type=click.DateTime(), help="The date of the changes; else now.")
@profile_option
@force_option
def draft(
    plan: Path,
    updates: tuple[Path, ...],
    output: Path,
    period: Period | None,
    clean: bool,
    author: str | None,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Roll last year's Word file: new period and the municipalities' changes, all tracked.

    Example: tiltaksplan draft plan-2024.docx flesberg.docx notodden.docx --period 2025-2028
    -o draft-2025.docx
    """
    from toolkit.model.update import Stamp
    from toolkit.tasks.draft import DraftRequest
    from toolkit.tasks.draft import draft as make_draft
    from toolkit.tasks.load import load_profile

    if output.suffix.lower() != ".docx":
        raise UnknownFormat(file=output, suffix=output.suffix, allowed=".docx")
    loaded = load_profile(profile, plan)
    stamp = Stamp(author=author or loaded.region.secretariat, date=word_date(date or now()))
    request = DraftRequest(
        plan=plan,
        updates=updates,
        output=output,
        profile=loaded,
        stamp=stamp,
        period=period,
        tracked=not clean,
        force=force,
    )
    result = make_draft(request)
    say_draft(result, tracked=not clean)
    if any(problem.kind not in FOR_INFORMATION for problem in result.problems):
        click.get_current_context().exit(MUST_SETTLE)


@main.command()
@click.argument("consultation", type=A_PATH)
@click.option("--plan", type=A_PATH, required=True, help="The adopted plan (.docx or .json).")
@click.option("--project", "project_ids", multiple=True, help="Answer for this project only.")
@click.option("-o", "--output", type=A_PATH, required=True, help="Where to save the letter (.docx).")
@click.option("--templates", type=A_PATH, default=Path("templates"), show_default=True)
@click.option("--date", type=click.DateTime(), help="The date of the letter; else today.")
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

    if output.suffix.lower() != ".docx":
        raise UnknownFormat(file=output, suffix=output.suffix, allowed=".docx")
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
    own = sum(section.own_template for section in result.sections)
    click.echo(sentences.RESPONDED.format(projects=len(result.sections), own=own))
    for warning in result.warnings:
        click.echo(warning, err=True)
    click.echo(sentences.SAVED_RESPONSE.format(file=output))


@main.command()
@click.option("--date", type=click.DateTime(), help="The date of the changes and the letter; else now.")
def demo(date: datetime.datetime | None) -> None:
    """Do the whole round on the example: input/ → output/.

    Example: tiltaksplan demo
    """
    from toolkit.model.plan import SectionKind, list_projects, list_sections
    from toolkit.tasks.demo import run_demo

    moment = date or now()
    result = run_demo(Path.cwd(), word_date(moment), moment.date())
    kinds = [section.kind for section in list_sections(result.plan)]
    changes, rolled = count_decisions(result.draft.decisions)
    click.echo(
        sentences.DEMO_READ.format(
            file=result.source,
            projects=len(list_projects(result.plan)),
            areas=kinds.count(SectionKind.AREA),
            groups=kinds.count(SectionKind.GROUP),
            output=result.plan_file,
        )
    )
    click.echo(
        sentences.DEMO_DRAFTED.format(
            changes=changes, updates=result.updates, rolled=rolled, output=result.draft.output
        )
    )
    click.echo(
        sentences.DEMO_RESPONDED.format(
            projects=len(result.response.sections), output=result.response.output
        )
    )
    click.echo(sentences.DEMO_NEXT)


def say_plan(plan: Plan) -> None:
    """Say what was read."""
    from toolkit.model.plan import SectionKind, list_projects, list_sections

    kinds = [section.kind for section in list_sections(plan)]
    listed = list_projects(plan)
    click.echo(sentences.READ.format(file=plan.source, title=plan.title, period=plan.period))
    click.echo(
        sentences.COUNTED.format(
            areas=kinds.count(SectionKind.AREA),
            groups=kinds.count(SectionKind.GROUP),
            projects=len(listed),
            fields=sum(len(item.project.fields) for item in listed),
        )
    )


def say_draft(result: DraftResult, *, tracked: bool) -> None:
    """Say what is in a draft."""
    changes, rolled = count_decisions(result.decisions)
    click.echo(sentences.CHANGES.format(changes=changes, rolled=rolled))
    for decision in result.decisions:
        if decision.action.value != "roll":
            click.echo(
                sentences.CHANGE.format(
                    heading=decision.heading,
                    field=decision.field,
                    author=decision.author,
                    source=decision.source,
                )
            )
    left = tuple(p for p in result.problems if p.kind in FOR_INFORMATION)
    say_problems(sentences.NOTES, left)
    settle = tuple(p for p in result.problems if p.kind not in FOR_INFORMATION)
    say_problems(sentences.SETTLE, settle)
    click.echo(sentences.PROVED if tracked else sentences.PROVED_CLEAN)
    click.echo(sentences.SAVED_DRAFT.format(file=result.output))


def count_decisions(decisions: tuple[Decision, ...]) -> tuple[int, int]:
    """Count the changes people sent, and the places where the period was rolled."""
    rolls = [decision for decision in decisions if decision.action.value == "roll"]
    return len(decisions) - len(rolls), sum(len(roll.edits) for roll in rolls)


def say_problems(heading: str, problems: tuple[Problem, ...]) -> None:
    """Say what a person should look at, each with its place."""
    if problems:
        click.echo(heading.format(count=len(problems)))
    for problem in problems:
        click.echo(sentences.DOUBT.format(where=where(problem), message=problem.message))


def where(problem: Problem) -> str:
    """Say where a problem stands, counting paragraphs as people do."""
    if problem.place is None:
        return sentences.WHOLE_PLAN
    sentence = sentences.PLACE if NOT_HEADERS in problem.place.part else sentences.HEADER_PLACE
    return sentence.format(number=problem.place.paragraph + 1)


def now() -> datetime.datetime:
    """Read the clock: local time."""
    return datetime.datetime.now().astimezone()


def word_date(moment: datetime.datetime) -> str:
    """Write a time as Word does: local time, marked as if it were UTC."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def run() -> None:
    """Run the program."""
    gc.disable()  # one short job: what it makes is freed when it ends
    sys.exit(main())
