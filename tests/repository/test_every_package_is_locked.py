"""The locks hold every package with its hashes, and no address of a registry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-development.lock"
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==(\S+)", re.MULTILINE)
FORGOTTEN = "pyproject.toml changed: run `make lock`"


def pins(lock: Path) -> set[tuple[str, str]]:
    return set(PIN.findall(lock.read_text(encoding="utf-8")))


def names(requirements: list[str]) -> set[str]:
    found = [re.match(r"[A-Za-z0-9._-]+", wanted) for wanted in requirements]
    return {match[0].lower().replace("_", "-").replace(".", "-") for match in found if match}


def project() -> dict[str, object]:
    table: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return table


def test_the_lock_covers_every_dependency() -> None:
    wanted = names(project()["dependencies"])  # type: ignore[arg-type]
    assert wanted - {name for name, _ in pins(RUNTIME)} == set(), FORGOTTEN


def test_the_development_lock_covers_its_own_and_adds_to_the_same_versions() -> None:
    extras = project()["optional-dependencies"]
    wanted = names(extras["development"])  # type: ignore[index]
    assert wanted - {name for name, _ in pins(DEVELOPMENT)} == set(), FORGOTTEN
    assert pins(RUNTIME) - pins(DEVELOPMENT) == set(), FORGOTTEN


def test_every_pin_has_a_hash_and_no_line_an_address() -> None:
    for lock in (RUNTIME, DEVELOPMENT):
        text = lock.read_text(encoding="utf-8")
        blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
        assert [
            block for block in blocks if PIN.match(block) and "--hash=sha256:" not in block
        ] == []
        assert "://" not in text
