"""Some days after a complaint was closed: is it put right? A no brings it back (HOC-7.3)."""

from __future__ import annotations

from conversations.events import Added, FactKept, HandedOver
from conversations.flows import moves
from conversations.questions.put_right import PUT_RIGHT
from conversations.talk import Talk


def hear(talk: Talk) -> bool:
    """Yes is noted; a no is on a person's desk the same day."""
    if talk.heard.wants_complaint or talk.heard.understood.kind in ("escalate", "request"):
        talk.set(flow=None, asking=None)
        return False
    answer = PUT_RIGHT.hear(talk.heard, talk.session)
    if answer is None:
        return False
    talk.set(flow=None, asking=None, unclear=0)
    if answer.value == "human":
        moves.person(talk)
    elif answer.value == "put_right":
        talk.note(FactKept("put_right", True))
        talk.say("after.glad")
    else:
        talk.note(FactKept("put_right", False))
        talk.note(Added(talk.heard.text))
        talk.note(HandedOver("not_put_right", talk.heard.text))
        talk.say("after.not_right")
    return True
