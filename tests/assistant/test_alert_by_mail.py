"""Danger that nobody has taken on is mailed to whoever is to know, and says nothing of anybody."""

from __future__ import annotations

import smtplib
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_string

import pytest
from fakes import FrozenClock
from staff_seed import WORDS, Seeded, make_task, seed
from stand_ins.mail_server import MailServer, mail_server

from assistant.alert_by_mail import AlertByMail
from assistant.mail import Mail
from assistant.settings import Settings
from assistant.wiring import build
from storage.database import Database
from storage.tasks import claim_task, finish_task

TO, FROM = "duty@acorn.example", "redress@acorn.example"
DESK = "https://talk.example.org/staff"
HOUR = timedelta(hours=1)


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Seeded:
    return seed(database, clock)


@pytest.fixture
def post() -> Iterator[MailServer]:
    with mail_server() as running:
        yield running


@pytest.fixture
def alert(office: Seeded, clock: FrozenClock, post: MailServer) -> AlertByMail:
    return AlertByMail(office.database, Mail(post.url, FROM), clock, to=TO, desk=DESK)


def danger(office: Seeded, kind: str = "danger") -> tuple[str, int]:
    """A case and what waits on it."""
    reference = office.case()
    with office.database.begin() as connection:
        return reference, make_task(connection, reference, kind, data={"dangers": ["suicide"]})


def test_a_danger_is_mailed_with_the_way_to_it_and_nothing_of_the_person(
    office: Seeded, alert: AlertByMail, post: MailServer
):
    reference, _ = danger(office)
    alert.sweep()
    (mail,) = map(message_from_string, post.taken)
    assert (mail["To"], mail["From"]) == (TO, FROM)
    assert mail["Subject"] == f"Somebody may be in danger: {reference}"
    assert f"Tue 24 Nov 10:00  demo  {DESK}/cases/{reference}" in mail.get_payload()
    assert not [word for word in ("suicide", "Okoro", "+44", WORDS) if word in mail.as_string()]


def test_it_comes_again_every_hour_until_somebody_takes_it_on(
    office: Seeded, alert: AlertByMail, post: MailServer, clock: FrozenClock
):
    _, task_id = danger(office)
    start = clock.now
    for minutes, sent in ((0, 1), (1, 1), (59, 1), (60, 2), (61, 2), (120, 3)):
        clock.to(start + timedelta(minutes=minutes))
        alert.sweep()
        assert len(post.taken) == sent, minutes
    with office.database.begin() as connection:
        claim_task(connection, task_id, office.asha.id)
    clock.to(start + 4 * HOUR)
    alert.sweep()
    assert len(post.taken) == 3


def test_what_is_done_or_no_danger_is_not_mailed(
    office: Seeded, alert: AlertByMail, post: MailServer
):
    _, done = danger(office)
    danger(office, "person_asked")
    with office.database.begin() as connection:
        finish_task(connection, done, office.asha.id, office.clock(), "rang them")
    alert.sweep()
    assert post.taken == []


def test_several_are_one_mail(office: Seeded, alert: AlertByMail, post: MailServer):
    one, other = danger(office)[0], danger(office)[0]
    alert.sweep()
    (mail,) = map(message_from_string, post.taken)
    assert mail["Subject"].endswith(f"{one}, {other}")


def test_a_case_is_named_once_however_many_dangers_are_on_it(
    office: Seeded, alert: AlertByMail, post: MailServer
):
    reference, _ = danger(office)
    with office.database.begin() as connection:
        make_task(connection, reference, "danger")
    alert.sweep()
    alert.sweep()
    (mail,) = map(message_from_string, post.taken)
    assert mail["Subject"].endswith(f": {reference}")
    assert mail.get_payload().count(reference) == 1


def test_a_mail_that_is_not_taken_is_tried_again(
    office: Seeded, alert: AlertByMail, post: MailServer
):
    danger(office)
    post.refuses = True
    with pytest.raises(smtplib.SMTPException):
        alert.sweep()
    post.refuses = False
    alert.sweep()
    assert len(post.taken) == 1


def test_a_password_is_never_sent_unsealed(post: MailServer):
    mail = Mail(post.url.replace("//", "//us:secret@"), FROM)
    with pytest.raises(smtplib.SMTPNotSupportedError):
        mail.send(TO, "a subject", "a text")
    assert post.taken == []


@pytest.mark.parametrize("to", [{"staff_alert_email": TO}, {}])
def test_a_worker_mails_where_somebody_is_to_have_it(to: dict[str, str], database: Database):
    settings = Settings(
        database_url=database.engine.url.render_as_string(hide_password=False),
        secret_key="x" * 40,
        public_url="https://talk.example.org",
        smtp_url="smtp://127.0.0.1:1",
        smtp_from=FROM,
        **to,
    )
    application = build(settings)
    worker = application.worker({}, application.pace())
    assert ("alert_by_mail" in worker._app.tasks) is bool(to)
    application.close()
