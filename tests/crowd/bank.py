"""The phrase bank: everything that anybody in the town says, as it is written in `phrases/`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

PHRASES = Path(__file__).parent / "phrases"


@cache
def phrases(name: str) -> dict[str, Any]:
    """One file of the bank."""
    return tomllib.loads((PHRASES / f"{name}.toml").read_text(encoding="utf-8"))
