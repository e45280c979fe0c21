"""A photo, file or voice note is fetched from the provider that keeps it for us.

1. The provider is asked, in no transaction: it may take a minute.
2. The bytes are kept with their true type, size and SHA-256; a second worker that had them too
   changes nothing.
3. Where the provider is to forget them, it is told only now that we have them.
4. A failure says itself how often to try again. Given up, staff are asked to ask for it again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy import Connection, Row

from assistant.backoff import wait_after
from assistant.deliver import Retry
from messages.addresses import Channel
from messages.fetching import AccountRefused, FetchFailure
from messages.file_type import true_type
from storage.attachment_content import keep_content
from storage.attachment_fetches import count_fetch, note_attempt, note_forgotten, to_fetch
from storage.database import Database
from storage.tasks import add_task_once

log = structlog.get_logger()


class Files(Protocol):
    """Where a channel's provider keeps files for us. Every call ends within about a minute."""

    def fetch(self, landlord: str, source: str) -> bytes:
        """The content; raises `messages.fetching.FetchFailure`."""
        ...

    def forget(self, landlord: str, source: str) -> bool:
        """Have the provider delete it, where that is wanted; whether it was. Raises the same."""
        ...


class FetchEvidence:
    """Fetches what waits; harmless to repeat."""

    def __init__(
        self,
        database: Database,
        files: Mapping[Channel, Files],
        clock: Callable[[], datetime],
    ):
        self._database = database
        self._files = files
        self._clock = clock

    def fetch(self, attachment_id: int) -> None:
        """Fetch one file. Raises `Retry` when its job should come again, and `DatabaseAway`."""
        with self._database.begin() as connection:
            file = to_fetch(connection, attachment_id)
        if file is None or not file.source:
            return
        try:
            if file.status == "waiting":
                self._keep(file)
            if file.status != "failed":
                self._forget(file)
        except FetchFailure as failure:
            self._failed(file, failure)

    def _keep(self, file: Row) -> None:
        content = self._files_of(file).fetch(file.landlord, file.source)
        with self._database.begin() as connection:
            if keep_content(connection, file.id, content, true_type(content)):
                count_fetch(connection, file.channel, "kept")

    def _forget(self, file: Row) -> None:
        if self._files_of(file).forget(file.landlord, file.source):
            with self._database.begin() as connection:
                note_forgotten(connection, file.id)
                count_fetch(connection, file.channel, "forgotten")

    def _files_of(self, file: Row) -> Files:
        files = self._files.get(Channel(file.channel))
        if files is None:
            raise AccountRefused
        return files

    def _failed(self, file: Row, failure: FetchFailure) -> None:
        """Come again later, or give up; what is kept already stays kept."""
        with self._database.begin() as connection:
            now_so = to_fetch(connection, file.id)
            if now_so is None:
                return
            wait = _wait(now_so.attempts + 1, failure)
            note_attempt(connection, file.id, failure.outcome, given_up=wait is None)
            count_fetch(connection, file.channel, failure.outcome)
            if wait is None and now_so.status == "waiting":
                count_fetch(connection, file.channel, "given_up")
                _ask_staff(connection, now_so, failure, self._clock())
        log.warning("file_not_fetched", file=file.id, why=failure.outcome, again_in=wait)
        if wait is not None:
            raise Retry(wait)


def _wait(attempts: int, failure: FetchFailure) -> float | None:
    if failure.attempts is not None and attempts >= failure.attempts:
        return None
    return wait_after(attempts, failure.retry_after)


def _ask_staff(connection: Connection, file: Row, failure: FetchFailure, now: datetime) -> None:
    """A person asks for it again: what a resident sends must not be lost in silence."""
    add_task_once(
        connection,
        landlord=file.landlord,
        kind="file_not_fetched",
        once=f"file_not_fetched:{file.id}",
        at=now,
        case_id=file.case_id or file.told_case_id,
        address_id=file.address_id,
        data={"words": file.body, "why": failure.outcome},
    )
