"""Promise 12."""

from __future__ import annotations

from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step

STOPS = {"stop_confirmation", "start_confirmation"}


class APersonCanTakeOver(Promise):
    """12. A person can always take over: then the assistant is quiet; who asks for one gets one."""

    def check(self, step: Step) -> None:
        if step.saying is None or step.in_group:
            return
        if step.with_staff:
            may = step.signposted
            spoke = [one for one in step.replies if one not in may and not STOPS & {*one.kinds}]
            self.must(not spoke, f"it spoke over a person: {[one.text for one in spoke]}")
        elif step.says("human") and not step.saying.danger:
            self.must(
                step.new_tasks or _asked_before(step), "a person was asked for, none was told"
            )


def _asked_before(step: Step) -> bool:
    """Somebody already has the task to get in touch."""
    return any(task.waits and task.kind == "person_asked" for task in step.before.tasks.values())
