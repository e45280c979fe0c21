"""A plain answer to another question than the open one is kept as that; we go on asking."""

from __future__ import annotations

import re

from conversations.complaint.asking import go_on
from conversations.complaint.plain_answers import plain_answer
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.began import BEGAN
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach import REACH
from conversations.questions.reach_detail import REACH_DETAIL
from conversations.questions.told_before import TOLD_BEFORE
from conversations.questions.what_happened import WHAT_HAPPENED
from conversations.questions.who import WHO
from conversations.questions.whose import FIRST_PERSON, without_whose
from conversations.session import Answer
from conversations.talk import Talk
from conversations.understanding.folding import fold
from conversations.understanding.volunteered.people import own_name

OF_THE_WRITER = (
    WHAT_HAPPENED,
    OUTCOME,
    WHO,
    HOME,
    BEGAN,
    TOLD_BEFORE,
    ADJUSTMENTS,
    REACH,
    REACH_DETAIL,
)
"""Open questions at which a date or an address of theirs may come instead of the answer.

At those about somebody else it may be that person's; the read-back hears it as a correction.
"""
ANSWERED_BY = {
    BEGAN.name: (TOLD_BEFORE,),
    REACH.name: (OUTCOME, ADJUSTMENTS),
    ADJUSTMENTS.name: (REACH,),
    TOLD_BEFORE.name: (WHAT_HAPPENED,),
    OUTCOME.name: (WHAT_HAPPENED, ADJUSTMENTS, REACH, REACH_DETAIL),
}
"""Words that would answer the one answer these as well: "in June" is when they told us, "ring me" may
be what they want or need."""


_IT_BEGAN = re.compile(
    r"(?:(?:yes|yeah|no|well|and|but)\W+)*(?:it|they|that|this)(?: all| first| only| just| has| had)*"
    r" (?:came|started|began|begun|happened|broke|went|returned|appeared|stopped)\b"
)
""" "It came back in October", of the mould: no answer to whether we were told."""


def answers_another(talk: Talk, question: Question) -> bool:
    """True when the words plainly answer another question; the open one stays open."""
    found = plain_answer(talk.heard, talk.session) if question in OF_THE_WRITER else None
    if found is None or found[0] is question or _answers_both(talk, question, found[0]):
        return False
    answered, answer = found
    talk.answer(answered.name, answer, volunteered=True)
    if answered is HOME and (
        (question is WHO and answer.value)
        or (_theirs(talk, answer) and WHO.name not in talk.session.draft)
    ):
        # Asked whose home it is, they gave theirs, and named nobody else.
        talk.answer(WHO.name, Answer("mine", talk.heard.text))
    if answered is not HOME or question is not WHO:
        talk.say("complain.added")
    go_on(talk)
    return True


def _answers_both(talk: Talk, question: Question, answered: Question) -> bool:
    """An email address is no wish, and "here" is no need, whoever asks."""
    if question is BEGAN and talk.heard.detail("began"):
        return True
    if question is TOLD_BEFORE and answered is BEGAN and _IT_BEGAN.match(fold(talk.heard.text)):
        return False
    if question is REACH_DETAIL and any(map(talk.heard.detail, ("email", "phone"))):
        return True
    if answered is REACH and question is OUTCOME and talk.heard.detail("email"):
        return False
    if answered is REACH and "here" in talk.heard.words:
        return False
    return question in ANSWERED_BY.get(answered.name, ())


def _theirs(talk: Talk, home: Answer) -> bool:
    """They gave one, and say so beside it ("mine. 14 Larch Road"), or told their own story and signed."""
    if home.value is None:
        return False
    says_whose = without_whose(talk.heard.text) != talk.heard.text
    story = talk.session.story
    signed = bool(home.value["name"]) or any(map(own_name, story))
    return says_whose or (signed and any(map(FIRST_PERSON.search, story)))
