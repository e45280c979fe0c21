"""Writes in a group chat, where others read along, and then alone."""

from __future__ import annotations

from messages.addresses import Address, Channel
from tests.crowd.life import Life


def live(life: Life) -> None:
    """Nothing of anybody's is said in the group."""
    person = life.somebody(Channel.TELEGRAM)
    voice, group = life.voice(person), Address(Channel.TELEGRAM, "-100200300")
    if life.chance.random() < 0.5:
        life.say(person, voice.grievance())
        life.carry_on(person, 5)
    for _ in range(life.chance.choice([1, 2])):
        words = (voice.grievance(), voice.move("chase"), voice.danger(), voice.wish())
        life.say(person, life.chance.choice(words), at=group, in_group=True)
    life.say(person, voice.grievance())
    life.carry_on(person, 4)
