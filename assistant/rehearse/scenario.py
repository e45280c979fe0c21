"""A scenario as it is written down: who said and did what when, and what must have come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

NOT_PEOPLE = ("assistant", "staff", "system")


class ScenarioWrong(ValueError):
    """A scenario cannot be played: which, and why in words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing at one moment (UTC). People have `text`, staff and the assistant an `action`."""

    at: datetime
    who: str
    text: str = ""
    action: str = ""
    role: str = ""
    kind: str = ""
    note: str = ""

    @property
    def by_a_person(self) -> bool:
        """Whether somebody outside the landlord wrote this."""
        return self.who not in NOT_PEOPLE


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is played, and what is expected afterwards, as the file has it."""

    id: str
    landlord: str
    channel: str
    timeline: tuple[Entry, ...]
    country: str = ""
    title: str = ""
    expect: Mapping[str, Any] = field(default_factory=dict)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody outside the landlord, in the order in which they first write."""
        return tuple(dict.fromkeys(e.who for e in self.timeline if e.by_a_person))


def scenario_of(written: object) -> Scenario:
    """Read one scenario; ScenarioWrong says what is missing."""
    if not isinstance(written, dict):
        raise ScenarioWrong("a scenario is a mapping with id, landlord, channel and timeline")
    name = str(written.get("id", "?"))
    missing = [key for key in ("id", "landlord", "channel", "timeline") if not written.get(key)]
    if missing:
        raise ScenarioWrong(f"scenario {name} lacks {', '.join(missing)}")
    if not isinstance(written["timeline"], list):
        raise ScenarioWrong(f"scenario {name}: timeline is a list")
    entries = [_entry(name, entry) for entry in written["timeline"]]
    return Scenario(
        id=name,
        landlord=str(written["landlord"]),
        channel=str(written["channel"]),
        timeline=tuple(sorted(entries, key=lambda entry: entry.at)),
        country=str(written.get("country", "")),
        title=str(written.get("title", "")),
        expect=written.get("expect") or {},
    )


def moment(written: object) -> datetime:
    """An instant with its zone, in UTC; ScenarioWrong otherwise."""
    try:
        at = written if isinstance(written, datetime) else datetime.fromisoformat(str(written))
    except ValueError as error:
        raise ScenarioWrong(f"{written} is not a date-time") from error
    if at.utcoffset() is None:
        raise ScenarioWrong(f"{written} has no time zone")
    return at.astimezone(UTC)


def _entry(scenario: str, written: object) -> Entry:
    if not isinstance(written, dict) or not written.get("at") or not written.get("who"):
        raise ScenarioWrong(f"scenario {scenario}: every entry of the timeline has at and who")
    texts = {key: str(written.get(key) or "") for key in ("text", "action", "role", "kind", "note")}
    return Entry(at=moment(written["at"]), who=str(written["who"]), **texts)
