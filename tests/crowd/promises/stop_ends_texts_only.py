"""Promise 10."""

from __future__ import annotations

from messages.addresses import Address
from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step

HELD = ("held", "failed")


class StopEndsTextsOnly(Promise):
    """10. STOP ends texts, not the complaint: staff agree another way and the clock runs on."""

    def __init__(self) -> None:
        self._stopped: set[Address] = set()

    def check(self, step: Step) -> None:
        for message in step.sent:
            if message.to in self._stopped and not step.says("start"):
                self.must(message.status in HELD, f"texted after STOP: {message.text}")
        here = step.address
        if here is None or not here.channel.is_phone_text or step.in_group:
            return
        if step.says("stop"):
            self._stopped.add(here)
            complaints = step.after.complaints_at(here)
            self.must(
                {c.reference for c in complaints}
                == {c.reference for c in step.before.complaints_at(here)},
                "STOP ended a complaint",
            )
            if any(case.row.state == "open" for case in complaints):
                waits = [t for t in step.after.tasks.values() if t.kind == "agree_channel"]
                self.must(waits, "nobody is to agree another way")
        elif step.says("start"):
            self._stopped.discard(here)
            self.must(
                all(one.status not in HELD for one in step.replies), "START brought nothing back"
            )
