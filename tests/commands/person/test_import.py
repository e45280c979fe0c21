"""`redress person import`: a landlord's record of numbers, read as often as it likes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import select
from staff_seed import Seeded, make_address

from storage.people import AddressRow, Person

Run = Callable[..., Result]
RECORD = """Phone,Name,Home,Tenancy,Postcode
07700 900601,Jean Okafor,3 Birch Way,T1,BS1 4ND
+447700900602,  Amir   Khan ,,T2,
"""
JEAN = ("+447700900601", True, "Jean Okafor", "3 Birch Way", "BS1 4ND")
AMIR = ("+447700900602", True, "Amir Khan", "", "")


@pytest.fixture
def read(redress: Run, tmp_path: Path) -> Callable[[str], Result]:
    """The command over a file with these words in it."""

    def run(words: str) -> Result:
        file = tmp_path / "record.csv"
        file.write_text(words, encoding="utf-8-sig")
        return redress("person", "import", str(file), "--landlord", "demo")

    return run


def on_record(office: Seeded) -> list[tuple[object, ...]]:
    """Every number there is, and whose."""
    columns = (AddressRow.value, AddressRow.held, Person.name, Person.home, Person.postcode)
    with office.database.begin() as connection:
        rows = connection.execute(
            select(*columns)
            .join(Person, Person.id == AddressRow.person_id)
            .where(Person.landlord == "demo")
            .order_by(AddressRow.value)
        )
        return [tuple(row) for row in rows]


def test_numbers_are_held_with_whose_they_are(read: Callable[[str], Result], at_the_desk: Seeded):
    assert (read(RECORD).exit_code, on_record(at_the_desk)) == (0, [JEAN, AMIR])


def test_reading_it_again_changes_nothing(read: Callable[[str], Result], at_the_desk: Seeded):
    read(RECORD)
    assert read(RECORD).stdout == "Numbers on record: 2. Lines left out: 0.\n"
    assert on_record(at_the_desk) == [JEAN, AMIR]


def test_what_somebody_told_us_stands_and_only_gaps_are_filled(
    read: Callable[[str], Result], at_the_desk: Seeded
):
    told = {"value": "+447700900601", "name": "Jeannie", "home": "", "postcode": "", "held": False}
    with at_the_desk.database.begin() as connection:
        make_address(connection, "demo", **told)
        make_address(connection, "hpg", **told)
    read(RECORD)
    assert on_record(at_the_desk)[0] == (
        "+447700900601",
        True,
        "Jeannie",
        "3 Birch Way",
        "BS1 4ND",
    )


def test_a_number_beside_two_names_proves_neither(
    read: Callable[[str], Result], at_the_desk: Seeded
):
    made = read(RECORD + "07700900601,Ngozi Okafor,3 Birch Way,T3,\n")
    assert (made.exit_code, on_record(at_the_desk)) == (1, [AMIR])
    assert made.stderr == "".join(
        f"Line {line}: the number stands beside two names, so it proves neither.\n"
        for line in (2, 4)
    )


def test_a_line_without_a_number_is_named_by_its_place_alone(
    read: Callable[[str], Result], at_the_desk: Seeded
):
    made = read(RECORD + "unknown,Mary Bell,,,\n")
    assert (made.exit_code, on_record(at_the_desk)) == (1, [JEAN, AMIR])
    assert made.stderr == "Line 4: there is no phone number in it.\n"


@pytest.mark.parametrize("words", ["", "name,mobile\nJean,07700900601\n"])
def test_a_file_that_is_no_record_is_refused(
    words: str, read: Callable[[str], Result], at_the_desk: Seeded
):
    made = read(words)
    assert (made.exit_code, on_record(at_the_desk)) == (2, [])
    assert made.stderr == "The file must be CSV in UTF-8 whose first line names phone.\n"


def test_an_unknown_landlord_is_refused(redress: Run, tmp_path: Path):
    file = tmp_path / "record.csv"
    file.write_text(RECORD)
    made = redress("person", "import", str(file), "--landlord", "nobody")
    assert made.exit_code == 1
    assert made.stderr.startswith("There is no landlord nobody")
