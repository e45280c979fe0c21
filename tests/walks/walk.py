"""One random conversation with the pure engine, its memory saved and read back at every turn."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from random import Random
from string import Formatter
from typing import Any

from conversations.engine import advance
from conversations.events import Said
from conversations.heard import Heard
from conversations.known import Incident
from conversations.phrase import Phrase
from conversations.session import VERSION, Put, Session, from_state
from conversations.texts.catalogue import TEXTS
from conversations.understanding.reader import Reader
from conversations.wording import word
from messages.addresses import Channel
from tests.walks.promises import Exchange, Promises, Reply
from tests.walks.record import Record
from tests.walks.vocabulary import Words, anything, misread, number

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DAY = date(2026, 11, 24)
FACTS: dict[str, Any] = {
    name: f"the {name}"
    for text in TEXTS.values()
    for words in (text.words, text.easy)
    for _, name, _, _ in Formatter().parse(words)
    if name
} | {"respond_by": DAY, "acknowledge_by": DAY, "reply_by": DAY, "handler": Phrase("complain.team")}


class Broken(AssertionError):
    """A promise that did not hold, with the conversation that broke it."""


@dataclass
class Walk:
    """A conversation being walked. `reader` reads the words; without one they mean what they say."""

    chance: Random
    reader: Reader | None = None
    session: Session = field(default_factory=Session)
    record: Record = field(default_factory=Record)
    promises: Promises = field(default_factory=Promises)
    now: datetime = START
    told: list[str] = field(default_factory=list)

    def go(self, turns: int) -> None:
        """Walk so many turns. Raises `Broken` with the whole conversation."""
        self.record.acknowledges = self.chance.random() < 0.8
        self.record.home_known = self.chance.random() < 0.3
        if self.record.home_known:  # a draw of its own would change every walk there was
            self.record.incident = Incident(1, "Our office is flooded.", DAY, DAY)
        try:
            for _ in range(turns):
                self._something_else_happens()
                self._say(self._next_words())
        except Exception as broken:
            raise Broken("\n".join([*self.told, f"{type(broken).__name__}: {broken}"])) from broken

    def _next_words(self) -> Words:
        choices = self.promises.offered
        if choices and self.chance.random() < 0.5:
            pick = self.chance.randrange(len(choices))
            if self.chance.random() < 0.5:
                return number(pick + 1)
            return replace(number(pick + 1, "."), choice=choices[pick])
        words = anything(self.chance)
        if self.reader:
            return replace(words, meant=read(self.reader, words.text, self.session.asking))
        return misread(words, self.chance) if self.chance.random() < 0.05 else words

    def _say(self, words: Words) -> None:
        in_group = self.chance.random() < 0.01
        heard = Heard(
            text=words.text,
            understood=words.meant,
            at=self.now,
            channel=self.chance.choice(list(Channel)),
            choice=words.choice,
            files=self.chance.choice([0, 0, 0, 0, 1]),
            in_group=in_group,
            edited=words.choice is None and self.chance.random() < 0.02,
        )
        self.told.append(f"> {words.text[:70]!r} {words.choice or ''} {_short(words)}")
        before, picked = tuple(self.record.cases), heard.picked(self.promises.shown)
        turn = advance(self.session, heard, self.record.known())
        self.record.keep(turn.events, turn.session.reference or self.session.reference)
        replies = tuple(self._worded(said) for said in turn.events if isinstance(said, Said))
        self.told.extend(f"  {reply.name} {list(reply.choices) or ''}" for reply in replies)
        self.session = saved_and_read_back(turn.session)
        self.promises.check(
            Exchange(
                text=words.text,
                meant=words.meant,
                picked=picked,
                in_group=in_group,
                with_staff=self.record.with_staff,
                replies=replies,
                happened=turn.events,
                before=before,
                after=tuple(self.record.cases),
            )
        )

    def _worded(self, said: Said) -> Reply:
        easy = "easy_read" in self.session.adjustments
        worded = word(said.text, {**FACTS, **said.facts}, easy=easy, choices=said.choices)
        return Reply(said.text, worded.text, tuple(choice.value for choice in worded.choices))

    def _something_else_happens(self) -> None:
        """Time passes; now and then staff act, or the resident is asked for consent."""
        self.now += timedelta(seconds=self.chance.choice([5, 60, 3600, 86400, 20 * 86400]))
        self.record.after_hours = self.chance.random() < 0.3
        if self.record.with_staff or self.chance.random() < 0.02:
            self.record.with_staff = self.chance.random() < 0.5
        if self.record.cases and self.chance.random() < 0.15:
            case = self.chance.choice(self.record.cases)
            done: tuple[dict[str, Any], ...] = (
                {"acknowledged": True}, {"answered": True, "acknowledged": True}, {"open": False},
                {"open": False}, {"may_share": True}, {"late_since": DAY}, {"extended": True},
                {"answered": True, "final": True}, {"answered": True, "late_action": DAY},
            )  # fmt: skip
            self.record.change(case.reference, **self.chance.choice(done))
            self.told.append(f"  ({case.reference} changes)")
        if not self.promises.asked_consent and self.chance.random() < 0.02:
            self._ask_for_consent()
        if self.session.flow is None and self.chance.random() < 0.03:
            self.session = replace(self.session, flow="survey", asking="survey_score", unclear=0)
            self.told.append("  (survey.ask)")

    def _ask_for_consent(self) -> None:
        session = self.session
        aside = session.aside or (Put(session.flow, session.asking) if session.flow else None)
        self.session = replace(
            session,
            flow="consent",
            asking="consent",
            aside=aside,
            consent_for="DEM-MUM1",
            unclear=0,
        )
        self.promises.offered = self.promises.shown = TEXTS["consent.ask"].choices
        self.promises.asked_consent = True
        self.told.append("  (consent.ask)")


def saved_and_read_back(session: Session) -> Session:
    """The session as it comes out of the database."""
    state = json.loads(json.dumps(session.as_state()))
    again = from_state(VERSION, state)
    assert json.loads(json.dumps(again.as_state())) == state, "the session changed on the way"
    return again


@lru_cache(maxsize=4096)
def read(reader: Reader, text: str, asking: str | None) -> Any:
    """What the real reader makes of it; once for each text and open question."""
    return reader.read(text, asking, DAY)


def _short(words: Words) -> str:
    meant = words.meant
    signs = [meant.act or meant.kind, meant.category, "!" * meant.dissatisfied, *meant.danger]
    return "[" + " ".join(filter(None, signs)) + "] " + ",".join(meant.details)
