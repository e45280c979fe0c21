"""A phone has a new owner, who says so, asks, and is written to; perhaps with troubles of their own."""

from __future__ import annotations

from messages.addresses import Channel
from tests.crowd.bank import phrases
from tests.crowd.life import Life
from tests.crowd.plans.complains import complain
from tests.crowd.saying import say


def live(life: Life) -> None:
    """Nothing of whoever had it before is told there any more, whatever staff do."""
    before = life.somebody(Channel.SMS, Channel.WHATSAPP)
    complain(life, before)
    reference = life.complaint_of(before)
    now = life.somebody(Channel.SMS)
    before.places.discard(before.at)
    now.at = before.at
    now.places = {now.at}
    words = life.chance.choice(phrases("chatter")["wrong_person"])
    life.say(now, say(words.format(name=before.name), "disowns"), careful=True)
    life.say(now, life.voice(now).move("chase"))
    for deed in ("claim", "acknowledge", "write") if reference else ():
        life.staff(deed, str(reference))
    life.wait(days=3)
    if life.chance.random() < 0.6:
        life.say(now, life.voice(now).grievance())
        life.carry_on(now, 6)
        life.say(now, life.voice(now).move("chase"))
