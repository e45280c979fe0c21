"""Promise 2."""

from __future__ import annotations

from collections import defaultdict

from messages.addresses import Address
from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step


class DangerComesFirst(Promise):
    """2. Danger is answered first and alone, and a trained person is alerted.

    Alone, until the same advice has been given here before, or (in easier words, it may be) for
    the same danger.
    """

    def __init__(self) -> None:
        self._given: dict[Address, set[str]] = defaultdict(set)

    def check(self, step: Step) -> None:
        if step.saying is None or step.address is None:
            return
        given = self._given[step.address]
        if danger := step.saying.danger:
            self._is_told(step, danger, given)
            given.add(danger)
        given |= {message.text for message in step.signposted}

    def _is_told(self, step: Step, danger: str, given: set[str]) -> None:
        self.must(step.replies, f"{danger} got no answer")
        first = step.replies[0]
        self.must(first in step.signposted, f"{danger} was answered with {first.text!r}")
        given = given | self._given[step.who.at] if step.who else given
        alone = len(step.replies) == 1 and len(first.kinds) == 1
        self.must(
            alone or not given.isdisjoint((first.text, danger)), f"{danger} was not answered alone"
        )
        alerted = [task for task in step.new_tasks if task.kind == "danger" and task.urgent]
        self.must(alerted, f"{danger}: nobody was alerted")
