"""The landlord cannot work as usual: people are told, and no date moves because of it."""

from __future__ import annotations

from tests.crowd.life import Life
from tests.crowd.plans.complains import complain


def live(life: Life) -> None:
    """Somebody who came before it, and somebody who comes while it is on."""
    before, during = life.somebody(), life.somebody()
    complain(life, before)
    life.landlord("begin_incident")
    life.say(during, life.voice(during).grievance())
    life.carry_on(during, 6)
    life.landlord("tell_affected")
    life.say(before, life.voice(before).move("chase"))
    life.wait(days=2)
    life.landlord("end_incident")
    life.say(before, life.voice(before).grievance())
    life.carry_on(before, 4)
