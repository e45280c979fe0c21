"""Two people write from one phone, each about a matter of their own."""

from __future__ import annotations

from messages.addresses import Channel
from tests.crowd.life import Life


def live(life: Life) -> None:
    """Their words mix; what they wrote elsewhere does not come out here."""
    one = life.somebody(Channel.SMS, Channel.WHATSAPP)
    two = life.somebody()
    life.say(two, life.voice(two).grievance())
    life.carry_on(two, 5)
    for person in (one, two, one):
        life.say(person, life.voice(person).grievance(), at=one.at)
        life.carry_on(person, 3, at=one.at)
    life.say(two, life.voice(two).move("chase"), at=one.at)
