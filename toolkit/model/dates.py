"""The months as Norwegian writes them, the same in both forms."""

from __future__ import annotations

MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
