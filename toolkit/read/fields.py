"""The text of a project: what stands before its first label, and its labelled fields."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, structs

from toolkit.blocks import Block
from toolkit.model.plan import Field, Paragraph
from toolkit.read.labels import Label, LabelBook
from toolkit.read.paragraphs import as_paragraphs, cut


class Fields(Struct, frozen=True, kw_only=True):
    """The fields of a project, and its text before the first of them."""

    intro: tuple[Paragraph, ...]
    fields: tuple[Field, ...]


def read_fields(blocks: Iterable[Block], labels: LabelBook) -> Fields:
    """Read blocks as fields; what has no label goes on with the field before it."""
    fields: list[Field] = []
    intro: list[Paragraph] = []
    for block in blocks:
        label = opening_label(block, labels)
        if label is not None:
            fields.append(labelled_field(block, label))
        elif fields:
            fields[-1] = continued(fields[-1], block)
        else:
            intro.extend(as_paragraphs([block]))
    return Fields(intro=tuple(intro), fields=tuple(fields))


def opening_label(block: Block, labels: LabelBook) -> Label | None:
    """Find the label a block opens with; a heading stands out as bold text does."""
    return labels.find(block.text, block.bold if block.level is None else len(block.text))


def labelled_field(block: Block, label: Label) -> Field:
    """Make a field of the block its label stands in."""
    text = cut(block, label.text_start, len(block.text))
    return Field(
        kind=label.kind,
        label=cut(block, label.start, label.end),
        start=cut(block, label.text_start, label.text_start).place,
        paragraphs=(text,) if text.text else (),
    )


def continued(field: Field, block: Block) -> Field:
    """Add a block without a label to the field it follows."""
    return structs.replace(field, paragraphs=field.paragraphs + as_paragraphs([block]))
