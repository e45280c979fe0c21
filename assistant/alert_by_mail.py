"""Somebody may be in danger and no person has taken it on: whoever is to know is mailed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from string import Template
from typing import Any, Protocol

from sqlalchemy import Row

from cases.dates import LONDON
from storage.database import Database
from storage.tasks import dangers_nobody_took, note_alerted

AGAIN_AFTER = timedelta(hours=1)
BATCH = 50
WORDS = Path(__file__).with_name("alert_by_mail.txt")
"""Its first line is the subject."""


class Mail(Protocol):
    """Sends a mail; raises `OSError` when the server did not take it."""

    def send(self, to: str, subject: str, text: str) -> None: ...


class AlertByMail:
    """Mails beside the queue, since the queue is only seen by who looks at it.

    1. Within a minute, and every hour again until somebody takes the task on.
    2. Mail may be read by anybody on its way: it has the case's number and the way to the desk.
    3. It is noted as sent only after the server took it; twice is better than never. Nobody who
       takes one on waits for the server meanwhile.
    """

    def __init__(
        self, database: Database, mail: Mail, clock: Callable[[], datetime], *, to: str, desk: str
    ):
        self._database = database
        self._mail = mail
        self._clock = clock
        self._to = to
        self._desk = desk

    def sweep(self) -> None:
        """One mail about everything that waits. Raises `DatabaseAway` and `OSError`."""
        now = self._clock()
        with self._database.begin() as connection:
            waiting = dangers_nobody_took(connection, now - AGAIN_AFTER, BATCH)
        if not waiting:
            return
        self._mail.send(self._to, *self._worded(waiting))
        with self._database.begin() as connection:
            note_alerted(connection, [task.id for task in waiting], now)

    def _worded(self, waiting: Sequence[Row[Any]]) -> tuple[str, str]:
        cases: dict[str, Row[Any]] = {}
        for task in waiting:
            cases.setdefault(task.reference, task)
        words = Template(WORDS.read_text(encoding="utf-8")).substitute(
            references=", ".join(cases),
            lines="\n".join(self._lines(cases.values())),
            tasks=f"{self._desk}/tasks",
        )
        subject, _, text = words.partition("\n\n")
        return subject, text

    def _lines(self, waiting: Iterable[Row[Any]]) -> Iterator[str]:
        for task in waiting:
            since = f"{task.created_at.astimezone(LONDON):%a %d %b %H:%M}"
            yield f"{since}  {task.landlord}  {self._desk}/cases/{task.reference}"
