"""The policies that come with us, read once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from cases.policy_packs import Packs, load
from policies import FOLDER

# A busy machine is no reason for a property to fail.
settings.register_profile("busy_machine", deadline=None)
settings.load_profile("busy_machine")


@pytest.fixture(scope="session")
def packs() -> Packs:
    return load(FOLDER)
