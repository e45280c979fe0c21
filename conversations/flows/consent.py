"""The resident is asked whether somebody may act for them: one word gives, refuses, withdraws."""

from __future__ import annotations

import re

from conversations.events import ConsentGiven, ConsentRefused, ConsentWithdrawn
from conversations.flows import moves
from conversations.questions.consent import CONSENT
from conversations.talk import Talk
from conversations.understanding.folding import fold

_WORD = re.compile(r"[^\W_]+")

_TAKES_BACK = re.compile(
    r"^(?:(?:please|i|now|ok|id|like|want|wish|would|to) )*withdraw(?:ing|n)?"
    r"(?: (?:it|this|that|please|now|thanks|thank|you))*$"
    r"|\b(?:withdraw|withdrawing|take back|taking back|revoke|cancel|end|stop|remove) (?:\w+ ){0,4}"
    r"(?:consent|permission|agreement)\b"
    r"|\b(?:dont|do not|no longer) want (?:\w+ ){1,3}to (?:act|speak|talk|deal|write) (?:\w+ ){0,3}"
    r"(?:for me|about me|on my behalf|anymore|any more)\b"
    r"|\b(?:stop|dont|do not) (?:telling|tell|sharing|share) (?:\w+ ){0,4}(?:anything|my details)\b"
)
"""What ends it, in any words: a yes is taken back more easily than it was given (REP-WD)."""
_NOT_SO = re.compile(r"\b(?:dont|do not|didnt|did not|wont|will not|never) (?:want to )?withdraw")


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
    said = " ".join(_WORD.findall(fold(talk.heard.text).replace("'", "")))
    takes_back = _TAKES_BACK.search(said) and not _NOT_SO.search(said)
    return bool(talk.session.consented) and bool(takes_back)


def withdraw(talk: Talk) -> None:
    """Nothing more is shared from this moment; the complaint goes on."""
    for reference in talk.session.consented:
        talk.note(ConsentWithdrawn(reference, talk.heard.text))
        talk.say("consent.withdrawn")
    talk.set(consented=())
