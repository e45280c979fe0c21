"""Thanks, praise, questions, and at last perhaps a grumble."""

from __future__ import annotations

from tests.crowd.life import Life


def live(life: Life) -> None:
    """Everything gets an answer."""
    person = life.somebody()
    voice = life.voice(person)
    life.say(person, voice.move("greet"))
    for _ in range(life.chance.choice([2, 4])):
        name = life.chance.choice(["kind", "asks", "abuse"])
        life.say(person, voice.chatter(name))
    life.say(person, voice.move(life.chance.choice(["thanks", "help", "chase"])))
    if life.chance.random() < 0.6:
        life.say(person, voice.grievance())
        life.carry_on(person, 4)
