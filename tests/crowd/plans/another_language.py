"""Writes in another language, danger included."""

from __future__ import annotations

from tests.crowd.life import Life


def live(life: Life) -> None:
    """They are answered, and a person who can help is found."""
    person = life.somebody()
    voice = life.voice(person)
    life.say(person, voice.chatter("foreign"))
    life.carry_on(person, 3)
    if life.chance.random() < 0.5:
        life.say(person, voice.chatter("foreign_danger"))
    life.say(person, voice.chatter("foreign"))
    life.carry_on(person, 3)
