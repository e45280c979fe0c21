"""The very same person writes from another place and proves it by a code; a stranger guesses one."""

from __future__ import annotations

import re

from messages.addresses import Address, Channel
from tests.crowd.life import Life
from tests.crowd.people import Person
from tests.crowd.plans.complains import complain
from tests.crowd.saying import say

NEW = Address(Channel.SMS, "+447700951000")
CODE = re.compile(r"\b\d{6}\b")
GUESS = "123456"


def live(life: Life) -> None:
    """With the code they are told; without it nobody is."""
    person = life.somebody()
    complain(life, person)
    reference = life.complaint_of(person)
    if reference is None:
        return
    life.staff("claim", reference)
    life.say(person, say(f"any news on {reference}?", "chase"), at=NEW, careful=True)
    life.say(person, say("1"), at=NEW, careful=True)
    code = _code_sent_to(life, person)
    if code and life.chance.random() < 0.7:
        person.places.add(NEW)
    life.say(person, say(code if NEW in person.places else GUESS), at=NEW, careful=True)
    life.say(person, say(f"what's happening with {reference}?", "chase"), at=NEW, careful=True)
    life.staff("write", reference)
    life.say(person, life.voice(person).move("chase"), at=NEW)


def _code_sent_to(life: Life, person: Person) -> str:
    """The code that they can read where they wrote first; "" where none came."""
    codes = (CODE.search(one.text) for one in life.now.sent if one.to == person.at)
    return next((found[0] for found in codes if found), "")
