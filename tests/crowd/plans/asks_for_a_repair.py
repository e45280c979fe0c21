"""Asks for something to be done, and is unhappy with how it goes."""

from __future__ import annotations

from tests.crowd.life import Life


def live(life: Life) -> None:
    """The request is one thing, the complaint about it another; both go on."""
    person = life.somebody()
    voice = life.voice(person)
    life.say(person, voice.request())
    life.carry_on(person, 3)
    life.wait(days=life.chance.choice([2, 6, 12]))
    if life.chance.random() < 0.4:
        life.say(person, voice.move("chase"))
    life.say(person, voice.grievance())
    life.carry_on(person, 8)
