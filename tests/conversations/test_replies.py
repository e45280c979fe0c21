"""How people reply to each of our questions, and what is to come of it.

`replies/<question>.yaml` lists replies by what they mean, written by somebody who had seen no code. One in
twenty of theirs is still taken otherwise, and not listed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
import yaml

from conversations.engine import Turn, advance
from conversations.events import (
    Added,
    Answered,
    ComplaintChosen,
    ComplaintDeclined,
    DefinitionAgreed,
    HandedOver,
    Said,
)
from conversations.heard import Heard
from conversations.known import CaseGlimpse, Known
from conversations.session import Session
from conversations.understanding.reader import Reader

HERE = Path(__file__).parent / "replies"
BEGINS = datetime(2026, 11, 24, 10, tzinfo=UTC)  # a Tuesday
STORY = "The boiler has not worked properly and nobody has come back, third plumber and nothing"
PLAINLY = {
    "offer": "1",
    "outcome": "I want it mended",
    "who": "my own home",
    "home": "Jean Okafor, flat 12 Acacia Court",
    "began": "in march",
    "told_before": "yes twice",
    "adjustments": "I need large print",
    "reach": "text me here",
    "read_back": "yes",
}
"""What somebody says at each question who is easily understood."""

DONE = "done"
"""In place of a question: all is told and agreed."""

OPEN = (
    CaseGlimpse("ACN-BBB0-CCC", "complaint", category="repairs", topic="boiler"),
    CaseGlimpse("ACN-BBB1-CCC", "service_request", category="repairs", topic="boiler"),
)


@dataclass(frozen=True)
class Came:
    """What came of a reply."""

    turn: Turn

    def answer(self, question: str) -> object:
        """The value that was kept for a question; `...` for none."""
        values = {e.question: e.value for e in self.turn.events if isinstance(e, Answered)}
        return values.get(question, ...)

    def has(self, *kinds: type) -> bool:
        """Whether something of the kind happened."""
        return any(isinstance(event, kinds) for event in self.turn.events)

    def says(self, *names: str) -> bool:
        """Whether one of these texts is said, named whole or by its beginning."""
        said = [event.text for event in self.turn.events if isinstance(event, Said)]
        return any(text.startswith(names) for text in said)


def _is_asked(came: Came) -> bool:
    return came.says("ask.", "chase.", "report.passed_on", "moves.help", "moves.language")


def _tells_more(came: Came) -> bool:
    return came.has(Added) or came.says("complain.added", "offer.more", "report.")


MEANS: Mapping[str, Callable[[Came], bool]] = {
    "question": _is_asked,
    "more": _tells_more,
    "person": lambda came: came.has(HandedOver),
    "danger": lambda came: came.says("danger."),
    "offer.complain": lambda came: came.has(ComplaintChosen),
    "offer.fix": lambda came: came.has(ComplaintDeclined),
    "offer.no": lambda came: came.has(ComplaintDeclined),
    "outcome.wish": lambda came: isinstance(came.answer("outcome"), str),
    "outcome.dont_know": lambda came: came.answer("outcome") is None,
    "who.mine": lambda came: came.answer("who") == "mine",
    "who.someone_else": lambda came: came.answer("who") == "someone_else",
    "home.home": lambda came: isinstance(came.answer("home"), Mapping),
    "home.skip": lambda came: came.answer("home") is None or came.says("moves.skipped"),
    "began.date": lambda came: bool(came.answer("began")) and came.answer("began") is not ...,
    "began.dont_know": lambda came: came.answer("began") is None or came.says("moves.skipped"),
    "told_before.told": lambda came: came.answer("told_before") == "told",
    "told_before.not_told": lambda came: came.answer("told_before") == "not_told",
    "told_before.dont_know": lambda came: came.answer("told_before") in (None, "not_sure"),
    "adjustments.needs": lambda came: isinstance(came.answer("adjustments"), str),
    "adjustments.none": lambda came: came.answer("adjustments") is None,
    "reach.way": lambda came: isinstance(came.answer("reach"), str),
    "reach.none": lambda came: came.answer("reach") == "here",
    "read_back.right": lambda came: came.has(DefinitionAgreed),
    "read_back.wrong": lambda came: came.says("complain.corrected", "complain.what_is_wrong"),
    "read_back.add": lambda came: came.says("complain.corrected", "complain.adjustments_noted"),
    "done.thanks": lambda came: came.says("welcome.thanks", "praise.thanks"),
    "done.more": lambda came: came.has(Added) or came.says("report.", "more.", "ask."),
    "done.unhappy": lambda came: came.has(Added) or came.says("more.", "chase."),
    "done.withdraw": lambda came: came.says("withdraw"),
}
"""By meaning, or by question and meaning."""


def _written() -> list[tuple[str, str, str]]:
    return [
        (file.stem, meaning, reply)
        for file in sorted(HERE.glob("*.yaml"))
        for meaning, replies in yaml.safe_load(file.read_text(encoding="utf-8")).items()
        for reply in replies
    ]


@pytest.mark.parametrize(("question", "meaning", "reply"), _written())
def test_a_reply_is_taken_as_it_was_meant(
    question: str, meaning: str, reply: str, reader: Reader
) -> None:
    means = MEANS.get(f"{question}.{meaning}") or MEANS[meaning]
    came = Came(_said(reader, _asked(reader, question), reply, minute=30))
    assert means(came), came.turn.events


@cache
def _asked(reader: Reader, question: str) -> Session:
    """A conversation that has come to a question."""
    session = _said(reader, Session(), STORY, minute=0).session
    for minute in range(1, len(PLAINLY) + 1):
        if session.asking in (question, None):
            break
        session = _said(reader, session, PLAINLY[session.asking], minute).session
    assert session.asking == (None if question == DONE else question)
    return session


def _said(reader: Reader, session: Session, text: str, minute: int) -> Turn:
    understood = reader.read(text, session.asking, BEGINS.date())
    known = Known(
        references=iter(f"ACN-BBB{number}-CCC" for number in range(9)),
        cases=OPEN if session.flow != "offer" and session.heard else (),
    )
    return advance(session, Heard(text, understood, BEGINS + timedelta(minutes=minute)), known)
