"""Running, when started as root, as a user kept for the database."""

from __future__ import annotations

import os
import pwd
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from storage.embedded.binaries import copied_programs, installed_programs
from storage.embedded.identity import Identity, Say
from storage.embedded.places import EmbeddedServerRefused

SYSTEM_USER = "redress-postgres"
SYSTEM_HOMES = Path("/var/lib")  # everybody may pass through it as it is
NOTE = "elsewhere"


def as_system_user(data: Path, say: Say) -> Identity:
    """Run as a user kept for this, its data where that user can reach it without any change."""
    user = system_user(say)
    home = noted_home(data) or new_home(data, user, say)
    identity = Identity(
        "system user", home, installed_programs(), user=user.pw_uid, group=user.pw_gid
    )
    if identity.reaches_programs:
        return identity
    return replace(identity, programs=copied_programs(home))


def noted_home(data: Path) -> Path | None:
    """Read where the system user holds what belongs to this data folder, if it does."""
    note = data / NOTE
    return Path(note.read_text().strip()) if note.exists() else None


def new_home(data: Path, user: pwd.struct_passwd, say: Say) -> Path:
    """Make the system user a private folder, and note it in the data folder."""
    home = Path(tempfile.mkdtemp(prefix="redress-", dir=SYSTEM_HOMES))
    os.chown(home, user.pw_uid, user.pw_gid)
    (data / NOTE).write_text(f"{home}\n")
    say(f"Started as root: the database runs as the user {SYSTEM_USER}, its data in {home}.")
    return home


def system_user(say: Say) -> pwd.struct_passwd:
    """Find the system user, or make it (it cannot sign in and has no password)."""
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        make_system_user()
        say(f"Made the system user {SYSTEM_USER} (take it away with: userdel {SYSTEM_USER}).")
        return pwd.getpwnam(SYSTEM_USER)


def make_system_user() -> None:
    """Add the system user, or say what to do instead."""
    command = ["useradd", "--system", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        subprocess.run(
            [*command, "--shell", "/usr/sbin/nologin", SYSTEM_USER],
            check=True,
            env={"PATH": "/usr/sbin:/sbin:/usr/bin:/bin"},
            capture_output=True,
            timeout=60,
        )
    except (OSError, subprocess.SubprocessError) as failure:
        raise EmbeddedServerRefused(
            "PostgreSQL does not run as root and no user could be made for it: start as an "
            "ordinary user, or set REDRESS_DATABASE_URL to a PostgreSQL of your own."
        ) from failure
