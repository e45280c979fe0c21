"""Promise 11."""

from __future__ import annotations

from collections import defaultdict

from messages.addresses import Address
from tests.crowd.promises.promise import Promise
from tests.crowd.reading import asked_in
from tests.crowd.step import Step

MOST = 4
"""Once when it was due, once more, and two for moods that stray in between."""


class ItAsksOnce(Promise):
    """11. When unsure it asks once with numbered choices; when still unsure, a person."""

    def __init__(self) -> None:
        self._unclear: dict[Address, int] = defaultdict(int)
        self._last: dict[Address, str] = {}
        self._asked: dict[Address, list[str]] = defaultdict(list)
        """The same question after nonsense, over and over, while no person was told."""

    def check(self, step: Step) -> None:
        here = step.address
        if here is None or step.saying is None or step.in_group or step.with_staff:
            return
        words = " ".join(message.text for message in step.replies)
        self._nobody_is_asked_for_ever(step, here)
        same = step.says("nonsense") and words == self._last.get(here)
        self._unclear[here] = self._unclear[here] + 1 if same else 0
        self._last[here] = words
        self.must(self._unclear[here] < 2, f"nonsense was met with the same words: {words}")

    def _nobody_is_asked_for_ever(self, step: Step, here: Address) -> None:
        asked, before = asked_in(step.replies), self._asked[here]
        told = any(task.waits for task in step.after.tasks.values())
        helped = step.sent_kind("help")
        if not step.says("nonsense") or not asked or told or helped or asked not in before[-1:]:
            before.clear()
        before.append(asked)
        self.must(len(before) < MOST, f"nobody was told, and {asked} was asked {MOST} times")
