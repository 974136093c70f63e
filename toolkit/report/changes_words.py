"""What the list of changes says besides the changes, in both forms of Norwegian."""

from __future__ import annotations

from msgspec import Struct

from toolkit.model.language import Language


class Words(Struct, frozen=True, kw_only=True):
    """The words of the list in one form."""

    title: str
    legend: str
    nothing: str
    no_area: str
    columns: tuple[str, ...]


WORDS = {
    Language.BOKMAL: Words(
        title="Endringer siden sist",
        legend=(
            "Ord som er tatt ut, er strøket i «Før»; ord som er nye, er uthevet og understreket i"
            " «Etter»."
        ),
        nothing="Ingenting er endret.",
        no_area="Planen ellers",
        columns=("Prosjekt", "Felt", "Før", "Etter", "Fra"),
    ),
    Language.NYNORSK: Words(
        title="Endringar sidan sist",
        legend=(
            "Ord som er tekne ut, er strokne i «Før»; ord som er nye, er utheva og understreka i"
            " «Etter»."
        ),
        nothing="Ingenting er endra.",
        no_area="Planen elles",
        columns=("Prosjekt", "Felt", "Før", "Etter", "Frå"),
    ),
}
