"""Promise 4."""

from __future__ import annotations

from datetime import datetime

from messages.addresses import Address
from tests.crowd.promises.promise import Promise
from tests.crowd.saying import Saying
from tests.crowd.step import Step

OFFER = "offer_choice"


class TheComplaintExistsFromYes(Promise):
    """4. The complaint exists from the word yes, dated from the first unhappy message.

    Whoever said no and thinks better of it, or starts again, is dated anew.
    """

    def __init__(self) -> None:
        self._unhappy: dict[tuple[Address, str], datetime] = {}
        self._offered: set[Address] = set()
        self._anew: set[Address] = set()
        self._about: dict[str, set[str]] = {}
        """The matters of each complaint: what it was opened about, and what was told within it."""

    def check(self, step: Step) -> None:
        self._nothing_is_lost(step)
        here, saying = step.address, step.saying
        if here is None or saying is None or step.in_group:
            return
        self._told_within(step, here, saying)
        told = {"unhappy", "complain"} & saying.means and not step.with_staff
        if told and saying.matter not in self._complained(step, here):
            self._unhappy.setdefault((here, saying.matter), step.at)
        if step.says("disowns"):
            self._forget(here)
        if step.sent_kind("choice_respected") or step.says("restart"):
            self._forget(here)
            self._anew.add(here)
        new = [case for case in step.opened if case.is_complaint]
        if "complain" in saying.means and here in self._offered and not step.with_staff:
            self.must(new or step.before.complaints_at(here), "yes was said and no case opened")
        for case in new:
            self._is_dated(step, case.row.received_at, here, saying.matter)
            self.must(case.row.next_due is not None, "a complaint without a date is not in sight")
            self.must(case.row.state == "open", f"a new complaint is {case.row.state}")
        if new:
            waited = {matter for address, matter in self._unhappy if address == here}
            self._about.setdefault(new[0].reference, set()).update(waited | {saying.matter})
            self._forget(here)
        self.must(len(new) <= 1, "one message opened two complaints")
        offered = any(OFFER in one.kinds for one in step.replies)
        (self._offered.add if offered else self._offered.discard)(here)

    def _forget(self, here: Address) -> None:
        self._unhappy = {key: at for key, at in self._unhappy.items() if key[0] != here}

    def _complained(self, step: Step, here: Address) -> set[str]:
        """The matters that an open complaint of theirs is about: more of one belongs to it."""
        mine = (self._about.get(one.reference, set()) for one in step.before.complaints_at(here))
        return {matter for about in mine for matter in about}

    def _told_within(self, step: Step, here: Address, saying: Saying) -> None:
        """Another matter that was added to an open complaint is complained of with it: as a line, or
        after it was agreed as words that staff look at as perhaps a new one."""
        told = saying.matter and "unhappy" in saying.means
        for one in step.before.complaints_at(here) if told else ():
            lines = step.after.cases[one.reference].row.definition.get("issues", ())
            if saying.words in " ".join(lines) or "added" in step.after.noted:
                self._about.setdefault(one.reference, set()).add(saying.matter)

    def _is_dated(self, step: Step, received: datetime, here: Address, matter: str) -> None:
        first = self._unhappy.get((here, matter))
        self.must(received <= step.at, "a complaint is dated in the future")
        if first is not None and here not in self._anew:
            self.must(
                received <= first,
                f"dated {received:%d %b %H:%M}, unhappy since {first:%d %b %H:%M}",
            )

    def _nothing_is_lost(self, step: Step) -> None:
        for reference, case in step.before.cases.items():
            self.must(reference in step.after.cases, f"{reference} is gone")
            self.must(
                step.after.cases[reference].row.received_at <= case.row.received_at,
                f"{reference} became younger",
            )
