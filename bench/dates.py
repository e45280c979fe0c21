"""`make dates`: how long `redress clock` takes in-process, and a page of a queue of 100,000 cases."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path

from sqlalchemy import Connection

from assistant.commands.clock import clock
from bench.many_cases import fill
from storage import embedded
from storage.database import connect
from storage.embedded.databases import create_database
from storage.migrate import migrate
from storage.queue import Place, Sieve, queue_page

CASES = int(os.environ.get("BENCH_CASES", "100000"))
PAGE = 31
MOST_MS = 5.0
"""What `redress clock` may take, in-process, at the median (issue 4)."""
ASKED = ("--landlord", "hpg", "--received", "2026-11-26T18:42", "--stage", "2", "--json")


def main() -> None:
    """Measure both and print; exit 1 where the dates take longer than promised."""
    dates = measured(one_clock, 2000)
    print(f"redress clock, in-process: {told(dates)}")
    pages()
    sys.exit(0 if statistics.median(dates) < MOST_MS else 1)


def one_clock() -> None:
    """The command as a program would call it: arguments read, dates worked out, JSON written."""
    with redirect_stdout(StringIO()):
        clock.main(ASKED, standalone_mode=False)


def pages() -> None:
    """The first page of the queue and one from its middle."""
    with ExitStack() as open_:
        folder = open_.enter_context(tempfile.TemporaryDirectory(prefix="redress-bench-"))
        server = open_.enter_context(embedded.start(Path(folder) / "postgres"))
        database = connect(create_database(server, "bench_dates"))
        open_.callback(database.close)
        migrate(database)
        with database.begin() as connection:
            fill(connection, CASES)
        read_pages(open_.enter_context(database.begin()))


def read_pages(connection: Connection) -> None:
    """One page after another, from the top and from half-way."""
    every = queue_page(connection, "demo", Sieve(), None, CASES)
    middle = every[len(every) // 2]
    print(f"queue of {len(every):,} open cases")
    places = {"first": None, "middle": Place(middle.danger, middle.next_due, middle.id)}
    for name, place in places.items():
        taken = measured(partial(queue_page, connection, "demo", Sieve(), place, PAGE), 300)
        print(f"  {name} page: {told(taken)}")


def measured(work: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each run, after some that only warm up."""
    for _ in range(20):
        work()
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def told(milliseconds: list[float]) -> str:
    """Median and 99th percentile."""
    ninety_ninth = statistics.quantiles(milliseconds, n=100)[98]
    return f"median {statistics.median(milliseconds):.2f} ms, 99th {ninety_ninth:.2f} ms"


if __name__ == "__main__":
    main()
