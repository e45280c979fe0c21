"""One thing that happened, and the records before and after it: all that a promise may look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from messages.addresses import Address
from tests.crowd.people import Person
from tests.crowd.records import Case, Message, Records, Task
from tests.crowd.saying import Saying

ADVICE = frozenset(
    {"emergency_advice", "crisis_support", "safe_reply", "safeguarding_neutral", "move_to_private"}
)
"""Kinds of message with which danger is answered; the last is for a group, where others read."""


@dataclass(frozen=True, slots=True)
class Step:
    """A message heard (`who`, `saying`), a deed of staff (`deed`), or time that passed (neither).

    `dates_of` works out every date of a case by its name, one or more; `days_told` are the days
    that somebody may be told today without a case. `address` is where it was said and is answered:
    the group, where it was `in_group`. `people` are all there are, also those who never wrote.
    """

    at: datetime
    before: Records
    after: Records
    dates_of: Callable[[Case], Mapping[str, tuple[date, ...]]]
    days_told: frozenset[date]
    who: Person | None = None
    address: Address | None = None
    saying: Saying | None = None
    in_group: bool = False
    deed: str = ""
    deed_tokens: tuple[str, ...] = ()
    about: str = ""
    again: bool = False
    people: tuple[Person, ...] = ()

    @property
    def sent(self) -> tuple[Message, ...]:
        """What went out in it, to anybody."""
        return self.after.sent

    @property
    def replies(self) -> tuple[Message, ...]:
        """What went back to whoever spoke."""
        return tuple(message for message in self.sent if message.to == self.address)

    @property
    def with_staff(self) -> bool:
        """Whether a member of staff held this conversation when the message came."""
        return self.address in self.before.with_staff

    @property
    def opened(self) -> list[Case]:
        """Cases that were not there before."""
        new = self.after.cases.keys() - self.before.cases.keys()
        return [self.after.cases[reference] for reference in sorted(new)]

    @property
    def new_tasks(self) -> list[Task]:
        """Tasks that were not there before."""
        return [task for id_, task in self.after.tasks.items() if id_ not in self.before.tasks]

    @property
    def signposted(self) -> tuple[Message, ...]:
        """Advice about danger that went back, with whom to call now."""
        return tuple(
            message
            for message in self.replies
            if ADVICE.intersection(message.kinds) and "999" in message.text
        )

    def says(self, meaning: str) -> bool:
        """Whether somebody said this."""
        return self.saying is not None and meaning in self.saying.means

    def sent_kind(self, kind: str) -> bool:
        """Whether a message of this kind answered."""
        return any(kind in message.kinds for message in self.replies)
