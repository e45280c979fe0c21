"""Is answered, and is not content with it; or gives up half-way, and perhaps thinks better of it."""

from __future__ import annotations

from tests.crowd.life import Life
from tests.crowd.plans.complains import complain


def live(life: Life) -> None:
    """Any words take it further; nothing that they say ends it."""
    person = life.somebody()
    voice = life.voice(person)
    complain(life, person)
    reference = life.complaint_of(person)
    if reference is None:
        return
    if life.chance.random() < 0.4:
        life.say(person, voice.move("gives_up"))
        life.carry_on(person, 2)
    for deed in ("claim", "acknowledge", "respond"):
        life.wait(days=1)
        life.staff(deed, reference)
    life.say(person, voice.move("escalate"))
    life.carry_on(person, 2)
    for deed in ("acknowledge", "new_issue", "respond", "close"):
        life.staff(deed, reference)
        if life.chance.random() < 0.3:
            life.say(person, voice.move("chase"))
