"""How somebody asked to be written to: what their adjustments change in all we send (HOC-5.10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from cases.dates import uk_time

EASIER = {"easy_read", "short_plain_words", "one_at_a_time"}
"""Each asks for our easier words, which put one idea in a sentence and one question in a text."""

ONE_AT_A_TIME, CERTAIN_HOURS = "one_at_a_time", "call_after"
_HOUR = re.compile(r"(\d\d):(\d\d)$")


@dataclass(frozen=True, slots=True)
class Manner:
    """What the assistant does differently for one person, by itself. `not_before` is London's."""

    easy: bool = False
    one_at_a_time: bool = False
    not_before: time | None = None

    def with_needs(self, needs: Mapping[str, str]) -> Manner:
        """The same with what was asked for just now; `needs` are their words by code."""
        return replace(
            self,
            easy=self.easy or bool(EASIER & needs.keys()),
            one_at_a_time=self.one_at_a_time or ONE_AT_A_TIME in needs,
            not_before=_hour(needs.get(CERTAIN_HOURS, "")) or self.not_before,
        )

    def waits_until(self, at: datetime) -> datetime | None:
        """When a message that nobody is waiting for may leave, if not at once. In UTC."""
        here = uk_time(at)
        if self.not_before is None or here.time() >= self.not_before:
            return None
        hour = self.not_before
        return here.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0).astimezone(
            UTC
        )


AS_USUAL = Manner()


def manner_of(needs: Mapping[str, str], *, in_talk: bool) -> Manner:
    """What these adjustments come to. Somebody in talk with a person has no hours to keep."""
    manner = AS_USUAL.with_needs(needs) if needs else AS_USUAL
    return replace(manner, not_before=None) if in_talk else manner


def _hour(words: str) -> time | None:
    found = _HOUR.search(words)
    return time(int(found[1]), int(found[2])) if found else None
