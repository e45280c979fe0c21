"""Begins, and is not heard of for a long time; comes back, or does not."""

from __future__ import annotations

from tests.crowd.life import Life


def live(life: Life) -> None:
    """Reminders fall due, and nothing is lost."""
    person = life.somebody()
    voice = life.voice(person)
    life.say(person, life.chance.choice([voice.grievance(), voice.wish(), voice.request()]))
    life.carry_on(person, life.chance.choice([0, 1, 3]))
    life.wait(days=life.chance.choice([1, 3, 9, 25]))
    life.something_at_the_desk()
    if life.chance.random() < 0.7:
        back = (voice.grievance(), voice.move("chase"), voice.answer("began"))
        life.say(person, life.chance.choice(back))
        life.carry_on(person, 8)
