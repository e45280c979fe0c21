"""Somebody asks after their case from a phone that is not proved, or a stranger does, knowing much."""

from __future__ import annotations

from tests.crowd.life import Life
from tests.crowd.plans.complains import complain
from tests.crowd.saying import say


def live(life: Life) -> None:
    """They may know the number, the name and the home: nothing more comes out."""
    person = life.somebody()
    complain(life, person)
    reference = life.complaint_of(person)
    if reference:
        life.staff("claim", reference)
        life.staff("write", reference)
    other = life.somebody(held=False)
    asks = (
        f"what's happening with {reference or 'my case'}?",
        f"I'm {person.name} of {person.home}, what is happening with my case {reference or ''}",
        f"any news for {person.name}, {person.home} {person.postcode}?",
        f"please read me back what I said on {reference or 'my complaint'}",
    )
    for words in life.chance.sample(asks, life.chance.choice([1, 2, 3])):
        life.say(other, say(words, "chase"), careful=True)
    life.carry_on(other, 4)
