"""`make coverage`: writes docs/code-coverage.md, where each rule is kept and what proves it.

Found by the rules' ids in code, tests and checks: the id is written where the rule is kept, and in the
sentence of the test that would fail without it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cases.policy_check.checks import CHECKS

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "code-coverage.md"
RULES = ROOT / "docs" / "rules.toml"
CODE = (
    *("assistant", "bot", "cases", "conversations", "messages", "policies", "reports", "storage"),
    "webhooks",
)
APART = ("cases/policy_check/", "policies/as-written/", "conversations/understanding/model/")
"""Checks are counted by their own ids, and what is as written is kept by nobody."""
NOT_PROOF = ("tests/rule_coverage.py", "tests/repository/test_every_rule_is_kept.py")
READ = {".py", ".toml", ".yaml", ".html", ".js"}

SEVERAL = re.compile(r"\b([A-Z][A-Z0-9]*)-(\d+\.\d+)((?:(?:, | and | to )\d+\.\d+)+)")
NEXT = re.compile(r"(, | and | to )(\d+)\.(\d+)")
HEAD = """# Which rule is kept where, and what proves it

Written by `make coverage` from [rules.toml](rules.toml) and the ids that stand in the code; never by hand.
Rules that only people can keep (P) are left out. **E** the system enforces it, **V** it gives evidence
that people do it; the first letter is the main one. `PK-n` is a check of `redress policy check`; the tests
mention the rule in the sentence that would fail.

"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the matrix; `open` is why nothing proves it yet, empty where something does."""

    id: str
    mark: str
    title: str
    open: str = ""

    @property
    def ours(self) -> bool:
        """Whether the system has a part in keeping it."""
        return self.mark != "P"


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a rule is kept, which checks look for it, which test files name it."""

    code: tuple[str, ...]
    checks: tuple[str, ...]
    tests: tuple[str, ...]

    @property
    def proved(self) -> bool:
        """Whether a test or a check names it."""
        return bool(self.checks or self.tests)


def rules() -> tuple[Rule, ...]:
    """Every row of the matrix, in its order."""
    rows = tomllib.loads(RULES.read_text(encoding="utf-8"))
    return tuple(Rule(id_, *row) for id_, row in rows.items())


def coverage() -> Mapping[str, Kept]:
    """By rule: where it is kept and what proves it."""
    known = frozenset(rule.id for rule in rules())
    code = _named_in(_files(CODE, APART), known)
    tests = _named_in(_files(("tests",), NOT_PROOF), known)
    checks = {one: sorted({check.id for check in CHECKS if one in check.rules}) for one in known}
    return {
        one: Kept(tuple(code.get(one, ())), tuple(checks[one]), tuple(tests.get(one, ())))
        for one in known
    }


def ids_in(words: str, known: frozenset[str]) -> set[str]:
    """The rules that a text names; `HOC-6.2, 6.3` is two and `HOC-2.1 to 2.3` three of them."""
    spelled = SEVERAL.sub(_spelled_out, words)
    return {match[0] for match in _any_of(known).finditer(spelled)}


def table() -> str:
    """The whole page."""
    kept = coverage()
    rows = [_row(rule, kept[rule.id]) for rule in rules() if rule.ours]
    head = "| rule | | asks | kept in | proved by |\n| --- | --- | --- | --- | --- |\n"
    return HEAD + head + "\n".join(rows) + "\n"


def _row(rule: Rule, kept: Kept) -> str:
    proof = ", ".join((*kept.checks, *(f"`{_short(name)}`" for name in kept.tests)))
    code = ", ".join(f"`{name}`" for name in kept.code)
    open_ = f"*open: {rule.open}*" if rule.open else ""
    return f"| {rule.id} | {rule.mark} | {rule.title} | {code} | {proof or open_} |"


def _short(name: str) -> str:
    return name.removeprefix("tests/")


def _files(folders: Iterable[str], apart: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*")):
            name = file.relative_to(ROOT).as_posix()
            if file.suffix in READ and not name.startswith(apart) and "__pycache__" not in name:
                yield name, file


def _named_in(files: Iterable[tuple[str, Path]], known: frozenset[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, file in files:
        for one in ids_in(file.read_text(encoding="utf-8"), known):
            found.setdefault(one, []).append(name)
    return found


def _any_of(known: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(known, key=len, reverse=True)
    ids = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w-])(?:{ids})(?![\w-]|\.\d)")


def _spelled_out(several: re.Match[str]) -> str:
    prefix, first, rest = several.groups()
    numbers = [first]
    for how, section, number in NEXT.findall(rest):
        if how == " to ":
            after = int(numbers[-1].partition(".")[2]) + 1
            numbers += [f"{section}.{between}" for between in range(after, int(number))]
        numbers.append(f"{section}.{number}")
    return ", ".join(f"{prefix}-{number}" for number in numbers)


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
