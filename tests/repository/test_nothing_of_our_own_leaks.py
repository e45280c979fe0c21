"""The tracked files hold no machine's paths, no registry's address and nobody's real contact."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

MACHINE = re.compile(r"(?<![\w./-])(/home/|/work/|/Users/|/root/|[A-Z]:\\Users\\)\w")
REGISTRY = re.compile(
    r"(pypi\.org|pythonhosted\.org|registry\.npmjs\.org|--(extra-)?index-url[ =]\S|devpi)"
)
EMAIL = re.compile(r"\b[\w.+-]+@([\w-]+\.)+[a-z]{2,}\b", re.IGNORECASE)
INVENTED = re.compile(r"(\.|@)(example(\.(com|org|net|co\.uk))?|test|invalid|localhost)\b", re.I)
PUBLIC = ("@housing-ombudsman.org.uk", "@spso.gov.scot", "@spso.org.uk", "@nihousingombudsman.org")
SECRET = re.compile(r"\b(AC[0-9a-f]{32}|\d{8,10}:[A-Za-z0-9_-]{35}|BEGIN [A-Z ]*PRIVATE KEY)\b")
ZEROS = re.compile(r"AC0{30,}\d?")
WORDS = {".py", ".md", ".toml", ".html", ".css", ".js", ".txt", ".yaml", ".yml", ".json", ".cfg",
         ".pot", ".po", ".mako", ".svg", ".lock", ".sh"}  # fmt: skip
MODEL = "conversations/understanding/model/"
"""Made by training; spaCy's own word lists are in it."""
THIS = Path(__file__).name


def tracked(root: Path) -> Iterator[tuple[str, str]]:
    """Every tracked file that holds words, by its name."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        file = root / name
        ours = file.name != THIS and not name.startswith(MODEL)
        if file.suffix in WORDS and ours and file.is_file():
            yield name, file.read_text(encoding="utf-8")


def found(root: Path, pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}: {match[0]}" for name, words in tracked(root) for match in pattern.finditer(words)
    ]


def test_no_file_names_a_path_of_one_machine(root: Path) -> None:
    assert found(root, MACHINE) == []


def test_no_file_names_a_package_registry(root: Path) -> None:
    assert found(root, REGISTRY) == []


def test_every_email_address_is_invented_or_a_public_body_s(root: Path) -> None:
    real = [
        hit for hit in found(root, EMAIL) if not INVENTED.search(hit) and not hit.endswith(PUBLIC)
    ]
    assert real == []


def test_no_file_holds_a_secret_that_could_be_real(root: Path) -> None:
    assert [hit for hit in found(root, SECRET) if not ZEROS.search(hit)] == []
