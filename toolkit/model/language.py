"""The two written forms of Norwegian."""

from __future__ import annotations

from enum import Enum


class Language(Enum):
    """A language form, by its tag (BCP 47)."""

    BOKMAL = "nb"
    NYNORSK = "nn"
