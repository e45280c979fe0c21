"""The embedded server's process: started and waited for, stopped and waited for."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import psutil

from storage.embedded.identity import Identity
from storage.embedded.places import (
    EmbeddedServerRefused,
    Places,
    make_private_folder,
    reason,
)
from storage.embedded.presence import PATIENCE, answers, noted_pid, running_pid

STOPPING = 60.0  # seconds for a clean stop before it is told to drop everything (no data is lost)
STILL_IN_USE = "pre-existing shared memory block"

SETTINGS = {
    "listen_addresses": "",  # no TCP
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",  # our queries are short
    # Failed statements quote what people wrote: the caller gets the error, the log never does.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_checkpoints": "off",
}


def launch(
    places: Places, identity: Identity, settings: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    """Start the server and wait until it answers, giving what a killed one left time to end."""
    make_private_folder(places.sockets, identity.owner, identity.owning_group)
    deadline = time.monotonic() + PATIENCE
    while True:
        process, log_before = start_process(places, identity, settings)
        if wait_until_ready(process, places, deadline):
            return process
        log = read_from(places.log, log_before)
        if STILL_IN_USE not in log or time.monotonic() > deadline:
            raise EmbeddedServerRefused(
                f"PostgreSQL did not start: {reason(log)} (more in {places.log})"
            )
        time.sleep(0.1)


def start_process(
    places: Places, identity: Identity, settings: Mapping[str, str]
) -> tuple[subprocess.Popen[bytes], int]:
    """Start the server; also where in the log its own lines begin."""
    chosen = SETTINGS | {"unix_socket_directories": quoted(places.sockets)} | dict(settings)
    arguments = [word for name, value in chosen.items() for word in ("-c", f"{name}={value}")]
    with places.log.open("ab") as log:
        log_before = log.tell()  # the server moves this same position on
        process = identity.start(
            identity.programs / "postgres",
            *("-D", str(places.cluster), *arguments),
            log=log.fileno(),
            not_the_server=noted_pid(places),
        )
        return process, log_before


def wait_until_ready(process: subprocess.Popen[bytes], places: Places, deadline: float) -> bool:
    """Wait for the server's first answer; False, and the process gone, when none comes."""
    while process.poll() is None:
        if answers(places):
            return True
        if time.monotonic() > deadline:
            process.kill()
            process.wait()
        time.sleep(0.01)
    return False


def stop(places: Places) -> None:
    """Stop the server as cleanly as it allows; wait until it is gone and leave nothing in /tmp."""
    pid = running_pid(places)
    if pid is not None:
        end(pid)
    with suppress(OSError):
        places.sockets.rmdir()


def end(pid: int) -> None:
    """Ask for a clean end, then for an end at once."""
    for how in (signal.SIGINT, signal.SIGQUIT):
        try:
            server = psutil.Process(pid)
            server.send_signal(how)
            server.wait(STOPPING)
            return
        except psutil.NoSuchProcess:
            return
        except psutil.TimeoutExpired:
            continue


def quoted(folder: Path) -> str:
    """Write a folder for a PostgreSQL setting that is a list."""
    return '"' + str(folder).replace('"', '""') + '"'


def read_from(log: Path, start: int) -> str:
    """Read what was added to a log since `start`."""
    with log.open("rb") as lines:
        lines.seek(start)
        return lines.read().decode(errors="replace")
