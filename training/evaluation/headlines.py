"""The few figures by which a part is judged, with what was promised of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from training.evaluation.intervals import Estimate
from training.evaluation.scored import Scored


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure under its name beside the promise: at least, or (where small is good) at most."""

    name: str
    estimate: Estimate | None
    promised: float
    at_most: bool = False

    @property
    def verdict(self) -> str:
        """`kept` or `not kept` by the figure itself; `open` when nothing was measured."""
        if self.estimate is None:
            return "open"
        kept = (
            self.estimate.value <= self.promised
            if self.at_most
            else self.estimate.value >= self.promised
        )
        return "kept" if kept else "not kept"

    @property
    def sure(self) -> bool:
        """Whether the whole interval lies on the same side of the promise as the figure."""
        if self.estimate is None:
            return False
        return self.estimate.high <= self.promised or self.estimate.low >= self.promised


def headlines(slices: tuple[Scored, ...]) -> Iterator[Headline]:
    """Of a part's slices, the whole first."""
    whole, cuts = slices[0], {one.name: one for one in slices}
    quiet = cuts.get("keyword-free")
    yield Headline("kind right", whole.kinds.accuracy, 0.85)
    yield Headline("kind right, keyword-free", quiet.kinds.accuracy if quiet else None, 0.80)
    yield Headline("dissatisfaction heard", whole.offers.heard, 0.95)
    yield Headline("needless offers (small is good)", whole.offers.needless, 0.08, at_most=True)
    yield Headline("danger heard", whole.alarms.heard, 0.95)
    yield Headline("acts right, question open", whole.moves.asked, 0.97)
