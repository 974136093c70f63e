"""Write the generated pages of docs/: the commands, and the JSON Schemas of plans and merges."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from toolkit.cli import main
from toolkit.model.merged_json import merge_schema
from toolkit.model.plan_json import encode_json, plan_schema

DOCS = Path(__file__).resolve().parent.parent / "docs"
WIDTH = 96
INTRODUCTION = """# Commands

This page is made by `make docs` from what the program says itself; `make test` checks that it is
fresh. Exit status: 0 done; 1 done, but a person must settle something; 2 wrong use; 3 a file could
not be used, and one sentence on stderr says which, why, and what to do; 4 something happened that
the program does not foresee, and a report without any text of a document was saved; 130 stopped
with Ctrl+C; 141 nobody reads what the program says any more.
"""


def cli_page() -> str:
    """Write the page of commands."""
    program = click.Context(
        main, info_name="tiltaksplan", terminal_width=WIDTH, help_option_names=["-h", "--help"]
    )
    return "\n".join([INTRODUCTION, *pages_of(main, program)])


def pages_of(command: click.Command, context: click.Context) -> Iterator[str]:
    """Write a command's help, then that of the commands in it."""
    yield help_of(command, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            if (inner := command.get_command(context, name)) is not None:
                within = click.Context(inner, context, info_name=name, terminal_width=WIDTH)
                yield from pages_of(inner, within)


def help_of(command: click.Command, context: click.Context) -> str:
    """Write one command's help under a heading."""
    return f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"


def schema_pages() -> dict[str, bytes]:
    """Write the JSON Schemas by the names of their files."""
    return {
        "plan.schema.json": encode_json(plan_schema()),
        "merge.schema.json": encode_json(merge_schema()),
    }


def write_docs() -> int:
    """Write every generated page."""
    (DOCS / "cli.md").write_text(cli_page(), encoding="utf-8", newline="\n")
    for name, schema in schema_pages().items():
        (DOCS / name).write_bytes(schema)
    return 0


if __name__ == "__main__":
    sys.exit(write_docs())
