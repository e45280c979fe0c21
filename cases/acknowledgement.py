"""What a person must have settled before a complaint is acknowledged (HOC-5.6, 5.7, 6.2).

The automatic receipt is not the acknowledgement (CLK-RCPT).
"""

from __future__ import annotations

from cases.case import Definition


def acknowledgement_missing(
    definition: Definition,
    handler: str = "",
    adjustments_asked: bool = True,
) -> tuple[str, ...]:
    """The content tokens that an acknowledgement would lack; empty when it may be sent.

    `handler` is who has the case as the resident will know them. Saying that nothing is outside
    the landlord's responsibility counts as saying which is; an empty `responsible` does not.
    """
    settled = {
        "complaint_definition": any(issue.strip() for issue in definition.issues),
        "outcomes_sought": any(outcome.strip() for outcome in definition.outcomes),
        "responsible_not_responsible": any(part.strip() for part in definition.responsible)
        or any(part.strip() for part in definition.not_responsible),
        "handler_name": bool(handler.strip()),
        "adjustments_asked": adjustments_asked,
    }
    return tuple(token for token, done in settled.items() if not done)
