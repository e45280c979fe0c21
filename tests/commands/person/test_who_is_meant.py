"""`redress person` does nothing until it is plain who is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import Result
from staff_seed import Seeded, make_address, represent

from tests.commands.person.held import PHONE

Run = Callable[..., Result]


@pytest.mark.parametrize("command", ["export", "erase"])
def test_who_is_meant_must_be_plain(redress: Run, at_the_desk: Seeded, command: str) -> None:
    reference = at_the_desk.case(person_id=None, person={"value": PHONE})
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
        make_address(connection, "hpg", value=PHONE)

    def said(*words: str) -> tuple[int, str]:
        made = redress("person", command, *words)
        assert made.stdout == ""
        return made.exit_code, made.stderr

    assert said() == (2, "Give an address or --case, one of the two.\n")
    assert said(PHONE, "--case", reference)[0] == 2
    assert said("07700 900999") == (1, "Nobody is known at that address.\n")
    assert said(PHONE) == (1, "Several know it: say whose with --landlord: demo, hpg.\n")
    assert said("--case", "ACN-0000-000") == (1, "There is no such case.\n")
    assert said("--case", reference) == (
        1,
        f"Nobody is known to be the resident of {reference}: give their number.\n",
    )
