"""Shall we send you a code? Asked of somebody who names a case that we cannot show here."""

from __future__ import annotations

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

A_FEW = 8
WANTS = {"send", "code", "new", "again", "resend"}
DOES_NOT = {"don't", "dont", "not", "no", "never", "without"}


def hear(heard: Heard, session: Session) -> Answer | None:
    """A code, or a person: by button, number, or a plain yes or no."""
    picked = heard.picked(PROVE_OFFER.choices)
    if picked is None and heard.act == "no":
        picked = "human"
    if picked is None and (heard.act == "yes" or _wants_it(heard)):
        picked = "send_code"
    return Answer(picked, heard.text) if picked else None


def _wants_it(heard: Heard) -> bool:
    """ "Send me the code then", in a few words."""
    words = heard.words
    return len(words) <= A_FEW and bool(words & WANTS) and not words & DOES_NOT


PROVE_OFFER = Question("prove_offer", "prove.offer", hear)
