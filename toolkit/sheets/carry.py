"""What a sheet carries unseen: the plan that went out, and whom it went to."""

from __future__ import annotations

from toolkit.model.carried_json import encode_carried
from toolkit.model.identity import Carried
from toolkit.ooxml.identity import carry


def with_carried(data: bytes, carried: Carried) -> bytes:
    """Put what a file carries into it as a custom XML part."""
    return carry(data, encode_carried(carried))
