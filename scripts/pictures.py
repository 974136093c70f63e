"""The picture of a template, drawn here so that it is ours and the same each time."""

from __future__ import annotations

import struct
import zlib

WIDTH, HEIGHT = 960, 130
WHITE, DARK, MIDDLE, PALE = (255, 255, 255), (31, 56, 100), (46, 117, 182), (189, 208, 230)
STRETCHES = ((40, 330, PALE), (330, 650, MIDDLE), (650, 920, DARK))
"""Where each stretch of road begins and ends, and its colour: Gvammen lies to the left."""

MIDST, ROAD, STOP = 65, 14, 26
"""The middle of the road, half its width, and the radius of the places on it."""


def stretches() -> bytes:
    """Draw the stretches of a road with a place at each end, as a PNG picture."""
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + row(y) for y in range(HEIGHT))
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + parts + chunk(b"IEND", b"")


def row(y: int) -> bytes:
    """Draw one row."""
    return bytes(part for x in range(WIDTH) for part in colour(x, y))


def colour(x: int, y: int) -> tuple[int, int, int]:
    """Give the colour of a point: a place, the road, or the paper."""
    ends = {end for start, stop, _ in STRETCHES for end in (start, stop)}
    far = min((x - end) ** 2 + (y - MIDST) ** 2 for end in ends)
    if far <= STOP**2:
        return DARK if far > (STOP - 8) ** 2 else WHITE
    if abs(y - MIDST) <= ROAD:
        return next((shade for start, stop, shade in STRETCHES if start <= x <= stop), WHITE)
    return WHITE


def chunk(kind: bytes, data: bytes) -> bytes:
    """Write one piece of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
