"""Finding our tables in a workbook that came back, whatever was done to its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from toolkit.model.identity import POINT
from toolkit.problems import Place
from toolkit.refusals import ColumnDoubled, ColumnMissing
from toolkit.sheets.workbook import NAMED, PARTS
from toolkit.sheets.workbook_target import Target, squeezed
from toolkit.sheets.workbook_words import WORKBOOK_WORDS, Part
from toolkit.xlsx.rows import Cell, Kind, Row, Sheet

HEADINGS = {
    words.columns[part].casefold(): part for words in WORKBOOK_WORDS.values() for part in PARTS
} | {NAMED + part.value: part for part in PARTS}
"""What our columns are called: by people, and by programs in the hidden row above."""

FEWEST_HEADINGS = 3
"""A row with so many of our headings is a header."""

ANSWERS = (Part.TEXT, Part.ANSWER, Part.COMMENT)
"""What a municipality writes in; without one of these columns, answers would get lost."""


class Entry(Struct, frozen=True, kw_only=True):
    """A row of one of our tables, its number counted from 0.

    `cells` are those of our columns that say something, `others` those outside them.
    """

    sheet: str
    row: int
    cells: dict[Part, Cell]
    others: tuple[Cell, ...]
    columns: dict[Part, int]
    merged: str = ""

    def text(self, part: Part) -> str:
        """Give what stands in a column, without blanks around it."""
        return self.cells[part].text.strip() if part in self.cells else ""

    @property
    def whole(self) -> str:
        """All that the row says to a reader."""
        ours = (cell for cell in self.cells.values() if not is_key(cell.text))
        return " | ".join(squeezed(cell.text) for cell in (*ours, *self.others))

    @property
    def is_as_sent(self) -> bool:
        """Whether nobody has written anything into the row."""
        unchanged = squeezed(self.text(Part.TEXT)) == squeezed(self.text(Part.BEFORE))
        written = self.others or {Part.ANSWER, Part.COMMENT} & set(self.cells)
        return unchanged and not written

    @property
    def name(self) -> str:
        """What the row is called: `Innspill, row 12`."""
        return f"{self.sheet}, row {self.row + 1}"

    def place(self, part: Part) -> Place:
        """Say where a column's text stands in the row, its cells parted by tabs."""
        start = 0
        for other in PARTS[: PARTS.index(part)]:
            start += len(self.text(other)) + 1
        return Place(
            part=self.sheet, paragraph=self.row, start=start, end=start + len(self.text(part))
        )


class Header(Struct, frozen=True, kw_only=True):
    """Where a table's columns are, the rows that say so, and its first row below them."""

    columns: dict[Part, int]
    rows: tuple[int, ...]
    first: int


def find_entries(
    sheet: Sheet, targets: Mapping[str, Target], file: str
) -> tuple[Entry, ...] | None:
    """Find the rows of the table on a sheet; None if there is none of ours.

    Raises ColumnMissing and ColumnDoubled.
    """
    header = find_header(sheet, file) or guess_header(sheet, targets)
    if header is None:
        return None
    for part in ANSWERS:
        if part not in header.columns:
            raise ColumnMissing(file=file, column=called(part), sheet=sheet.name)
    return tuple(entries(sheet, header))


def find_header(sheet: Sheet, file: str) -> Header | None:
    """Find the columns by their names; where both kinds of names are there, by the hidden ones."""
    headers = [row for row in sheet.rows if len(named_columns(row)) >= FEWEST_HEADINGS]
    if not headers:
        return None
    headers.sort(key=lambda row: not is_hidden_header(row))
    columns: dict[Part, int] = {}
    for row in headers:
        found = named_columns(row)
        for part in {part for _, part in found} - set(columns):
            places = [column for column, other in found if other is part]
            if len(places) > 1:
                raise ColumnDoubled(file=file, column=called(part), sheet=sheet.name)
            if places[0] not in columns.values():
                columns[part] = places[0]
    numbers = tuple(row.number for row in headers)
    return Header(columns=columns, rows=numbers, first=min(numbers) + 1)


def named_columns(row: Row) -> list[tuple[int, Part]]:
    """Give the columns of a row that have one of our names."""
    texts = ((cell.column, squeezed(cell.text).casefold()) for cell in row.cells)
    return [(column, HEADINGS[text]) for column, text in texts if text in HEADINGS]


def is_hidden_header(row: Row) -> bool:
    """Tell whether a header is the one for programs."""
    return any(cell.text.startswith(NAMED) for cell in row.cells)


def called(part: Part) -> str:
    """Give what people call a column."""
    return " / ".join(dict.fromkeys(words.columns[part] for words in WORKBOOK_WORDS.values()))


def guess_header(sheet: Sheet, targets: Mapping[str, Target]) -> Header | None:
    """Find the columns of a table without a header: side by side as they were written.

    They are where every key is followed by what it is the key of.
    """
    for key in {cell.column for row in sheet.rows for cell in row.cells if is_key(cell.text)}:
        columns = {part: key + i for i, part in enumerate(PARTS)}
        keyed = [row for row in sheet.rows if text_at(row, key) in targets]
        if keyed and all(fits(row, columns, targets[text_at(row, key)]) for row in keyed):
            return Header(columns=columns, rows=(), first=keyed[0].number)
    return None


def fits(row: Row, columns: Mapping[Part, int], target: Target) -> bool:
    """Tell whether a row names what its key is the key of."""
    title, label = (text_at(row, columns[part]) for part in (Part.PROJECT, Part.FIELD))
    return title == target.title and label in target.labels


def text_at(row: Row, column: int) -> str:
    """Give what stands in a column of a row."""
    return next((squeezed(cell.text) for cell in row.cells if cell.column == column), "")


def is_key(text: str) -> bool:
    """Tell whether a text is a key of ours."""
    return text.strip().startswith(POINT)


def entries(sheet: Sheet, header: Header) -> Iterator[Entry]:
    """Give the rows below a header, and those with keys wherever they are."""
    parts = {column: part for part, column in header.columns.items()}
    for row in sheet.rows:
        keyed = any(parts.get(c.column) is Part.KEY and is_key(c.text) for c in row.cells)
        if row.number in header.rows or (row.number < header.first and not keyed):
            continue
        yield Entry(
            sheet=sheet.name,
            row=row.number,
            cells={parts[cell.column]: cell for cell in row.cells if cell.column in parts},
            others=tuple(
                cell
                for cell in row.cells
                if cell.column not in parts and (cell.text or cell.kind is Kind.NO_VALUE)
            ),
            columns=header.columns,
            merged=merged_at(sheet, header, row.number),
        )


def merged_at(sheet: Sheet, header: Header, row: int) -> str:
    """Give the name of merged cells that a row's answers are part of."""
    answers = {header.columns[part] for part in ANSWERS}
    for span in sheet.merged:
        touched = answers & set(range(span.left, min(span.right, max(answers)) + 1))
        if span.top <= row <= span.bottom and touched:
            return span.name
    return ""
