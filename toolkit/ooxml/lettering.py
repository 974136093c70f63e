"""The looks of a block's characters: how many at its start are bold, and their usual size."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from toolkit.ooxml.names import VAL, w
from toolkit.ooxml.styles import Style, Styles, is_on, points
from toolkit.ooxml.text import Leaf
from toolkit.ooxml.xml import Element

BOLD, SIZE, RUN_STYLE = w("b"), w("sz"), w("rStyle")


class Lettering(Struct, frozen=True, kw_only=True, gc=False):
    """How many characters at the start are bold, and the size in points of most of them all."""

    bold: int
    size: float | None


def read_lettering(found: Sequence[Leaf], styles: Styles, style: Style) -> Lettering:
    """Read how the leaves of a block look; space between bold characters is bold too."""
    half = sum([len(leaf.text) for leaf in found]) / 2
    bold = 0
    goes_on = True
    sizes: dict[float | None, float] = {}
    for leaf in found:
        is_bold, size = run_lettering(leaf.rpr, styles, style)
        sizes[size] = sizes.get(size, 0) + len(leaf.text)
        goes_on = goes_on and (is_bold or leaf.text.isspace())
        if goes_on:
            bold += len(leaf.text)
        elif sizes[size] >= half:
            break
    most = max(sizes, key=sizes.__getitem__) if sizes else style.size
    return Lettering(bold=bold, size=styles.size if most is None else most)


def run_lettering(rpr: Element | None, styles: Styles, style: Style) -> tuple[bool, float | None]:
    """Tell whether a run is bold, and give its size where the run or a style says it.

    The run goes before its style, and that before its paragraph's; bold in both of these cancels
    out (17.7.3).
    """
    said = {} if rpr is None else {c.tag: c.get(VAL, "") for c in rpr}
    if not said:
        return style.bold, style.size
    own = styles.get(said.get(RUN_STYLE))
    bold = is_on(said[BOLD]) if BOLD in said else own.bold != style.bold
    size = points(said.get(SIZE)) or own.size or style.size
    return bold, size
