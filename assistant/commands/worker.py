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

    Start as many as wanted, on any machines that reach the database: each message is sent by
    one of them, and one person's messages stay in order. A worker that is told to end (SIGTERM)
    finishes what it has in hand; the jobs of one that is killed are taken over by the others.
    """
    # Imported only when it runs: the command's help needs none of it.
    from assistant import wiring
    from assistant.settings import read_settings

    settings = read_settings()
    settings.check_for("worker")
    application = wiring.build(settings)
    try:
        pace = application.pace(concurrency)
        works = application.worker(application.senders(), pace, files=application.files())
        for told in (signal.SIGTERM, signal.SIGINT):
            signal.signal(told, lambda *_: works.stop())
        works.run()
    finally:
        application.close()
