from __future__ import annotations

import pytest

from tests.ooxml.test_body import GONE, cell, para, row, table
from tests.ooxml.wordfiles import word_file
from tests.tiny import W, deleted, ins, p, run
from toolkit.blocks import Comment
from toolkit.ooxml.document import read_document
from toolkit.ooxml.text import Changes
from toolkit.problems import Place

START, END = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
REFERENCE = '<w:r><w:commentReference w:id="7"/></w:r>'
MAIN, COMMENTS = "word/document.xml", "word/comments.xml"


def comments(body: str, said: str, changes: Changes = Changes.ACCEPTED) -> tuple[Comment, ...]:
    """Read the comments of a body with one comment that says something."""
    comment = (
        f'<w:comments {W}><w:comment w:id="7" w:author="Ola" w:date="2025-01-02T03:04:05Z">'
        f"{said}</w:comment></w:comments>"
    )
    return read_document(word_file(body, comments=comment), changes).comments


def place(body: str, changes: Changes = Changes.ACCEPTED) -> tuple[str, int, int, int]:
    """Give the place of the one comment on a body."""
    (comment,) = comments(body, p("Hei"), changes)
    found = comment.place
    return found.part, found.paragraph, found.start, found.end


def test_a_comment_says_who_wrote_what_when_and_on_which_text() -> None:
    body = f"<w:p>{run('Ny ')}{START}{run('vei')}{END}{REFERENCE}{run(' her')}</w:p>"
    assert comments(p("Før") + body, p("Hvor?") + p("Når?")) == (
        Comment(
            author="Ola",
            date="2025-01-02T03:04:05Z",
            text="Hvor?\nNår?",
            place=Place(part=MAIN, paragraph=1, start=3, end=6),
        ),
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<w:p>{run('Ny')}{ins(START + run(' vei') + END)}</w:p>", (0, 2, 6)),
        (f"<w:p>{START}{ins(run('Ny'))}{END}{REFERENCE}</w:p>", (0, 0, 2)),
        (f"<w:p>{run('Ny')}{START}{deleted(' vei')}{END}{run('.')}</w:p>", (0, 2, 2)),
        (table(row(cell(p("a")), cell(f"<w:p>{START}{run('b')}{END}</w:p>"))), (1, 0, 1)),
        (f"{START}{p('Ny')}{END}{p('vei')}", (0, 0, 2)),
        (f"<w:p>{run('Ny ')}{START}{run('vei')}</w:p><w:p>{run('her')}{END}</w:p>", (0, 3, 6)),
        (para("Ny ", GONE) + f"<w:p>{START}{run('vei')}{END}</w:p>", (1, 3, 6)),
        (f"<w:p>{run('Ny')}{REFERENCE}{run(' vei')}</w:p>", (0, 2, 2)),
    ],
    ids=[
        "in an insertion", "around an insertion", "on deleted text", "in a table",
        "between paragraphs", "over two paragraphs", "in joined paragraphs", "on no range",
    ],
)  # fmt: skip
def test_a_comment_is_placed_on_its_text(body: str, expected: tuple[int, int, int]) -> None:
    assert place(body) == (MAIN, *expected)


def test_places_are_counted_in_the_text_as_it_is_read() -> None:
    body = f"<w:p>{ins(run('Ny '))}{START}{run('vei')}{END}</w:p>"
    assert place(body, Changes.REJECTED) == (MAIN, 0, 0, 3)
    assert place(body, Changes.SHOWN) == (MAIN, 0, 7, 10)


def test_a_comment_that_is_anchored_nowhere_stands_in_its_own_part() -> None:
    assert place(p("Ny")) == (COMMENTS, 0, 0, 3)
    removed = row(cell(f"<w:p>{REFERENCE}</w:p>"), properties='<w:del w:id="1"/>')
    assert place(table(removed) + p("Ny")) == (COMMENTS, 0, 0, 3)
