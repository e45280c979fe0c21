"""The answer to a survey: kept, thanked for, with how to complain; never a complaint by itself."""

from __future__ import annotations

from conversations.events import ContactLogged
from conversations.flows import complain
from conversations.questions.survey_score import SURVEY_SCORE
from conversations.session import Answer
from conversations.talk import Talk

CONTENT = 4
"""A score from which on nobody is unhappy, unless their words say so."""


def hear(talk: Talk) -> bool:
    """A score, words, or both; False when the message is about something else."""
    if talk.heard.wants_complaint:
        _close(talk)
        return False
    if talk.session.asking is None:
        return False
    answer = SURVEY_SCORE.hear(talk.heard, talk.session)
    if answer is None or (_asks_us(talk) and not _scores(answer)):
        return False
    _close(talk)
    if answer.value is None:
        talk.say("survey.left_out")
        return True
    _keep(talk, answer.value["score"])
    return True


def _asks_us(talk: Talk) -> bool:
    return talk.heard.understood.kind in ("request", "status", "data_rights", "safety")


def _scores(answer: Answer) -> bool:
    """ "2. repair ok but the phone queue is dreadful": a number first is an answer, come what may."""
    return bool(answer.value and answer.value["score"])


def _keep(talk: Talk, score: int | None) -> None:
    heard = talk.heard
    talk.note(
        ContactLogged(
            reference=talk.fresh_reference(),
            kind="comment",
            words=heard.text,
            category=heard.understood.category,
            topic=heard.detail("topic", ""),
            facts={"source": "survey", "score": score, **_about(talk)},
        )
    )
    low = score is not None and score < CONTENT
    if low or heard.understood.dissatisfied:
        # A yes that follows is a complaint dated from these words.
        talk.set(since=heard.at, story=(heard.text,), category=heard.understood.category)
        talk.set(topic=heard.detail("topic", ""), flow="survey", asking=None)
        talk.say("survey.signpost")
    else:
        talk.say("survey.thanks")


def _about(talk: Talk) -> dict[str, str]:
    """The closed complaint that they were asked about, if it was one."""
    case = talk.known.find(talk.session.reference or "")
    return {"about": case.reference} if case and not case.open else {}


def chooses(talk: Talk) -> bool:
    """A yes after we said how to complain: they do."""
    told = talk.session.flow == "survey" and talk.session.asking is None
    if told and talk.heard.act == "yes":
        complain.start(talk)
        return True
    return False


def _close(talk: Talk) -> None:
    talk.set(flow=None, asking=None, unclear=0)
