"""The JSON form of what a file carries unseen."""

from __future__ import annotations

import msgspec

from toolkit.model.identity import Carried


def encode_carried(carried: Carried) -> bytes:
    """Encode what a file shall carry as JSON."""
    return msgspec.json.encode(carried)


def decode_carried(data: bytes) -> Carried | None:
    """Decode what `encode_carried` wrote; None for anything else.

    A name with characters in it that nobody can write is not ours.
    """
    try:
        carried = msgspec.json.decode(data, type=Carried)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return carried if carried.municipality.isprintable() else None
