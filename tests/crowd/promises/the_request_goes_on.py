"""Promise 7."""

from __future__ import annotations

from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step

WORK = ("repairs", "damp_mould", "estate", "contractor", "safety")


class TheRequestGoesOn(Promise):
    """7. What is to be mended goes on while the complaint runs: two linked records."""

    def __init__(self) -> None:
        self._closed_by_staff: set[str] = set()

    def check(self, step: Step) -> None:
        if step.deed == "close":
            self._closed_by_staff.add(step.about)
        for case in step.after.cases.values():
            if case.is_complaint and case.is_open and case.row.category in WORK:
                self.must(case.request, f"{case.reference} has no request beside it")
                request = step.after.cases[str(case.request)]
                by_staff = request.reference in self._closed_by_staff
                self.must(request.is_open or by_staff, f"the work of {case.reference} has ended")
