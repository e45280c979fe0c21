"""Says nothing that anybody could make out, in any language, with pictures, or nothing at all."""

from __future__ import annotations

from dataclasses import replace

from tests.crowd.life import Life
from tests.crowd.saying import say


def live(life: Life) -> None:
    """Asked once more, then a person."""
    person = life.somebody()
    voice = life.voice(person)
    if life.chance.random() < 0.4:
        life.say(person, voice.grievance())
    if life.chance.random() < 0.3:
        for _ in range(5):
            life.say(person, voice.chatter("nonsense"))
    for _ in range(life.chance.choice([2, 3, 5])):
        nonsense = voice.chatter("nonsense")
        odd = (nonsense, nonsense, voice.chatter("foreign"), replace(say(""), files=1), say("   "))
        life.say(person, life.chance.choice(odd))
    life.carry_on(person, 5)
