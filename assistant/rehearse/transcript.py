"""A conversation written down: what each person says, which texts answer it, what came of it.

`redress chat --record` writes these and the tests play them. In YAML:

    landlord: demo
    channel: sms
    hold: {resident: "+447700900801, Mrs Okafor"}  # numbers on the landlord's record, and whose
    turns:
      - say: My lift is broken again       # by the resident, unless `who` says otherwise
        we: [offer.choice]                 # the texts that answer, by name
      - say: "1"                           # "{code}" and "{reference}" are filled in
        we: [complain.receipt, complain.what_happened]
      - say: Here it is                    # `say` may be left out of a line that sends something
        sends: [photo]                     # or pdf, voice note: see `sent_along`
        we: [more.kept]
      - wait: {days: 2}
      - staff: issue_ack_s1                # as in scenarios; `role` and `note` may follow
        others: {resident: [desk.acknowledgement]}
    then:                                  # see `aftermath`
      cases: [complaint]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

BEGINS = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""A Tuesday morning."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that is said (`times` over, to make it long), done by staff, or waited for."""

    say: str | None = None
    who: str = "resident"
    press: str = ""
    sends: tuple[str, ...] = ()
    times: int = 1
    staff: str = ""
    role: str = ""
    note: str = ""
    wait: Mapping[str, float] = field(default_factory=dict)
    we: tuple[str, ...] = ()
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transcript:
    """A whole conversation."""

    landlord: str
    channel: str
    turns: tuple[Turn, ...]
    begins: datetime = BEGINS
    hold: Mapping[str, str] = field(default_factory=dict)
    then: Mapping[str, Any] = field(default_factory=dict)


def read_transcript(file: Path) -> Transcript:
    """The transcript in a file; TypeError where a key is not one of those above."""
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    turns = tuple(_turn(turn) for turn in written.pop("turns"))
    return Transcript(turns=turns, **written)


def write_transcript(transcript: Transcript, file: Path) -> None:
    """Write it so that a person would have: nothing that goes without saying."""
    whole = _said(asdict(transcript), Transcript(transcript.landlord, transcript.channel, ()))
    turns = [_said(asdict(turn), Turn()) for turn in transcript.turns]
    written = {**whole, "turns": turns, "then": transcript.then}
    text = yaml.safe_dump(written, sort_keys=False, allow_unicode=True, width=96)
    file.write_text(text, encoding="utf-8")


def _turn(written: dict[str, Any]) -> Turn:
    others = {who: tuple(names) for who, names in (written.get("others") or {}).items()}
    lists = {name: tuple(written.get(name) or ()) for name in ("sends", "we")}
    return Turn(**{**written, **lists, "others": others})


def _said(values: dict[str, Any], usual: Transcript | Turn) -> dict[str, Any]:
    kept = {"landlord", "channel"}
    return {
        key: _plain(value)
        for key, value in values.items()
        if key in kept or value != getattr(usual, key)
        if key not in ("turns", "then")
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return value
