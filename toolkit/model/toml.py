"""Reading the TOML files that people write: profiles and consultations."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from toolkit.problems import BadToml, NotUtf8

T = TypeVar("T")


def decode_toml(data: bytes, file: str, kind: type[T]) -> T:
    """Decode TOML into model data.

    Raises BadToml for broken TOML, an unknown key or a wrong value, NotUtf8 for another encoding.
    """
    try:
        return msgspec.toml.decode(data, type=kind)
    except UnicodeDecodeError as error:
        raise NotUtf8(file=file) from error
    except msgspec.DecodeError as error:
        raise BadToml(file=file, reason=str(error)) from error
