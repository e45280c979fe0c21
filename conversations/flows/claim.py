"""Money is asked for and nothing else: the claim goes its way, and the choice is put (PFP-41)."""

from __future__ import annotations

from conversations.events import HandedOver
from conversations.flows import offer
from conversations.labels import labels
from conversations.matter import is_among
from conversations.talk import Talk


def take_up(talk: Talk) -> bool:
    """True when the message asked for money and does not say that they complain."""
    heard = talk.heard
    if not heard.says("money_only") or heard.wants_complaint:
        return False
    if "compensation_only" in talk.session.flags:
        return False
    if talk.known.open_complaint(heard.understood.category):
        return False  # it belongs to what they complain of already
    talk.note(HandedOver("claim", heard.text))
    offer.remember(talk)
    talk.set(flags=tuple(dict.fromkeys((*talk.session.flags, *labels(heard)))))
    if is_among(talk.session.declined, talk.session.category, talk.session.topic):
        talk.say("report.passed_on")
        return True
    offer.put_the_choice(talk, "claim.offer")
    return True
