"""How far a request for an adjustment has got, and which of them we keep to (HOC-5.10).

It holds from the asking, before anybody has decided: until two people have said no (H21-6.2), or
nobody needs it any more. No proof is ever asked for.
"""

from __future__ import annotations

from enum import StrEnum


class AdjustmentStatus(StrEnum):
    """Where a request for an adjustment stands."""

    ASKED = "asked"
    REFUSAL_PROPOSED = "refusal_proposed"
    """One person has said no; it still holds as asked until a second one agrees with them."""
    AGREED = "agreed"
    REFUSED = "refused"
    ENDED = "ended"


WAITING = (AdjustmentStatus.ASKED.value, AdjustmentStatus.REFUSAL_PROPOSED.value)
"""Nobody has settled these yet."""

HOLDS = (*WAITING, AdjustmentStatus.AGREED.value)
"""These are kept to in every message, letter and call."""
