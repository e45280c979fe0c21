"""Acting for someone else: the complaint runs, disclosure waits for the resident's yes (HOC-3.6)."""

from __future__ import annotations

import re

from conversations.events import Added, AuthorityClaimed, ConsentSought
from conversations.known import CaseGlimpse
from conversations.labels import labels
from conversations.questions.question import Question
from conversations.questions.signed_form import names_a_form
from conversations.talk import Talk
from conversations.understanding.folding import fold

AUTHORITIES = {
    "attorney_claimed": "represent.attorney",
    "capacity_concern": "represent.capacity",
}
"""What staff check before anybody acts without the resident's word, and what is said of it."""

TAKE_ANY_STORY = ("what_happened", "consent_how", "read_back")
"""Questions under which a form may be mentioned in passing, or is the answer itself."""


OF_THEIR_OWN = re.compile(
    r"\b(?:complain|complaint) (?:\w+ ){0,3}(?:myself|for me|of my own|about how (?:i|ive|im) )"
    r"|\bmy own complaint\b|\bi (?:also )?want to complain (?:as well|too)\b"
)
"""A complaint that is the writer's, beside the one they bring for somebody else."""


def seek_consent(talk: Talk) -> None:
    """Ask the resident as soon as the question can say who asks, and of whom.

    On a number the landlord holds for them, or by staff; which of the two is decided where the
    numbers are kept. The representative is told that details wait.
    """
    draft = talk.session.draft
    if "consent_how" not in draft or talk.session.consent_sought:
        return
    how, resident = talk.session.value("consent_how"), talk.session.value("resident") or {}
    if how and how.get("form"):
        _await_form(talk)
        return
    phone = how["phone"] if how else ""
    if phone and not {"resident", "your_name"} <= draft.keys():
        return
    if not talk.session.value("your_name"):
        phone = ""  # whoever would not say their name is not put forward by us
    talk.set(consent_sought=True)
    said = resident.get("said", "")
    name, home = resident.get("name") or said, resident.get("address") or said
    talk.note(ConsentSought(resident_phone=phone, resident=name, home=home))
    talk.say("represent.asked")


def take_up(talk: Talk, question: Question | None) -> bool:
    """True when whoever acts, and still waits for consent, speaks of what they may act by.

    A signed form, a power of attorney, somebody who cannot say: how to send the first, and that
    staff check the others. The open question stays open.
    """
    case = _waits(talk)
    if case is None or (question and question.name in TAKE_ANY_STORY):
        return False
    authority = next((flag for flag in AUTHORITIES if flag in labels(talk.heard)), None)
    if authority is None and not names_a_form(talk.heard):
        return False
    talk.set(reference=case.reference)
    talk.note(Added(talk.heard.text))
    if authority is None:
        _await_form(talk)
    else:
        talk.note(AuthorityClaimed(authority, talk.heard.text))
        talk.say(AUTHORITIES[authority])
    return True


def why_not(case: CaseGlimpse) -> str:
    """What whoever acts hears in place of the case: that we wait, or that they act no more."""
    return "represent.over" if case.over else "represent.waiting"


def begins_another(talk: Talk) -> bool:
    """Whether whoever acts for a resident begins a complaint for another, or for themselves."""
    return _names_another(talk) or _complains_for_themselves(talk)


def _names_another(talk: Talk) -> bool:
    """Whether whoever acts for one resident wants to complain for another: a case of its own."""
    named, heard = talk.heard.detail("resident_name", ""), talk.heard
    acts = talk.session.value("who") == "someone_else"
    tells = heard.wants_complaint or (acts and heard.understood.dissatisfied)
    if not (named and tells):
        return False
    in_hand = (talk.session.value("resident") or {}).get("name", "")
    told = {_surname(name) for name in (in_hand, *(c.resident for c in talk.known.cases)) if name}
    return bool(told) and _surname(named) not in told


def _complains_for_themselves(talk: Talk) -> bool:
    """Whether whoever acts for a resident was wronged too, and says so while that is being told."""
    acts = talk.session.flow == "complain" and talk.session.value("who") == "someone_else"
    return acts and talk.heard.wants_complaint and bool(OF_THEIR_OWN.search(fold(talk.heard.text)))


def case_they_name(talk: Talk) -> CaseGlimpse | None:
    """The complaint for somebody that an advocate names, by its number or by whom it is for."""
    named = talk.known.find(talk.heard.detail("reference", "")) or case_of_the_named(talk)
    theirs = named is not None and named.kind == "complaint" and named.resident and named.open
    return named if theirs else None


def case_of_the_named(talk: Talk) -> CaseGlimpse | None:
    """The open case of the resident whom an advocate names: "any news on Mrs Pryce's case?"."""
    words = {word.strip(".,;:!?") for word in fold(talk.heard.text).split()}
    mine = [c for c in talk.known.cases if c.kind == "complaint" and c.open and c.resident]
    found = [case for case in mine if words & {(name := _surname(case.resident)), f"{name}s"}]
    return found[0] if len(found) == 1 else None


def _surname(name: str) -> str:
    return fold(name).split()[-1]


def _waits(talk: Talk) -> CaseGlimpse | None:
    """The case in hand, or the only open one, if nothing of it may be shared here yet."""
    waiting = [case for case in talk.known.cases if case.open and not case.may_share]
    in_hand = [case for case in waiting if case.reference == talk.session.reference]
    found = in_hand or waiting
    return found[0] if len(found) == 1 else None


def _await_form(talk: Talk) -> None:
    talk.set(consent_sought=True)
    talk.note(ConsentSought(resident_phone="", by_form=True))
    talk.say("represent.form")
