"""Does not want to complain, grumbles on about the same thing, and may think better of it."""

from __future__ import annotations

from tests.crowd.bank import phrases
from tests.crowd.life import Life
from tests.crowd.saying import say


def live(life: Life) -> None:
    """A clear no is never asked about twice; a wish to complain works at any time."""
    person = life.somebody()
    voice = life.voice(person)
    life.say(person, voice.grievance())
    if life.asked(person) == "offer":
        no = life.chance.choice(phrases("wishes")["no"])
        life.say(person, say(no, "declines", matter=person.matter))
        life.carry_on(person, 2)
    for _ in range(life.chance.choice([1, 2, 3])):
        life.wait(days=life.chance.choice([1, 3, 8]))
        life.say(person, voice.grievance())
        life.carry_on(person, 1)
    if life.chance.random() < 0.5:
        life.say(person, voice.wish())
        life.carry_on(person, 6)
