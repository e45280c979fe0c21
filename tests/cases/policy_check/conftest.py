"""A safe policy of each nation, to spoil one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cases.contacts import Contacts, load_contacts
from cases.nations import Nation
from cases.policy_check.check import Finding, Subject
from cases.policy_check.checks import check_policy
from cases.policy_check.stated import Stated
from cases.policy_file import merged, read_table
from cases.stated_packs import read_stated
from policies import FOLDER

TODAY = date(2026, 11, 22)
SAFE = {
    Nation.ENGLAND: ("default/2024-04-01.toml", "demo/2024-04-01.toml"),
    Nation.SCOTLAND: ("default-scotland/2020-01-01.toml", "pfp-s/2024-04-01.toml"),
}
Spoiled = Callable[..., tuple[Finding, ...]]
InFile = Callable[[str], tuple[Finding, ...]]


@pytest.fixture(scope="session")
def contacts() -> Contacts:
    return load_contacts(FOLDER / "contacts.toml")


@pytest.fixture
def spoiled(contacts: Contacts) -> Spoiled:
    """What is found in a safe policy of a nation with these tables laid over it."""

    def found(
        changes: dict[str, Any], nation: Nation = Nation.ENGLAND, today: date = TODAY
    ) -> tuple[Finding, ...]:
        default, landlord = (read_table(FOLDER / name) for name in SAFE[nation])
        policy = Stated.model_validate(merged(merged(default, landlord), changes))
        return check_policy(Subject(policy, nation, contacts, today))

    return found


@pytest.fixture
def in_file(contacts: Contacts) -> InFile:
    """What is found in one of the packs that come with us."""

    def found(name: str) -> tuple[Finding, ...]:
        pack = read_stated(FOLDER / name, FOLDER)
        return check_policy(Subject(pack.policy, pack.nation, contacts, TODAY))

    return found
