"""Everything in the first message, and a wish to complain with it."""

from __future__ import annotations

from tests.crowd.life import Life
from tests.crowd.plans.complains import follow_up


def live(life: Life) -> None:
    """One long message; then only what is still missing."""
    person = life.somebody()
    life.say(person, life.voice(person).everything())
    life.carry_on(person, 6)
    follow_up(life, person)
