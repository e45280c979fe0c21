"""Two matters from one person, at once or one after the other."""

from __future__ import annotations

from tests.crowd.life import Life


def live(life: Life) -> None:
    """The second does not get lost in the first."""
    person = life.somebody()
    first, second = life.chance.sample(life.matters(), 2)
    voice = life.voice(person)
    for matter in (first, second):
        person.matter = matter
        life.say(person, voice.grievance())
        life.carry_on(person, life.chance.choice([1, 3, 12]))
    life.say(person, voice.move("chase"))
    life.something_at_the_desk()
    life.carry_on(person, 3)
