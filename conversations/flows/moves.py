"""Moves that work anywhere: stop and start, help, a person, back, skip, change, start again."""

from __future__ import annotations

from conversations.events import Added, HandedOver, Said, TextsStarted, TextsStopped
from conversations.flows.agenda import Agenda
from conversations.phrase import Phrase
from conversations.questions.question import Question
from conversations.questions.reach import REACH
from conversations.session import Answer
from conversations.talk import Talk

CHANGE = ("change ", "correct ", "fix my ", "wrong ")


def stop(talk: Talk) -> None:
    """STOP ends texts, not the complaint (promise 10)."""
    talk.note(TextsStopped())
    complaint = talk.known.open_complaint()
    goes_on = (
        Phrase("moves.complaint_goes_on", {"reference": complaint.reference}) if complaint else ""
    )
    talk.say("moves.stopped", goes_on=goes_on)


def start(talk: Talk) -> None:
    """START lets messages out again."""
    talk.note(TextsStarted())
    talk.say("moves.started")


def help_once(talk: Talk) -> None:
    """What can be done here; to whom that was no help the last time, a person (promise 11)."""
    heard = talk.session.heard
    if talk.session.helped and talk.session.helped == heard - 1:
        give_up(talk)
        return
    talk.set(helped=heard)
    talk.say("moves.help")


def person(talk: Talk, reason: str = "asked") -> None:
    """A person is asked for: staff get a task; the conversation may go on meanwhile."""
    talk.note(HandedOver(reason, talk.heard.text))
    talk.say("moves.person_after_hours" if talk.known.after_hours else "moves.person")


def person_for_language(talk: Talk) -> None:
    """Another language was asked for: a person who can help in it is found."""
    talk.note(HandedOver("language", talk.heard.text))
    talk.say("moves.language")


def file_alone(talk: Talk, question: Question | None) -> None:
    """A photo or file without words of its own: it goes to the case it can only belong to.

    The open question stays open: a photo is no answer to it.
    """
    case = talk.known.case_of_a_file(talk.session.reference)
    talk.note(Added(""))
    if question is not None:
        talk.say("moves.file_came")
        talk.ask(question)
    elif case is not None:
        talk.set(reference=case.reference)
        talk.say("moves.file_with_case", reference=case.reference)
    else:
        talk.say("moves.file_kept")


def say_it_came(talk: Talk) -> None:
    """Whoever sends a photo or file is told that we have it, before all else but danger."""
    said = [(at, event) for at, event in enumerate(talk.events) if isinstance(event, Said)]
    told = any(event.text.startswith("moves.file_") for _, event in said)
    after_danger = [at for at, event in said if not event.text.startswith("danger.")]
    if after_danger and not told:
        talk.events.insert(after_danger[0], Said("moves.file_came"))


def give_up(talk: Talk) -> None:
    """Twice not understood: a wrong guess is worse than a person (promise 11)."""
    talk.note(HandedOver("not_understood", talk.heard.text))
    talk.say("moves.gave_up")
    talk.set(unclear=0)


def skip(talk: Talk, question: Question) -> None:
    """Leave the open question."""
    talk.answer(question.name, Answer(None, talk.heard.text))
    talk.say("moves.skipped")


def back(talk: Talk, agenda: Agenda) -> bool:
    """Ask the question before the open one again; False if there is none."""
    asked = [name for name in talk.session.asked if name != talk.session.asking]
    previous = next((q for name in reversed(asked) for q in agenda if q.name == name), None)
    if previous is None:
        return False
    reopen(talk, previous)
    return True


def changed(talk: Talk, agenda: Agenda) -> Question | None:
    """The question that "change my address" means, if it has been answered.

    How to reach somebody is often not asked: we write back to where they wrote.
    """
    text = talk.heard.text.lower().strip()
    if not text.startswith(CHANGE):
        return None
    answered = (q for q in agenda if q.name in talk.session.draft or q is REACH)
    named = {q: [name for name in q.called if name in text] for q in answered}
    # The longest: "my address", of somebody who writes for another, is not the resident's.
    found = {q: max(map(len, names)) for q, names in named.items() if names}
    return max(found, key=found.__getitem__, default=None)


def reopen(talk: Talk, question: Question) -> None:
    """Forget an answer and ask for it again."""
    talk.forget(question.name)
    talk.set(asked=tuple(n for n in talk.session.asked if n != question.name), unclear=0)
    talk.ask(question)
