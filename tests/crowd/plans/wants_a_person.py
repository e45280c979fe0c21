"""A person is asked for and takes over; the assistant is quiet until it is handed back."""

from __future__ import annotations

from tests.crowd.life import Life


def live(life: Life) -> None:
    """Danger is signposted all the same."""
    person = life.somebody()
    voice = life.voice(person)
    life.say(person, voice.grievance())
    life.carry_on(person, life.chance.choice([1, 4]))
    life.say(person, voice.move("human"))
    reference = next(iter(life.now.cases), None)
    if reference is None:
        return
    life.staff("take_over", reference)
    for _ in range(life.chance.choice([1, 3])):
        life.say(person, voice.danger() if life.chance.random() < 0.2 else voice.answer("outcome"))
        life.staff("write", reference)
    life.staff("hand_back", reference)
    life.say(person, voice.move("chase"))
    life.carry_on(person, 4)
