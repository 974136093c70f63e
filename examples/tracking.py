"""Turns edits into tracked changes in the paragraphs of a document."""

from __future__ import annotations

from dataclasses import replace

from examples.edits import Edit, EditedCopy, NewItem, Rewording
from examples.hand import Hand, identity
from examples.wordfile import (
    Block,
    Fate,
    Inline,
    Paragraph,
    Revision,
    Run,
    original_text,
    split_at,
)

FIRST_REVISION = 900
REVISIONS_AN_EDIT = 4
ONE_BURST = 40


def tracked(blocks: tuple[Block, ...], copy: EditedCopy, hand: Hand) -> tuple[Block, ...]:
    """Apply every edit of a copy as tracked changes."""
    for order, edit in enumerate(copy.edits):
        revision = Revision(
            fate=Fate.INSERTED,
            number=FIRST_REVISION + order * REVISIONS_AN_EDIT,
            author=copy.author,
            date=edit.date,
        )
        blocks = _apply(blocks, edit, revision=revision, hand=hand)
    return blocks


def _apply(
    blocks: tuple[Block, ...], edit: Edit, *, revision: Revision, hand: Hand
) -> tuple[Block, ...]:
    at, paragraph = _find(blocks, edit)
    match edit:
        case Rewording():
            changed: tuple[Block, ...] = (_reword(paragraph, edit, revision, hand),)
        case NewItem():
            changed = _add_item(paragraph, edit, revision, hand)
    return (*blocks[:at], *changed, *blocks[at + 1 :])


def _find(blocks: tuple[Block, ...], edit: Edit) -> tuple[int, Paragraph]:
    return next(
        (at, block)
        for at, block in enumerate(blocks)
        if isinstance(block, Paragraph) and block.place == edit.place
    )


def _reword(paragraph: Paragraph, edit: Rewording, revision: Revision, hand: Hand) -> Paragraph:
    text = original_text(paragraph.text)
    start = text.index(edit.following + edit.deleted) + len(edit.following)
    before, rest = split_at(paragraph.text, start)
    removed, after = split_at(rest, len(edit.deleted)) if edit.deleted else ((), rest)
    struck = _struck(removed, _next(revision, 2, Fate.DELETED))
    typed = _typed(edit.inserted, revision, hand)
    return replace(paragraph, text=(*before, *struck, *typed, *after))


def _add_item(
    paragraph: Paragraph, edit: NewItem, revision: Revision, hand: Hand
) -> tuple[Block, ...]:
    item = replace(
        paragraph,
        identity=identity(hand, edit.text),
        rsid=_session(hand),
        label=(),
        text=_typed(edit.text, _next(revision, 1, Fate.INSERTED), hand),
        place=None,
    )
    if edit.splits_previous:
        return replace(paragraph, revision=revision), item
    return paragraph, replace(item, revision=revision)


def _typed(text: str, revision: Revision, hand: Hand) -> tuple[Inline, ...]:
    middle = text.find(" ", len(text) // 2) if len(text) > ONE_BURST else len(text)
    pieces = (text[:middle], text[middle:])
    return tuple(
        Run(text=piece, rsid=_session(hand), revision=revision) for piece in pieces if piece
    )


def _session(hand: Hand) -> str:
    return hand.rsids[-1]


def _struck(removed: tuple[Inline, ...], revision: Revision) -> tuple[Inline, ...]:
    runs = tuple(inline for inline in removed if isinstance(inline, Run))
    others = tuple(inline for inline in removed if not isinstance(inline, Run))
    return (*(replace(run, revision=revision) for run in runs), *others)


def _next(revision: Revision, step: int, fate: Fate) -> Revision:
    return replace(revision, number=revision.number + step, fate=fate)
