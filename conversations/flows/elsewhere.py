"""Not ours, or with a way of its own: said so at once, and helped all the same (H21-9.3)."""

from __future__ import annotations

from conversations.events import HandedOver
from conversations.flows import offer
from conversations.talk import Talk

NO_CASE_OF_OURS = ("enquiry", "request", "other", "status")


def take_up(talk: Talk) -> bool:
    """True when the message is about somebody else's service, or what a tribunal decides."""
    heard = talk.heard
    if heard.wants_complaint or talk.known.open_complaint():
        return False
    if heard.says("tribunal"):
        offer.offer(talk, _tribunal(talk))
        return True
    if heard.understood.dissatisfied and not heard.says("another_landlord"):
        return False
    if heard.says("another_landlord"):
        talk.say("elsewhere.another_landlord")
        return True
    if heard.says("another_body") and heard.understood.kind in NO_CASE_OF_OURS:
        talk.note(HandedOver("not_ours", heard.text))
        talk.say("elsewhere.another_body")
        return True
    return False


def _tribunal(talk: Talk) -> str:
    scottish = talk.known.nation == "Scotland"
    return "elsewhere.tribunal_scotland" if scottish else "elsewhere.tribunal_england"
