"""A matter that had its last answer comes again: logged, flagged, asked what is new (PFP-5-reopen).

A person decides; the assistant never refuses.
"""

from __future__ import annotations

from conversations.complaint.asking import finish_quietly
from conversations.complaint.opening import log
from conversations.complaint.story import add_to_story
from conversations.events import FactKept, FlagsRaised
from conversations.flows import complain, offer
from conversations.questions.what_is_new import WHAT_IS_NEW
from conversations.talk import Talk


def take_up(talk: Talk) -> bool:
    """True when an earlier complaint, answered for good, is asked to be opened again."""
    heard, done = talk.heard, talk.known.closed_complaint()
    if done is None or talk.known.open_complaint() not in (None, done):
        return False
    again = heard.says("reopen") and (heard.says("against_decision") or "complain" in heard.text)
    further = heard.understood.kind == "escalate" and not done.open
    if not (again or further or _same_again(talk, done.topic)):
        return False
    offer.remember(talk)
    log(talk, earlier=done.reference)
    talk.note(FlagsRaised(("previously_considered",)))
    talk.note(FactKept("previous_case_found", True))
    talk.note(FactKept("new_evidence", False))
    complain.say_receipt(talk)
    talk.set(flow="earlier")
    talk.ask_with(WHAT_IS_NEW, earlier=done.reference)
    return True


def _same_again(talk: Talk, topic: str) -> bool:
    same = bool(topic) and talk.heard.detail("topic") == topic
    return same and talk.heard.wants_complaint


def hear(talk: Talk) -> bool:
    """What is new, or nothing; kept for the person who decides."""
    answer = WHAT_IS_NEW.hear(talk.heard, talk.session)
    if answer is None:
        return False
    talk.answer(WHAT_IS_NEW.name, answer)
    if answer.value:
        talk.note(FlagsRaised(("new_evidence_check",)))
        talk.note(FactKept("new_evidence", True))
        add_to_story(talk)
    talk.say("earlier.kept")
    finish_quietly(talk)
    return True
