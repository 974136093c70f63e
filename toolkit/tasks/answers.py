"""What an answer is saved as: letter, plain text, trace and archive metadata, all or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from toolkit.blocks import Block
from toolkit.consult.context import letter_title
from toolkit.consult.journal import ArchivedFile, entry
from toolkit.consult.letter import Section
from toolkit.consult.material import Material
from toolkit.consult.plain import text_chapters
from toolkit.consult.trace_file import trace_csv
from toolkit.consult.tracing import Statement, trace_letter
from toolkit.consult.verdict import Verdict
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.identity import slug
from toolkit.refusals import OutputFolderMissing, OutputUnwritable, SameOutput
from toolkit.tasks.files import check_output, make_folder
from toolkit.tasks.office import convert_to_pdf
from toolkit.tasks.saving import write_files

ARCHIVE = ".arkiv.json"
SUBJECT, TEXT = "00-emne.txt", ".txt"


class Outputs(Struct, frozen=True, kw_only=True):
    """Where an answer is saved; the archive metadata go beside the letter."""

    letter: Path
    trace: Path | None = None
    text: Path | None = None

    @property
    def archive(self) -> Path:
        """The file of the archive metadata."""
        return self.letter.with_suffix(ARCHIVE)


class Answer(Struct, frozen=True, kw_only=True):
    """A written answer: its bytes, what it is made of, and what the letter in it says."""

    data: bytes
    letter: tuple[Block, ...]
    open_points: tuple[str, ...]
    material: Material
    verdict: Verdict
    sections: tuple[Section, ...]


def check_outputs(outputs: Outputs, inputs: tuple[Path, ...], *, force: bool) -> None:
    """Refuse outputs that cannot or must not be written, before any work is done for them."""
    check_output(outputs.letter, inputs, suffix=".docx", other=".pdf", force=force)
    check_output(outputs.archive, inputs, suffix=".json", force=force)
    if outputs.trace:
        check_output(outputs.trace, inputs, suffix=".json", other=".csv", force=force)
        if outputs.trace.absolute() == outputs.archive.absolute():
            raise SameOutput(file=outputs.trace)
    if outputs.text:
        check_place(outputs.text)


def check_place(folder: Path) -> None:
    """Refuse a folder that cannot be made."""
    if not folder.parent.is_dir():
        raise OutputFolderMissing(file=folder)
    if folder.exists() and not folder.is_dir():
        raise OutputUnwritable(file=folder, reason="it is no folder")


def prepare(answer: Answer, outputs: Outputs) -> dict[Path, bytes]:
    """Make everything that is to be written, the letter first, before any of it is."""
    letter = answer.data
    if outputs.letter.suffix.lower() == ".pdf":
        moment = f"{answer.material.date.isoformat()}T00:00:00Z"
        letter = convert_to_pdf(letter, outputs.letter, moment)
    files = {outputs.letter: letter}
    if outputs.text:
        files |= text_files(answer, outputs.text)
    if outputs.trace:
        files[outputs.trace] = trace_data(answer, outputs.trace)
    files[outputs.archive] = archive_data(answer, files, outputs)
    return files


def text_files(answer: Answer, folder: Path) -> dict[Path, bytes]:
    """Write the answer as plain text, a file for each chapter, the subject line in front."""
    material = answer.material
    subject = letter_title(material.consultation).replace("\N{NO-BREAK SPACE}", " ")
    chapters = text_chapters(answer.letter, material.consultation)
    files = {folder / SUBJECT: f"{subject}\n".encode()}
    for number, chapter in enumerate(chapters, start=1):
        name = f"{number:02}-{slug(chapter.heading)}{TEXT}"
        files[folder / name] = f"{chapter.heading}\n\n{chapter.text}".encode()
    return files


def trace_data(answer: Answer, path: Path) -> bytes:
    """Write the trace in the format its name asks for."""
    statements = trace_letter(
        answer.verdict.statements,
        ((section.comment, section_lines(section)) for section in answer.sections),
        answer.material,
    )
    if path.suffix.lower() == ".csv":
        return trace_csv(statements, answer.material.language)
    return as_json({"why": answer.verdict.why, "paragraphs": list(map(traced, statements))})


def section_lines(section: Section) -> list[str]:
    """Read what a section says."""
    document = read_document(Package(section.data, section.template.name))
    return [block.text for block in document.blocks]


def traced(statement: Statement) -> dict[str, object]:
    """Give a paragraph of the trace; what rests on nothing says so."""
    return {
        "part": statement.part,
        "under": statement.under,
        "text": statement.text,
        "rests_on": list(statement.rests_on) or "none",
    }


def archive_data(answer: Answer, files: Mapping[Path, bytes], outputs: Outputs) -> bytes:
    """Write the archive metadata of an answer and of the files that belong to it."""
    archived = tuple(
        ArchivedFile(
            name=path.relative_to(outputs.letter.parent).as_posix()
            if path.is_relative_to(outputs.letter.parent)
            else path.name,
            role="document" if path == outputs.letter else role(path, outputs),
            sha256=hashlib.sha256(data).hexdigest(),
            bytes=len(data),
        )
        for path, data in files.items()
    )
    return as_json(entry(answer.material, answer.open_points, archived))


def role(path: Path, outputs: Outputs) -> str:
    """Say what a file beside the letter is."""
    return "trace" if path == outputs.trace else "plain-text"


def as_json(value: object) -> bytes:
    """Write a value as JSON that people can read."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def save(files: Mapping[Path, bytes], outputs: Outputs, *, force: bool) -> tuple[Path, ...]:
    """Write the files, all or none, and give their names."""
    if outputs.text:
        make_folder(outputs.text)
    for path in files:
        if path.parent == outputs.text:
            check_output(path, (), suffix=TEXT, force=force)
    write_files(files)
    return tuple(files)
