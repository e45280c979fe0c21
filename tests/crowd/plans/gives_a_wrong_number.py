"""Somebody acts for a resident and gives another tenant's number, which the landlord holds too."""

from __future__ import annotations

from messages.addresses import Channel
from tests.crowd.life import Life
from tests.crowd.plans.represents import BY_STAFF, speak_for
from tests.crowd.promises.promise import BrokenPromise


def live(life: Life) -> None:
    """The other tenant is asked nothing, and reads nothing of it whatever staff send."""
    representative = life.somebody(held=False)
    resident = life.somebody(Channel.SMS, held=life.chance.random() < 0.5)
    other = life.somebody(Channel.SMS, held=True)
    reference = speak_for(life, representative, resident, other.phone)
    if life.asked(other) == "consent":
        raise BrokenPromise("8. Another tenant was asked for somebody's consent.")
    if reference:
        for deed in life.chance.sample(BY_STAFF, 2):
            life.staff(deed, reference)
        life.say(other, life.voice(other).move("chase"))
        life.carry_on(representative, 4)
