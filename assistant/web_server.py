"""granian, set up for our doors: why these numbers is in docs/decisions."""

from __future__ import annotations

import logging
import os
import socket

from granian import Granian
from granian.constants import Interfaces

from assistant.cli import Refusal

BLOCKING_THREADS = 256
"""Each open event stream holds one; the rest answer. They cost nothing until they are used."""


def web_server(app: str, *, address: str, port: int, workers: int = 1) -> Granian:
    """A server for the app of this name (`module:factory`), not yet started.

    An address that another program listens at is refused.
    """
    refuse_taken(address, port)
    # One message is far too small for several threads of arithmetic, each with buffers of its own.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    logging.getLogger("_granian").addFilter(_is_no_surprise)
    return Granian(
        app,
        factory=True,
        interface=Interfaces.WSGI,
        address=address,
        port=port,
        workers=workers,
        blocking_threads=BLOCKING_THREADS,
        backpressure=BLOCKING_THREADS,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level="warning",
    )


def refuse_taken(address: str, port: int) -> None:
    """Say so where somebody listens already: the system would let both, and share the calls out."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family) as ours:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            ours.bind((address, port))
        except OSError as taken:
            raise Refusal(
                f"Cannot listen at {address}:{port}: {taken.strerror}; see --port."
            ) from taken


def _is_no_surprise(record: logging.LogRecord) -> bool:
    """The server wonders at so many threads; we chose them, and a newcomer need not read of it."""
    return "Python threads" not in record.getMessage()
