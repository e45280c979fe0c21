"""STOP in the middle, or at the end; staff go on; START, or not."""

from __future__ import annotations

from messages.addresses import Channel
from tests.crowd.life import Life


def live(life: Life) -> None:
    """No text goes out after STOP, and the complaint does not end."""
    person = life.somebody(Channel.SMS, Channel.WHATSAPP)
    voice = life.voice(person)
    life.say(person, voice.grievance())
    life.carry_on(person, life.chance.choice([0, 2, 10]))
    life.say(person, voice.move("stop"))
    reference = life.complaint_of(person)
    for deed in life.chance.sample(("claim", "write", "update", "acknowledge"), 2):
        if reference:
            life.staff(deed, reference)
    life.wait(days=life.chance.choice([1, 4]))
    if life.chance.random() < 0.3:
        life.say(person, voice.grievance())
    if life.chance.random() < 0.6:
        life.say(person, voice.move("start"))
        life.carry_on(person, 3)
        life.say(person, voice.move("chase"))
