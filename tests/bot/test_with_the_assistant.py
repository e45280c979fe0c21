"""Telegram with the real assistant behind it: a grumble, the offer, a button, and what is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from fakes import counted_chance
from sqlalchemy import select

from assistant.core import Core, assemble
from assistant.deliver import Deliver
from assistant.fetch_evidence import FetchEvidence
from assistant.job_worker import Pace, Worker, procrastinate_app
from assistant.jobs import TELEGRAM, QueuedJobs
from assistant.settle import Settle
from assistant.telegram import TelegramAssistant
from bot.fetch import TelegramFiles
from bot.process import Telegram
from bot.sender import TelegramSender
from messages.addresses import Channel
from storage.attachments import AttachmentContent, AttachmentRow
from storage.cases import CaseRow
from storage.outbox import OutboxRow
from storage.people import AddressRow
from tests.bot.cast import at_work, edited, eventually, in_group, message, press
from tests.stand_ins import telegram as script


@pytest.fixture
def core(database, reader) -> Core:
    return assemble(database, reader, QueuedJobs(), lambda: datetime.now(UTC), counted_chance())


@pytest.fixture
def talking(core, account, updates) -> Iterator[None]:
    """The bot process as `redress bot` puts it together, for the demo landlord."""

    def worker(sender: TelegramSender, files: TelegramFiles) -> Worker:
        senders = {Channel.TELEGRAM: sender}
        settle = Settle(core.database, senders, core.jobs, core.clock)
        deliver = Deliver(core.database, senders, settle, core.clock)
        pace = Pace(poll=0.2)
        fetch = FetchEvidence(core.database, {Channel.TELEGRAM: files}, core.clock).fetch
        app = procrastinate_app(core.database.engine.url, deliver.deliver, [], pace, fetch)
        return Worker(app, [TELEGRAM], pace)

    demo = type(account)("demo", account.token, account.secret, account.api_url)
    assistant = TelegramAssistant(core.database, core.receive)
    with at_work(Telegram([demo], assistant, updates, worker)):
        yield


def test_a_grumble_is_offered_the_choice_and_the_button_opens_the_complaint(talking, api, database):
    api.updates.append(message(5, "No heating for three weeks and nobody ever comes. Disgusted."))
    eventually(lambda: _buttons(api), 30)
    [yes, *_] = _buttons(api)
    api.updates.append(press(6, yes, message_id=1))
    eventually(lambda: _cases(database), 30)
    cases = {case.kind: case for case in _cases(database)}
    assert cases.keys() == {"complaint", "service_request"}  # the work goes on (HOC-1.5)
    case = cases["complaint"]
    assert case.channel == "telegram"
    assert case.received_at == datetime.fromtimestamp(1_790_000_000, UTC)
    eventually(lambda: _unsent(database) == 0, 30)
    assert all(call["chat_id"] == "77" for call in api.asked("sendMessage"))


def test_a_photo_is_fetched_from_telegram_and_kept_with_the_conversation(talking, api, database):
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 90, "height": 90}]
    path = {"file_id": "f", "file_unique_id": "u", "file_path": "photos/1.jpg"}
    api.script("getFile", lambda fields: script.well(path))
    api.script("1.jpg", script.content(b"\xff\xd8\xff\xe0 a photo"))
    api.updates.append(message(5, None, photo=photo))

    def kept():
        with database.begin() as connection:
            return connection.execute(
                select(AttachmentRow.true_type, AttachmentContent.content).join(
                    AttachmentContent, AttachmentContent.attachment_id == AttachmentRow.id
                )
            ).all()

    eventually(kept, 30)
    assert [(row.true_type, bytes(row.content)) for row in kept()] == [
        ("image/jpeg", b"\xff\xd8\xff\xe0 a photo")
    ]


def test_start_is_answered_with_a_welcome(talking, api, database):
    api.updates.append(message(5, "/start block-7"))
    eventually(lambda: _buttons(api), 30)
    [hello] = api.asked("sendMessage")
    assert hello["text"].startswith("Hello")


def test_a_group_is_told_to_write_in_private_and_nothing_is_opened(talking, api, database):
    text = "@redress_bot my ceiling needs painting and nobody comes"
    api.updates.append(in_group(5, text, ("mention", 0, 12)))
    eventually(lambda: api.asked("sendMessage"), 30)
    [told] = api.asked("sendMessage")
    assert told["chat_id"] == "-500"
    assert "ceiling" not in told["text"]
    assert _cases(database) == []


def test_what_is_told_later_of_a_case_from_a_group_goes_to_its_writer_alone(talking, api, database):
    text = "@redress_bot I can smell gas in the kitchen"
    api.updates.append(in_group(5, text, ("mention", 0, 12)))
    eventually(lambda: _cases(database), 30)
    with database.begin() as connection:
        there = select(AddressRow.value).join(CaseRow, CaseRow.address_id == AddressRow.id)
        assert connection.scalars(there).all() == ["77"]
    api.updates.append(message(6, "yes I'm safe now, the gas people came"))
    eventually(lambda: len(api.asked("sendMessage")) > 1, 30)
    assert [call["chat_id"] for call in api.asked("sendMessage")][:2] == ["-500", "77"]


def test_danger_in_a_group_is_signposted_and_a_person_alerted(talking, api, database):
    text = "@redress_bot I can smell gas in the kitchen"
    api.updates.append(in_group(5, text, ("mention", 0, 12)))
    eventually(lambda: api.asked("sendMessage"), 30)
    [told] = api.asked("sendMessage")
    assert "0800 111 999" in told["text"]
    assert "kitchen" not in told["text"]
    assert [case.kind for case in _cases(database)] == ["emergency"]


def test_danger_added_in_an_edit_is_not_missed(talking, api, database):
    api.updates.append(message(5, "my boiler is off"))
    eventually(lambda: len(api.asked("sendMessage")) == 1, 30)
    edit = edited(message(6, "my boiler is off and I can smell gas"))
    api.updates.append(edit)
    eventually(lambda: any("0800 111 999" in c["text"] for c in api.asked("sendMessage")), 30)


def test_who_blocked_the_bot_is_marked_until_they_come_back(talking, api, database):
    api.updates.append(message(5, "hello"))
    eventually(lambda: api.asked("sendMessage"), 30)
    api.updates.append(_membership(6, "kicked"))
    eventually(lambda: _unreachable(database), 30)
    api.updates.append(_membership(7, "member"))
    eventually(lambda: not _unreachable(database), 30)


def test_an_answer_to_somebody_who_has_blocked_the_bot_is_given_up_once(talking, api, database):
    api.script("sendMessage", script.refusal(403, "Forbidden: bot was blocked by the user"))
    api.updates.append(message(5, "hello"))
    eventually(lambda: _statuses(database) == ["failed"], 30)
    assert len(api.asked("sendMessage")) == 1


def _membership(update_id: int, status: str) -> dict:
    private = message(update_id)["message"]
    us = {"id": 4200, "is_bot": True, "first_name": "Redress"}
    until = {"until_date": 0} if status == "kicked" else {}
    change = {
        "chat": private["chat"],
        "from": private["from"],
        "date": private["date"],
        "old_chat_member": {"user": us, "status": "left"},
        "new_chat_member": {"user": us, "status": status, **until},
    }
    return {"update_id": update_id, "my_chat_member": change}


def _cases(database) -> list:
    with database.begin() as connection:
        return list(connection.execute(select(CaseRow.kind, CaseRow.channel, CaseRow.received_at)))


def _statuses(database) -> list[str]:
    with database.begin() as connection:
        return list(connection.scalars(select(OutboxRow.status).order_by(OutboxRow.id)))


def _unsent(database) -> int:
    return sum(status != "sent" for status in _statuses(database))


def _unreachable(database) -> bool:
    with database.begin() as connection:
        return connection.scalar(select(AddressRow.unreachable_at)) is not None


def _buttons(api) -> dict[str, str]:
    """What can be pressed under what was said last: label by value."""
    markup = api.asked("sendMessage")[-1].get("reply_markup") if api.asked("sendMessage") else None
    rows = json.loads(markup)["inline_keyboard"] if markup else []
    return {button["callback_data"]: button["text"] for row in rows for button in row}
