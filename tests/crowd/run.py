"""`make crowd`: many simulated conversations, or one of them again by its seed.

python -m tests.crowd.run                  # 20,000 from a first seed of today's own
python -m tests.crowd.run --seed 417       # that one alone, its transcript printed
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import SystemRandom

from assistant.rehearse.databases import UNSAFE_AND_FAST
from storage import embedded
from storage.database import connect
from storage.embedded.databases import create_database
from storage.migrate import migrate
from tests.crowd.play import Played, told
from tests.crowd.workers import played

FULL = 20_000


def main() -> int:
    """Exit 1 when a promise was broken."""
    asked = _asked()
    first = SystemRandom().randrange(10**6) if asked.first is None else asked.first
    seeds: Sequence[int] = range(first, first + asked.size)
    if asked.seed is not None:
        seeds = [asked.seed]
    else:
        print(f"{asked.size} conversations from seed {first}, {asked.workers} workers", flush=True)
    with _databases(asked.workers) as urls:
        return _report(played(urls, seeds), len(seeds), show=asked.show)


@contextmanager
def _databases(count: int) -> Iterator[list[str]]:
    """So many migrated databases on a server that is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="redress-crowd-") as folder,
        embedded.start(Path(folder) / "postgres", settings=UNSAFE_AND_FAST) as server,
    ):
        urls = [create_database(server, f"crowd_{number}") for number in range(count)]
        for url in urls:
            database = connect(url)
            migrate(database)
            database.close()
        yield urls


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.crowd.run", description=__doc__)
    parser.add_argument("--size", type=int, default=FULL, help="how many conversations")
    parser.add_argument("--first", type=int, help="the first seed")
    parser.add_argument("--seed", type=int, help="this conversation alone")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--show", type=int, default=5, help="so many broken ones are printed whole")
    asked = parser.parse_args()
    if asked.seed is not None:
        asked.workers = 1
    return asked


def _report(results: Iterable[Played], size: int, *, show: int) -> int:
    began, turns = time.monotonic(), 0
    broken: dict[str, list[int]] = {}
    for number, one in enumerate(results, start=1):
        turns += one.turns
        if size == 1 and not one.promise:
            print(told(one))
        if one.promise:
            broken.setdefault(one.promise.splitlines()[0], []).append(one.seed)
            if _count(broken) <= show:
                print(told(one), flush=True)
        _progress(number, size, _count(broken), time.monotonic() - began)
    spent = time.monotonic() - began
    print(f"\n{size} conversations, {turns} messages, {spent:.0f} s: {_count(broken)} broken")
    for promise, seeds in sorted(broken.items(), key=lambda one: -len(one[1])):
        print(f"{len(seeds):6}  {promise}  e.g. SEED={', '.join(map(str, seeds[:8]))}")
    return 1 if broken else 0


def _count(broken: Mapping[str, Sequence[int]]) -> int:
    return sum(map(len, broken.values()))


def _progress(number: int, size: int, broken: int, spent: float) -> None:
    if number % 10 == 0 or number == size:
        left = spent / number * (size - number)
        line = f"\r{number}/{size} played, {broken} broken, {left / 60:.0f} min left "
        print(line, end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
