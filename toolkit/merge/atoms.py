"""The tokens of a text when it is merged: numbers with units, money and dates stay in one piece."""

from __future__ import annotations

import re

from toolkit.merge.words import TOKEN
from toolkit.model.dates import MONTHS

SPACE = r"[ \u00a0\u202f]?"
YEAR = r"(?:19|20)\d\d"
MONTH = (
    rf"(?:(?:{'|'.join(MONTHS)})\b"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)\b\.?)"
)
SEASON = r"(?:vår|våren|sommer(?:en)?|sommar(?:en)?|høst(?:en)?|haust(?:en)?|vinter(?:en)?)"
PART = r"(?:primo|medio|ultimo|Q[1-4]|[1-4]\. (?:kvartal|halvår))"
PART_OF_YEAR = rf"\b(?:{MONTH}|{SEASON}|{PART})"
NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,:/–-]\d+)*)"
UNIT = (
    r"(?:tusen|mill(?:\.|ion(?:ar|er)?)?|mrd\.?|milliard(?:ar|er)?|kr\.?|kroner|NOK|MNOK|%|‰"
    r"|prosent|km|mil|meter|m|timer|timar|minutt(?:er)?|[kMG]Wh?)(?!\w)"
)
ATOM = re.compile(
    rf"\b\d{{1,2}}\.{SPACE}{MONTH}(?:{SPACE}{YEAR})?"
    rf"|{PART_OF_YEAR}{SPACE}{YEAR}"
    rf"|\b(?:kr\.?|NOK){SPACE}{NUMBER}(?:{SPACE}{UNIT})*"
    rf"|\b{NUMBER}(?:{SPACE}{UNIT})*",
    re.IGNORECASE,
)
MERGED = re.compile(f"(?i:{ATOM.pattern})|{TOKEN.pattern}", re.DOTALL)
"""An atom, or else one of the ordinary tokens."""
