"""Writing which projects a hearing touches into its TOML file, around what people wrote there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tomlkit
from msgspec import Struct
from tomlkit.items import AoT, Table

from toolkit.model.consultation import Quotation


class Addition(Struct, frozen=True, kw_only=True):
    """A project to be commented in a chapter, what is quoted for it, and how it was found.

    `chapter` counts those of the file from 0; one more than there are is made with `heading`.
    """

    project: str
    quotations: tuple[Quotation, ...]
    found: str
    chapter: int
    heading: str = ""
    page: int | None = None


def with_touched(data: bytes, additions: Iterable[Addition]) -> bytes:
    """Give the file with a comment for every project that has none, and quotations where none are.

    What stands in the file stays: each comment of a person, each value, each space.
    """
    windows = 0 < data.count(b"\n") == data.count(b"\r\n")
    document = tomlkit.parse(data.decode().replace("\r\n", "\n") if windows else data.decode())
    chapters = document.get("chapters")
    if chapters is None:
        chapters = tomlkit.aot()
        document.add("chapters", chapters)
    for addition in additions:
        place(addition, chapters)
    text = tomlkit.dumps(document)
    return (text.replace("\n", "\r\n") if windows else text).encode()


def place(addition: Addition, chapters: AoT) -> None:
    """Add to the comment on a project, or make one in the chapter it belongs to."""
    present = [
        comment
        for chapter in chapters
        for comment in chapter.get("comments", ())
        if comment["project"] == addition.project
    ]
    if not present:
        chapter_of(addition, chapters).setdefault("comments", tomlkit.aot()).append(
            comment_on(addition)
        )
    elif not any(comment.get("quotations") for comment in present) and addition.quotations:
        present[0].append("quotations", quotation_tables(addition.quotations))


def chapter_of(addition: Addition, chapters: AoT) -> Table:
    """Give the chapter an addition belongs to, a new one if it is not there yet."""
    if addition.chapter >= len(chapters):
        table = tomlkit.table()
        table.add("heading", addition.heading)
        if addition.page is not None:
            table.add("page", addition.page)
        chapters.append(table)
    chapter: Table = chapters[addition.chapter]
    return chapter


def comment_on(addition: Addition) -> Table:
    """Write a comment on a project, with room for what is to be said."""
    table = tomlkit.table()
    table.add(tomlkit.comment(addition.found))
    table.add("project", addition.project)
    for key in ("view", "demand"):
        table.add(key, "")
    table.add(tomlkit.nl())
    if addition.quotations:
        table.add("quotations", quotation_tables(addition.quotations))
    return table


def quotation_tables(quotations: Sequence[Quotation]) -> AoT:
    """Write quotations, each with the page it stands on or the heading it stands under."""
    tables = tomlkit.aot()
    for quotation in quotations:
        table = tomlkit.table()
        table.add("text", quotation.text)
        for key in ("page", "document", "heading"):
            if value := getattr(quotation, key):
                table.add(key, value)
        tables.append(table)
    tables[-1].add(tomlkit.nl())
    return tables
