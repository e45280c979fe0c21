"""A nameless complaint: taken if there is enough to look into, contact invited, never required."""

from __future__ import annotations

from conversations.complaint.asking import close_talk
from conversations.complaint.opening import log
from conversations.complaint.story import add_to_story, tell
from conversations.events import Answered, ConversationFinished, FactKept
from conversations.flows import disclosed, offer
from conversations.questions.anonymous_where import ANONYMOUS_WHERE
from conversations.questions.contact_invited import CONTACT_INVITED
from conversations.questions.what_happened import ENOUGH_WORDS
from conversations.session import Answer
from conversations.talk import Talk

STAFF_OR_PLACE = ("address", "place", "postcode", "topic")


def take_up(talk: Talk) -> bool:
    """True when somebody who will not say who they are is unhappy about something."""
    heard = talk.heard
    nameless = "anonymous" in {*heard.understood.flags, *talk.session.flags}
    unhappy = heard.understood.dissatisfied or heard.wants_complaint
    if not (nameless and unhappy) or talk.known.open_complaint():
        return False
    start(talk)
    return True


def start(talk: Talk) -> None:
    """Log it without a name; ask where only if it cannot be looked into as it stands."""
    if not talk.session.story:
        offer.remember(talk)
    talk.keep("who", Answer("anonymous", talk.heard.text))
    log(talk, anonymous=True)
    talk.set(flow="anonymous")
    enough = _enough(talk)
    talk.note(FactKept("enough_information", enough))
    talk.ask(CONTACT_INVITED if enough else ANONYMOUS_WHERE)


def _enough(talk: Talk) -> bool:
    words = sum(len(piece.split()) for piece in talk.session.story)
    return words >= ENOUGH_WORDS and any(talk.heard.detail(name) for name in STAFF_OR_PLACE)


def hear(talk: Talk) -> bool:
    """Where it is, or how to reach them, or a no; False for anything else."""
    if talk.session.asking == ANONYMOUS_WHERE.name:
        answer = ANONYMOUS_WHERE.hear(talk.heard, talk.session)
        if answer is None:
            return False
        add_to_story(talk)
        talk.note(FactKept("enough_information", True))
        talk.ask(CONTACT_INVITED)
        return True
    answer = CONTACT_INVITED.hear(talk.heard, talk.session)
    if answer is None:
        return _more(talk)
    if answer.value is not None:
        talk.note(Answered(CONTACT_INVITED.name, answer.value, answer.words))
    talk.note(ConversationFinished())
    talk.say("anonymous.kept" if answer.value else "anonymous.nameless")
    close_talk(talk)
    return True


def _more(talk: Talk) -> bool:
    """More of what they saw belongs to it."""
    if not talk.heard.has_substance or talk.heard.understood.kind in ("status", "enquiry"):
        return False
    tell(talk, talk.heard.text)
    disclosed.note(talk)
    talk.say("anonymous.kept")
    return True
