"""One message as the engine hears it: the words, their meaning, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations.understanding.understood import Understood
from messages.addresses import Channel


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

    def picked(self, choices: Sequence[str]) -> str | None:
        """Which of the choices was meant, by button or by number; None if neither."""
        if self.choice in choices:
            return self.choice
        number = self.detail("number")
        if isinstance(number, int) and 1 <= number <= len(choices):
            return choices[number - 1]
        return None

    @property
    def has_substance(self) -> bool:
        """More than an act or a single word: worth keeping as part of a story."""
        return self.act is None and len(self.text.split()) >= 3
