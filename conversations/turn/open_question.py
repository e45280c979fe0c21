"""The question that is waiting for an answer, by the name the session remembers."""

from __future__ import annotations

from conversations.complaint.asking import AGENDA, go_on
from conversations.flows import report
from conversations.flows.agenda import Agenda, named
from conversations.questions.anonymous_where import ANONYMOUS_WHERE
from conversations.questions.consent import CONSENT
from conversations.questions.contact_invited import CONTACT_INVITED
from conversations.questions.look_into_it import LOOK_INTO_IT
from conversations.questions.offer import OFFER
from conversations.questions.prove_code import PROVE_CODE
from conversations.questions.prove_offer import PROVE_OFFER
from conversations.questions.put_right import PUT_RIGHT
from conversations.questions.question import Question
from conversations.questions.safe_way import SAFE_WAY
from conversations.questions.start import START
from conversations.questions.survey_score import SURVEY_SCORE
from conversations.questions.what_is_new import WHAT_IS_NEW
from conversations.questions.which_case import WHICH_CASE
from conversations.questions.which_of import WHICH_OF
from conversations.questions.withdraw_which import WITHDRAW_WHICH
from conversations.talk import Talk


def open_question(talk: Talk) -> Question | None:
    """What was asked last and is not answered yet; None when nothing is."""
    return question_named(talk.session.asking)


def question_named(name: str | None) -> Question | None:
    """Any question there is, of whichever journey."""
    return named(QUESTIONS, name)


def ask_again(talk: Talk, question: Question | None) -> None:
    """Put it once more, after something else was said."""
    if question:
        talk.ask(question)


def go_on_asking(talk: Talk) -> None:
    """The next thing that is missing, or the end."""
    if talk.session.flow == "complain":
        go_on(talk)
    else:
        report.finish(talk)


QUESTIONS: Agenda = (
    *AGENDA,
    *report.AGENDA,
    OFFER,
    START,
    WHICH_CASE,
    CONSENT,
    LOOK_INTO_IT,
    SURVEY_SCORE,
    WITHDRAW_WHICH,
    ANONYMOUS_WHERE,
    CONTACT_INVITED,
    WHAT_IS_NEW,
    SAFE_WAY,
    WHICH_OF,
    PUT_RIGHT,
    PROVE_OFFER,
    PROVE_CODE,
)
