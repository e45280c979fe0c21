"""A picture that every browser draws, made without any library."""

from __future__ import annotations

import struct
import zlib


def png(width: int = 320, height: int = 200) -> bytes:
    """A wall with a patch of mould on it."""
    rows = b"".join(b"\x00" + _row(width, y) for y in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def _row(width: int, y: int) -> bytes:
    wall, mould = b"\xe8\xe2\xd2", b"\x4a\x55\x48"
    return b"".join(mould if (x - 90) ** 2 + (y - 110) ** 2 < 2500 else wall for x in range(width))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
