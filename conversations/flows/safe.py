"""Somebody else may read what we send: a safe way is asked for, and nothing gives the person away."""

from __future__ import annotations

from conversations.complaint.asking import go_on
from conversations.events import SafetyAsked
from conversations.flows import complain, disclosed
from conversations.questions.safe_way import SAFE_WAY
from conversations.talk import Talk


def mark(talk: Talk) -> None:
    """From now on only answers go to this address, until the person says that it is safe."""
    if not talk.session.unsafe:
        talk.set(unsafe=True)
        talk.note(SafetyAsked(None))


def hear(talk: Talk) -> bool:
    """A safe way is kept for staff; here and safe goes on as with anybody."""
    answer = SAFE_WAY.hear(talk.heard, talk.session)
    if answer is None:
        return False
    disclosed.note(talk)
    if answer.value == "here":
        talk.set(unsafe=False, flow="complain")
        talk.note(SafetyAsked(True))
        talk.say("safe.here")
        go_on(talk)
    elif answer.value == "not_here":
        talk.say("safe.not_here")
    else:
        complain.keep_the_safe_way(talk, answer.value)
    return True


def says_unsafe(talk: Talk) -> bool:
    """A no to "is it safe here?", whatever follows: only answers go out, and a way is asked for."""
    asked = set(talk.session.dangers) & {"violence", "domestic_abuse"}
    if not asked or not (talk.heard.act == "no" or talk.heard.says("not_safe")):
        return False
    mark(talk)
    talk.say("safe.not_here")
    return True


def says_safe(talk: Talk) -> bool:
    """A yes to it: what was held back may go out again."""
    if not talk.session.unsafe or talk.heard.act != "yes":
        return False
    talk.set(unsafe=False)
    talk.note(SafetyAsked(True))
    talk.say("safe.here")
    return True
