"""Danger, alone or in one breath with a grumble, at the beginning or in the middle."""

from __future__ import annotations

from dataclasses import replace

from tests.crowd.life import Life


def live(life: Life) -> None:
    """The signpost first; the choice to complain when they come back to it."""
    person = life.somebody()
    voice, danger = life.voice(person), life.voice(person).danger()
    if life.chance.random() < 0.4:
        life.say(person, voice.grievance())
        life.carry_on(person, 3)
    if life.chance.random() < 0.4:
        grumble = voice.grievance(detail=False)
        danger = replace(grumble, words=f"{danger.words}. {grumble.words}", danger=danger.danger)
    life.say(person, danger)
    life.say(person, voice.move("thanks"))
    life.carry_on(person, 6)
    if life.chance.random() < 0.5:
        life.say(person, voice.danger())
        life.say(person, voice.grievance())
        life.carry_on(person, 4)
