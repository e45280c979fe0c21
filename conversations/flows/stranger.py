"""A wrong or recycled number: nothing of anybody's case is told there any more (REP-ID)."""

from __future__ import annotations

from conversations.complaint.asking import close_talk
from conversations.events import HandedOver, SafetyAsked
from conversations.talk import Talk

A_SENTENCE = 16
"""Words; a longer message that speaks of a wrong number tells of something else."""


def take_up(talk: Talk) -> bool:
    """True when whoever writes says that they are not the person we wrote to."""
    short = len(talk.heard.text.split()) <= A_SENTENCE
    if not (talk.heard.says("not_them") and short) or talk.session.stranger:
        return False
    talk.note(HandedOver("number_not_theirs", talk.heard.text))
    talk.note(SafetyAsked(None))
    close_talk(talk)
    talk.set(stranger=True, reference=None, consent_for=None, consented=(), aside=None)
    talk.set(
        declined=(),
        doubted=(),
        refused=(),
        let_be=None,
        circumstances=(),
        adjustments=(),
        dangers=(),
        alarm=None,
        logged=None,
    )
    talk.say("stranger.sorry")
    return True
