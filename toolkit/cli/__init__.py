"""The program `tiltaksplan`: each command in a module of its name, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from toolkit import __version__
from toolkit.cli.ending import NOBODY_READS, STOPPED
from toolkit.refusals import Refusal
from toolkit.tasks.notices import told_to

COMMANDS = (
    "check", "consultation", "demo", "draft", "import", "init", "merge", "projects",
    "respond", "sheets", "templates", "text",
)  # fmt: skip


class Program(click.Group):
    """The commands; a refusal ends in its one sentence and its exit status."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command."""
        if cmd_name not in COMMANDS:
            return None
        # A name that Python keeps for itself has an underscore behind it.
        name = f"{cmd_name}_" if cmd_name == "import" else cmd_name
        command: click.Command = getattr(import_module(f"toolkit.cli.{name}"), name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            with told_to(lambda notice: click.echo(notice, err=True)):
                return super().invoke(ctx)
        except Refusal as refusal:
            click.echo(str(refusal), err=True)
            ctx.exit(refusal.status)
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(STOPPED)
        except BrokenPipeError:
            ctx.exit(NOBODY_READS)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tiltaksplan")
def main() -> None:
    """Read, roll, merge and answer from the action plans of inter-municipal political councils."""
