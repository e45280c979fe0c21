"""Promise 11."""

from __future__ import annotations

from collections import defaultdict

from messages.addresses import Address
from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step


class ItAsksOnce(Promise):
    """11. When unsure it asks once with numbered choices; when still unsure, a person."""

    def __init__(self) -> None:
        self._unclear: dict[Address, int] = defaultdict(int)
        self._last: dict[Address, str] = {}

    def check(self, step: Step) -> None:
        here = step.address
        if here is None or step.saying is None or step.in_group or step.with_staff:
            return
        words = " ".join(message.text for message in step.replies)
        same = step.says("nonsense") and words == self._last.get(here)
        self._unclear[here] = self._unclear[here] + 1 if same else 0
        self._last[here] = words
        self.must(self._unclear[here] < 2, f"nonsense was met with the same words: {words}")
