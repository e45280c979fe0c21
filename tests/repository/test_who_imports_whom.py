"""Imports point inwards: the contracts of `pyproject.toml` hold (docs/decisions/0001)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECK = Path(sys.executable).parent / "lint-imports"


def test_every_contract_about_imports_is_kept(root: Path) -> None:
    done = subprocess.run(
        [CHECK, "--no-cache"], cwd=root, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout
    assert " 0 broken" in done.stdout
