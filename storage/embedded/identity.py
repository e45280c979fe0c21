"""As whom the embedded server runs: PostgreSQL refuses to run as root."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Say = Callable[[str], None]

# Nothing of ours: a stray PGDATA, PGPORT or locale must not change how the server starts.
ENVIRONMENT = {"PATH": os.defpath, "TZ": "UTC", "LC_ALL": "C"}


@dataclass(frozen=True)
class Identity:
    """A way to run PostgreSQL's programs: what goes before the command, and as which user."""

    name: str
    home: Path  # where the cluster lies
    programs: Path
    before: tuple[str, ...] = ()
    user: int | None = None
    group: int | None = None

    @property
    def owner(self) -> int:
        return os.geteuid() if self.user is None else self.user

    @property
    def owning_group(self) -> int:
        return os.getegid() if self.group is None else self.group

    @property
    def reaches_programs(self) -> bool:
        """Whether this identity can run the programs where they lie."""
        try:
            return self.run(self.programs / "postgres", "--version").returncode == 0
        except OSError:
            return False

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run one of PostgreSQL's programs to its end."""
        return subprocess.run(
            self.command(*command),
            check=False,
            user=self.user,
            group=self.group,
            extra_groups=self.other_groups,
            env=ENVIRONMENT,
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
        )

    def start(
        self, *command: str | Path, log: int, not_the_server: int | None
    ) -> subprocess.Popen[bytes]:
        """Start the server so that it outlives us: its own session, no hold on our terminal.

        `not_the_server` is a process number that PostgreSQL may find noted and take for a living
        server, when it is known to be something else by now.
        """
        known = {} if not_the_server is None else {"PG_GRANDPARENT_PID": str(not_the_server)}
        return subprocess.Popen(
            self.command(*command),
            user=self.user,
            group=self.group,
            extra_groups=self.other_groups,
            env=ENVIRONMENT | known,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )

    def command(self, *command: str | Path) -> list[str]:
        return [*self.before, *map(str, command)]

    @property
    def other_groups(self) -> Sequence[int] | None:
        return None if self.user is None else []
