"""A file with personal data in it, which nobody else on the machine can read."""

from __future__ import annotations

import os
from pathlib import Path

FOR_ITS_OWNER = 0o600


def private_file(at: Path, content: bytes) -> None:
    """Write it for its owner alone; one that is there already is replaced."""
    opened = os.open(at, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FOR_ITS_OWNER)
    with os.fdopen(opened, "wb") as file:
        os.fchmod(file.fileno(), FOR_ITS_OWNER)
        file.write(content)
