"""The crowd over the machine's cores: each worker has a database of its own on one server."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from conversations.understanding.reader import load
from storage.database import connect
from tests.crowd.play import LANDLORDS, Played, landlord_of, play
from tests.crowd.town import policies_of

PATIENCE = 10
"""Seconds without news after which the workers are looked at."""


def played(urls: Sequence[str], seeds: Sequence[int]) -> Iterator[Played]:
    """Every conversation as it ends, from one worker for each database."""
    context = get_context("spawn")
    waiting: Any = context.Queue()
    done: Any = context.Queue()
    for seed in seeds:
        waiting.put(seed)
    for _ in urls:
        waiting.put(None)
    workers = [context.Process(target=_work, args=(url, waiting, done)) for url in urls]
    for worker in workers:
        worker.start()
    for _ in seeds:
        yield _next(done, workers)
    for worker in workers:
        worker.join()


def _next(done: Queue[Played], workers: Sequence[BaseProcess]) -> Played:
    """The next that has ended. RuntimeError where a worker has died: its errors are on stderr."""
    while True:
        try:
            return done.get(timeout=PATIENCE)
        except Empty:
            if any(worker.exitcode for worker in workers):
                for worker in workers:
                    worker.terminate()
                raise RuntimeError("a worker of the crowd has died") from None


def _work(url: str, waiting: Queue[int | None], done: Queue[Played]) -> None:
    os.nice(10)
    reader, database = load(), connect(url, pool_size=2)
    with ExitStack() as rules:
        folders: dict[str, Path] = {
            name: rules.enter_context(policies_of(name)) for name in LANDLORDS
        }
        while (seed := waiting.get()) is not None:
            done.put(play(seed, database, reader, folders[landlord_of(seed)]))
    database.close()
