"""Help, back, skip, change, start again, a person: moves that work wherever one is."""

from __future__ import annotations

from conversations.complaint.asking import AGENDA, close_talk
from conversations.flows import (
    ask,
    moves,
    offer,
    report,
    welcome,
    withdraw,
)
from conversations.flows.agenda import Agenda, named
from conversations.questions.consent_how import CONSENT_HOW
from conversations.questions.home import HOME, holds_back
from conversations.questions.question import Question
from conversations.questions.reach import REACH, names_only_a_way
from conversations.questions.read_back import READ_BACK
from conversations.talk import Talk
from conversations.turn.open_question import ask_again, go_on_asking, open_question


def _held_back(talk: Talk, question: Question | None) -> bool:
    """ "I'd prefer to stay anonymous", asked for a name: nobody has to say it (PFP-25)."""
    return question is HOME and holds_back(talk.heard.text)


RINGS = (REACH, CONSENT_HOW)
"""Questions to which "please call" or "here please" is an answer, and no wish for a person."""

AGENDAS: dict[str, Agenda] = {"complain": AGENDA, "report": report.AGENDA}


def moved(talk: Talk) -> bool:
    """Help, back, skip, change, start again, a person: they work wherever one is."""
    act, question = talk.heard.act, open_question(talk)
    agenda = AGENDAS.get(talk.session.flow or "", ())
    if withdraw.gives_up(talk):
        return True
    rings = question in RINGS and question.hear(talk.heard, talk.session) is not None
    answers = rings or _held_back(talk, question)
    if question is READ_BACK and act == "human" and names_only_a_way(talk.heard):
        return False  # "call me": how to reach them, and no wish for a person now
    if wanted := moves.changed(talk, agenda):
        moves.reopen(talk, wanted)
    elif answers and (act in ("human", "help", "back") or talk.heard.says("a_person")):
        return False
    elif act == "human" or talk.heard.says("a_person"):
        moves.person(talk)
    elif act == "help":
        if talk.known.cases and ask.sounds_like(talk):
            welcome.answer_in_passing(talk)
        elif not ask.take_up(talk):
            moves.help_once(talk)
        ask_again(talk, question)
    elif act == "change_language":
        moves.person_for_language(talk)
        ask_again(talk, question)
    elif act == "restart":
        talk.say("moves.restarted")
        if talk.session.flow == "offer":
            offer.let_be(talk)
        close_talk(talk)
        talk.set(declined=(), doubted=(), refused=())
        welcome.hello(talk)
    elif act == "back":
        if not moves.back(talk, agenda):
            talk.say("moves.nothing_to_go_back_to")
            welcome.hello(talk) if question is None else talk.ask(question)
    elif act == "skip" and question and named(agenda, question.name):
        moves.skip(talk, question)
        go_on_asking(talk)
    else:
        return False
    return True
