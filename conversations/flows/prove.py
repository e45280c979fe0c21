"""A new address joins a person's only by proof: a code, read where we know them (REP-ID, promise 8).

Nothing that is said here depends on whether there is such a case.
"""

from __future__ import annotations

import re

from conversations.events import CodeAsked, CodeMissed, HandedOver, Proved, WayInRefused
from conversations.questions.prove_code import PROVE_CODE, digits
from conversations.questions.prove_offer import PROVE_OFFER
from conversations.questions.which_case import WHICH_CASE
from conversations.talk import Talk

A_SENTENCE = 12
"""Words; a longer message is about something else."""

BY_ITSELF = 3
"""Words; a case's number and hardly anything else."""

NOT_ME = re.compile(
    r"\bnot me\b|\b(?:wasn'?t|isn'?t|was not) me\b|\b(?:didn'?t|did not|never) ask(?:ed)?\b", re.I
)
NOTHING_CAME = re.compile(
    r"\b(?:no|nothing|didn'?t|not|haven'?t|never|where|can'?t|cannot)\b.*"
    r"\b(?:code|came|come|got|get|getting|received?|arrived?|text|here|find|see)\b",
    re.I,
)
ONCE_MORE = re.compile(r"\b(?:again|resend|another|new) ?(?:one|code)?\b", re.I)


def offer(talk: Talk, wanted: str) -> None:
    """They name a case, or a number they wrote from: a code is offered, or a person."""
    talk.set(proving=wanted)
    if talk.session.unsafe or not talk.known.may_ask_code or _in_the_middle(talk):
        _have_a_person(talk)
        return
    talk.set(flow="prove", unclear=0)
    talk.ask(PROVE_OFFER)


def _hear(talk: Talk) -> bool:
    """A code is wanted or not; or here it is."""
    if talk.heard.act == "human":
        return False
    if talk.session.asking == PROVE_CODE.name:
        return _hear_code(talk)
    answer = PROVE_OFFER.hear(talk.heard, talk.session)
    if answer is None:
        return False
    if answer.value == "human":
        _have_a_person(talk)
    else:
        _send(talk)
    return True


def take_up(talk: Talk) -> bool:
    """True for an answer of theirs, and for a case's number or a phone number by itself.

    Heard before the moves that work anywhere: "I can't find it" asks for no help but ours.
    """
    if talk.session.flow == "prove" and _hear(talk):
        return True
    late = talk.known.code is not None and not _in_the_middle(talk)
    if late and digits(talk.heard.text):
        _try(talk)
        return True
    wanted = _named(talk)
    if wanted is None:
        return False
    offer(talk, wanted)
    return True


def refused(talk: Talk) -> bool:
    """ "Not me", from where a code was sent: whoever asked is let in no more."""
    short = len(talk.heard.text.split()) <= A_SENTENCE
    said = NOT_ME.search(talk.heard.text.replace("’", "'"))
    if not (talk.known.code_came and short and said):
        return False
    talk.note(WayInRefused(talk.heard.text))
    talk.say("prove.taken_off")
    return True


def _named(talk: Talk) -> str | None:
    heard, asked = talk.heard, talk.session.asking == WHICH_CASE.name
    unhappy = heard.understood.dissatisfied and heard.understood.kind != "status"
    if (talk.session.asking and not asked) or unhappy:
        return None  # who is unhappy is offered the choice first
    reference = heard.detail("reference", "")
    if reference and (asked or len(heard.text.split()) <= BY_ITSELF):
        return None if talk.known.find(reference) else str(reference)
    return str(heard.detail("phone")) if asked and heard.detail("phone") else None


def _in_the_middle(talk: Talk) -> bool:
    """Something else is being told, which is not put aside for this."""
    return talk.session.flow not in (None, "start", "chase", "prove")


def _send(talk: Talk) -> None:
    talk.note(CodeAsked(talk.session.proving, next(talk.known.codes)))
    talk.set(flow="prove")
    talk.ask(PROVE_CODE)


def _hear_code(talk: Talk) -> bool:
    said = talk.heard.text.replace("’", "'")
    if digits(said):
        _try(talk)
    elif talk.heard.act == "no" or NOTHING_CAME.search(said):
        _have_a_person(talk)
    elif ONCE_MORE.search(said) and len(said.split()) <= A_SENTENCE:
        _send(talk) if talk.known.may_ask_code else _have_a_person(talk)
    else:
        return False
    return True


def _try(talk: Talk) -> None:
    code = talk.known.code
    if code is None or code.expired:
        talk.set(flow="prove")
        talk.ask(PROVE_OFFER, "prove.expired")
    elif code.right and digits(talk.heard.text) == code.right:
        _let_in(talk, code.reference)
    else:
        talk.note(CodeMissed())
        if code.tries_left > 1:
            talk.set(flow="prove")
            talk.ask(PROVE_CODE, "prove.wrong")
        else:
            _have_a_person(talk)


def _let_in(talk: Talk, reference: str) -> None:
    talk.note(Proved(reference))
    talk.set(flow=None, asking=None, proving="", stranger=False, reference=reference, unclear=0)
    talk.say("prove.done")


def _have_a_person(talk: Talk) -> None:
    """Somebody gets in touch on the details we hold: the same for a case that is not there."""
    talk.note(HandedOver("case_from_unproved_address", talk.session.proving or talk.heard.text))
    talk.say("chase.not_from_here")
    if talk.session.flow == "prove":
        talk.set(flow=None, asking=None)
    talk.set(proving="", unclear=0)
