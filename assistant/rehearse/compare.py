"""What happened beside what the scenario expects, as far as the two can be compared.

Compared:

- `contact_kind`, `complaint_case`, `stage`
- every deadline: its name, its date or exact time, and its rule (or another that says the same)
- `flags`: each expected one is there; more is allowed
- `must_send`: a message of that kind, to that person, by that time, carrying at least those
  contents. One due after the last entry also counts when the case owes it by then: a date of
  the case that is not met yet, or a task for staff
- a kind of message named in `must_not` was not sent
- `fields` that are a date, a yes or no, a number, or one of `WORDS`; the rest is meant for a
  person to read and is left out
- `queue`: to, priority

Entries of the timeline by the assistant are compared too: a message of that kind had gone out
by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from assistant.rehearse.outcome import Outcome, deadlines_of
from assistant.rehearse.owed import is_owed
from assistant.rehearse.scenario import Scenario, moment
from assistant.rehearse.sent import Sent
from assistant.rehearse.world import World
from cases.dates import uk_date
from cases.deadline import Deadline

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

WORDS = frozenset(
    {
        "about_employee",
        "case_state",
        "complainant",
        "form",
        "rejected_action",
        "stage_name_shown",
        "written_follow_up",
    }
)
"""Fields whose words are names, compared as they stand. A relation is not one: the words
`I'm writing for my mum` are a daughter's or a son's."""


def compare(scenario: Scenario, world: World, found: Outcome) -> None:
    """Note every difference on the world."""
    expect = scenario.expect
    for name in ("contact_kind", "complaint_case", "stage"):
        if name in expect and expect[name] != found[name]:
            world.differs(name, expect[name], found[name])
    _deadlines(world, expect.get("deadlines") or ())
    for flag in expect.get("flags") or ():
        if flag not in found["flags"]:
            world.differs("flags", flag, None)
    for wanted in _wanted(scenario):
        _must_send(world, wanted, found["sent"])
    _must_not_send(world, expect.get("must_not") or (), found["sent"])
    _fields(world, "fields", expect.get("fields") or {}, found["fields"])
    queue = expect.get("queue") or {}
    for name in ("to", "priority"):
        if name in queue and queue[name] != (found["queue"] or {}).get(name):
            world.differs(f"queue.{name}", queue[name], (found["queue"] or {}).get(name))


def _deadlines(world: World, expected: Any) -> None:
    case = world.case()
    found = deadlines_of(world, case) if case else ()
    for wanted in expected:
        there = _nearest([d for d in found if d.name == wanted["name"]], wanted["due"])
        what = f"deadlines.{wanted['name']}"
        if there is None:
            world.differs(what, str(wanted["due"]), None)
        elif not _same_due(wanted["due"], there.due_text):
            world.differs(what, str(wanted["due"]), there.due_text)
        elif wanted.get("rule") and wanted["rule"] not in (there.rule, *there.also_rules):
            world.differs(f"{what}.rule", wanted["rule"], there.rule)


def _nearest(named: Sequence[Deadline], due: Any) -> Deadline | None:
    """Of several dates of one name the one that is meant, else the last."""
    same = (one for one in named if _same_due(due, one.due_text))
    return next(same, named[-1] if named else None)


def _same_due(wanted: Any, found: str) -> bool:
    """The same day, the same instant, or `immediately`."""
    text = wanted.isoformat() if isinstance(wanted, date) else str(wanted)
    if "T" not in text or "T" not in found:
        return text == found
    return moment(text) == moment(found)


def _wanted(scenario: Scenario) -> Iterator[Mapping[str, Any]]:
    """Every message the scenario asks for: those that only its timeline names, and must_send."""
    wanted = scenario.expect.get("must_send") or ()
    named = {one["kind"] for one in wanted}
    for entry in scenario.timeline:
        if entry.who == "assistant" and entry.kind and entry.kind not in named:
            yield {"kind": entry.kind, "by": entry.at, "to": ""}
    yield from wanted


def _must_send(world: World, wanted: Mapping[str, Any], sent: list[Sent]) -> None:
    what, by = f"must_send.{wanted['kind']}", wanted.get("by")
    in_time = [one for one in sent if one["kind"] == wanted["kind"] and _by(one["at"], by)]
    for who in _whom(world, str(wanted.get("to") or "")):
        theirs = [one for one in in_time if who in ("", one["to"])]
        if not theirs:
            if not is_owed(world, str(wanted["kind"]), by):
                world.differs(what, _told(wanted, who), None, "not sent in time, and not owed")
            continue
        lacks = [_lacking(wanted, one) for one in theirs]
        if least := min(lacks, key=len):
            world.differs(what, least, theirs[0]["contains"], "the message does not carry these")


def _lacking(wanted: Mapping[str, Any], one: Sent) -> list[str]:
    return [token for token in wanted.get("must_contain") or () if token not in one["contains"]]


def _whom(world: World, to: str) -> tuple[str, ...]:
    """The people meant; an empty name where the scenario means somebody who is not played."""
    known = {*world.people, "resident"}
    named = [part.strip() for part in re.split(r" and |, ", to)]
    return tuple(named) if all(name in known for name in named) else ("",)


def _by(at: str, by: Any) -> bool:
    if by is None:
        return True
    when = moment(at)
    if isinstance(by, datetime) or "T" in str(by):
        return when <= moment(by)
    return uk_date(when) <= date.fromisoformat(str(by))


def _told(wanted: Mapping[str, Any], who: str) -> str:
    to = f" to {who}" if who else ""
    return f"{wanted['kind']}{to} by {wanted.get('by')}"


def _must_not_send(world: World, never: Any, sent: list[Sent]) -> None:
    """Only what is the bare name of a kind of message; the rest are meanings."""
    kinds = {one["kind"] for one in sent if one["kind"]}
    for kind in kinds.intersection(map(str, never)):
        world.differs("must_not", f"never {kind}", kind)


def _fields(world: World, path: str, expected: Mapping[str, Any], found: Any) -> None:
    for name, value in expected.items():
        there = found.get(name) if isinstance(found, Mapping) else None
        if isinstance(value, Mapping):
            _fields(world, f"{path}.{name}", value, there)
        elif _comparable(name, value) and not _same_field(name, value, there):
            world.differs(f"{path}.{name}", value, there)


def _comparable(name: str, value: Any) -> bool:
    if isinstance(value, (bool, int, date)) or name in WORDS:
        return True
    return isinstance(value, str) and DATE.fullmatch(value) is not None


def _same_field(name: str, wanted: Any, found: Any) -> bool:
    if name == "rejected_action":  # the scenario may say after it what made it one
        return isinstance(found, str) and str(wanted).startswith(found)
    return bool((wanted.isoformat() if isinstance(wanted, date) else wanted) == found)
