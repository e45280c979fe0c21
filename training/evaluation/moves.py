"""Acts: moves in the conversation, above all answers with the open question known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.understanding.understood import ACTS
from training.evaluation.intervals import Estimate, share


@dataclass(frozen=True, slots=True)
class Move:
    """What the act is, what was read (None: no act) and the open question, if any."""

    wanted: str
    said: str | None
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Moves:
    """Shares read right: all, with a question open, without one, and of each act.

    `mistaken` is worse than a miss: read as another act.
    """

    right: Estimate | None
    asked: Estimate | None
    unasked: Estimate | None
    mistaken: Estimate | None
    each: tuple[tuple[str, Estimate | None], ...]


def moves(read: Sequence[Move]) -> Moves:
    """How well messages that are an act were read as that act."""
    return Moves(
        right=_right(read),
        asked=_right([move for move in read if move.asked]),
        unasked=_right([move for move in read if not move.asked]),
        mistaken=share(move.said not in (None, move.wanted) for move in read),
        each=tuple(
            (act, _right(of)) for act in ACTS if (of := [m for m in read if m.wanted == act])
        ),
    )


def _right(read: Sequence[Move]) -> Estimate | None:
    return share(move.said == move.wanted for move in read)
