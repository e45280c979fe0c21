"""Signing in: who gets in, who waits, and that nobody learns who works here."""

from __future__ import annotations

import threading
from datetime import timedelta

from fakes import FrozenClock
from sqlalchemy import select
from staff_seed import ASHA, BEN, PASSWORD, Seeded

from storage.staff import SignInAttempt, StaffRow, deactivate

HERE, THERE = "192.0.2.1", "192.0.2.2"


def test_the_right_password_lets_in(at_the_desk: Seeded) -> None:
    tried = at_the_desk.desk.sign_in(" Asha@Acorn.example ", PASSWORD, HERE)
    assert tried.officer == at_the_desk.asha


def test_passwords_are_kept_only_as_argon2_hashes(at_the_desk: Seeded) -> None:
    with at_the_desk.database.begin() as connection:
        hashes = connection.execute(select(StaffRow.password_hash)).scalars().all()
    assert all(kept.startswith("$argon2id$") for kept in hashes)


def test_wrong_password_and_unknown_email_are_answered_alike(at_the_desk: Seeded) -> None:
    wrong = at_the_desk.desk.sign_in(ASHA, "not her password", HERE)
    unknown = at_the_desk.desk.sign_in("nobody@acorn.example", "not her password", HERE)
    assert wrong == unknown
    assert wrong.officer is None
    assert wrong.wait_until is None


def test_guessing_is_made_to_wait_longer_and_longer(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    waits = []
    for _ in range(9):
        tried = at_the_desk.desk.sign_in(ASHA, "a guess", HERE)
        while tried.wait_until:
            waits.append(round((tried.wait_until - clock.now) / timedelta(minutes=1)))
            clock.to(tried.wait_until)
            tried = at_the_desk.desk.sign_in(ASHA, "a guess", HERE)
    assert waits == [1, 2, 4, 8]


def test_guesses_sent_all_at_once_are_counted_one_by_one(at_the_desk: Seeded) -> None:
    tried: list[bool] = []

    def guess() -> None:
        answer = at_the_desk.desk.sign_in(ASHA, "a guess", HERE)
        tried.append(answer.wait_until is None)

    threads = [threading.Thread(target=guess) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(tried) == 5


def test_while_waiting_even_the_right_password_waits(at_the_desk: Seeded) -> None:
    for _ in range(5):
        at_the_desk.desk.sign_in(ASHA, "a guess", HERE)
    assert at_the_desk.desk.sign_in(ASHA, PASSWORD, HERE).officer is None
    assert at_the_desk.desk.sign_in(ASHA, PASSWORD, THERE).officer == at_the_desk.asha
    assert at_the_desk.desk.sign_in(BEN, PASSWORD, HERE).officer == at_the_desk.ben


def test_a_success_starts_the_count_again(at_the_desk: Seeded, clock: FrozenClock) -> None:
    for _ in range(3):
        for _ in range(4):
            at_the_desk.desk.sign_in(ASHA, "a slip", HERE)
        clock.forward(seconds=1)
        assert at_the_desk.desk.sign_in(ASHA, PASSWORD, HERE).officer
        clock.forward(seconds=1)


def test_neither_email_nor_address_is_kept_of_a_try(at_the_desk: Seeded) -> None:
    at_the_desk.desk.sign_in(ASHA, "a guess", HERE)
    with at_the_desk.database.begin() as connection:
        kept = " ".join(connection.execute(select(SignInAttempt.who)).scalars())
    assert "asha" not in kept
    assert HERE not in kept


def test_signing_out_everywhere_ends_every_session(at_the_desk: Seeded) -> None:
    asha = at_the_desk.asha
    assert at_the_desk.desk.still_signed_in(asha.id, asha.epoch) == asha
    at_the_desk.desk.sign_out_everywhere(asha)
    assert at_the_desk.desk.still_signed_in(asha.id, asha.epoch) is None


def test_who_has_left_is_out_at_once(at_the_desk: Seeded) -> None:
    asha = at_the_desk.asha
    with at_the_desk.database.begin() as connection:
        deactivate(connection, asha.id)
    assert at_the_desk.desk.still_signed_in(asha.id, asha.epoch) is None
    assert at_the_desk.desk.sign_in(ASHA, PASSWORD, HERE).officer is None
