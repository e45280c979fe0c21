"""The resident is asked whether somebody may act for them: one word gives, refuses, withdraws."""

from __future__ import annotations

from conversations.events import ConsentGiven, ConsentRefused, ConsentWithdrawn
from conversations.flows import moves
from conversations.questions.consent import CONSENT
from conversations.talk import Talk

WITHDRAW = ("withdraw", "withdraw consent", "i withdraw", "withdraw my consent")


def hear(talk: Talk) -> bool:
    """Take the resident's word for it; False when the message says neither yes nor no.

    Somebody who wants a person first gets one, and may still answer.
    """
    answer = CONSENT.hear(talk.heard, talk.session)
    reference = talk.session.consent_for
    if answer is None or reference is None:
        return False
    if answer.value == "human":
        moves.person(talk)
        return True
    if answer.value == "agree":
        talk.note(ConsentGiven(reference, talk.heard.text))
        talk.set(consented=(*talk.session.consented, reference))
        talk.say("consent.given")
    else:
        talk.note(ConsentRefused(reference, talk.heard.text))
        talk.say("consent.refused")
    go_back(talk)
    return True


def go_back(talk: Talk) -> None:
    """Return to whatever was being talked about before the question came in between."""
    aside = talk.session.aside
    talk.set(
        flow=aside.flow if aside else None,
        asking=aside.asking if aside else None,
        aside=None,
        unclear=0,
    )


def withdraws(talk: Talk) -> bool:
    """One word from the resident takes consent back, whatever is being talked about."""
    return bool(talk.session.consented) and _plain(talk.heard.text) in WITHDRAW


def withdraw(talk: Talk) -> None:
    """Nothing more is shared from this moment; the complaint goes on."""
    for reference in talk.session.consented:
        talk.note(ConsentWithdrawn(reference, talk.heard.text))
        talk.say("consent.withdrawn")
    talk.set(consented=())


def _plain(text: str) -> str:
    return " ".join(text.lower().strip(" .!\"'").split())
