"""The toy phones and the texts on them, in memory and bounded: it is only a demo."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock
from typing import Literal

TEXTS_EACH = 200
MOST_PHONES = 20

State = Literal["sending", "sent", "delivered", "failed"]
RANK: dict[State, int] = {"sending": 0, "sent": 1, "failed": 2, "delivered": 3}


@dataclass(frozen=True, slots=True)
class Text:
    """One text on a phone; `mine` was typed on it, the others came to it."""

    sid: str
    mine: bool
    body: str
    at: datetime
    state: State = "sending"
    from_network: bool = False
    """Sent by the network itself, such as its answer to STOP."""


class Phones:
    """Every phone's texts. `version` goes up at each change, so that a page can ask cheaply."""

    def __init__(self, numbers: Iterable[tuple[str, str]]):
        self._names = dict(numbers)
        self._texts: OrderedDict[str, deque[Text]] = OrderedDict(
            (number, deque(maxlen=TEXTS_EACH)) for number in self._names
        )
        self._lock = Lock()
        self.version = 1

    def names(self) -> tuple[tuple[str, str], ...]:
        """Each phone's number and name, those that lie ready first."""
        with self._lock:
            return tuple((number, self._names.get(number, "")) for number in self._texts)

    def pick_up(self, number: str) -> None:
        """Have a phone of this number; the oldest that was picked up makes room."""
        with self._lock:
            if number not in self._texts:
                self._texts[number] = deque(maxlen=TEXTS_EACH)
                self._make_room()

    def texts(self, number: str) -> tuple[Text, ...]:
        """The phone's texts, oldest first."""
        with self._lock:
            return tuple(self._texts.get(number, ()))

    def put(self, number: str, text: Text) -> None:
        """A text appears on the phone."""
        self.pick_up(number)
        with self._lock:
            self._texts[number].append(text)
            self.version += 1

    def move(self, number: str, sid: str, state: State) -> None:
        """A text gets further; one that failed may be tried again."""
        with self._lock:
            texts = self._texts.get(number, deque())
            for place, text in enumerate(texts):
                again = text.state == "failed" and state == "sending"
                if text.sid == sid and (again or RANK[state] > RANK[text.state]):
                    texts[place] = replace(text, state=state)
                    self.version += 1

    def _make_room(self) -> None:
        picked_up = [number for number in self._texts if number not in self._names]
        while len(self._texts) > MOST_PHONES and picked_up:
            del self._texts[picked_up.pop(0)]
