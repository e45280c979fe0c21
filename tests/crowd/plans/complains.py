"""Somebody is unhappy, is offered the choice, and tells the rest; staff take it from there."""

from __future__ import annotations

from tests.crowd.life import Life
from tests.crowd.people import Person

BY_STAFF = ("claim", "acknowledge", "update", "write", "respond", "close")


def live(life: Life) -> None:
    """From the grumble to the close, or as far as it goes."""
    person = life.somebody()
    complain(life, person)
    follow_up(life, person)


def complain(life: Life, person: Person) -> None:
    """Grumble, then answer what is asked."""
    voice = life.voice(person)
    if life.chance.random() < 0.25:
        life.say(person, voice.move("greet"))
    life.say(person, voice.grievance())
    life.carry_on(person)


def follow_up(life: Life, person: Person) -> None:
    """Staff act, the resident chases, days pass."""
    voice, reference = life.voice(person), life.complaint_of(person)
    for deed in BY_STAFF if reference else ():
        if life.chance.random() < 0.35:
            life.wait(days=life.chance.choice([1, 2, 5]))
        if life.chance.random() < 0.3:
            life.say(person, voice.move("chase"))
        if life.chance.random() < 0.6:
            life.staff(deed, str(reference))
        if life.chance.random() < 0.15:
            life.say(person, voice.grievance())
            life.carry_on(person, 2)
