"""Roads by class and number, however they are written: `E 134`, `fylkesvegane 40 og 364`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

CLASSES = {"e": "E", "r": "rv.", "f": "fv."}
LEAD = re.compile(
    r"""(?<![\w.-])(?:
        (?P<e>[Ee]uropav(?:ei|eg)(?:en|ane|ene|ar|er)?\s+E?[\s-]?|E[\s-]?(?=\d))
      | (?P<r>[Rr]iksv(?:ei|eg)(?:en|ane|ene|ar|er)?\s+|R[Vv]\.?[\s-]?|rv\.?[\s-]?)
      | (?P<f>[Ff]ylkesv(?:ei|eg)(?:en|ane|ene|ar|er)?\s+|F[Vv]\.?[\s-]?|fv\.?[\s-]?)
    )(?:nr\.?\s*)?(?P<number>\d{1,4})(?![\d.,]*\d)""",
    re.VERBOSE,
)
AFTER = "er|fra|gjennom|har|i|mellom|må|og|over|på|skal|som|til|ved"
MORE = re.compile(
    rf"\s?(?:,|og|/)\s?(?P<number>\d{{1,4}})(?![\d.,]*\d|\s*%|\s*(?!(?:{AFTER})\b)[a-zæøå])"
)
"""A further road of an enumeration; what is counted in something is none: `og 12 km`."""

YEARS = range(1900, 2100)


class Road(Struct, frozen=True, kw_only=True):
    """A road by its class and number, and the characters of the text that name it."""

    key: str
    start: int
    end: int


def find_roads(text: str) -> Iterator[Road]:
    """Find the roads a text names; those of an enumeration have the class of its first."""
    for match in LEAD.finditer(text):
        letter = next(name for name in CLASSES if match[name] is not None)
        yield Road(key=f"{letter}{int(match['number'])}", start=match.start(), end=match.end())
        at = match.end()
        while more := MORE.match(text, at):
            if int(more["number"]) not in YEARS:
                key = f"{letter}{int(more['number'])}"
                yield Road(key=key, start=more.start("number"), end=more.end())
            at = more.end()


def shown(key: str) -> str:
    """Write a road as the plan's readers do: `E134`, `fv. 40`."""
    name = CLASSES[key[0]]
    return f"{name}{key[1:]}" if name == "E" else f"{name} {key[1:]}"


def other_class(key: str) -> str | None:
    """Give the key of the road it may have been: national roads became the counties' own."""
    return {"r": f"f{key[1:]}", "f": f"r{key[1:]}"}.get(key[0])
