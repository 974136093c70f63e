"""What an edited response offered, and what stays in it alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit import sentences
from toolkit.screen.rounds import shortened

if TYPE_CHECKING:
    from toolkit.consult.file_texts import FileText
    from toolkit.tasks.import_response import Returned


def came_home(result: Returned) -> Iterator[str]:
    """Say what an edited response offered, where it lies, and what is left to do by hand."""
    for template in result.templates:
        sentence = sentences.OFFERED if template.file == template.origin else sentences.OFFERED_NEW
        yield sentence.format(file=template.file, origin=template.origin, count=template.changes)
    for file in result.waiting:
        yield sentences.WAITING.format(file=file)
    yield from texts(result)
    if result.unmapped:
        yield sentences.UNMAPPED.format(count=len(result.unmapped))
    for one in result.unmapped:
        yield sentences.UNMAPPED_ITEM.format(why=sentences.WHY_UNMAPPED[one.why.value])
        if one.old:
            yield sentences.BEFORE.format(text=shortened(one.old))
        if one.new:
            yield sentences.NOW.format(text=shortened(one.new))
    if not (result.templates or result.waiting or result.texts or result.unmapped):
        yield sentences.NOTHING_CAME_HOME


def texts(result: Returned) -> Iterator[str]:
    """Say which texts of the hearing's file read otherwise."""
    if result.texts:
        yield sentences.FILE_TEXTS.format(count=len(result.texts))
    for text in result.texts:
        yield sentences.FILE_TEXT.format(keys=named(text), text=on_one_line(text.new))
    if result.output:
        yield sentences.SAVED.format(file=result.output)
    elif result.texts:
        yield sentences.SAVE_TEXTS


def on_one_line(text: str) -> str:
    """Write the paragraphs of a text on one line."""
    return " / ".join(text.split("\n\n")) if text else sentences.STRUCK


def named(text: FileText) -> str:
    """Name the keys of a text, items counted from 1."""
    keys = (f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in text.keys)
    return "".join(keys).lstrip(".")
