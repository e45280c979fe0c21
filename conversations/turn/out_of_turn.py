"""An answer to another of our questions than the open one: kept as that, and we go on asking.

People who write for somebody tell things in their own order: the wish before the number, their
mother's name when asked for their own.
"""

from __future__ import annotations

from collections.abc import Callable

from conversations.astray import NAMED
from conversations.complaint.asking import go_on
from conversations.heard import Heard
from conversations.questions.consent_how import CALLS, CONSENT_HOW, SOMEBODY
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach_detail import REACH_DETAIL
from conversations.questions.read_back import READ_BACK
from conversations.questions.resident import RESIDENT, found
from conversations.questions.what_happened import WHAT_HAPPENED
from conversations.questions.your_name import YOUR_NAME
from conversations.session import Answer, Session
from conversations.talk import Talk

Found = tuple[Question, Answer] | None

TAKE_ALL = (WHAT_HAPPENED, READ_BACK)
"""What is told here is the story, whatever names are in it."""

OF_THE_PARTIES = (CONSENT_HOW, RESIDENT, YOUR_NAME, HOME)
"""Questions that no wish answers."""

WHO_IT_IS = (*NAMED, "phone", "email")


def taken_out_of_turn(talk: Talk, question: Question) -> bool:
    """True when the words plainly answer another question; the open one stays open."""
    heard, session = talk.heard, talk.session
    if question in TAKE_ALL or heard.act is not None or heard.choice is not None:
        return False
    other = next(filter(None, (find(heard, session, question) for find in FINDERS)), None)
    if other is None:
        return False
    answered, answer = other
    talk.answer(answered.name, answer, volunteered=True)
    if answered is CONSENT_HOW:
        talk.set(consent_sought=False)
    else:
        talk.say("complain.added")
    go_on(talk)
    return True


def _whose_name(heard: Heard, session: Session, question: Question) -> Found:
    """ "Her name is Edith Marlow", when asked for their own."""
    named = heard.detail("their_name") and not heard.detail("name")
    if question is RESIDENT or not (named and RESIDENT.applies(session)):
        return None
    return RESIDENT, Answer(found(heard, heard.text.strip()), heard.text)


def _own_name(heard: Heard, session: Session, question: Question) -> Found:
    """ "My name's Carol, I'm her daughter", when asked for something else."""
    told = heard.detail("name") and heard.detail("writer_relation")
    if question in (RESIDENT, YOUR_NAME, HOME) or not (told and YOUR_NAME.applies(session)):
        return None
    answer = YOUR_NAME.hear(heard, session)
    return (YOUR_NAME, answer) if answer else None


def _their_number(heard: Heard, session: Session, question: Question) -> Found:
    """ "Text her on ...", after we had said that staff would have to ask."""
    how = session.value("consent_how")
    waits = how is not None and not how.get("phone") and CONSENT_HOW.applies(session)
    if question in (CONSENT_HOW, REACH_DETAIL) or not (waits and heard.detail("phone")):
        return None
    answer = CONSENT_HOW.hear(heard, session) if SOMEBODY & heard.words else None
    return (CONSENT_HOW, answer) if answer and answer.value.get("phone") else None


def _wish(heard: Heard, session: Session, question: Question) -> Found:
    """ "Get the boiler mended this week", when asked for a name or a number."""
    tells_who = any(map(heard.detail, WHO_IT_IS)) or CALLS & heard.words
    if question not in OF_THE_PARTIES or OUTCOME.name in session.draft or tells_who:
        return None
    if not (heard.asks_to_do and heard.has_substance):
        return None
    return OUTCOME, Answer(heard.text.strip(), heard.text)


FINDERS: tuple[Callable[[Heard, Session, Question], Found], ...] = (
    _whose_name,
    _own_name,
    _their_number,
    _wish,
)
