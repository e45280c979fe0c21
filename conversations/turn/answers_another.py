"""A plain answer to another question than the open one is kept as that; we go on asking."""

from __future__ import annotations

from conversations.complaint.asking import go_on
from conversations.complaint.plain_answers import plain_answer
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.began import BEGAN
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach import REACH
from conversations.questions.told_before import TOLD_BEFORE
from conversations.questions.what_happened import WHAT_HAPPENED
from conversations.questions.who import WHO, without_whose
from conversations.session import Answer
from conversations.talk import Talk

OF_THE_WRITER = (WHAT_HAPPENED, OUTCOME, WHO, HOME, BEGAN, TOLD_BEFORE, ADJUSTMENTS, REACH)
"""Open questions at which a date or an address of theirs may come instead of the answer.

At those about somebody else it may be that person's; the read-back hears it as a correction.
"""
SAYS_WHEN_TOO = (BEGAN, TOLD_BEFORE)
"""A date answers these: "in June" is when they told us."""


def answers_another(talk: Talk, question: Question) -> bool:
    """True when the words plainly answer another question; the open one stays open."""
    found = plain_answer(talk.heard, talk.session) if question in OF_THE_WRITER else None
    if found is None or found[0] is question or (found[0] is BEGAN and question in SAYS_WHEN_TOO):
        return False
    answered, answer = found
    talk.answer(answered.name, answer, volunteered=True)
    says_whose = without_whose(talk.heard.text) != talk.heard.text
    if answered is HOME and (question is WHO or (says_whose and not talk.session.value(WHO.name))):
        # Asked whose home it is, they gave theirs, and named nobody else.
        talk.answer(WHO.name, Answer("mine", talk.heard.text))
    if answered is not HOME or question is not WHO:
        talk.say("complain.added")
    go_on(talk)
    return True
