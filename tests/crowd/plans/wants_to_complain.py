"""Says no more than that they want to complain."""

from __future__ import annotations

from tests.crowd.life import Life
from tests.crowd.plans.complains import follow_up


def live(life: Life) -> None:
    """The case is there before anybody knows what it is about."""
    person = life.somebody()
    life.say(person, life.voice(person).wish())
    life.carry_on(person, 10)
    if life.chance.random() < 0.4:
        follow_up(life, person)
