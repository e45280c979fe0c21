"""Part of promise 1: a repeat is answered as before, and changes nothing."""

from __future__ import annotations

from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step


class TwiceIsOnce(Promise):
    """1b. A message that is delivered twice changes nothing."""

    def check(self, step: Step) -> None:
        if step.again:
            self.must(not step.sent, "it was answered a second time")
            self.must(not step.after.heard and not step.after.noted, "it was kept a second time")
            self.must(step.before.tasks.keys() == step.after.tasks.keys(), "it made a task")
            self.must(step.before.cases.keys() == step.after.cases.keys(), "it opened a case")
