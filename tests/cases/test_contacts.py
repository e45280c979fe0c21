"""Who may be asked, and where help is, by nation and service."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cases.contacts import Contacts, load_contacts
from cases.nations import Nation, Service
from cases.policy_packs import PolicyWrong
from policies import FOLDER

EVERYWHERE = list(Nation)


@pytest.fixture(scope="module")
def contacts() -> Contacts:
    return load_contacts(FOLDER / "contacts.toml")


@pytest.mark.parametrize(
    ("nation", "service", "name"),
    [
        (Nation.ENGLAND, Service.HOUSING, "Housing Ombudsman"),
        (Nation.ENGLAND, Service.CARE, "Local Government and Social Care Ombudsman"),
        (Nation.SCOTLAND, Service.HOUSING, "Scottish Public Services Ombudsman"),
        (Nation.SCOTLAND, Service.CARE, "Scottish Public Services Ombudsman"),
        (Nation.WALES, Service.HOUSING, "Public Services Ombudsman for Wales"),
        (
            Nation.NORTHERN_IRELAND,
            Service.HOUSING,
            "Northern Ireland Public Services Ombudsman",
        ),
    ],
)
def test_each_nation_and_service_has_its_own_ombudsman(
    contacts: Contacts, nation: Nation, service: Service, name: str
) -> None:
    """C17, PK-30."""
    assert contacts.ombudsman(nation, service).name == name


def test_the_ombudsman_is_reached_at_the_address_with_the_hyphen_and_never_by_email(
    contacts: Contacts,
) -> None:
    """C16."""
    ombudsman = contacts.ombudsman(Nation.ENGLAND)
    assert ombudsman.phone == "0300 111 3000"
    assert ombudsman.web == "https://www.housing-ombudsman.org.uk"
    assert "@" not in ombudsman.model_dump_json()


@pytest.mark.parametrize(
    ("what", "nation", "phone"),
    [
        ("gas", Nation.ENGLAND, "0800 111 999"),
        ("gas", Nation.NORTHERN_IRELAND, "0800 002 001"),
        ("domestic_abuse", Nation.ENGLAND, "0808 2000 247"),
        ("domestic_abuse", Nation.SCOTLAND, "0800 027 1234"),
        ("samaritans", Nation.SCOTLAND, "116 123"),
        ("emergency", Nation.WALES, "999"),
        ("mental_health", Nation.SCOTLAND, "111"),
        ("power_cut", Nation.ENGLAND, "105"),
    ],
)
def test_help_in_danger_is_that_of_the_nation(
    contacts: Contacts, what: str, nation: Nation, phone: str
) -> None:
    """FACT-EMERG."""
    assert contacts.helpline(what, nation).phone == phone


@pytest.mark.parametrize("nation", EVERYWHERE)
def test_everywhere_has_what_a_danger_message_needs(contacts: Contacts, nation: Nation) -> None:
    for what in (
        "emergency",
        "emergency_text",
        "emergency_bsl",
        "police",
        "gas",
        "samaritans",
    ):
        assert contacts.helpline(what, nation)


def test_asking_for_what_a_nation_lacks_is_an_error_not_another_nations_number(
    contacts: Contacts,
) -> None:
    with pytest.raises(KeyError, match="no breathing_space helpline is known in England"):
        contacts.helpline("breathing_space", Nation.ENGLAND)
    with pytest.raises(KeyError, match="no regulator for care is known in Wales"):
        contacts.regulator(Nation.WALES, Service.CARE)


def test_the_care_regulator_decides_no_complaints_in_england_but_may_be_asked_in_scotland(
    contacts: Contacts,
) -> None:
    assert "Does not decide" in contacts.regulator(Nation.ENGLAND, Service.CARE).note
    assert contacts.regulator(Nation.SCOTLAND, Service.CARE).name == "Care Inspectorate"


def test_emergencies_are_checked_each_quarter_and_the_rest_each_year(
    contacts: Contacts,
) -> None:
    def due(day: date) -> set[str]:
        return set(contacts.to_check(day))

    never_confirmed = due(date(2026, 11, 22))
    assert "ico" in never_confirmed
    assert "gas" not in never_confirmed
    assert "gas" in due(date(2027, 2, 23))
    assert "spso" not in due(date(2027, 2, 23))
    assert "spso" in due(date(2027, 11, 24))


def test_each_contact_can_be_reached_somehow(contacts: Contacts) -> None:
    for id_, contact in contacts.by_id.items():
        assert contact.phone or contact.text or contact.web, id_


def test_packs_hold_no_ombudsmans_details() -> None:
    """PK-29."""
    for file in FOLDER.glob("*/*.toml"):
        text = file.read_text(encoding="utf-8").casefold()
        for detail in ("0300 111 3000", "ombudsman.org", "0800 377 7330", "lgo.org"):
            assert detail not in text, file


def test_a_wrong_contact_is_refused_with_its_key(tmp_path: Path) -> None:
    file = tmp_path / "contacts.toml"
    file.write_text('[gas]\nrole = "emergency"\nname = ""\n', encoding="utf-8")
    with pytest.raises(PolicyWrong, match=r"contacts\.toml: gas"):
        load_contacts(file)
