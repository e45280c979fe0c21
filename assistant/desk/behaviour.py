"""Unacceptable behaviour: a person warns, limits contact as little as can be, and looks again.

HOC-5.14, 5.15, PFP-P1.10, P1.11, THA-8.3. The complaint goes on throughout.
"""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.desk.tell import tell
from assistant.desk.work import Work
from cases.clock_facts import What
from cases.dates import uk_date
from cases.restricting import Restriction, Warning_, restriction_lacks, warning_lacks
from conversations.events import Said
from storage.happenings import (
    add_happening,
    happened,
    move_happening,
    settle_happening,
    waiting,
)

WARNED = "behaviour_warned"
RULES = ("HOC-5.14", "HOC-5.15")


def warn(work: Work, warning: Warning_, *, safe: bool = False) -> None:
    """Send a warning under the officer's name and keep it: no limit is set without one before."""
    if lacks := warning_lacks(warning):
        raise NotAllowed(*(Reason(name, RULES) for name in lacks))
    facts = {
        "reference": work.case.reference,
        "staff": work.officer.name,
        "behaviour": warning.behaviour.strip(),
        "may_follow": warning.may_follow.strip(),
        "help_offered": warning.help_offered.strip(),
    }
    tell(work, Said("behaviour.warning", facts), safe=safe)
    _keep(work, WARNED, warning.behaviour, considered=warning.considered.strip())
    work.flag("unacceptable_behaviour_review", "adjustment_check")
    work.note("behaviour_warned", what=warning.behaviour.strip(), why=warning.considered.strip())


def restrict(
    work: Work, restriction: Restriction, *, threat: bool = False, safe: bool = False
) -> None:
    """Limit how somebody contacts us: told with reason, appeal and the day we look again."""
    warned = happened(work.connection, work.case.id, WARNED)
    today = uk_date(work.now)
    if lacks := restriction_lacks(restriction, today, work.policy, warned=warned, threat=threat):
        raise NotAllowed(*(Reason(name, RULES) for name in lacks))
    facts = {
        "reference": work.case.reference,
        "staff": work.officer.name,
        "reason": restriction.reason.strip(),
        "limit": restriction.limit.strip(),
        "appeal_to": restriction.appeal_to.strip(),
        "review_on": restriction.review_on,
    }
    tell(work, Said("behaviour.restriction", facts), safe=safe)
    happening_id = _keep(
        work,
        What.RESTRICTION_SET.value,
        restriction.behaviour,
        limit=restriction.limit.strip(),
        reason=restriction.reason.strip(),
        considered=restriction.considered.strip(),
    )
    assert restriction.review_on is not None
    move_happening(work.connection, happening_id, restriction.review_on)
    work.flag("restriction")
    work.note("contact_restricted", what=restriction.limit.strip(), why=restriction.reason.strip())


def review_restriction(work: Work, outcome: str, why: str, again: Restriction | None) -> None:
    """Look again: it ends, or goes on with a new day to look again. None lapses unseen."""
    kept = waiting(work.connection, work.case.id, What.RESTRICTION_SET.value)
    if kept is None:
        raise NotFound("restriction")
    if not why.strip() or outcome not in ("ends", "goes_on"):
        raise NotAllowed(Reason("why_review", RULES))
    if outcome == "goes_on" and again is not None:
        settle_happening(work.connection, kept.id, work.now, work.officer.id, {"why": why.strip()})
        restrict(work, again, threat=True)
        return
    tell(work, Said("behaviour.restriction_ended", {"reference": work.case.reference}))
    settle_happening(work.connection, kept.id, work.now, work.officer.id, {"why": why.strip()})
    work.flag(remove="restriction")
    work.note("restriction_ended", why=why.strip())


def _keep(work: Work, what: str, behaviour: str, **data: object) -> int:
    return add_happening(
        work.connection,
        landlord=work.case.landlord,
        case_id=work.case.id,
        what=what,
        at=work.now,
        data={"behaviour": behaviour.strip(), **data},
        noted_by=work.officer.id,
    )
