"""Languages: read right, left open, or taken for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.understanding.word_lists import HOME
from training.evaluation.intervals import Estimate, share

UNSURE = frozenset({HOME, "", "und"})
"""Said of a foreign text these mean "not known": the home language is also the answer when unsure."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """`right`, `unsure` and `wrong` add up to one; `safe` is whatever is not wrong."""

    right: Estimate | None
    unsure: Estimate | None
    wrong: Estimate | None
    safe: Estimate | None


def tongues(pairs: Sequence[tuple[str, str]]) -> Tongues:
    """From pairs of the language of a text and the one that was read."""
    verdicts = [_verdict(wanted, said) for wanted, said in pairs]
    return Tongues(
        right=share(verdict == "right" for verdict in verdicts),
        unsure=share(verdict == "unsure" for verdict in verdicts),
        wrong=share(verdict == "wrong" for verdict in verdicts),
        safe=share(verdict != "wrong" for verdict in verdicts),
    )


def _verdict(wanted: str, said: str) -> str:
    if said == wanted:
        return "right"
    return "unsure" if said in UNSURE else "wrong"
