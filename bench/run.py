"""`make bench`: turns a second on the Twilio route, beside the floor, as a ratio."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
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
CONVERSATIONS = int(os.environ.get("BENCH_CONVERSATIONS", "320"))
WARM_UP = 32
NEEDED = 0.4
"""The ratio to the floor that we promise now."""


def main() -> None:
    """Measure both and print the table; exit 1 below the ratio we promise."""
    with (
        tempfile.TemporaryDirectory(prefix="redress-bench-", dir="/tmp") as home,
        embedded.start(Path(home) / "postgres") as server,
    ):
        ours, rows, memory = _ours(server)
        floor = _floor(server, rows)
    _tell(ours, floor, rows, memory)


def _ours(
    server: embedded.EmbeddedServer,
) -> tuple[dict[int, Measured], int, float]:
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
        measured = _both(target, database=server.conninfo_of("bench_ours"))
        rows = _rows_a_turn(server.conninfo_of("bench_ours"))
        memory = max(
            child.memory_info().rss for child in psutil.Process(process.pid).children(True)
        )
    return measured, rows, memory / 2**20


def _floor(server: embedded.EmbeddedServer, rows: int) -> dict[int, Measured]:
    create_database(server, "bench_floor")
    target = Target("127.0.0.1", _free_port(), secrets.token_hex(16))
    environment = {
        "FLOOR_ROWS": str(rows),
        "FLOOR_TOKEN": target.token,
        "FLOOR_URL": target.url,
        "FLOOR_DATABASE": server.conninfo_of("bench_floor"),
    }
    with _serving("bench.floor:app", target, environment):
        return _both(target, database=server.conninfo_of("bench_floor"))


def _both(target: Target, database: str) -> dict[int, Measured]:
    measure(target, clients=4, conversations=WARM_UP, first=0)
    measured = {}
    for clients, first in ((1, 10_000), (16, 20_000)):
        count = CONVERSATIONS if clients > 1 else CONVERSATIONS // 2
        measured[clients] = measure(target, clients=clients, conversations=count, first=first)
    return measured


def _rows_a_turn(conninfo: str) -> int:
    """Rows that our turns inserted or changed, on average, from the database's own count."""
    with psycopg.connect(conninfo) as connection:
        time.sleep(1.5)  # the server's counts follow within a second
        changed, turns = connection.execute(
            "select sum(n_tup_ins + n_tup_upd) filter (where relname not like 'alembic%'),"
            " (select count(*) from inbox) from pg_stat_user_tables"
        ).fetchone() or (0, 1)
    return max(1, round(changed / turns))


@contextmanager
def _serving(
    app: str, target: Target, environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    code = (
        "from assistant.web_server import web_server;"
        f"web_server({app!r}, address={target.host!r}, port={target.port}).serve()"
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


def _tell(
    ours: dict[int, Measured], floor: dict[int, Measured], rows: int, memory: float
) -> None:
    print(f"An {len(TURNS)}-turn complaint; {rows} rows made durable a turn.\n")
    print("clients   ours/s  floor/s   ratio   median ms   99th ms   floor 99th ms")
    for clients, mine in ours.items():
        least = floor[clients]
        print(
            f"{clients:>7} {mine.rate:>8.0f} {least.rate:>8.0f} {mine.rate / least.rate:>7.2f}"
            f" {mine.median:>11.2f} {mine.ninety_ninth:>9.2f} {least.ninety_ninth:>15.2f}"
        )
    print(f"\nMemory of a web process with the model loaded: {memory:.0f} MB")
    if min(ours[c].rate / floor[c].rate for c in ours) < NEEDED:
        sys.exit(1)


if __name__ == "__main__":
    main()
