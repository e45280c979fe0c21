"""`redress worker`: deliver messages and keep dates, in as many processes as wanted."""

from __future__ import annotations

import signal

import click


@click.command()
@click.option(
    "--concurrency",
    type=click.IntRange(1, 64),
    help="How many messages this process sends at a time; else REDRESS_WORKER_CONCURRENCY.",
)
def worker(concurrency: int | None) -> None:
    """Deliver messages and send reminders.

    Start as many as wanted, on any machines that reach the database: each message is sent by one
    of them, and one person's messages stay in order. A worker that is told to end (SIGTERM) finishes
    what it has in hand; the jobs of one that is killed are taken over by the others.
    """
    # Imported only when it runs: the command's help needs none of it.
    from assistant import wiring
    from assistant.job_worker import Pace, Worker, procrastinate_app
    from assistant.jobs import MESSAGES
    from assistant.settings import read_settings

    settings = read_settings()
    settings.check_for("worker")
    pace = Pace(
        concurrency=concurrency or settings.worker_concurrency,
        poll=settings.worker_poll_seconds,
        heartbeat=settings.worker_heartbeat_seconds,
        stalled=settings.worker_stalled_seconds,
    )
    application = wiring.build(settings)
    try:
        app = procrastinate_app(
            application.database.engine.url,
            application.deliver.deliver,
            application.sweeps,
            pace,
        )
        works = Worker(app, [MESSAGES], pace)
        for told in (signal.SIGTERM, signal.SIGINT):
            signal.signal(told, lambda *_: works.stop())
        works.run()
    finally:
        application.close()
