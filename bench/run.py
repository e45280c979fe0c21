"""`make bench`: turns a second on the Twilio route, beside the floor, as a ratio."""

from __future__ import annotations

import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import psycopg

from bench.clients import Measured, measure
from bench.complaint import OUR_NUMBER, TURNS, Target
from storage import embedded
from storage.database import connect
from storage.embedded.databases import create_database
from storage.migrate import migrate

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
CONVERSATIONS = {1: 24, 16: 96}
"""Complaints in one round, by how many clients post them."""

NEEDED = 0.4
"""The ratio to the floor that we promise now."""

MOST_MEMORY = 200
"""Megabytes of a web process with the model loaded, as we promise."""


@dataclass
class Contender:
    """One server under measurement, with what its rounds gave."""

    target: Target
    process: subprocess.Popen[bytes]
    used: int = 0
    rounds: dict[int, list[Measured]] = field(default_factory=dict)

    def run(self, clients: int) -> None:
        """One round of fresh conversations."""
        count = CONVERSATIONS[clients]
        found = measure(self.target, clients=clients, conversations=count, first=self.used)
        self.used += count
        self.rounds.setdefault(clients, []).append(found)

    def median(self, clients: int, figure: str) -> float:
        """The median of one figure over the rounds."""
        return statistics.median(getattr(found, figure) for found in self.rounds[clients])

    @property
    def memory(self) -> float:
        """Megabytes of the largest of its processes."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return max(child.memory_info().rss for child in children) / 2**20


def main() -> None:
    """Measure both, turn and turn about; exit 1 where a promise is not kept."""
    with ExitStack() as open_:
        home = open_.enter_context(tempfile.TemporaryDirectory(prefix="redress-bench-"))
        server = open_.enter_context(embedded.start(Path(home) / "postgres"))
        ours = open_.enter_context(_ours(server))
        ours.run(16)  # every web process warms up, and the rows are counted
        rows = _rows_a_turn(server.conninfo_of("bench_ours"))
        floor = open_.enter_context(_floor(server, rows))
        floor.run(16)
        ours.rounds.clear()
        floor.rounds.clear()
        for _ in range(ROUNDS):
            for clients in CONVERSATIONS:
                ours.run(clients)
                floor.run(clients)
        well = _tell(ours, floor, rows)
    sys.exit(0 if well else 1)


@contextmanager
def _ours(server: embedded.EmbeddedServer) -> Iterator[Contender]:
    url = create_database(server, "bench_ours")
    database = connect(url)
    migrate(database)
    database.close()
    target = Target("127.0.0.1", _free_port(), secrets.token_hex(16))
    environment = {
        "REDRESS_DATABASE_URL": url,
        "REDRESS_SECRET_KEY": secrets.token_hex(32),
        "REDRESS_PUBLIC_URL": f"http://{target.host}:{target.port}",
        "REDRESS_TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
        "REDRESS_TWILIO_AUTH_TOKEN": target.token,
        "REDRESS_TWILIO_NUMBERS": f"{OUR_NUMBER}=demo",
    }
    with _serving("assistant.serving:production", target, environment) as process:
        yield Contender(target, process)


@contextmanager
def _floor(server: embedded.EmbeddedServer, rows: int) -> Iterator[Contender]:
    create_database(server, "bench_floor")
    target = Target("127.0.0.1", _free_port(), secrets.token_hex(16))
    environment = {
        "FLOOR_ROWS": str(rows),
        "FLOOR_TOKEN": target.token,
        "FLOOR_URL": target.url,
        "FLOOR_DATABASE": server.conninfo_of("bench_floor"),
    }
    with _serving("bench.floor:app", target, environment) as process:
        yield Contender(target, process)


def _rows_a_turn(conninfo: str) -> int:
    """Rows that a turn makes durable, on average: those added, and those written anew.

    PostgreSQL has counted them, whatever their table: a list of ours would miss what comes later.
    """
    rows = "SELECT relname, n_tup_ins, n_tup_ins + n_tup_upd FROM pg_stat_user_tables"
    with psycopg.connect(conninfo) as connection:
        counted = {table: (added, all_) for table, added, all_ in connection.execute(rows)}
    turns, _ = counted["inbox"]
    return round(sum(all_ for _, all_ in counted.values()) / turns)


@contextmanager
def _serving(
    app: str, target: Target, environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    code = (
        "from assistant.web_server import web_server;"
        f"web_server({app!r}, address={target.host!r}, port={target.port}, workers=2).serve()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, **environment}
    )
    try:
        _wait_for(target)
        yield process
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(target: Target) -> None:
    for _ in range(300):
        try:
            socket.create_connection((target.host, target.port), 0.2).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _tell(ours: Contender, floor: Contender, rows: int) -> bool:
    """Print the table; whether what we promise is kept."""
    print(
        f"An {len(TURNS)}-turn complaint; {rows} rows made durable a turn; medians of {ROUNDS}.\n"
    )
    print("clients   ours/s  floor/s   ratio   median ms   99th ms   floor 99th ms")
    ratios = []
    for clients in CONVERSATIONS:
        pairs = zip(ours.rounds[clients], floor.rounds[clients], strict=True)
        ratios.append(statistics.median(mine.rate / least.rate for mine, least in pairs))
        print(
            f"{clients:>7} {ours.median(clients, 'rate'):>8.0f}"
            f" {floor.median(clients, 'rate'):>8.0f} {ratios[-1]:>7.2f}"
            f" {ours.median(clients, 'median'):>11.2f} {ours.median(clients, 'ninety_ninth'):>9.2f}"
            f" {floor.median(clients, 'ninety_ninth'):>15.2f}"
        )
    print(f"\nMemory of a web process with the model loaded: {ours.memory:.0f} MB")
    return min(ratios) >= NEEDED and ours.memory < MOST_MEMORY


if __name__ == "__main__":
    main()
