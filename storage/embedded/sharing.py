"""Who is using an embedded server: kernel locks, which a killed process gives back by itself."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(gate: Path) -> Iterator[None]:
    """Let one process at a time start or stop the server."""
    handle = open_lock(gate)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


class Share:
    """One user's share in a server, held until `leave` or the end of the process."""

    def __init__(self, users: Path) -> None:
        self._handle = open_lock(users)
        fcntl.flock(self._handle, fcntl.LOCK_SH)

    def is_last(self) -> bool:
        """Tell whether nobody else uses the server; ask inside `alone`."""
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def leave(self) -> None:
        """Give the share back."""
        os.close(self._handle)


def open_lock(path: Path) -> int:
    """Open a file to lock; one that another user made is enough to read."""
    return os.open(path, os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
