"""Asks the landlord's own ClamAV about a file."""

from __future__ import annotations

import socket
from struct import pack

TIMEOUT = 30.0
"""Seconds to be reached, and for each of its answers."""
PIECE = 64 * 1024
CLEAN, FOUND = b"OK", b"FOUND"
"""How its answers end: `stream: OK`, `stream: Eicar-Test-Signature FOUND`."""


class NotChecked(Exception):
    """It does not answer, or will not look at this file: nobody knows what is in it."""


class VirusCheck:
    """A `clamd` at `host:port` or at a socket's path, spoken to by its INSTREAM command."""

    def __init__(self, address: str):
        self._address = address

    def is_clean(self, content: bytes) -> bool:
        """Whether it finds nothing in this file; raises `NotChecked`."""
        try:
            with self._connected() as clamd:
                clamd.sendall(b"zINSTREAM\0")
                for start in range(0, len(content), PIECE):
                    piece = content[start : start + PIECE]
                    clamd.sendall(pack("!L", len(piece)) + piece)
                clamd.sendall(pack("!L", 0))
                answer = _whole(clamd)
        except OSError as error:
            raise NotChecked(type(error).__name__) from error
        if not answer.endswith((CLEAN, FOUND)):
            raise NotChecked
        return answer.endswith(CLEAN)

    def _connected(self) -> socket.socket:
        if self._address.startswith("/"):
            clamd = socket.socket(socket.AF_UNIX)
            clamd.settimeout(TIMEOUT)
            clamd.connect(self._address)
            return clamd
        host, _, port = self._address.rpartition(":")
        return socket.create_connection((host, int(port)), TIMEOUT)


def _whole(clamd: socket.socket) -> bytes:
    answer = b""
    while not answer.endswith(b"\0") and (more := clamd.recv(4096)):
        answer += more
    return answer.rstrip(b"\0\n")


def unchecked(_: bytes) -> bool:
    """Where no check is set up, every file is shown, as what its bytes are and shut off."""
    return True
