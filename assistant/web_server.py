"""granian, set up for our doors: why these numbers is in docs/decisions."""

from __future__ import annotations

import logging
import os

from granian import Granian
from granian.constants import Interfaces

BLOCKING_THREADS = 256
"""Each open event stream holds one; the rest answer. They cost nothing until they are used."""


def web_server(app: str, *, address: str, port: int, workers: int = 1) -> Granian:
    """A server for the app of this name (`module:factory`), not yet started."""
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


def _is_no_surprise(record: logging.LogRecord) -> bool:
    """The server wonders at so many threads; we chose them, and a newcomer need not read of it."""
    return "Python threads" not in record.getMessage()
