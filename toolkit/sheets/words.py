"""What a sheet says besides the plan's own text, in both forms of Norwegian."""

from __future__ import annotations

from msgspec import Struct

from toolkit.model.language import Language
from toolkit.model.sheet import COMMENT_LABELS


class Words(Struct, frozen=True, kw_only=True):
    """The words of a sheet in one form; `tag` is that form for Word, `page` the page numbers'."""

    tag: str
    heading: str
    how_to: str
    deadline: str
    contact: str
    project: str
    projects: str
    comment: str
    description: str
    no_title: str
    page: tuple[str, str] = ("Side ", " av ")


BOKMAL = Words(
    tag="nb-NO",
    heading="Innspill fra {municipality}",
    how_to=(
        "Skriv rett i feltene til høyre: Rett det som ikke stemmer lenger, stryk det som er"
        " ferdig, og legg til det som mangler. La navnene på prosjektene stå, og skriv det som"
        " ikke hører hjemme i et felt, ved «{comment}»."
    ),
    deadline="Svarfrist: ",
    contact="Spørsmål: ",
    project="Prosjekt",
    projects="Prosjekter",
    comment=COMMENT_LABELS[Language.BOKMAL],
    description="Skjema for prosjektet {title}",
    no_title="Tiltaksplan",
)

NYNORSK = Words(
    tag="nn-NO",
    heading="Innspel frå {municipality}",
    how_to=(
        "Skriv rett i felta til høgre: Rett det som ikkje stemmer lenger, stryk det som er"
        " ferdig, og legg til det som manglar. La namna på prosjekta stå, og skriv det som"
        " ikkje høyrer heime i eit felt, ved «{comment}»."
    ),
    deadline="Svarfrist: ",
    contact="Spørsmål: ",
    project="Prosjekt",
    projects="Prosjekt",
    comment=COMMENT_LABELS[Language.NYNORSK],
    description="Skjema for prosjektet {title}",
    no_title="Tiltaksplan",
)

WORDS = {Language.BOKMAL: BOKMAL, Language.NYNORSK: NYNORSK}
