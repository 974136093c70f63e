"""Reading the TOML files that people write: profiles, hearings and choices."""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

from toolkit.refusals import BadToml, NotUtf8

T = TypeVar("T")

LONG_NAME = rb"(?<![\w-])(?:[\w-]+\s?\.\s?){100}"
"""A name of so many parts that reading it takes ever longer."""


def decode_toml(data: bytes, file: str, kind: type[T]) -> T:
    """Decode TOML into model data.

    Raises BadToml for broken TOML, an unknown key or a wrong value, with its line and what may
    stand there; NotUtf8 for another encoding.
    """
    if re.search(LONG_NAME, data):
        raise BadToml(file=file, reason="a name in it has very many parts")
    try:
        return msgspec.toml.decode(data, type=kind)
    except RecursionError as error:
        raise BadToml(file=file, reason="it is nested too deeply") from error
    except UnicodeDecodeError as error:
        raise NotUtf8(file=file) from error
    except msgspec.ValidationError as error:
        from toolkit.model.toml_trouble import explain

        raise BadToml(file=file, reason=explain(error, data, kind)) from error
    except msgspec.DecodeError as error:
        from toolkit.model.toml_trouble import explain_syntax

        raise BadToml(file=file, reason=explain_syntax(error, data)) from error
    except ValueError as error:  # a number of thousands of digits
        raise BadToml(file=file, reason="a number in it is far too long") from error
