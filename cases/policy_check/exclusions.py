"""The reasons that policies give for not taking a complaint, by what is wrong with them.

Named as in a pack's `refusal.reasons`; the Code's own are in `PERMITTED` (HOC-2.2).
"""

from __future__ import annotations

PERMITTED = frozenset(
    {
        "over_12_months",
        "over_6_months",  # the SPSO's limit; in England PK-05 looks at the number
        "claim_filed",
        "in_court",
        "already_considered",
        "not_our_service",
        "first_request",
        "employment",
        "persistent",
    }
)
OUTCOME = frozenset({"outcome_unrealistic", "no_purpose"})
EVIDENCE = frozenset({"not_substantiated", "no_service_failure"})
TONE = frozenset({"abusive"})
BEFORE_FILING = frozenset({"legal_action", "legal_proceedings", "legal_investigation"})
MONEY = frozenset({"insurance", "compensation_only"})
SENIOR = frozenset({"senior_people"})
DATA = frozenset({"data_protection"})
ROUTED = frozenset(
    {"asb_report", "appeal_route", "tribunal_point", "safeguarding", "whistleblowing"}
    | {"procurement"}
)
"""Fine for the report itself, where its handling can still be complained of."""
