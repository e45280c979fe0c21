"""Hears that this process has been told to stop, beside whoever else handles the signal."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from threading import Thread

STOPPING = {signal.SIGTERM, signal.SIGINT}


def on_stop(act: Callable[[], None]) -> None:
    """Call `act` once, in a thread, when SIGTERM or SIGINT comes. Only from the main thread.

    The web server has its own handlers, and waits for open event streams, which would never
    end: so they are told through the wake-up pipe, which every signal writes its number to.
    """
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    Thread(target=_wait, args=(reading, act), name="on stop", daemon=True).start()


def _wait(reading: int, act: Callable[[], None]) -> None:
    while number := os.read(reading, 1):
        if number[0] in STOPPING:
            act()
            return
