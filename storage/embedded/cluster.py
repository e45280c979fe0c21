"""An embedded server's data: made once, whole, and of one PostgreSQL version."""

from __future__ import annotations

import os
import shutil

from storage.embedded.identity import Identity
from storage.embedded.places import (
    SUPERUSER,
    EmbeddedServerRefused,
    Places,
    make_private_folder,
    reason,
)

VERSION = "18"


def ensure_cluster(places: Places, identity: Identity) -> None:
    """Make the data at the first start; afterwards see that this PostgreSQL can read them."""
    if not places.cluster.exists():
        initialise(places, identity)
    check_version(places)


def initialise(places: Places, identity: Identity) -> None:
    """Make the cluster under another name first, so that a half-made one is never taken for it."""
    unfinished = places.cluster.with_name("cluster-unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    make_private_folder(unfinished, identity.owner, identity.owning_group)
    done = identity.run(
        identity.programs / "initdb",
        *("--pgdata", unfinished, "--username", SUPERUSER, "--encoding", "UTF8"),
        # The same order and letter cases on every machine, whatever its locale.
        *(
            "--locale",
            "C",
            "--locale-provider",
            "builtin",
            "--builtin-locale",
            "C.UTF-8",
        ),
        # Whoever can enter the socket's folder is its owner or root.
        *("--auth-local", "trust", "--auth-host", "reject", "--no-instructions"),
    )
    if done.returncode != 0:
        raise EmbeddedServerRefused(f"PostgreSQL could not prepare its data: {reason(done.stderr)}")
    os.rename(unfinished, places.cluster)


def check_version(places: Places) -> None:
    """Refuse data of another PostgreSQL rather than let the server fail on it."""
    found = (places.cluster / "PG_VERSION").read_text().strip()
    if found != VERSION:
        raise EmbeddedServerRefused(
            f"The data in {places.cluster} is of PostgreSQL {found}, this is {VERSION}: "
            "move it with pg_dump, or choose another data folder."
        )
