"""The landlord cannot work as usual: begun or ended in a rehearsal without a case to do it to."""

from __future__ import annotations

from datetime import timedelta

from assistant.incidents import Notice
from assistant.rehearse.world import World
from cases.dates import uk_date

A_WEEK = timedelta(days=7)
WORDS = "A cyber attack has stopped our computers and we can't see our records."
MANAGER = "manager"


def begin_incident(world: World) -> None:
    """Since yesterday, and hoped to be over in a week."""
    today = uk_date(world.clock())
    since, back_on = today - timedelta(days=1), today + A_WEEK
    notice = Notice(WORDS, since, back_on, "the chief executive")
    world.desk.start_incident(world.officer(MANAGER), notice)


def tell_affected(world: World) -> None:
    """Whoever has a case that it touches is written to."""
    world.desk.tell_affected(world.officer(MANAGER))
    world.postman.deliver_all()


def end_incident(world: World) -> None:
    """All is as usual again."""
    world.desk.end_incident(world.officer(MANAGER))
