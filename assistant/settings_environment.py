"""The environment around the settings: secrets kept in files, and names nobody knows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from assistant.settings_wrong import PREFIX, SettingsWrong, environment_name

FILE = "_FILE"


def from_files(environment: Mapping[str, str], fields: Iterable[str]) -> dict[str, Any]:
    """Read the settings whose value lies in a file, which `NAME_FILE` names."""
    found: dict[str, Any] = {}
    for field in fields:
        name = environment_name(field)
        path = environment.get(name + FILE)
        if path and environment.get(name):
            raise SettingsWrong(f"Both {name} and {name}{FILE} are set: take one away.")
        if path:
            found[field] = read_secret(name + FILE, Path(path))
    return found


def read_secret(name: str, path: Path) -> str:
    """Read a secret without the line end an editor adds."""
    try:
        value = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsWrong(
            f"{name} names a file that cannot be read as text: correct the path or its permissions."
        ) from None
    if not value:
        raise SettingsWrong(f"{name} names an empty file: fill it, or take the setting away.")
    return value


def refuse_unknown_names(environment: Iterable[str], fields: Iterable[str]) -> None:
    """Refuse a setting nobody reads: a typing error would else turn something off in silence."""
    known = {name + end for name in map(environment_name, fields) for end in ("", FILE)}
    for name in sorted(environment):
        if name.upper().startswith(PREFIX) and name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "take it away."
            raise SettingsWrong(f"{name} is no setting of Redress: {hint}")
