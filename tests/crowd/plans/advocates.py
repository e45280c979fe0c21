"""A professional with several residents' cases on one number: some agree, some do not."""

from __future__ import annotations

from messages.addresses import Channel
from tests.crowd.life import Life
from tests.crowd.plans.represents import BY_STAFF, speak_for
from tests.crowd.saying import say


def live(life: Life) -> None:
    """Nothing of one resident's case comes out with another's."""
    advocate = life.somebody(held=False)
    for _ in range(life.chance.choice([2, 3])):
        resident = life.somebody(Channel.SMS, held=True)
        reference = speak_for(life, advocate, resident)
        if life.asked(resident) == "consent" and life.chance.random() < 0.8:
            life.say(resident, life.voice(resident).consents(life.chance.random() < 0.5))
        if reference:
            life.staff(life.chance.choice(BY_STAFF), reference)
        life.say(advocate, life.voice(advocate).move("restart"))
    for reference in sorted(life.now.cases):
        life.staff(life.chance.choice(BY_STAFF), reference)
        asks = say(f"what's happening with {reference}?", "chase")
        life.say(advocate, asks, careful=True)
    life.say(advocate, life.voice(advocate).move("chase"))
