"""Begin the answer to a hearing: read its letter and its documents, and write them as a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from toolkit.blocks import Row
from toolkit.guard.limits import LIMITS, Limits
from toolkit.hearing.chapters import (
    SeenChapter,
    chapters_of_letter,
    chapters_of_pdf,
    chapters_of_word,
)
from toolkit.hearing.genres import read_genre, read_language
from toolkit.hearing.letter import Letter
from toolkit.hearing.reading import read_letter
from toolkit.hearing.rows import word_rows
from toolkit.hearing.writing import DocumentChapters, Hearing, hearing_toml
from toolkit.model.consultation import Consultation
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.refusals import EmptyDocument, ScannedPdf
from toolkit.tasks.apart import read_outline, read_rows
from toolkit.tasks.files import check_output, read_file
from toolkit.tasks.hearing_files import check_case
from toolkit.tasks.load import load_document
from toolkit.tasks.saving import write_file


class NewRequest(Struct, frozen=True, kw_only=True):
    """What `consultation new` is asked to do."""

    letter: Path
    output: Path
    profile: Profile
    documents: tuple[Path, ...] = ()
    force: bool = False


class NewResult(Struct, frozen=True, kw_only=True):
    """What `consultation new` wrote."""

    output: Path
    hearing: Hearing
    consultation: Consultation


def new_consultation(request: NewRequest) -> NewResult:
    """Read a hearing and write its file; it is read back before it is saved."""
    inputs = (request.letter, *request.documents)
    check_output(request.output, inputs, suffix=".toml", force=request.force)
    hearing = read_hearing(request)
    data = hearing_toml(hearing).encode()
    consultation = decode_toml(data, request.output.name, Consultation)
    check_case(consultation, request.output)
    write_file(request.output, data)
    return NewResult(output=request.output, hearing=hearing, consultation=consultation)


def read_hearing(request: NewRequest) -> Hearing:
    """Read the letter and the documents."""
    letter = load_letter(request.letter, request.profile.limits)
    reading = read_letter(letter)
    region = request.profile.region
    return Hearing(
        file=request.letter.name,
        output=request.output.name,
        reading=reading,
        genre=read_genre(letter, reading),
        language=region.language if region.name else read_language(letter),
        documents=tuple(documents_of(request, letter)),
        members=tuple(member.name for member in request.profile.members),
    )


def documents_of(request: NewRequest, letter: Letter) -> Iterator[DocumentChapters]:
    """Give the documents with their chapters; without any, what the letter lists of one."""
    for path in request.documents:
        name = Path(os.path.relpath(path, request.output.parent)).as_posix()
        yield DocumentChapters(file=name, chapters=load_chapters(path, request.profile.limits))
    listed = () if request.documents else chapters_of_letter(letter.document)
    if listed:
        yield DocumentChapters(file=request.letter.name, chapters=listed, is_letter=True)


def load_letter(path: Path, limits: Limits = LIMITS) -> Letter:
    """Load a letter."""
    document = load_document(path, limits=limits)
    if not any(block.text.strip() for block in document.blocks):
        raise EmptyDocument(file=path)
    rows: tuple[Row, ...]
    if path.suffix.lower() == ".pdf":
        rows = read_rows(read_file(path, limits), path.name, limits)
    else:
        rows = word_rows(document)
    return Letter(document, rows)


def load_chapters(path: Path, limits: Limits = LIMITS) -> tuple[SeenChapter, ...]:
    """Load the chapters of a hearing document, page by page where it is a PDF."""
    if path.suffix.lower() != ".pdf":
        return chapters_of_word(load_document(path, limits=limits))
    outline = read_outline(read_file(path, limits), path.name, limits)
    if not outline.has_text:
        raise ScannedPdf(file=path)
    return chapters_of_pdf(outline)
