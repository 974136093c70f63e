"""Changes of looks alone: what updates mark, strike through or set in another style."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.model.language import Language
from toolkit.problems import Place


class LookKind(Enum):
    """What of the looks of a text can change; the order is that of their weight."""

    STRIKE = "strike"
    HIGHLIGHT = "highlight"
    CELL = "cell"
    STYLE = "style"
    LEVEL = "level"
    MARKER = "marker"
    ALIGNMENT = "alignment"
    UNDERLINE = "underline"
    BOLD = "bold"
    ITALIC = "italic"
    COLOUR = "colour"
    SIZE = "size"


def sort_of(marker: str | None) -> str:
    """Give the sort of a list marker; its count is no matter of looks."""
    if marker is None:
        return ""
    first = next((sign for sign in marker if sign.isalnum()), "")
    return "number" if first.isdigit() else "letter" if first else "bullet"


class FormatChange(Struct, frozen=True, kw_only=True):
    """One change of looks: of which words of which project, what it was and what it is.

    `project` is the id of the project or section, None for the document itself, and `heading` its
    title. `place` is where the words stand in the sender's file, `base_place` where they stand in
    the base. `before` and `after` are as `Lettering` has them, `1` and empty for on and off; of a
    style they are its names, of a list the sort of its marker. Where a style itself is changed, or
    all text in it, `paragraphs` counts the paragraphs, and the places are those of the first.
    `like` is where a paragraph of the base stands in the list that this one came to; what
    `can_be_made` in the base says itself how, a new level of heading for one does not.
    """

    project: str | None
    heading: str
    kind: LookKind
    before: str
    after: str
    text: str
    place: Place
    base_place: Place
    author: str
    date: str
    source: str
    paragraphs: int = 1
    like: Place | None = None
    can_be_made: bool = True

    def described(self, language: Language) -> str:
        """Say in Norwegian what was done, such as `gul merking`."""
        return describe(self.kind, self.before, self.after, language)


class Words(Struct, frozen=True, kw_only=True):
    """What changes of looks are called in one form of Norwegian.

    `coloured` is said with a colour: the one that was given, or the one taken away.
    """

    on: dict[LookKind, str]
    off: dict[LookKind, str]
    changed: dict[LookKind, str]
    values: dict[str, str]
    colours: dict[str, str]
    coloured: dict[LookKind, tuple[str, str]]


STYLES = {"normal": "Normal", "title": "Tittel", "subtitle": "Undertittel",
          "list paragraph": "Listeavsnitt", "body text": "Brødtekst",
          "list bullet": "Punktliste", "list number": "Nummerert liste",
          "no spacing": "Ingen mellomrom", "quote": "Sitat", "caption": "Bildetekst"}  # fmt: skip
"""The names of Word's own styles in Norwegian; headings are numbered."""

BOKMAL = Words(
    on={
        LookKind.STRIKE: "gjennomstreket",
        LookKind.UNDERLINE: "understreket",
        LookKind.BOLD: "fet",
        LookKind.ITALIC: "kursiv",
    },
    off={
        LookKind.STRIKE: "ikke lenger gjennomstreket",
        LookKind.UNDERLINE: "ikke lenger understreket",
        LookKind.BOLD: "ikke lenger fet",
        LookKind.ITALIC: "ikke lenger kursiv",
    },
    changed={
        LookKind.STYLE: "stil",
        LookKind.LEVEL: "overskriftsnivå",
        LookKind.MARKER: "liste",
        LookKind.ALIGNMENT: "justering",
        LookKind.SIZE: "skriftstørrelse",
    },
    values={
        "left": "venstre",
        "right": "høyre",
        "center": "midtstilt",
        "justify": "blokk",
        "bullet": "punkter",
        "number": "nummer",
        "letter": "bokstaver",
        "": "ingen",
    },
    colours={
        "red": "rød", "orange": "oransje", "yellow": "gul", "green": "grønn", "cyan": "turkis",
        "blue": "blå", "purple": "lilla", "pink": "rosa", "grey": "grå", "black": "svart",
        "white": "hvit",
    },
    coloured={
        LookKind.HIGHLIGHT: ("{} merking", "merking tatt bort ({})"),
        LookKind.CELL: ("{} celle", "cellefarge tatt bort ({})"),
        LookKind.COLOUR: ("{} skrift", "skriftfarge tatt bort ({})"),
    },
)  # fmt: skip
NYNORSK = Words(
    on=BOKMAL.on
    | {
        LookKind.STRIKE: "gjennomstreka",
        LookKind.UNDERLINE: "understreka",
        LookKind.BOLD: "feit",
    },
    off={
        LookKind.STRIKE: "ikkje lenger gjennomstreka",
        LookKind.UNDERLINE: "ikkje lenger understreka",
        LookKind.BOLD: "ikkje lenger feit",
        LookKind.ITALIC: "ikkje lenger kursiv",
    },
    changed=BOKMAL.changed | {LookKind.SIZE: "skriftstorleik"},
    values=BOKMAL.values
    | {"right": "høgre", "center": "midtstilt", "bullet": "punkt", "": "ingen"},
    colours=BOKMAL.colours | {"red": "raud", "green": "grøn", "white": "kvit"},
    coloured={
        LookKind.HIGHLIGHT: ("{} merking", "merking teken bort ({})"),
        LookKind.CELL: ("{} celle", "cellefarge teken bort ({})"),
        LookKind.COLOUR: ("{} skrift", "skriftfarge teken bort ({})"),
    },
)
WORDS = {Language.BOKMAL: BOKMAL, Language.NYNORSK: NYNORSK}


def describe(kind: LookKind, before: str, after: str, language: Language) -> str:
    """Say in Norwegian what was done to the looks of a text."""
    words = WORDS[language]
    match kind:
        case LookKind.HIGHLIGHT | LookKind.CELL | LookKind.COLOUR:
            given, taken = words.coloured[kind]
            colour = words.colours[colour_name(after or before)]
            return (given if after else taken).format(colour)
        case LookKind.STRIKE | LookKind.UNDERLINE | LookKind.BOLD | LookKind.ITALIC:
            return (words.on if after else words.off)[kind]
        case LookKind.STYLE:
            return f"{words.changed[kind]} {style_name(before)} → {style_name(after)}"
        case _:
            old, new = (words.values.get(value, value) for value in (before, after))
            return f"{words.changed[kind]} {old} → {new}"


def style_name(name: str) -> str:
    """Give the name of a style as a Norwegian Word shows it."""
    if name.startswith("heading "):
        return f"Overskrift {name.removeprefix('heading ')}"
    return STYLES.get(name, name)


def colour_name(colour: str) -> str:
    """Name a colour of six hexadecimal digits by its hue."""
    try:
        red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    except ValueError:
        return "grey"
    light, dark = max(red, green, blue), min(red, green, blue)
    if light - dark < 0.12:
        return "white" if dark > 0.9 else "black" if light < 0.2 else "grey"
    return hue_name(red, green, blue)


def hue_name(red: float, green: float, blue: float) -> str:
    """Name a colour that is not grey by where it stands on the wheel, in degrees."""
    light, spread = max(red, green, blue), max(red, green, blue) - min(red, green, blue)
    if light == red:
        hue = (green - blue) / spread % 6
    elif light == green:
        hue = (blue - red) / spread + 2
    else:
        hue = (red - green) / spread + 4
    ends = ((20, "red"), (48, "orange"), (70, "yellow"), (165, "green"), (200, "cyan"),
            (255, "blue"), (290, "purple"), (340, "pink"), (360, "red"))  # fmt: skip
    return next(name for end, name in ends if hue * 60 <= end)
