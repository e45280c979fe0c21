"""Where an embedded server keeps its parts: data, socket, log and locks."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

PORT = 5432  # no TCP port: PostgreSQL only uses it to name the socket
SUPERUSER = "redress"
SHORT_FOLDERS = Path(
    "/tmp"
)  # fixed, so that every process finds the same socket whatever its TMPDIR
LONGEST_SOCKET_PATH = 100  # the kernels' limit is 107 bytes on Linux, 103 on macOS


class EmbeddedServerRefused(Exception):
    """The embedded server cannot be used; the message is one plain sentence for the person."""


@dataclass(frozen=True)
class Places:
    """The folders and files of one embedded server."""

    cluster: Path  # PostgreSQL's own files
    sockets: Path  # a folder only the server's user can enter
    log: Path
    gate: Path  # locked while somebody starts or stops the server
    users: Path  # locked, shared, by every process that uses the server

    @property
    def socket(self) -> Path:
        return self.sockets / f".s.PGSQL.{PORT}"

    @property
    def postmaster_pid(self) -> Path:
        return self.cluster / "postmaster.pid"


def places(data: Path, home: Path) -> Places:
    """Name every part: locks and log in `data`, the server's own in `home` (mostly the same)."""
    return Places(
        cluster=home / "cluster",
        sockets=sockets_folder(home),
        log=data / "log",
        gate=data / "gate",
        users=data / "users",
    )


def sockets_folder(home: Path) -> Path:
    """Keep the socket beside the data, or in a short private folder when its path is too long."""
    beside = home / "run"
    if len(os.fsencode(beside / f".s.PGSQL.{PORT}.lock")) <= LONGEST_SOCKET_PATH:
        return beside
    return SHORT_FOLDERS / f"redress-{fingerprint(home)}"


def fingerprint(folder: Path) -> str:
    """Tell one data folder from another in eight characters."""
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:8]


def make_private_folder(folder: Path, owner: int, group: int) -> None:
    """Make a folder only its owner can enter, refusing one that somebody else put there first."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (owner, os.geteuid()):
        raise EmbeddedServerRefused(
            f"{folder} belongs to somebody else: remove it, or choose another data folder."
        )
    folder.chmod(0o700)
    if found.st_uid != owner:
        os.chown(folder, owner, group)


def reason(told: str) -> str:
    """Pick the line of PostgreSQL's own words that tells why: the last FATAL one, else the last."""
    lines = [line.strip() for line in told.splitlines() if line.strip()] or ["no reason given"]
    fatal = [line for line in lines if "FATAL" in line]
    return (fatal or lines)[-1]
