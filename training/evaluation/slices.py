"""The cuts through a part that are looked at by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from training.evaluation.reading import Reading

WHOLE = "everything"
MOST_SHORT, FEWEST_LONG = 5, 45
"""Words; more than nine in ten text messages lie between."""


def slices(read: Sequence[Reading]) -> Iterator[tuple[str, list[Reading]]]:
    """Every cut that holds a message, by name; the whole part first."""
    yield WHOLE, list(read)
    cuts = {
        "keyword-free": [one for one in read if one.quiet],
        "short": [one for one in read if one.words <= MOST_SHORT],
        "long": [one for one in read if one.words >= FEWEST_LONG],
        "question open": [one for one in read if one.row.asked],
    } | {code: [one for one in read if one.language == code] for code in _languages(read)}
    yield from ((name, cut) for name, cut in cuts.items() if cut)


def _languages(read: Sequence[Reading]) -> list[str]:
    """Several languages are told apart; one alone is the whole."""
    met = sorted({one.language for one in read})
    return met if len(met) > 1 else []
