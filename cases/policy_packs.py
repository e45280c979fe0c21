"""Landlords' policies read from their folder.

A landlord is `<folder>/<id>/<valid-from>.toml` (see `cases.policy_file`), and a version always means
the same rules. What landlords have published, as it is written, lies apart under `as-written/` and
is never loaded (see `cases.stated_packs`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cases.nations import Nation
from cases.policy import Policy
from cases.policy_file import DEFAULTS, PolicyWrong, load_policy, read_table

__all__ = ["AS_WRITTEN", "NOT_LANDLORDS", "Packs", "PolicyWrong", "load", "read_one_off_days"]

AS_WRITTEN = "as-written"
NOT_LANDLORDS = {*DEFAULTS.values(), AS_WRITTEN, "calendars"}


@dataclass(frozen=True)
class Packs:
    """Every landlord's policies, each list from the oldest to the newest."""

    _by_landlord: Mapping[str, tuple[Policy, ...]]

    def landlords(self) -> tuple[str, ...]:
        """The ids of all landlords, in order."""
        return tuple(sorted(self._by_landlord))

    def policy(self, landlord: str, on: date, nation: Nation | None = None) -> Policy:
        """The policy in force on a date; the oldest one for any date before it.

        `landlord` is an id in any case, or a group's name beside the `nation`. PolicyWrong when
        there is no such landlord there.
        """
        versions = self._by_landlord.get(landlord) if nation is None else None
        versions = versions or self._by_landlord[self._id_of(landlord, nation)]
        begun = [policy for policy in versions if policy.valid_from <= on]
        return begun[-1] if begun else versions[0]

    def version(self, version: str) -> Policy:
        """The policy that a case began under, by the name it kept."""
        landlord, _, _ = version.partition("@")
        for policy in self._by_landlord.get(landlord, ()):
            if policy.version == version:
                return policy
        raise PolicyWrong("policies", version, "there is no such version of a policy")

    def _id_of(self, landlord: str, nation: Nation | None) -> str:
        newest = [policies[-1] for policies in self._by_landlord.values()]
        found = [policy.id for policy in newest if _is_meant(policy, landlord, nation)]
        if len(found) == 1:
            return found[0]
        if found:
            raise PolicyWrong("policies", landlord, f"say which nation, or {' or '.join(found)}")
        where = f" in {nation}" if nation else ""
        known = ", ".join(self.landlords())
        raise PolicyWrong("policies", landlord, f"no such landlord{where}; there are {known}")


def load(folder: Path) -> Packs:
    """Reads and checks every landlord under `folder`; PolicyWrong names what is wrong and where."""
    one_off_days = read_one_off_days(folder / "calendars" / "one_off_days.toml")
    landlords = [at for at in sorted(folder.iterdir()) if _is_landlord(at)]
    if not landlords:
        raise PolicyWrong(folder, "", "no landlord has a folder here")
    return Packs({at.name: _versions(at, one_off_days) for at in landlords})


def read_one_off_days(file: Path) -> dict[Nation, frozenset[date]]:
    """Days off by proclamation, by nation, from their dated file."""
    days: dict[Nation, frozenset[date]] = {}
    for name, rows in read_table(file).items():
        try:
            days[Nation(name)] = frozenset(row["day"] for row in rows)
        except (ValueError, KeyError, TypeError) as wrong:
            raise PolicyWrong(file, name, "each nation needs rows with a `day`") from wrong
    return days


def _versions(landlord: Path, one_off_days: Mapping[Nation, frozenset[date]]) -> tuple[Policy, ...]:
    files = sorted(landlord.glob("*.toml"))
    return tuple(load_policy(file, landlord.parent, one_off_days) for file in files)


def _is_meant(policy: Policy, landlord: str, nation: Nation | None) -> bool:
    wanted = landlord.strip().casefold()
    named = wanted in (policy.id, policy.landlord.group)
    return named and nation in (None, policy.nation)


def _is_landlord(at: Path) -> bool:
    return at.is_dir() and at.name not in NOT_LANDLORDS and any(at.glob("*.toml"))
