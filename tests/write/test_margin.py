from __future__ import annotations

from msgspec import structs

from tests.plans import BRIDGE, STAMP, TRAIN, merged, plan, update
from toolkit.blocks import Comment
from toolkit.model.language import Language
from toolkit.model.merged import Merged
from toolkit.model.update import Update
from toolkit.ooxml.commenting import Note
from toolkit.write.margin import margin_notes


def notes(result: Merged, language: Language = Language.BOKMAL) -> list[Note]:
    return margin_notes(result, result.decisions, language, STAMP)


def texts(result: Merged) -> dict[int, str]:
    return {note.place.paragraph: "\n".join(note.paragraphs) for note in notes(result)}


def said(*comments: Comment) -> Update:
    copy = update()
    return structs.replace(copy, plan=structs.replace(copy.plan, comments=comments))


def test_a_dispute_stands_on_the_text_with_every_version() -> None:
    one = update(("Brua er stengt", "Brua er åpen"), name="a.docx")
    other = update(("Brua er stengt", "Brua er revet"), name="b.docx")
    [note] = notes(merged(plan(), one, other))
    assert note.author == "Sekretariatet"
    assert note.paragraphs == (
        "Uavklart: her vil kommunene ulike ting. Planens ordlyd står.",
        "A: Kari (a.docx): Brua er åpen. Fylket setter av 7,5 millioner i 2024.",
        "B: Kari (b.docx): Brua er revet. Fylket setter av 7,5 millioner i 2024.",
    )
    status = next(p for p in plan().sections[1].parts[0].parts[0].fields).paragraphs[0]  # type: ignore[union-attr]
    assert note.place.spot == status.place.spot


def test_a_moved_project_says_where_to() -> None:
    result = merged(plan(), update((BRIDGE + TRAIN, TRAIN + BRIDGE)))
    assert list(texts(result).values()) == ["Flyttet fremst."]


def test_comments_are_carried_over_with_their_answers_to_the_text_they_stood_on() -> None:
    place = next(
        f.paragraphs[0].place
        for f in plan().sections[1].parts[0].parts[1].fields  # type: ignore[union-attr]
        if f.label.text == "Tiltak"
    )
    ask = Comment(author="Ola", date="2025-02-02T00:00:00Z", text="Hvem?", place=place, id="1")
    answer = Comment(author="Kari", date="", text="Vi.", place=place, id="2", parent="1")
    [note] = notes(merged(plan(), said(ask, answer)))
    assert (note.author, note.date, note.paragraphs) == (
        "Ola",
        "2025-02-02T00:00:00Z",
        ("Hvem?",),
    )
    assert [reply.paragraphs for reply in note.replies] == [("Vi.",)]
    assert note.place.spot == place.spot


def test_nynorsk_is_written_in_nynorsk() -> None:
    one = update(("Brua er stengt", "Brua er åpen"), name="a.docx")
    other = update(("Brua er stengt", "Brua er revet"), name="b.docx")
    [note] = notes(merged(plan(), one, other), Language.NYNORSK)
    assert note.paragraphs[0] == "Uavklart: her vil kommunane ulike ting. Ordlyden i planen står."
