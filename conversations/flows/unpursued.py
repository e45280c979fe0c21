"""Somebody is unhappy and does not want to complain: counted without a name, fixed all the same.

What may put people at risk is looked into whatever they say (PFP-27).
"""

from __future__ import annotations

from conversations.events import TrendNoted
from conversations.flows import report
from conversations.questions.look_into_it import LOOK_INTO_IT
from conversations.talk import Talk

NOTHING_TO_MEND = ("staff", "communication", "complaint_handling", "allocation", "rent_charges")
SERIOUS = (
    "health_and_safety",
    "serious_high_risk",
    "safeguarding",
    "hazard_significant",
    "care_complaint",
    "senior_staff",
)


def start(talk: Talk, category: str, topic: str) -> None:
    """Count it; put right what can be; else ask whether they would have us look into it."""
    talk.note(TrendNoted(category, topic))
    serious = set(SERIOUS) & {*talk.session.flags, *talk.heard.understood.flags}
    if category in NOTHING_TO_MEND and not serious and talk.heard.detail("fix_only"):
        report.log(talk, declined=True)
        talk.say("unpursued.looking")
        report.finish(talk)
        return
    if category in NOTHING_TO_MEND and not serious:
        talk.set(flow="unpursued", unclear=0)
        talk.ask(LOOK_INTO_IT)
        return
    report.log(talk, declined=True)
    talk.say("offer.declined")
    report.finish(talk)


def hear(talk: Talk) -> bool:
    """Yes opens a case that is no complaint; no leaves nothing but the count."""
    answer = LOOK_INTO_IT.hear(talk.heard, talk.session)
    if answer is None or talk.heard.wants_complaint:
        return False
    if answer.value == "look":
        report.log(talk, declined=True)
        talk.say("unpursued.looking")
    else:
        talk.say("unpursued.left")
    report.finish(talk)
    return True
