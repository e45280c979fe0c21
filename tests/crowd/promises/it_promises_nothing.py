"""Promise 6."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cases.dates import uk_date
from tests.crowd.promises.promise import Promise
from tests.crowd.step import Step

REMEDY = re.compile(
    r"£|compensat|refund|we('ll| will) (repair|mend|pay|replace|fix)|someone will (come|visit)",
    re.IGNORECASE,
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = re.compile(rf"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w* (\d{{1,2}}) ({'|'.join(MONTHS)})")


class ItPromisesNothing(Promise):
    """6. It promises nothing the landlord has not said: no remedy, no money, no other date."""

    def __init__(self) -> None:
        self._said: list[str] = []

    def check(self, step: Step) -> None:
        if step.saying is not None:
            self._said.append(step.saying.words)
        for message in step.sent:
            if message.by_staff or step.deed:
                continue
            words = self._without_quotes(message.text)
            found = REMEDY.search(words)
            self.must(not found, f"it said {found and found[0]!r}: {words}")
            days = set(_days_in(words, uk_date(step.at))) - step.days_told
            if days:
                strange = days - _dates_of(step, message.reference)
                self.must(not strange, f"nobody gave {[f'{d:%d %b}' for d in strange]}: {words}")

    def _without_quotes(self, text: str) -> str:
        for said in sorted(self._said, key=len, reverse=True):
            if len(said) > 2:
                text = text.replace(said, " ")
        return re.sub(r'"[^"]*"', " ", text)


def _dates_of(step: Step, reference: str | None) -> set[date]:
    """Every date of the case that the message is about, or of all."""
    named = step.after.cases.get(reference or "")
    cases = [named] if named else step.after.cases.values()
    return {day for case in cases for days in step.dates_of(case).values() for day in days}


def _days_in(text: str, today: date) -> Iterator[date]:
    """Days named without their year: the nearest to today."""
    for number, month in DAY.findall(text):
        years = (today.year - 1, today.year, today.year + 1)
        days = [date(year, MONTHS.index(month) + 1, int(number)) for year in years]
        yield min(days, key=lambda day: abs(day - today))
