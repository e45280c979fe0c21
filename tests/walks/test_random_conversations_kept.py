"""The same promises, over the real journey and the real database, where facts must be there.

`REDRESS_KEPT_WALKS` says how many; `make walks` takes more.
"""

from __future__ import annotations

import os

from fakes import FrozenClock, counted_chance
from sqlalchemy import text

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from conversations.understanding.reader import load
from storage.database import Database
from tests.walks.kept_walk import KeptWalk, Telepath

WALKS = int(os.environ.get("REDRESS_KEPT_WALKS", "60"))

TWINS = """
    SELECT first_inbox_id, kind, count(*) FROM "case" GROUP BY 1, 2 HAVING count(*) > 1
"""
UNANSWERED = """
    SELECT i.id FROM inbox i WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.answers = i.id)
"""


def test_no_kept_conversation_breaks_a_promise(database: Database, clock: FrozenClock) -> None:
    mind = Telepath(load())
    core = assemble(database, mind, QueuedJobs(), clock, counted_chance())
    for seed in range(WALKS):
        walk = KeptWalk(seed, core, mind, clock)
        walk.go(turns=walk.chance.randint(3, 20))
    assert_the_record_is_sound(core)


def assert_the_record_is_sound(core: Core) -> None:
    with core.database.begin() as connection:
        assert connection.execute(text(TWINS)).all() == [], "one message opened a case twice"
        assert connection.execute(text(UNANSWERED)).all() == [], "a message has no answer"
