"""Where a complaint stands, and the whole table of moves from there.

Stage 1, stage 2, nothing before, between or after (HOC-5.2, 5.3). Lateness is not a standing:
it is computed from the clock. Putting something right early happens inside stage 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cases.blocked import Blocked, blocked
from cases.policy import Policy


class Standing(StrEnum):
    """Where a complaint is between being logged and being done with."""

    LOGGED = "logged"
    STAGE_1 = "stage_1"
    STAGE_1_ANSWERED = "stage_1_answered"
    STAGE_2 = "stage_2"
    STAGE_2_ANSWERED = "stage_2_answered"
    NOT_ACCEPTED = "not_accepted"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"

    @property
    def stage(self) -> int | None:
        """1 or 2, or None where it is at no stage."""
        return STAGE_OF.get(self)


class Move(StrEnum):
    """What somebody may do to a complaint that changes where it stands."""

    ACCEPT = "accept"
    ACKNOWLEDGE = "acknowledge"
    RESOLVE_EARLY = "resolve_early"
    EXTEND = "extend"
    RESPOND = "respond"
    ESCALATE = "escalate"
    DIRECT_TO_STAGE_2 = "direct_to_stage_2"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    REOPEN = "reopen"


STAGE_OF: Mapping[Standing, int] = {
    Standing.STAGE_1: 1,
    Standing.STAGE_1_ANSWERED: 1,
    Standing.STAGE_2: 2,
    Standing.STAGE_2_ANSWERED: 2,
}

MOVES: Mapping[Standing, Mapping[Move, Standing]] = {
    Standing.LOGGED: {
        Move.ACCEPT: Standing.STAGE_1,
        Move.DIRECT_TO_STAGE_2: Standing.STAGE_2,
        Move.REFUSE: Standing.NOT_ACCEPTED,
        Move.WITHDRAW: Standing.WITHDRAWN,
    },
    Standing.STAGE_1: {
        Move.ACKNOWLEDGE: Standing.STAGE_1,
        Move.RESOLVE_EARLY: Standing.STAGE_1,
        Move.EXTEND: Standing.STAGE_1,
        Move.RESPOND: Standing.STAGE_1_ANSWERED,
        Move.DIRECT_TO_STAGE_2: Standing.STAGE_2,
        Move.REFUSE: Standing.NOT_ACCEPTED,
        Move.WITHDRAW: Standing.WITHDRAWN,
    },
    Standing.STAGE_1_ANSWERED: {
        Move.ESCALATE: Standing.STAGE_2,
        Move.WITHDRAW: Standing.WITHDRAWN,
        Move.CLOSE: Standing.CLOSED,
    },
    Standing.STAGE_2: {
        Move.ACKNOWLEDGE: Standing.STAGE_2,
        Move.RESOLVE_EARLY: Standing.STAGE_2,
        Move.EXTEND: Standing.STAGE_2,
        Move.RESPOND: Standing.STAGE_2_ANSWERED,
        Move.WITHDRAW: Standing.WITHDRAWN,
    },
    Standing.STAGE_2_ANSWERED: {Move.CLOSE: Standing.CLOSED},
    Standing.NOT_ACCEPTED: {Move.REOPEN: Standing.STAGE_1},
    Standing.WITHDRAWN: {Move.REOPEN: Standing.STAGE_1},
    Standing.CLOSED: {Move.REOPEN: Standing.STAGE_1, Move.ESCALATE: Standing.STAGE_2},
}

NAMES = frozenset(Move)

WHY_NOT: Mapping[tuple[Standing, Move], str] = {
    (Standing.STAGE_1, Move.CLOSE): "response_owed",
    (Standing.STAGE_2, Move.CLOSE): "final_response_owed",
    (Standing.LOGGED, Move.ESCALATE): "answer_stage_1_first",
    (Standing.STAGE_1, Move.ESCALATE): "answer_stage_1_first",
    (Standing.STAGE_2_ANSWERED, Move.ESCALATE): "no_stage_after_2",
}
"""Where a particular sentence helps more than that the move does not follow."""


def allowed(standing: Standing, move: str, policy: Policy) -> Blocked | None:
    """None when the move may be made, or why not.

    `move` is a `Move`, or `refuse_<reason>` to name the reason for a refusal; a move into any
    stage by name (`set_stage_...`) is never one.
    """
    if move.startswith("set_stage"):
        return blocked("no_other_stage")
    name, _, reason = move.partition("_") if move.startswith("refuse_") else (move, "", "")
    if name not in NAMES:
        return blocked("unknown_move")
    return _not_in_policy(Move(name), reason, policy) or _not_from(standing, Move(name))


def after(standing: Standing, move: Move) -> Standing:
    """Where an allowed move leads; KeyError for one that is not allowed."""
    return MOVES[standing][move]


def _not_from(standing: Standing, move: Move) -> Blocked | None:
    if move in MOVES[standing]:
        return None
    return blocked(WHY_NOT.get((standing, move), "not_from_here"))


def _not_in_policy(move: Move, reason: str, policy: Policy) -> Blocked | None:
    """England never begins at stage 2; refusals have the pack's closed list of reasons."""
    if move is Move.DIRECT_TO_STAGE_2 and policy.s2.direct == "never":
        return blocked("no_direct_stage_2")
    if reason in policy.refusal.approvals:
        return blocked("refusal_approval")
    if reason and reason not in policy.refusal.reasons:
        return blocked("refusal_reason")
    return None
