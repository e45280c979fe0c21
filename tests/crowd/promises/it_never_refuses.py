"""Promise 5."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Row

from tests.crowd.promises.promise import Promise
from tests.crowd.records import Case
from tests.crowd.step import Step

REFUSALS = re.compile(
    r"too late|can't (accept|take|look at) (this|your|it)|not a valid complaint|out of time"
    r"|won't (look|take|accept)|calm down|sorry you feel|\b(in)?formal\b|stage 0",
    re.IGNORECASE,
)
ANSWER = "stage1_response_due"
SETTLED = {"consent_missing", "consent_confirmed"}
"""Flags that an answer of the resident takes away."""
MOVES_DATES = (
    "received_at",
    "next_due",
    "next_due_name",
    "agreed_longer_wd",
    "extension_wd",
    "stage",
)


class ItNeverRefuses(Promise):
    """5. The assistant never refuses, closes, narrows, delays or judges: only a person decides."""

    def check(self, step: Step) -> None:
        if step.deed:
            return
        for reference, before in step.before.cases.items():
            self._stands(step, before, step.after.cases[reference])
        for message in step.sent:
            if not message.by_staff:
                said = step.saying.words if step.saying else ""
                found = REFUSALS.search(message.text)
                self.must(not found or found[0] in said, f"it said {found and found[0]!r}")

    def _stands(self, step: Step, before: Case, after: Case) -> None:
        was, now, name = before.row, after.row, before.row.reference
        if was == now:
            return
        further = (now.stage or 0) > (was.stage or 0)
        reopened = further or (not before.is_open and after.is_open)
        self.must(
            was.state == now.state or reopened, f"{name} went from {was.state} to {now.state}"
        )
        self.must((now.stage or 0) >= (was.stage or 0), f"{name} went back to stage {now.stage}")
        self.must(was.kind == now.kind, f"{name} was a {was.kind} and is a {now.kind}")
        lost = set(was.flags) - set(now.flags) - SETTLED
        self.must(not lost, f"{name} lost {lost}")
        issues = len(was.definition.get("issues", ())), len(now.definition.get("issues", ()))
        self.must(issues[1] >= issues[0], f"{name} had {issues[0]} issues and has {issues[1]}")
        if before.is_complaint and _may_have_moved(was, now):
            due, then = step.dates_of(before).get(ANSWER), step.dates_of(after).get(ANSWER)
            self.must(not due or (then and then <= due), f"{name} was due {due}, now {then}")


def _may_have_moved(was: Row[Any], now: Row[Any]) -> bool:
    """Dates follow from these; working them out anew each time would take longest of all."""
    return any(getattr(was, name) != getattr(now, name) for name in MOVES_DATES)
