"""Choosing as whom the embedded server runs."""

from __future__ import annotations

import os
from pathlib import Path

from storage.embedded.binaries import installed_programs
from storage.embedded.identity import Identity, Say
from storage.embedded.namespace import in_namespace
from storage.embedded.system_user import as_system_user, noted_home


def choose_identity(data: Path, say: Say) -> Identity:
    """Choose how to run: as ourselves; as root, so that no folder has to be opened to anybody.

    1. Data that a system user or another person already holds stays theirs.
    2. A user namespace: inside it the server is not root, outside its files stay root's.
    3. A system user with a home of its own.
    """
    if os.geteuid() != 0:
        return as_ourselves(data)
    if noted_home(data) is not None:
        return as_system_user(data, say)
    if (data / "cluster").exists() and (data / "cluster").stat().st_uid != 0:
        return as_owner(data)
    return in_namespace(data) or as_system_user(data, say)


def as_ourselves(data: Path) -> Identity:
    """Run as the person who started us."""
    return Identity("ourselves", home=data, programs=installed_programs())


def as_owner(data: Path) -> Identity:
    """Run, as root, as the person whose data it is."""
    found = (data / "cluster").stat()
    return Identity("owner", data, installed_programs(), user=found.st_uid, group=found.st_gid)
