"""One person on several channels: joined by a code and by nothing else (REP-ID, promise 8)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import text

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from assistant.reporting.gather import bounds
from conversations.understanding.understood import Understood
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from reports.period import Period
from storage.database import Database
from storage.report_counts import adjustments_between

PHONE = Address(Channel.SMS, "+447700900801")
WEB = Address(Channel.WEB_CHAT, "a-new-chat")
NOWHERE = "ACN-2222-222"
NEWS = "any news on my case {}?"

OFFER = "I can send a code to the number or chat you used"
SENT = "a code of 6 digits is on its way"
WRONG = "that isn't the code"
A_PERSON = "I've asked a person to get in touch"
DONE = "that's the right code"


class Reader(PlainReader):
    """Also reads a reference, and that "news" asks how things stand."""

    def read(self, text: str, expecting: str | None = None, on: date | None = None) -> Understood:
        found = re.search(r"ACN-\w{4}-\w{3}", text)
        understood = super().read(text, expecting, on)
        if "news" in text:
            understood = Understood("status", category="other", confidence=0.9)
        details = {**understood.details, **({"reference": found[0]} if found else {})}
        return replace(understood, details=details)


@dataclass
class Town:
    """A resident with a complaint, and somebody at another address."""

    core: Core
    clock: FrozenClock
    sent: int = 0

    def says(self, at: Address, words: str) -> str:
        """What we answer there, all of it."""
        self.sent += 1
        self.clock.forward(seconds=10)
        incoming = Incoming("demo", at, f"proving:{self.sent}", words, self.clock())
        replies = self.core.receive.receive(incoming, inline=True).replies
        return "\n".join(reply.text for reply in replies)

    def rows(self, query: str, **binds: Any) -> list[Any]:
        """What a query finds or changes."""
        with self.core.database.begin() as connection:
            done = connection.execute(text(query), binds)
            return list(done) if done.returns_rows else []

    def reference(self) -> str:
        """The number of the resident's complaint."""
        [row] = self.rows(
            "SELECT reference FROM \"case\" WHERE kind = 'complaint' ORDER BY id LIMIT 1"
        )
        return str(row.reference)

    def came(self, at: Address = PHONE) -> list[str]:
        """What was written there without their having asked, in order."""
        found = self.rows(
            "SELECT o.body FROM outbox o JOIN address a ON a.id = o.address_id"
            " WHERE a.value = :value AND o.answers IS NULL ORDER BY o.id",
            value=at.value,
        )
        return [row.body for row in found]

    def code(self) -> str:
        """The code that came to the phone last."""
        codes = [found[0] for body in self.came() if (found := re.search(r"\b\d{6}\b", body))]
        return codes[-1]

    def tasks(self) -> list[str]:
        """The kinds of task that wait."""
        return [row.kind for row in self.rows("SELECT kind FROM task ORDER BY id")]

    def asks(self, at: Address = WEB, reference: str = "") -> tuple[str, str]:
        """Asks after a case there, and says yes to a code: both our answers."""
        offered = self.says(at, NEWS.format(reference or self.reference()))
        return offered, self.says(at, "yes")


def without_numbers(answer: str) -> str:
    """What was said, whatever the case's number."""
    return re.sub(r"ACN-\w{4}-\w{3}", NOWHERE, answer)


@pytest.fixture
def town(database: Database, clock: FrozenClock) -> Town:
    core = assemble(database, Reader(), QueuedJobs(), clock, counted_chance())
    town = Town(core, clock)
    town.says(PHONE, "I want to complain about the lift, it never works and nobody comes")
    return town


def test_with_the_code_from_their_own_phone_the_case_is_theirs_at_the_new_address(town):
    offered, sent = town.asks()
    assert OFFER in offered
    assert SENT in sent
    assert DONE in town.says(WEB, town.code())
    assert town.reference() in town.says(WEB, "any news?")


def test_nothing_of_the_case_is_told_before_the_code(town):
    answers = [*town.asks(), town.says(WEB, "000000")]
    assert not [one for one in answers if "lift" in one or "Dec" in one]


def test_whether_there_is_such_a_case_nobody_can_tell(town):
    """The same words, turn by turn, for a case that is there, and one that is not."""
    other = Address(Channel.WEB_CHAT, "another-chat")
    there = [*town.asks(), *(town.says(WEB, f"00000{n}") for n in range(6))]
    nowhere = [*town.asks(other, NOWHERE), *(town.says(other, f"00000{n}") for n in range(6))]
    assert [without_numbers(one) for one in there] == [without_numbers(one) for one in nowhere]


def test_no_guess_is_right_for_a_case_that_is_not_there(town):
    town.asks(reference=NOWHERE)
    [row] = town.rows("SELECT code FROM proof")
    assert WRONG in town.says(WEB, row.code)


def test_the_old_address_is_told_and_the_ledger_says_it_on_the_case(town):
    town.asks()
    town.says(WEB, town.code())
    assert "in the web chat on our website" in town.came()[-1]
    assert 'reply "not me"' in town.came()[-1]
    [line] = town.rows(
        'SELECT l.data, c.reference FROM ledger l JOIN "case" c ON c.id = l.case_id'
        " WHERE l.event = 'way_in_added'"
    )
    assert (line.data["channel"], line.reference) == ("web_chat", town.reference())


def test_the_code_stands_in_no_ledger(town):
    town.asks()
    found = town.rows("SELECT 1 FROM ledger WHERE data::text LIKE :code", code=f"%{town.code()}%")
    assert found == []


def test_not_me_parts_them_at_once_and_a_person_looks_today(town):
    town.asks()
    town.says(WEB, town.code())
    assert "nobody can use that code" in town.says(PHONE, "that was not me!")
    assert town.reference() not in town.says(WEB, "any news?")
    [task] = town.rows("SELECT kind, urgent FROM task WHERE kind = 'way_in_refused'")
    assert task.urgent


def test_not_me_before_the_code_is_used_makes_it_useless_without_a_sign(town):
    town.asks()
    code = town.code()
    town.says(PHONE, "I didn't ask for that")
    assert WRONG in town.says(WEB, code)


def test_not_me_means_nothing_of_the_kind_where_no_code_came(town):
    assert "nobody can use that code" not in town.says(PHONE, "that was not me!")


def test_after_five_wrong_ones_the_right_one_is_too_late_and_a_person_has_it(town):
    town.asks()
    right = town.code()
    answers = [town.says(WEB, f"00000{n}") for n in range(5)]
    assert [WRONG in one for one in answers] == [True, True, True, True, False]
    assert A_PERSON in answers[-1]
    assert DONE not in town.says(WEB, right)
    assert "case_from_unproved_address" in town.tasks()


def test_after_fifteen_minutes_a_new_code_is_offered(town):
    town.asks()
    town.clock.forward(minutes=15)
    assert "that code no longer works" in town.says(WEB, town.code())
    assert SENT in town.says(WEB, "yes")
    assert DONE in town.says(WEB, town.code())


def test_an_address_gets_three_codes_a_day_and_then_a_person(town):
    for _ in range(3):
        town.asks()
    assert A_PERSON in town.says(WEB, NEWS.format(town.reference()))
    assert len(town.came()) == 3


def test_a_case_gets_three_codes_a_day_however_many_addresses_ask(town):
    for number in range(5):
        _, sent = town.asks(Address(Channel.WEB_CHAT, f"chat-{number}"))
        assert SENT in sent
    assert len(town.came()) == 3
    assert town.tasks().count("case_from_unproved_address") == 2


@pytest.mark.parametrize(
    "unsafe",
    [
        "UPDATE \"case\" SET flags = ARRAY['domestic_abuse']",
        "UPDATE \"case\" SET flags = ARRAY['safe_contact_only']",
        "UPDATE \"case\" SET flags = ARRAY['anonymous']",
        "UPDATE \"case\" SET only_for = 'safeguarding'",
        "UPDATE address SET unsafe_at = now()",
        "UPDATE address SET stopped_at = now()",
        "UPDATE address SET unreachable_at = now()",
        "UPDATE address SET channel = 'telegram', value = '-100'",
        "INSERT INTO consent (landlord, case_id, representative_address_id, status, created_at)"
        " SELECT landlord, id, address_id, 'needed', opened_at FROM \"case\"",
    ],
)
def test_where_a_code_would_not_be_safe_none_goes_and_a_person_has_it(town, unsafe):
    reference = town.reference()
    town.rows(unsafe)
    _, sent = town.asks(reference=reference)
    assert SENT in sent
    assert town.rows("SELECT 1 FROM outbox WHERE answers IS NULL") == []
    assert town.tasks() == ["case_from_unproved_address"]


def test_a_number_on_record_as_somebodys_is_not_made_another_persons(town):
    held = Address(Channel.SMS, "+447700900855")
    town.says(held, "hello")
    town.rows("UPDATE address SET held = true WHERE value = :value", value=held.value)
    town.asks(held)
    assert town.came() == []


def test_what_was_begun_at_the_new_address_is_seen_from_the_old_one_too(town):
    town.says(WEB, "I want to complain about the bins, they are never emptied")
    town.rows('UPDATE session SET state = state || \'{"flow": null, "asking": null}\'')
    town.asks()
    town.says(WEB, town.code())
    [first, second] = town.rows(
        "SELECT reference, person_id FROM \"case\" WHERE kind = 'complaint' ORDER BY id"
    )
    assert first.person_id == second.person_id
    answer = town.says(PHONE, "any news?")
    assert first.reference in answer
    assert second.reference in answer


def test_what_they_need_comes_along(town):
    town.says(WEB, "hello")
    town.rows(
        "INSERT INTO adjustment (landlord, person_id, code, words, asked_at)"
        " SELECT landlord, person_id, 'easier_words', '', created_at FROM address WHERE value = :value",
        value=WEB.value,
    )
    town.asks()
    town.says(WEB, town.code())
    [need] = town.rows(
        "SELECT n.code FROM adjustment n JOIN address a ON a.person_id = n.person_id WHERE a.value = :value",
        value=PHONE.value,
    )
    assert need.code == "easier_words"
    year = Period(town.clock().date() - timedelta(days=200), town.clock().date())
    with town.core.database.begin() as connection:
        counted = adjustments_between(connection, "demo", *bounds(year))
    assert [one.code for one in counted] == ["easier_words"]


def test_a_case_being_told_is_not_put_aside_for_another(town):
    town.says(WEB, "I want to complain about the bins, they are never emptied")
    assert A_PERSON in town.says(WEB, NEWS.format(town.reference()))
