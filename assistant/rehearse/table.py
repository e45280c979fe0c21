"""The outcome of scenarios for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from assistant.rehearse.outcome import Outcome


def as_table(outcomes: Sequence[Outcome]) -> str:
    """A few lines a scenario, and a count at the end."""
    lines = [line for outcome in outcomes for line in (*_lines(outcome), "")]
    well = sum(not outcome["differences"] for outcome in outcomes)
    return "\n".join([*lines, f"{well} of {len(outcomes)} as expected."])


def _lines(outcome: Outcome) -> Iterator[str]:
    stage = f", stage {outcome['stage']}" if outcome["stage"] else ""
    yield f"{outcome['id']}  {outcome['contact_kind'] or 'no case'}{stage}{_queue(outcome)}"
    if outcome["flags"]:
        yield f"     flags     {', '.join(outcome['flags'])}"
    for deadline in outcome["deadlines"]:
        yield f"     {deadline['due']:<10} {deadline['name']} ({deadline['rule']})"
    for sent in outcome["sent"]:
        yield f"     {sent['at']} to {sent['to']}: {sent['kind'] or 'question'}"
    for blocked in outcome["blocked"]:
        yield f"     blocked   {blocked['action']}: {blocked['reason']} {_ids(blocked['rules'])}"
    for difference in outcome["differences"]:
        yield f"     DIFFERS   {_difference(difference)}"


def _queue(outcome: Outcome) -> str:
    queue = outcome["queue"]
    return f"  ->  {queue['to']} ({queue['priority']})" if queue else ""


def _ids(rules: Sequence[str]) -> str:
    return f"({', '.join(rules)})" if rules else ""


def _difference(difference: dict[str, Any]) -> str:
    why = f" ({difference['why']})" if difference.get("why") else ""
    return (
        f"{difference['what']}: expected {difference['expected']}, found {difference['found']}{why}"
    )
