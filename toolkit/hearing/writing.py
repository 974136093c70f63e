"""The file of a hearing: short, with the source above each value and a question where none is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from textwrap import wrap

import tomlkit
from msgspec import Struct

from toolkit.hearing.chapters import SeenChapter
from toolkit.hearing.found import Field, Found, Source
from toolkit.hearing.reading import Reading
from toolkit.hearing.words import WORDS, Words
from toolkit.model.consultation import Genre
from toolkit.model.language import Language

LONGEST = 150
"""Characters of a quotation; more of it stands in the letter."""

WIDTH = 100


class DocumentChapters(Struct, frozen=True, kw_only=True):
    """The chapters of one hearing document; none says that they were looked for in vain.

    `is_letter` says that the document itself is not here, and a letter lists its chapters.
    """

    file: str
    chapters: tuple[SeenChapter, ...]
    is_letter: bool = False


class Hearing(Struct, frozen=True, kw_only=True):
    """What was read of a hearing, and what the answer's file is made with."""

    file: str
    output: str
    reading: Reading
    genre: Found[str] | None
    language: Language
    documents: tuple[DocumentChapters, ...] = ()
    members: tuple[str, ...] = ()


def hearing_toml(hearing: Hearing) -> str:
    """Write the file of a hearing."""
    writer = Writer(hearing, WORDS[hearing.language])
    parts = (
        writer.head(),
        writer.subject(),
        writer.matter(),
        writer.recipient(),
        writer.skeleton(writer.words.authority),
        writer.skeleton(writer.words.demands),
        writer.chapters(),
        writer.conclusion(),
    )
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines) + "\n"


class Writer:
    """Writes the lines of one file."""

    def __init__(self, hearing: Hearing, words: Words) -> None:
        self.hearing = hearing
        self.words = words

    def head(self) -> Iterator[str]:
        """Write what the file is, and how it is used."""
        names = {"file": self.hearing.file, "output": self.hearing.output}
        for line in (self.words.head, "", *self.words.how):
            yield comment(line.format(**names))

    def subject(self) -> Iterator[str]:
        """Write title, kind and language."""
        words, genre = self.words, self.hearing.genre
        yield from self.field("title", self.hearing.reading.title)
        if genre is None:
            asked = words.genre_asked.format(genres=words.genre)
            yield from folded(f"{words.question}: {asked}")
            yield assignment("genre", Genre.RESPONSE.value)
        else:
            yield assignment("genre", genre.value) + f"  {comment(words.genre)}"
        yield f"{assignment('language', self.hearing.language.value)}  {comment(words.language)}"

    def matter(self) -> Iterator[str]:
        """Write case number, dates, documents, and what the secretariat adds."""
        words, reading = self.words, self.hearing.reading
        yield comment(words.matter)
        yield from self.field("reference", reading.reference)
        yield from self.field("letter_date", reading.letter_date)
        yield from self.field("deadline", reading.deadlines.last)
        if reading.deadlines.county.found or reading.deadlines.county.hints:
            yield from self.field("county_deadline", reading.deadlines.county)
        else:
            yield comment(f"county_deadline = 2025-12-31  # {words.county}")
        if reading.attachments:
            yield from folded(words.attached.format(names="; ".join(reading.attachments)))
        if reading.recipients:
            yield from folded(words.sent_to.format(names="; ".join(reading.recipients)))
        files = [one.file for one in self.hearing.documents if not one.is_letter]
        yield assignment("documents", files)
        yield f'our_reference = ""  {comment(words.ours)}'
        yield 'case_handler = ""'
        yield ""
        yield comment(words.introduction)
        yield 'introduction = ""'
        yield ""
        yield from self.positions()

    def positions(self) -> Iterator[str]:
        """Write a line for the answer of every member, to be filled in."""
        yield from map(comment, self.words.positions)
        yield "positions = ["
        for member in self.hearing.members:
            table = tomlkit.inline_table()
            table.update({"municipality": member, "stance": "slutter-seg-til"})
            yield f"    # {table.as_string()},"
        yield "]"

    def recipient(self) -> Iterator[str]:
        """Write who gets the answer, and how."""
        reading = self.hearing.reading
        yield "[recipient]"
        yield from self.field("name", reading.sender)
        if reading.address is not None:
            lines = list(reading.address.lines)
            yield from self.sourced("address", lines, reading.address.source)
        phrased = [
            Found(value=self.phrased(one.value), source=one.source) for one in reading.submit.found
        ]
        yield from self.field("submit", Field(found=tuple(phrased), hints=reading.submit.hints))

    def phrased(self, addresses: tuple[str, ...]) -> str:
        """Write how an answer is sent, as the letter will say it."""
        sentence = self.words.by_mail if "@" in addresses[0] else self.words.by_form
        return sentence.format(address=self.words.either.join(addresses))

    def skeleton(self, lines: Iterable[str]) -> Iterator[str]:
        """Write what a person fills in, as an example."""
        yield from map(comment, lines)

    def conclusion(self) -> Iterator[str]:
        """Write an example of the last demands."""
        sender = self.hearing.reading.sender.sure
        to = sender.value if sender else ""
        yield from (comment(line.format(to=to)) for line in self.words.conclusion)

    def chapters(self) -> Iterator[str]:
        """Write the chapters, with an example of a comment in front."""
        words = self.words
        yield from map(comment, words.chapters)
        yield from (comment(f"  {line}") for line in words.comment)
        for document in self.hearing.documents:
            if not document.chapters:
                asked = words.no_chapters.format(file=document.file)
                yield ""
                yield comment(f"{words.question}: {asked}")
                yield from map(comment, ("[[chapters]]", 'number = "1"', 'heading = "…"'))
            for chapter in document.chapters:
                yield ""
                yield from self.chapter(chapter, document.file)

    def chapter(self, chapter: SeenChapter, file: str) -> Iterator[str]:
        """Write a chapter."""
        yield "[[chapters]]"
        if chapter.number:
            yield assignment("number", chapter.number)
        yield assignment("heading", chapter.heading)
        told = f"{file}: «{shortened(chapter.quotation)}»"
        if chapter.page is None:
            yield comment(told)
        else:
            yield f"{assignment('page', chapter.page)}  {comment(told)}"

    def field(self, key: str, field: Field[str] | Field[datetime.date]) -> Iterator[str]:
        """Write a value with its source, or a question."""
        if field.sure is not None:
            yield from self.sourced(key, field.sure.value, field.sure.source)
            return
        words, file = self.words, self.hearing.file
        name = words.names[key]
        if field.found:
            told = words.several.format(name=lowered(name), file=file)
        elif field.hints:
            where = "; ".join(map(self.where, field.hints))
            told = words.hint.format(name=name, file=file, where=where)
        else:
            told = words.missing.format(name=name, file=file)
        yield from folded(f"{words.question}: {told}")
        for found in field.found:
            yield comment(f"{assignment(key, found.value)}  # {self.where(found.source)}")
        if not field.found:
            yield comment(example(key))

    def sourced(self, key: str, value: object, source: Source) -> Iterator[str]:
        """Write a value under its source."""
        yield from folded(self.where(source))
        yield assignment(key, value)

    def where(self, source: Source) -> str:
        """Say where something stands, with its words."""
        words = f"«{shortened(source.quotation)}»"
        if source.page is not None:
            return f"{self.words.page.format(number=source.page)}: {words}"
        if source.paragraph is not None:
            return f"{self.words.paragraph.format(number=source.paragraph)}: {words}"
        return words


def example(key: str) -> str:
    """Write how a value is filled in."""
    return f"{key} = 2025-12-31" if "deadline" in key or "date" in key else f'{key} = "…"'


def assignment(key: str, value: object) -> str:
    """Write a key with its value."""
    return f"{key} = {tomlkit.item(value).as_string()}"


def comment(text: str) -> str:
    """Write a comment."""
    return f"# {text}".rstrip()


def folded(text: str) -> list[str]:
    """Write a comment over several lines where it is long."""
    return wrap(text, WIDTH, initial_indent="# ", subsequent_indent="#   ", break_long_words=False)


def shortened(text: str) -> str:
    """Cut a long quotation; control characters have no place in a comment."""
    told = "".join(letter if letter.isprintable() else " " for letter in text)
    return told if len(told) <= LONGEST else f"{told[:LONGEST].rstrip()} …"


def lowered(name: str) -> str:
    """Write a name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]
