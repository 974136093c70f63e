"""What a workbook says besides the plan's own text, in both forms of Norwegian."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.model.language import Language


class Part(Enum):
    """What a column holds, in the order in which they are written."""

    KEY = "key"
    AREA = "area"
    PROJECT = "project"
    FIELD = "field"
    BEFORE = "before"
    TEXT = "text"
    ANSWER = "answer"
    COMMENT = "comment"


class Answer(Enum):
    """What can be answered about a text; a whole project can also be done, or be given up."""

    SAME = "same"
    CHANGED = "changed"
    STRUCK = "struck"
    DONE = "done"
    DROPPED = "dropped"


OF_PROJECT = frozenset({Answer.DONE, Answer.DROPPED})


class WorkbookWords(Struct, frozen=True, kw_only=True):
    """The words of a workbook in one form; a municipality and a title are put into `heading`."""

    sheet: str
    heading: str
    how_to: str
    deadline: str
    contact: str
    columns: dict[Part, str]
    answers: dict[Answer, str]
    project: str
    introduction: str
    refusal: str
    no_title: str = "Tiltaksplan"
    page: str = "Side &P av &N"


BOKMAL = WorkbookWords(
    sheet="Innspill",
    heading="{title} – innspill fra {municipality}",
    how_to=(
        "Rett teksten i kolonnen «Deres tekst», der planens tekst alt står: det dere lar stå, blir"
        " stående. Velg «Strykes» under «Svar» for det som skal bort, og skriv resten i"
        " «Kommentar»."
    ),
    deadline="Svarfrist: ",
    contact="Spørsmål: ",
    columns={
        Part.KEY: "Nøkkel",
        Part.AREA: "Område",
        Part.PROJECT: "Prosjekt",
        Part.FIELD: "Felt",
        Part.BEFORE: "Teksten i planen",
        Part.TEXT: "Deres tekst",
        Part.ANSWER: "Svar",
        Part.COMMENT: "Kommentar",
    },
    answers={
        Answer.SAME: "Uendret",
        Answer.CHANGED: "Endret",
        Answer.STRUCK: "Strykes",
        Answer.DONE: "Ferdig",
        Answer.DROPPED: "Utgår",
    },
    project="Hele prosjektet",
    introduction="Innledning",
    refusal="Velg et av svarene i listen, eller la cellen stå tom. Skriv ellers i «Kommentar».",
)

NYNORSK = WorkbookWords(
    sheet="Innspel",
    heading="{title} – innspel frå {municipality}",
    how_to=(
        "Rett teksten i kolonnen «Dykkar tekst», der teksten i planen alt står: det de lèt stå,"
        " blir ståande. Vel «Strykast» under «Svar» for det som skal bort, og skriv resten i"
        " «Kommentar»."
    ),
    deadline="Svarfrist: ",
    contact="Spørsmål: ",
    columns={
        Part.KEY: "Nøkkel",
        Part.AREA: "Område",
        Part.PROJECT: "Prosjekt",
        Part.FIELD: "Felt",
        Part.BEFORE: "Teksten i planen",
        Part.TEXT: "Dykkar tekst",
        Part.ANSWER: "Svar",
        Part.COMMENT: "Kommentar",
    },
    answers={
        Answer.SAME: "Uendra",
        Answer.CHANGED: "Endra",
        Answer.STRUCK: "Strykast",
        Answer.DONE: "Ferdig",
        Answer.DROPPED: "Utgår",
    },
    project="Heile prosjektet",
    introduction="Innleiing",
    refusal="Vel eitt av svara i lista, eller lat cella stå tom. Skriv elles i «Kommentar».",
)

WORKBOOK_WORDS = {Language.BOKMAL: BOKMAL, Language.NYNORSK: NYNORSK}
