"""What people do to a plan, done to the description of any case, whatever its layout.

A person's reading of the case, `projects.json`, says where projects and fields stand. Every kind of
change gives the lines of the copies that come back, one copy a sender; none where the document
cannot take it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct, structs

Lines = tuple[str, ...]
Copies = list[Lines]
HEADING = re.compile(r"(#+)\+? ")
MARKUP = re.compile(r"\{--.*?--\}|^(?:#+\+? |\{(?!\+\+)[^}]*\} |[-+=•*] )|\*\*|\{\+\+|\+\+\}|⏎.*|¶")
ITEM = re.compile(r"(?:\{[^}]+\} )?[-+•*] (?!\*\*)(?![^:]{1,30}:)")
LABELLED = re.compile(r"((?:\{[^}]+\} )?(?:[-+•*] )?(?:\*\*)?)([A-ZÆØÅ][\w/ ]*?)(:\**|\*\*) (.+)")
NEW = "Her kommer det noe nytt."


class Spot(Struct, frozen=True, kw_only=True):
    """A paragraph of a field: its line, and its first and last character there."""

    line: int
    start: int
    end: int
    text: str
    kind: str


class Described(Struct, frozen=True, kw_only=True):
    """A project: its first line, the one behind its last, its title and the texts of its fields."""

    start: int
    end: int
    title: str
    area: str
    spots: tuple[Spot, ...]


class Case(Struct, frozen=True, kw_only=True):
    """A described document, and the projects that a person finds in it."""

    lines: Lines
    projects: tuple[Described, ...]

    @property
    def spots(self) -> list[Spot]:
        """The paragraphs of all fields, those that name somebody last."""
        found = [spot for project in self.projects for spot in project.spots]
        return sorted(found, key=lambda spot: spot.kind in {"responsible", "partners", "deadline"})


def read_described(folder: Path) -> Case:
    """Read the description of a case, and find its projects in it."""
    text = (folder / "document.txt").read_text("utf-8")
    lines = tuple(line for raw in text.splitlines() if (line := raw.strip()) and line[:2] != "//")
    told = json.loads((folder / "projects.json").read_text("utf-8"))
    starts = list(title_lines(lines, [project["title"] for project in told]))
    above = {project[key] for project in told for key in ("area", "group")} - {None}
    projects = []
    for number, (project, start) in enumerate(zip(told, starts, strict=True)):
        end = (*starts, len(lines))[number + 1]
        end = next((i for i in range(start + 1, end) if plain(lines[i]) in above), end)
        projects.append(described(project, lines, start, end))
    return Case(lines=lines, projects=tuple(projects))


def described(project: dict[str, object], lines: Lines, start: int, end: int) -> Described:
    """Describe a project that stands in some lines."""
    if is_sheet_start(lines, start, end):
        end = next((i for i in range(start, end) if lines[i][0] != "|"), end)
    fields = project["fields"]
    assert isinstance(fields, list)
    found = list(spots_of(fields, lines, start, end))
    is_row = lines[start][0] == "|" and found and all(spot.line == start for spot in found)
    return Described(
        start=start,
        end=start + 1 if is_row else end,
        title=str(project["title"]),
        area=str(project["area"]),
        spots=tuple(found),
    )


def is_sheet_start(lines: Lines, start: int, end: int) -> bool:
    """Tell whether a project opens with the first row of a table of its own."""
    return lines[start][0] == "|" and end > start + 1 and lines[start + 1][0] == "|"


def title_lines(lines: Lines, titles: list[str]) -> Iterator[int]:
    """Find the line of every title, from the top down."""
    at = 0
    for title in titles:
        at = next(i for i in range(at, len(lines)) if says(lines[i], title))
        yield at
        at += 1


def says(line: str, title: str) -> bool:
    """Tell whether a line is a heading of a title, or has a cell with it."""
    if line.startswith("|"):
        return title in [plain(cell.strip()) for cell in line.strip("|!").split("|")]
    return plain(line) == title


def plain(line: str) -> str:
    """Give what a line says without its marks, and only up to a line break."""
    return MARKUP.sub("", line.strip("| <")).strip(" *:")


def spots_of(fields: list[dict[str, str]], lines: Lines, start: int, end: int) -> Iterator[Spot]:
    """Find the paragraphs of fields, from the top down."""
    line, column = start, 0
    for field in fields:
        for text in filter(None, field["text"].split("\n")):
            found = find(lines, text, line, column, end)
            if found is None:
                continue
            line, at = found
            column = at + len(text)
            yield Spot(line=line, start=at, end=column, text=text, kind=field["kind"])


def find(lines: Lines, text: str, line: int, column: int, end: int) -> tuple[int, int] | None:
    """Find a text in some lines, from a place on."""
    for number in range(line, end):
        at = lines[number].find(text, column if number == line else 0)
        if at >= 0:
            return number, at
    return None


def instead(lines: Lines, spot: Spot, text: str) -> Lines:
    """Give the lines with another text in a place."""
    line = lines[spot.line]
    return swapped(lines, spot.line, line[: spot.start] + text + line[spot.end :])


def swapped(lines: Lines, number: int, *others: str) -> Lines:
    """Give the lines with others in the place of one."""
    return (*lines[:number], *others, *lines[number + 1 :])


def rewrite(case: Case, edit: Callable[[str], str | None]) -> Copies:
    """Rewrite the first paragraph of a field that can be."""
    for spot in case.spots:
        text = edit(spot.text)
        if text is not None and text != spot.text:
            return [instead(case.lines, spot, text)]
    return []


def word_changed(text: str) -> str:
    return " ".join([*text.split(" ")[:-1], "ombygging."])


def word_struck(text: str) -> str | None:
    first, *others = text.split(" ")
    return " ".join([first, *others[1:]]) if others else None


def word_added(text: str) -> str:
    first, *others = text.split(" ")
    return " ".join([first, "snarlig", *others])


def replaced(text: str) -> str:
    return NEW if text else ""


def sentence_added(text: str) -> str:
    return f"{text.rstrip('.')}. Mer kommer."


def number_changed(text: str) -> str | None:
    return re.sub(r"\d+", lambda match: str(int(match[0]) + 3), text, count=1)


def two_senders(case: Case) -> Copies:
    """One changes the beginning of a paragraph, another one its end."""
    for spot in case.spots:
        if len(spot.text.split()) > 2:
            edits = (word_added(spot.text), sentence_added(spot.text))
            return [instead(case.lines, spot, text) for text in edits]
    return []


def paragraph_added(case: Case) -> Copies:
    """A paragraph behind the last one of a field."""
    for spot in case.spots:
        line = case.lines[spot.line]
        if line[0] == "|":
            return [instead(case.lines, spot, f"{spot.text} ¶ {NEW}")]
        if spot.end == len(line) and not ITEM.match(line) and "⏎" not in line:
            return [swapped(case.lines, spot.line, line, NEW)]
    return []


def paragraph_struck(case: Case) -> Copies:
    """One of several paragraphs of a field."""
    for spot in case.spots:
        line = case.lines[spot.line]
        if line == spot.text:
            return [swapped(case.lines, spot.line)]
        if line[0] == "|" and line[: spot.start].endswith("¶ "):
            return [
                swapped(case.lines, spot.line, line[: spot.start - 2].rstrip() + line[spot.end :])
            ]
    return []


def field_struck(case: Case) -> Copies:
    """A label with its text, where they are one line, or a row of a sheet."""
    for project in case.projects:
        for spot in project.spots:
            line = case.lines[spot.line]
            sheet = is_sheet_start(case.lines, project.start, project.end)
            row = sheet and line[0] == "|" and spot.line > project.start
            inside = re.search(rf"⏎[^⏎:]+: {re.escape(spot.text)}(?=⏎|$)", line)
            if inside:
                return [swapped(case.lines, spot.line, line.replace(inside[0], ""))]
            if row or (LABELLED.fullmatch(line) and line[0] != "|" and "⏎" not in line):
                return [swapped(case.lines, spot.line)]
    return []


def items(case: Case) -> Iterator[int]:
    """Give the lines that are items of a list."""
    return (spot.line for spot in case.spots if ITEM.match(case.lines[spot.line]))


def item_added(case: Case) -> Copies:
    for number in items(case):
        line = case.lines[number]
        match = ITEM.match(line)
        assert match
        return [swapped(case.lines, number, line, match[0] + NEW)]
    return []


def item_struck(case: Case) -> Copies:
    return [swapped(case.lines, number) for number in items(case)][:1]


def field_emptied(case: Case) -> Copies:
    """A label left alone, or a cell."""
    for project in case.projects:
        for spot in project.spots:
            line = case.lines[spot.line]
            alone = sum(other.line == spot.line for other in project.spots) == 1
            if line[0] == "|" and f"| {spot.text} |" in line:
                return [instead(case.lines, spot, "¶")]
            if f": {spot.text}⏎" in line:
                return [swapped(case.lines, spot.line, line.replace(f" {spot.text}⏎", "⏎"))]
            if (
                line[0] != "|"
                and alone
                and spot.end == len(line)
                and line[: spot.start].endswith(": ")
            ):
                return [swapped(case.lines, spot.line, line[: spot.start].rstrip())]
    return []


def field_added(case: Case) -> Copies:
    """A date behind the last field, written as that is."""
    for project in case.projects:
        if not project.spots or any(spot.kind == "deadline" for spot in project.spots):
            continue
        last = project.spots[-1].line
        line = case.lines[last]
        if line[0] == "|" and is_sheet_start(case.lines, project.start, project.end):
            return [swapped(case.lines, last, line, "| Frist | Juni 2029 |")]
        if "⏎" in line and line.endswith(project.spots[-1].text):
            return [swapped(case.lines, last, f"{line}⏎Frist: Juni 2029")]
        if (match := LABELLED.fullmatch(line)) and "⏎" not in line:
            return [swapped(case.lines, last, line, f"{match[1]}Frist{match[3]} Juni 2029")]
    return []


def is_free(case: Case, one: Described) -> bool:
    """Tell whether no cell of a project's row is merged with one above or below it."""
    return not any(re.search(r"\| \^ \|", line) for line in case.lines[one.start : one.end + 1])


def project_struck(case: Case) -> Copies:
    for one in case.projects:
        alone = sum(other.area == one.area for other in case.projects) == 1
        if not alone and is_free(case, one):
            return [(*case.lines[: one.start], *case.lines[one.end :])]
    return []


def project_added(case: Case) -> Copies:
    """A project behind the first one that looks like it and says something else."""
    for one in case.projects:
        if one.spots and is_free(case, one):
            new = list(case.lines)
            for spot in reversed(one.spots):
                new[spot.line] = new[spot.line].replace(spot.text, NEW)
            new[one.start] = new[one.start].replace(one.title, "Ny gangvei til skolen")
            return [(*case.lines[: one.end], *new[one.start : one.end], *case.lines[one.end :])]
    return []


def last_project_struck(case: Case) -> Copies:
    one = case.projects[-1]
    if len(case.projects) > 1 and case.projects[-2].area == one.area:
        return [(*case.lines[: one.start], *case.lines[one.end :])]
    return []


def several_at_once(case: Case) -> Copies:
    """A word in the last field, the first project renamed, and a new one behind it."""
    last = case.projects[-1]
    if not last.spots or len(case.projects) < 2:
        return []
    spot = last.spots[0]
    lines = instead(case.lines, spot, word_added(spot.text))
    added = project_added(structs.replace(case, lines=lines))
    title = case.projects[0].title
    first = case.projects[0].start
    return [swapped(one, first, one[first].replace(title, f"{title} og omegn", 1)) for one in added]


def project_renamed(case: Case) -> Copies:
    one = case.projects[0]
    line = case.lines[one.start].replace(one.title, f"{one.title} og omegn", 1)
    return [swapped(case.lines, one.start, line)]


def project_moved(case: Case) -> Copies:
    """The first of two projects side by side comes to stand behind the other."""
    for one, other in zip(case.projects, case.projects[1:], strict=False):
        side_by_side = one.end == other.start and one.area == other.area
        if side_by_side and is_free(case, one) and is_free(case, other):
            lines = case.lines
            moved = (*lines[other.start : other.end], *lines[one.start : one.end])
            return [(*lines[: one.start], *moved, *lines[other.end :])]
    return []


def introduction_changed(case: Case) -> Copies:
    """A sentence behind a text that belongs to no project."""
    taken = {i for one in case.projects for i in range(one.start, one.end)}
    for number, line in enumerate(case.lines):
        if number not in taken and line.endswith(".") and line[0] not in "#|@={-+":
            return [swapped(case.lines, number, f"{line} Mer kommer.")]
    return []


def area_renamed(case: Case) -> Copies:
    for number, line in enumerate(case.lines[: case.projects[0].start]):
        if HEADING.match(line) and plain(line) == case.projects[0].area:
            return [swapped(case.lines, number, f"{line} og mer")]
    return []


def plain_rows(case: Case) -> Iterator[int]:
    """Give the last rows of tables that say no more than what is in them."""
    for project in case.projects:
        rows = [i for i in range(project.start + 1, project.end) if case.lines[i][0] == "|"]
        if rows and case.lines[project.start][0] != "|" and len(case.lines[rows[0]].split("|")) > 4:
            yield rows[-1]


def row_struck(case: Case) -> Copies:
    return [swapped(case.lines, number) for number in plain_rows(case)][:1]


def row_added(case: Case) -> Copies:
    for number in plain_rows(case):
        cells = case.lines[number].strip("|").split("|")
        row = "|".join(f" {NEW} " for _ in cells)
        return [swapped(case.lines, number, case.lines[number], f"|{row}|")]
    return []


KINDS: dict[str, Callable[[Case], Copies]] = {
    "word changed": lambda case: rewrite(case, word_changed),
    "word struck": lambda case: rewrite(case, word_struck),
    "word added": lambda case: rewrite(case, word_added),
    "sentence added": lambda case: rewrite(case, sentence_added),
    "number changed": lambda case: rewrite(case, number_changed),
    "text replaced": lambda case: rewrite(case, replaced),
    "two senders": two_senders,
    "paragraph added": paragraph_added,
    "paragraph struck": paragraph_struck,
    "item added": item_added,
    "item struck": item_struck,
    "field emptied": field_emptied,
    "field added": field_added,
    "field struck": field_struck,
    "project struck": project_struck,
    "last project struck": last_project_struck,
    "project added": project_added,
    "several at once": several_at_once,
    "project renamed": project_renamed,
    "project moved": project_moved,
    "introduction changed": introduction_changed,
    "area renamed": area_renamed,
    "row struck": row_struck,
    "row added": row_added,
}


def together(case: Case, copies: Copies) -> Lines:
    """Give the lines that say what all copies say; of two the second adds to the end of a text."""
    if len(copies) == 1:
        return copies[0]
    first, second = copies
    number = next(i for i, line in enumerate(case.lines) if first[i] != line)
    line = case.lines[number]
    kept = next(i for i in range(len(line), 0, -1) if second[number].startswith(line[:i]))
    end = len(line) - kept
    added = second[number][kept : len(second[number]) - end]
    at = len(first[number]) - end
    return swapped(first, number, first[number][:at] + added + first[number][at:])
