"""Promise 8."""

from __future__ import annotations

import re
from collections import defaultdict

from messages.addresses import Address
from tests.crowd.people import Person
from tests.crowd.promises.promise import Promise
from tests.crowd.records import Message, Records
from tests.crowd.step import Step

TELLS = frozenset(
    {"status_answer", "staff_message", "progress_update", "ack_s1", "ack_s2", "response_s1",
     "response_s2"}
)  # fmt: skip
"""Kinds of message that say how a case goes, where they name it: for its own people alone."""


class NoDetailToTheUnproved(Promise):
    """8. No person's detail reaches an address that was not proved.

    A word is allowed where it was said from that very address and where its owner is proved; not
    once whoever is there says that they are somebody else.
    What somebody else told of a resident is theirs once they have answered whether that person
    may act for them; what staff write of a case is the representative's while consent is given.
    """

    def __init__(self) -> None:
        self._said_from: dict[Address, str] = defaultdict(str)
        self._of_case: dict[str, set[str]] = defaultdict(set)
        self._groups: set[Address] = set()
        self._answered: set[Address] = set()
        self._disowned: dict[Address, set[str]] = {}

    def check(self, step: Step) -> None:
        self._meet(step)
        for word in step.deed_tokens:
            self._of_case[word].add(step.about)
        for reference in step.after.cases:
            self._of_case[reference.lower()].add(reference)
        for message in step.sent:
            self._look_at(message, step)

    def _meet(self, step: Step) -> None:
        if step.who is None or step.saying is None or step.address is None:
            return
        if step.says("disowns"):
            self._disowned[step.address] = set(step.before.cases)
            self._said_from[step.address] = ""
        self._said_from[step.address] += " " + _plain(step.saying.words)
        if step.in_group:
            self._groups.add(step.address)
            self._said_from[step.who.at] += " " + _plain(step.saying.words)
        if {"agrees", "refuses"} & step.saying.means:
            self._answered.add(step.address)

    def _look_at(self, message: Message, step: Step) -> None:
        text = _plain(message.text)
        for person in step.people:
            for token in (*person.tokens, *person.told_of):
                if _plain(token) in text:
                    allowed = self._may_see(_plain(token), person, message, step.after)
                    self.must(
                        allowed, f"{token!r} of {person.name} at {message.to}: {message.text}"
                    )
        reference = message.reference or ""
        if reference and reference.lower() in text and not TELLS.isdisjoint(message.kinds):
            entitled = self._entitled("", reference, message, step)
            self.must(entitled, f"{message.kinds} at {message.to}: {message.text}")
        for word, references in self._of_case.items():
            if re.search(rf"\b{re.escape(word)}\b", text) and not self._said_here(word, message):
                allowed = any(self._entitled(word, ref, message, step) for ref in references)
                self.must(allowed, f"{word!r} of {references} at {message.to}: {message.text}")

    def _said_here(self, word: str, message: Message) -> bool:
        return word in self._said_from[message.to]

    def _may_see(self, token: str, owner: Person, message: Message, now: Records) -> bool:
        if message.to in self._groups:
            return False
        if self._said_here(token, message):
            return True
        if message.to in owner.places:
            return token not in owner.told_of or message.to in self._answered
        if not _asks_to_act(owner, message, now):
            return False
        # Who asks to act is named; what they wrote of it is the resident's once they answered.
        written = token in (owner.story_token, owner.wish_token)
        return token == _plain(owner.name.split()[1]) or (written and message.to in self._answered)

    def _entitled(self, word: str, reference: str, message: Message, step: Step) -> bool:
        now = step.after
        if message.to in self._groups or reference in self._disowned.get(message.to, ()):
            return False
        case, consent = now.cases[reference], now.consents.get(reference)
        if consent is None:
            theirs = any({case.at, message.to} <= person.places for person in step.people)
            return theirs or message.to in (case.at, case.resident_at)
        if consent.representative == message.to:
            given = consent.status == "given"
            return given or reference.lower() == word
        # A case made of what a representative added is the resident's before they are asked anew.
        return message.to == (consent.resident or case.resident_at)


def _plain(words: str) -> str:
    """In small letters, and numbers without what may stand between their digits."""
    return re.sub(r"(?<=\d)[ ()-]+(?=\d)", "", words.lower())


def _asks_to_act(owner: Person, message: Message, now: Records) -> bool:
    """A resident is told the name of who wants to act for them."""
    return any(
        one.resident == message.to and one.representative == owner.at
        for one in now.consents.values()
    )
