"""What the overview of input says besides what was sent, in both forms of Norwegian."""

from __future__ import annotations

from msgspec import Struct

from toolkit.model.language import Language
from toolkit.model.merged import Outcome


class Words(Struct, frozen=True, kw_only=True):
    """The words of the overview in one form; `tag` is that form for Word.

    `fields` names what is no labelled text by its name in a decision, `columns` head the tables of
    the senders, `counted` what is counted of each.
    """

    tag: str
    title: str
    summary: str
    legend: str
    nothing: str
    sender: str
    unknown: str
    whole: str
    outcomes: dict[Outcome, str]
    comment: str
    comments: str
    added: str
    removed: str
    fields: dict[str, str]
    columns: tuple[str, ...]
    of_sender: str
    page: tuple[str, str] = ("Side ", " av ")


BOKMAL = Words(
    tag="nb-NO",
    title="Oversikt over innspill",
    summary="Sammendrag",
    legend=(
        "Ord som er tatt ut, er strøket i «Før»; ord som er nye, er uthevet og understreket i"
        " «Etter». Et innspill fra flere står hos hver av dem."
    ),
    nothing="Det er ikke kommet noen innspill.",
    sender="Avsender",
    unknown="Ukjent avsender",
    whole="Hele planen",
    outcomes={
        Outcome.TAKEN: "tatt inn",
        Outcome.PARTLY: "delvis",
        Outcome.NOT: "ikke",
        Outcome.OPEN: "til avgjørelse",
    },
    comment="kommentar",
    comments="kommentarer",
    added="(nytt)",
    removed="(tas ut)",
    fields={
        "title": "Tittel",
        "text": "Innledning",
        "project": "Hele prosjektet",
        "table": "Tabell",
        "picture": "Bilde",
        "chart": "Diagram",
        "shape": "Tegning",
        "embedded": "Innebygd fil",
        "footnote": "Fotnote",
        "endnote": "Sluttnote",
        "link": "Lenke",
        "list": "Liste",
        "heading-level": "Slags overskrift",
        "running-text-changed": "Topp- eller bunntekst",
        "running-text-missing": "Topp- eller bunntekst",
        "table-name-changed": "Kolonneoverskrift",
    },
    columns=("Prosjekt", "Felt", "Før", "Etter eller kommentar", "Kilde og dato", "Utfall"),
    of_sender="Innspill fra {sender}",
)

NYNORSK = Words(
    tag="nn-NO",
    title="Oversikt over innspel",
    summary="Samandrag",
    legend=(
        "Ord som er tekne ut, er strokne i «Før»; ord som er nye, er utheva og understreka i"
        " «Etter». Eit innspel frå fleire står hos kvar av dei."
    ),
    nothing="Det er ikkje kome nokon innspel.",
    sender="Avsendar",
    unknown="Ukjend avsendar",
    whole="Heile planen",
    outcomes={
        Outcome.TAKEN: "teke inn",
        Outcome.PARTLY: "delvis",
        Outcome.NOT: "ikkje",
        Outcome.OPEN: "til avgjerd",
    },
    comment="kommentar",
    comments="kommentarar",
    added="(nytt)",
    removed="(går ut)",
    fields={
        "title": "Tittel",
        "text": "Innleiing",
        "project": "Heile prosjektet",
        "table": "Tabell",
        "picture": "Bilete",
        "chart": "Diagram",
        "shape": "Teikning",
        "embedded": "Innebygd fil",
        "footnote": "Fotnote",
        "endnote": "Sluttnote",
        "link": "Lenkje",
        "list": "Liste",
        "heading-level": "Slags overskrift",
        "running-text-changed": "Topp- eller botntekst",
        "running-text-missing": "Topp- eller botntekst",
        "table-name-changed": "Kolonneoverskrift",
    },
    columns=("Prosjekt", "Felt", "Før", "Etter eller kommentar", "Kjelde og dato", "Utfall"),
    of_sender="Innspel frå {sender}",
)

WORDS = {Language.BOKMAL: BOKMAL, Language.NYNORSK: NYNORSK}
