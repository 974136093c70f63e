"""The text of a project: what stands before its first label, and its labelled fields."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, structs

from toolkit.model.plan import Field, Paragraph
from toolkit.read.lines import Line, Opening, cut
from toolkit.read.paragraphs import as_paragraphs


class Fields(Struct, frozen=True, kw_only=True):
    """The fields of a project, and its text before the first of them."""

    intro: tuple[Paragraph, ...]
    fields: tuple[Field, ...]


def read_fields(lines: Iterable[Line]) -> Fields:
    """Read lines as fields; what has no label goes on with the field before it."""
    fields: list[Field] = []
    intro: list[Paragraph] = []
    for line in lines:
        if line.opening is not None:
            fields.append(labelled_field(line, line.opening))
        elif fields:
            fields[-1] = continued(fields[-1], line)
        else:
            intro.extend(as_paragraphs([line]))
    return Fields(intro=tuple(intro), fields=tuple(fields))


def labelled_field(line: Line, opening: Opening) -> Field:
    """Make a field of the line that opens it."""
    text = cut(line, opening.text_start, line.end)
    return Field(
        kind=opening.kind,
        label=opening.label,
        start=cut(line, opening.text_start, opening.text_start).place,
        paragraphs=(text,) if text.text else (),
    )


def continued(field: Field, line: Line) -> Field:
    """Add a line without a label to the field it follows."""
    return structs.replace(field, paragraphs=field.paragraphs + as_paragraphs([line]))
