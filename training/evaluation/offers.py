"""Dissatisfaction: who is heard and who is asked needlessly at the offer's threshold (HOC-1.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.understanding.understood import OFFER_AT
from training.evaluation.intervals import Estimate, share
from training.evaluation.ranking import auc

_STEPS = 40


@dataclass(frozen=True, slots=True)
class Cost:
    """What another threshold would hear, and whom it would ask needlessly; shares."""

    threshold: float
    heard: float
    needless: float


@dataclass(frozen=True, slots=True)
class Offers:
    """`heard` is recall, `needless` the share of content messages offered a complaint."""

    heard: Estimate | None
    needless: Estimate | None
    precision: Estimate | None
    auc: Estimate | None
    costs: tuple[Cost, ...]


def offers(scored: Sequence[tuple[bool, float]], at: float = OFFER_AT) -> Offers:
    """From pairs of whether somebody is unhappy and the `dissatisfaction` that was read."""
    unhappy = [score for wanted, score in scored if wanted]
    content = [score for wanted, score in scored if not wanted]
    return Offers(
        heard=share(score >= at for score in unhappy),
        needless=share(score >= at for score in content),
        precision=share(wanted for wanted, score in scored if score >= at),
        auc=auc(unhappy, content),
        costs=tuple(_cost(step / _STEPS, unhappy, content) for step in range(_STEPS + 1))
        if unhappy and content
        else (),
    )


def _cost(at: float, unhappy: Sequence[float], content: Sequence[float]) -> Cost:
    return Cost(at, _at_least(unhappy, at), _at_least(content, at))


def _at_least(scores: Sequence[float], at: float) -> float:
    return sum(score >= at for score in scores) / len(scores)
