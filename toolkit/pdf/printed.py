"""A PDF as LibreOffice prints it, without the moment of printing: same pages, same bytes."""

from __future__ import annotations

import hashlib
import re

MOMENT = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}")
XMP_MOMENT = re.compile(
    rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
)
IDENTITY = re.compile(rb"(/ID ?\[ ?<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>)")
CHECKSUM = re.compile(rb"(/DocChecksum /)[0-9A-F]{32}")


def as_of(pdf: bytes, moment: str) -> bytes:
    """Date a PDF `2025-05-26T09:00:00Z`, and identify it by what is in it; its length stays."""
    text = moment[:19].encode()
    dated = MOMENT.sub(rb"\g<1>" + re.sub(rb"\D", b"", text), pdf)
    dated = XMP_MOMENT.sub(rb"\g<1>" + text, dated)
    nameless = identified(dated, b"0" * 32)
    return identified(nameless, hashlib.sha256(nameless).hexdigest()[:32].upper().encode())


def identified(pdf: bytes, name: bytes) -> bytes:
    """Give a PDF another identity of 32 hexadecimal digits (ISO 32000-1, 14.4)."""
    named = IDENTITY.sub(rb"\g<1>" + name + rb"\g<2>" + name + rb"\g<3>", pdf)
    return CHECKSUM.sub(rb"\g<1>" + name, named)
