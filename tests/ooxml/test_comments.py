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
            id="7",
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


W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'


def said(number: int, *keys: str) -> str:
    paragraphs = "".join(f'<w:p w14:paraId="{key}">{run(key)}</w:p>' for key in keys)
    return f'<w:comment w:id="{number}" w:author="Ola">{paragraphs}</w:comment>'


def threads(*entries: str) -> list[tuple[str, str, bool]]:
    """Read three comments, with what stands beside them: id, what each answers, if resolved."""
    comment = said(1, "0000000A", "0000000B") + said(2, "0000000C") + said(3, "0000000D")
    package = word_file(
        p("Ny"),
        comments=f"<w:comments {W} {W14}>{comment}</w:comments>",
        commentsExtended=f"<w15:commentsEx {W15}>{''.join(entries)}</w15:commentsEx>",
    )
    return [(c.id, c.parent, c.done) for c in read_document(package).comments]


def entry(key: str, parent: str = "", done: str = "") -> str:
    answers = f' w15:paraIdParent="{parent}"' if parent else ""
    resolved = f' w15:done="{done}"' if done else ""
    return f'<w15:commentEx w15:paraId="{key}"{answers}{resolved}/>'


def test_an_answer_knows_its_comment_and_a_comment_whether_it_is_resolved() -> None:
    assert threads(
        entry("0000000B", done="1"), entry("0000000C", "0000000B", "0"), entry("0000000D", done="0")
    ) == [("1", "", True), ("2", "1", False), ("3", "", False)]


def test_threads_are_found_by_any_paragraph_and_in_small_letters_too() -> None:
    assert threads(entry("0000000c", "0000000a", "true")) == [
        ("1", "", False), ("2", "1", True), ("3", "", False)
    ]  # fmt: skip


def test_threads_of_comments_that_are_gone_are_none() -> None:
    assert threads(entry("0000000C", "0000FFFF"), entry("0000EEEE", "0000000C"), entry("")) == [
        ("1", "", False), ("2", "", False), ("3", "", False)
    ]  # fmt: skip
