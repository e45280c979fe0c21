"""One message as the engine hears it: the words, their meaning, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations import wish
from conversations.understanding.understood import Understood
from messages.addresses import Channel

A_SENTENCE = 7
"""Words; fewer are an answer, however unhappy."""

PLAIN = 0.9
"""Dissatisfaction from which nobody would doubt it."""

GOES_ON = (
    *("and ", "also ", "plus ", "oh and ", "another thing", "and, ", "also, "),
    *("forgot to ", "i forgot to "),
)


@dataclass(frozen=True, slots=True)
class Heard:
    """What came in. `at` is in UTC; `choice` is the value of a pressed button."""

    text: str
    understood: Understood
    at: datetime
    channel: Channel = Channel.SMS
    choice: str | None = None
    files: int = 0
    in_group: bool = False
    edited: bool = False

    @property
    def act(self) -> str | None:
        """The move in the conversation this is, if it is nothing more than one."""
        return self.understood.act

    def detail(self, name: str, default: Any = None) -> Any:
        """Something the person volunteered, by its name in `understanding.details`."""
        return self.understood.details.get(name, default)

    def says(self, code: str) -> bool:
        """Whether this was let fall beside the main point (`volunteered/asides.toml`)."""
        return code in self.detail("says", ())

    def picked(self, choices: Sequence[str]) -> str | None:
        """Which of the choices was meant, by button or by number; None if neither."""
        if self.choice in choices:
            return self.choice
        number = self.detail("number")
        if isinstance(number, int) and 1 <= number <= len(choices):
            return choices[number - 1]
        return None

    @property
    def wants_complaint(self) -> bool:
        """Says so in so many words: "I want to complain", "yes, complain"."""
        agrees = self.says("yes_first") and "complain" in self.text.lower()
        return bool(self.detail("wants_complaint")) or agrees

    @property
    def is_plainly_unhappy(self) -> bool:
        """Beyond doubt, where half would be enough to put the choice."""
        return self.understood.dissatisfaction >= PLAIN

    @property
    def is_file_alone(self) -> bool:
        """A photo, file or voice note without a word."""
        return self.files > 0 and self.choice is None and not self.text.strip()

    @property
    def goes_on(self) -> bool:
        """Begins as one does who has not finished telling."""
        return self.has_substance and self.text.lower().lstrip().startswith(GOES_ON)

    @property
    def words(self) -> frozenset[str]:
        """Its words in small letters, to look for one among them."""
        return frozenset(self.text.lower().replace(",", " ").split())

    @property
    def asks_to_do(self) -> bool:
        """Begins with what is to be done or given."""
        return wish.asks_to_do(self.text)

    @property
    def names_what_is_done(self) -> bool:
        """Nothing but what they want to see done."""
        return wish.names_what_is_done(self.text)

    @property
    def names_a_thing(self) -> bool:
        """Nothing in it happens, or is lacking: asked for a wish, it is one."""
        return wish.names_a_thing(self.text)

    @property
    def tells_what_happened(self) -> bool:
        """What was, and no word of what should be."""
        return wish.tells_what_happened(self.text)

    @property
    def tells_at_length(self) -> bool:
        """In a sentence, and not in a few words."""
        return len(self.text.split()) >= A_SENTENCE

    @property
    def tells_more(self) -> bool:
        """Unhappy, at some length, and without a word of what they want done about it."""
        if not (self.tells_at_length and self.understood.dissatisfied):
            return False
        return not (self.detail("outcome") or self.asks_to_do or wish.is_in(self.text))

    @property
    def has_substance(self) -> bool:
        """More than an act or a single word: worth keeping as part of a story."""
        return self.act is None and len(self.text.split()) >= 3
