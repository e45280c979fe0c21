"""What a complaint asks, in which order, and how it comes to its end."""

from __future__ import annotations

from conversations.definition import definition
from conversations.events import ConversationFinished, DefinitionAgreed
from conversations.flows import moves, represent
from conversations.flows.agenda import next_question
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.began import BEGAN
from conversations.questions.consent_how import CONSENT_HOW
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach import REACH
from conversations.questions.reach_detail import REACH_DETAIL
from conversations.questions.read_back import READ_BACK
from conversations.questions.resident import RESIDENT
from conversations.questions.told_before import TOLD_BEFORE
from conversations.questions.what_happened import WHAT_HAPPENED
from conversations.questions.who import WHO
from conversations.questions.your_name import YOUR_NAME
from conversations.talk import Talk

AGENDA: tuple[Question, ...] = (
    WHAT_HAPPENED,
    CONSENT_HOW,
    RESIDENT,
    YOUR_NAME,
    OUTCOME,
    WHO,
    HOME,
    BEGAN,
    TOLD_BEFORE,
    ADJUSTMENTS,
    REACH,
    REACH_DETAIL,
    READ_BACK,
)
"""In order of worth: what comes first is known even if the person falls silent."""

HEARD_FIRST: tuple[Question, ...] = (WHO, *(question for question in AGENDA if question is not WHO))
"""The same for what is volunteered: who writes decides whose home is meant."""


NEVER_LEFT = (WHAT_HAPPENED, CONSENT_HOW, RESIDENT, READ_BACK)
"""Without these nobody knows what it is about, or for whom."""

OFTEN_ENOUGH = 3
"""Times that a question is put to somebody who each time tells us something else."""


def go_on(talk: Talk) -> None:
    """Ask the next thing that is missing; the read-back is last."""
    represent.seek_consent(talk)
    question = next_one(talk)
    if question is not None and _was_put_often(talk, question):
        _put_off(talk, question)
        question = next_one(talk)
    if question is None:
        finish(talk)
    else:
        talk.ask(question)


def _was_put_often(talk: Talk, question: Question) -> bool:
    """Counted while it stays open: who tells us something else each time will not say it now."""
    still_open = question.name == talk.session.asking
    talk.set(put=talk.session.put + 1 if still_open else 1)
    return question not in NEVER_LEFT and talk.session.put > OFTEN_ENOUGH


def _put_off(talk: Talk, question: Question) -> None:
    """Until the end; and from there on it is left."""
    talk.set(put=1)
    if question.name in talk.session.put_off:
        moves.skip(talk, question)
    else:
        talk.set(put_off=(*talk.session.put_off, question.name))


def next_one(talk: Talk) -> Question | None:
    missing = [q for q in AGENDA if not _on_record(talk, q)]
    put_off = [q for q in missing if q.name in talk.session.put_off]
    in_order = [q for q in missing if q not in put_off and q is not READ_BACK]
    return next_question(talk, [*in_order, *put_off, READ_BACK])


def _on_record(talk: Talk, question: Question) -> bool:
    """The writer's own home is known from before: it is not asked for twice (WCAG 3.3.7).

    Nor is how to reach somebody who writes from their phone, unless a need makes it matter: they
    are told that we write back there, and may say another way at any time.
    """
    if question is REACH:
        needs = talk.session.adjustments or talk.session.circumstances
        return talk.heard.channel.is_phone_text and not (needs or REACH.name in talk.session.asked)
    return question is HOME and talk.known.home_known


def finish_quietly(talk: Talk) -> None:
    """Nothing more is asked of them; everything said is on the case."""
    talk.note(ConversationFinished())
    close_talk(talk)


def finish(talk: Talk) -> None:
    """The definition is agreed; say who has the case, by when, and what else they can do."""
    talk.note(DefinitionAgreed(definition(talk.session)))
    talk.note(ConversationFinished())
    talk.say("complain.complete" if talk.known.acknowledges else "complain.complete_one_date")
    close_talk(talk)


def close_talk(talk: Talk) -> None:
    """The matter is in staff's hands; the next message begins something new or adds to it."""
    talk.set(flow=None, asking=None, draft={}, asked=(), since=None, story=(), flags=(), unclear=0)
    talk.set(topic="", category="other", hints=(), issues=(), correcting=0, nudged=False)
    talk.set(consent_sought=False, put=0, put_off=())
