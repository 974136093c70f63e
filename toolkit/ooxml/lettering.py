"""The looks of a block's characters: how many at its start are bold, and their usual size."""

from __future__ import annotations

from msgspec import Struct

from toolkit.ooxml.names import VAL, w
from toolkit.ooxml.styles import Style, Styles, is_on, points
from toolkit.ooxml.text import Pieces
from toolkit.ooxml.xml import Element

BOLD, SIZE, RUN_STYLE = w("b"), w("sz"), w("rStyle")


class Lettering(Struct, frozen=True, kw_only=True, gc=False):
    """How many characters at the start are bold, and the size in points of most of them all."""

    bold: int
    size: float | None


def read_lettering(pieces: Pieces, styles: Styles, style: Style) -> Lettering:
    """Read how the pieces of a block look; space between bold characters is bold too."""
    texts, rprs = pieces
    half = sum(map(len, texts)) / 2
    bold = 0
    goes_on = True
    sizes: dict[float | None, float] = {}
    plain = style.bold, style.size
    for text, rpr in zip(texts, rprs, strict=True):
        is_bold, size = plain if rpr is None else run_lettering(rpr, styles, style)
        sizes[size] = sizes.get(size, 0) + len(text)
        goes_on = goes_on and (is_bold or text.isspace())
        if goes_on:
            bold += len(text)
        elif sizes[size] >= half:
            break
    most = max(sizes, key=sizes.__getitem__) if sizes else style.size
    return Lettering(bold=bold, size=styles.size if most is None else most)


def run_lettering(rpr: Element, styles: Styles, style: Style) -> tuple[bool, float | None]:
    """Tell by its properties whether a run is bold, and give its size where they or a style say it.

    The run goes before its style, and that before its paragraph's; bold in both of these cancels
    out (17.7.3).
    """
    said = {c.tag: c.get(VAL, "") for c in rpr}
    if not said:
        return style.bold, style.size
    own = styles.get(said.get(RUN_STYLE))
    bold = is_on(said[BOLD]) if BOLD in said else own.bold != style.bold
    size = points(said.get(SIZE)) or own.size or style.size
    return bold, size
