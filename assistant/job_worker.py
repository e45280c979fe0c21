"""Works the jobs: Procrastinate over our own PostgreSQL, in any number of processes."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

import structlog
from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.jobs import Status
from sqlalchemy import URL

from assistant.job_faults import AgainLater, without_words
from assistant.jobs import DELIVER, FETCH, MESSAGES

log = structlog.get_logger()

EVERY_MINUTE, EVERY_FIVE_SECONDS = "* * * * *", "* * * * * */5"

REST = 2.0
"""Seconds before a worker that ended by itself starts again."""

GRACE = 30.0
"""Seconds for jobs in hand to finish when a worker is told to stop."""


@dataclass(frozen=True)
class Pace:
    """How much a worker does at once and how often it looks round, in seconds."""

    concurrency: int = 4
    poll: float = 1.0
    """A job that waited for another of its address is not announced: it is seen at a poll."""
    heartbeat: float = 2.0
    stalled: float = 5.0
    """Without a heartbeat for so long a worker counts as dead and others take its jobs over."""


@dataclass(frozen=True)
class Sweep:
    """Something done every minute, once across all workers of its `queue`."""

    name: str
    run: Callable[[], object]
    queue: str = MESSAGES


def conninfo(url: URL) -> str:
    """Write SQLAlchemy's address of the database as psycopg reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def procrastinate_app(
    url: URL,
    deliver: Callable[[int], None],
    sweeps: Sequence[Sweep],
    pace: Pace,
    fetch: Callable[[int], None] | None = None,
) -> App:
    """Build the app that knows our tasks; nothing is opened yet."""
    app = App(connector=PsycopgConnector(conninfo=conninfo(url), min_size=1, max_size=4))

    @app.task(name=DELIVER, queue=MESSAGES, retry=AgainLater())
    def deliver_message(outbox_id: int) -> None:
        with without_words():
            deliver(outbox_id)

    if fetch is not None:
        _add_fetch(app, fetch)
    for sweep in sweeps:
        _add_sweep(app, sweep)
    _add_take_over(app, pace.stalled)
    return app


def _add_fetch(app: App, fetch: Callable[[int], None]) -> None:
    @app.task(name=FETCH, queue=MESSAGES, retry=AgainLater())
    def fetch_file(attachment_id: int) -> None:
        with without_words():
            fetch(attachment_id)


def _add_sweep(app: App, sweep: Sweep) -> None:
    @app.periodic(cron=EVERY_MINUTE)
    @app.task(name=sweep.name, queue=sweep.queue, lock=sweep.name, queueing_lock=sweep.name)
    def run(timestamp: int) -> None:
        with without_words():
            sweep.run()


def _add_take_over(app: App, silent: float) -> None:
    """Give the jobs of workers that died back to the living (Procrastinate's documented way)."""

    @app.periodic(cron=EVERY_FIVE_SECONDS)
    @app.task(name="take_over", queue=MESSAGES, queueing_lock="take_over", pass_context=True)
    async def take_over(context: JobContext, timestamp: int) -> None:
        manager = context.app.job_manager
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=silent):
            if job.queueing_lock:
                # A sweep: its next round does the same, and may already be waiting under this lock.
                await manager.finish_job(job, Status.FAILED, delete_job=True)
            else:
                await manager.retry_job(job)


class Worker:
    """Works queues until stopped, through any absence of the database."""

    def __init__(self, app: App, queues: Sequence[str], pace: Pace):
        self._app = app
        self._queues = list(queues)
        self._pace = pace
        self._stopping = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._told = asyncio.Event()
        self._working: asyncio.Task[None] | None = None

    def run(self) -> None:
        """Work; returns after `stop`, when the jobs in hand are finished."""
        asyncio.run(self._run())

    def stop(self) -> None:
        """Take no more jobs, finish those in hand; may come from a signal or another thread."""
        if self._stopping.is_set():
            return
        self._stopping.set()
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._end)

    def _end(self) -> None:
        self._told.set()
        if self._working:
            self._working.cancel()

    async def _run(self) -> None:
        """Start again whenever it ends by itself, as it does when the database goes away."""
        self._loop = asyncio.get_running_loop()
        # Deliveries are plain functions: each needs a thread of its own.
        self._loop.set_default_executor(ThreadPoolExecutor(self._pace.concurrency))
        while not self._stopping.is_set():
            try:
                await self._work()
            except Exception as error:
                log.warning("worker_ended", kind=type(error).__name__, again_in=REST)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._told.wait(), REST)

    async def _work(self) -> None:
        """Only the work itself is ever cancelled: a pool that is cut off while it opens hangs."""
        async with self._app.open_async():
            if self._stopping.is_set():
                return
            self._working = asyncio.create_task(self._jobs())
            with suppress(asyncio.CancelledError):
                await self._working

    async def _jobs(self) -> None:
        await self._app.run_worker_async(
            queues=self._queues,
            concurrency=self._pace.concurrency,
            # A job that failed for good has said so in the log.
            delete_jobs="always",
            install_signal_handlers=False,
            fetch_job_polling_interval=self._pace.poll,
            update_heartbeat_interval=self._pace.heartbeat,
            stalled_worker_timeout=self._pace.stalled,
            shutdown_graceful_timeout=GRACE,
        )
