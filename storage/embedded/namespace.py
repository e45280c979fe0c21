"""Running as root without root's name: a user namespace, which changes nothing on the machine."""

from __future__ import annotations

import pwd
import shutil
from pathlib import Path

from storage.embedded.binaries import installed_programs
from storage.embedded.identity import Identity

UNMAPPED = 65534  # what a namespace shows for everybody it does not know


def in_namespace(data: Path) -> Identity | None:
    """Run in a user namespace that calls root by an ordinary name; None where there is none."""
    somebody = ordinary_user()
    if somebody is None or shutil.which("unshare") is None:
        return None
    renamed = (f"--map-user={somebody.pw_uid}", f"--map-group={somebody.pw_gid}")
    identity = Identity(
        "namespace",
        data,
        installed_programs(),
        before=("unshare", "--user", *renamed, "--"),
    )
    can_write = identity.run("test", "-w", data).returncode == 0
    return identity if can_write and identity.reaches_programs else None


def ordinary_user() -> pwd.struct_passwd | None:
    """Find any known user but root, for `initdb` looks its own user up by number."""
    return next((user for user in pwd.getpwall() if user.pw_uid not in (0, UNMAPPED)), None)
