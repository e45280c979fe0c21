"""What people tell us about themselves in passing: needs and circumstances (HOC-5.10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from conversations.events import AdjustmentsAsked, CircumstancesDisclosed, FlagsRaised
from conversations.labels import labels
from conversations.phrase import Phrase
from conversations.talk import Talk


def remember(talk: Talk) -> None:
    """The same from words that belong to no case yet: told once there is one."""
    _adjustments(talk)
    talk.set(
        flags=_with(talk.session.flags, labels(talk.heard)),
        circumstances=_with(talk.session.circumstances, talk.heard.detail("circumstances") or ()),
        hints=_with(talk.session.hints, talk.heard.detail("says") or ()),
    )


def note(talk: Talk) -> None:
    """Keep needs, circumstances and flags found in this message; each is kept once."""
    circumstances, flags = talk.session.circumstances, talk.session.flags
    remember(talk)
    if talk.session.circumstances != circumstances:
        _tell_circumstances(talk)
    if fresh := tuple(flag for flag in talk.session.flags if flag not in flags):
        talk.note(FlagsRaised(fresh))


def tell_remembered(talk: Talk) -> None:
    """A case has been opened: what is known of the person stands on it too."""
    if talk.session.circumstances:
        _tell_circumstances(talk)
    if talk.session.adjustments:
        talk.note(FlagsRaised(("adjustment_recorded",)))


def _adjustments(talk: Talk) -> None:
    asked = {a["code"]: _in_words(a) for a in talk.heard.detail("adjustments") or ()}
    fresh = {code: words for code, words in asked.items() if code not in talk.session.adjustments}
    if fresh:
        talk.set(adjustments=(*talk.session.adjustments, *fresh))
        talk.note(AdjustmentsAsked(fresh))


def _in_words(asked: Mapping[str, str]) -> str:
    """ "After two" is kept with the hour it was taken to mean: messages wait for it."""
    hour = asked.get("value")
    return f"after {hour}" if hour else asked["words"]


def _tell_circumstances(talk: Talk) -> None:
    talk.note(CircumstancesDisclosed(talk.session.circumstances, talk.heard.text))


def _with(known: tuple[str, ...], found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *found)))


def confirm(talk: Talk) -> bool:
    """Say what was recorded, where this message asked for something; False if it did not."""
    asked = talk.heard.detail("adjustments") or ()
    if asked:
        said = {a["code"]: Phrase(f"needs.{a['code']}", {"hour": a.get("value")}) for a in asked}
        talk.say("complain.adjustments_noted", adjustments=tuple(said.values()))
    return bool(asked)
