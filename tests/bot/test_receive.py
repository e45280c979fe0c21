from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiogram.types import Update

from bot.client import connect
from bot.receive import KINDS, Receiver
from messages.addresses import Address, Channel
from messages.incoming import Incoming, Media
from tests.bot.cast import GROUP, MIRA, NOON, PRIVATE, edited, in_group, message, press
from tests.stand_ins import telegram as script

WRITTEN = datetime.fromtimestamp(NOON, UTC)
KEPT = WRITTEN + timedelta(hours=5)
SIZE = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}


@pytest.fixture
def hears(account, assistant):
    """Feed one update, as the bot process does."""

    receiver = Receiver("acacia", assistant)

    def hear(update: dict[str, Any], kept_at: datetime = KEPT) -> None:
        asyncio.run(_feed(update, kept_at))

    async def _feed(update: dict[str, Any], kept_at: datetime) -> None:
        dispatcher = receiver.dispatcher()
        async with connect(account) as bot:
            parsed = Update.model_validate(update, context={"bot": bot})
            await dispatcher.feed_update(bot, parsed, kept_at=kept_at)

    return hear


def test_a_message_is_handed_over_with_who_when_and_a_number_that_never_comes_again(
    hears, assistant
):
    hears(message(9, "no heat for 3 weeks"))
    assert assistant.received == [
        Incoming(
            landlord="acacia",
            sender=Address(Channel.TELEGRAM, "77"),
            provider_id="4200:9",
            text="no heat for 3 weeks",
            received_at=WRITTEN,
            sender_name="Mira Okafor",
        )
    ]


def test_a_message_that_waited_at_telegram_counts_from_when_it_was_written(hears, assistant):
    hears(message(9, "no heat"), kept_at=WRITTEN + timedelta(days=1))
    assert assistant.received[0].received_at == WRITTEN


def test_no_message_comes_from_the_future_when_two_clocks_differ(hears, assistant):
    hears(message(9, "no heat"), kept_at=WRITTEN - timedelta(seconds=2))
    assert assistant.received[0].received_at == WRITTEN - timedelta(seconds=2)


@pytest.mark.parametrize(
    "content",
    [
        {"text": ""},
        {"photo": [SIZE]},
        {"sticker": {**SIZE, "type": "regular", "is_animated": False, "is_video": False}},
        {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 2}},
        {"document": {"file_id": "f", "file_unique_id": "u"}},
        {"contact": {"phone_number": "1", "first_name": "Mira"}},
        {"location": {"latitude": 1, "longitude": 2}},
        {"dice": {"emoji": "🎲", "value": 1}},
        {"story": {"chat": PRIVATE, "id": 1}},
        {"a_kind_of_message_from_next_year": {}},
    ],
)
def test_whatever_a_person_sends_is_heard(hears, assistant, content):
    hears(message(9, **content))
    assert len(assistant.received) == 1


def test_a_photo_comes_with_its_caption(hears, assistant):
    hears(message(9, photo=[SIZE], caption="the ceiling"))
    [heard] = assistant.received
    assert (heard.text, heard.media) == ("the ceiling", (Media("telegram:f", "image/jpeg"),))


def test_what_nobody_has_said_is_not_answered(hears, assistant):
    hears(message(9, pinned_message=message(1, "old")["message"]))
    hears(message(10, "I am a bot too") | {})
    assert [heard.text for heard in assistant.received] == ["I am a bot too"]
    from_a_bot = message(11, "beep")
    from_a_bot["message"]["from"] = MIRA | {"is_bot": True}
    hears(from_a_bot)
    assert len(assistant.received) == 1


def test_an_edit_is_added_words_and_not_a_new_answer(hears, assistant):
    hears(edited(message(9, "no heat and no water")))
    assert assistant.received == []
    [added] = assistant.added
    assert (added.text, added.provider_id) == ("no heat and no water", "4200:9")


def test_a_moving_location_is_not_taken_for_words(hears, assistant):
    hears(edited(message(9, location={"latitude": 1, "longitude": 2, "live_period": 60})))
    assert (assistant.received, assistant.added) == ([], [])


def test_a_pressed_button_is_the_choice(hears, assistant, api):
    hears(press(9, "complain"))
    [heard] = assistant.received
    assert (heard.choice, heard.text, heard.sender.value) == ("complain", "Yes, complain", "77")
    assert heard.provider_id == "4200:9"
    assert heard.received_at == KEPT


def test_a_double_tap_is_one_answer_and_its_spinner_stops_too(hears, assistant, api):
    hears(press(9, "complain", message_id=4))
    hears(press(10, "complain", message_id=4))
    assert [heard.choice for heard in assistant.received] == ["complain"]
    assert len(api.asked("answerCallbackQuery")) == 2


def test_a_button_of_an_old_question_is_heard_as_its_words_and_answers_no_later_question(
    hears, assistant
):
    hears(press(9, "no", message_id=4))
    hears(press(10, "complain", message_id=6))
    hears(press(11, "complain", message_id=4))
    hears(press(12, "no", message_id=6))
    heard = [(incoming.choice, incoming.text) for incoming in assistant.received]
    assert heard == [
        ("no", "No"),
        ("complain", "Yes, complain"),
        (None, "Yes, complain"),
        (None, "No"),
    ]


def test_a_press_that_went_wrong_is_not_taken_for_a_double_tap_when_it_is_tried_again(
    hears, assistant
):
    assistant.fails_with = [RuntimeError("a fault of ours")]
    with pytest.raises(RuntimeError):
        hears(press(9, "complain"))
    hears(press(9, "complain"))
    assert [heard.choice for heard in assistant.received] == ["complain"]


def test_after_a_press_the_spinner_stops_and_the_choice_stands_where_the_buttons_were(
    hears, assistant, api
):
    hears(press(9, "complain"))
    assert api.asked("answerCallbackQuery") == [{"callback_query_id": "9"}]
    [edit] = api.asked("editMessageText")
    assert edit["text"] == "Do you want to complain?\n\n✓ Yes, complain"
    assert "reply_markup" not in edit


def test_a_message_that_was_closed_before_is_not_marked_twice(hears, api):
    hears(press(9, "complain", reply_markup=None))
    assert api.asked("editMessageText") == []


def test_a_press_counts_although_telegram_will_not_let_us_tidy_up(hears, assistant, api):
    api.script("answerCallbackQuery", script.refusal(400, "Bad Request: query is too old"))
    api.script("editMessageText", script.refusal(400, "Bad Request: message can't be edited"))
    hears(press(9, "complain"))
    assert [heard.choice for heard in assistant.received] == ["complain"]


def test_a_press_under_a_message_that_is_gone_still_counts(hears, assistant):
    update = press(9, "no")
    update["callback_query"]["message"] = {"chat": PRIVATE, "message_id": 1, "date": 0}
    hears(update)
    del update["callback_query"]["message"]
    hears(update | {"update_id": 10})
    heard = [(incoming.choice, incoming.sender.value) for incoming in assistant.received]
    assert heard == [("no", "77"), ("no", "77")]


def test_in_a_group_the_assistant_hears_only_what_is_meant_for_it(hears, assistant):
    hears(in_group(9, "the lift is out again"))
    assert assistant.received == []
    hears(in_group(10, "@redress_bot the lift is out", ("mention", 0, 12)))
    [heard] = assistant.received
    assert (heard.in_group, heard.said_in.value) == (True, "-500")


def test_whoever_writes_in_a_group_is_known_by_their_own_chat(hears, assistant):
    """What is told of their case later must not be read by the group (promise 8)."""
    hears(in_group(10, "@redress_bot the lift is out", ("mention", 0, 12)))
    hears(press(11, "no", chat=GROUP))
    hears(message(12, "the lift is out"))
    assert {heard.sender.value for heard in assistant.received} == {"77"}
    assert [heard.said_in is None for heard in assistant.received] == [False, False, True]


def test_what_a_channel_says_in_its_group_is_let_go(hears, assistant):
    post = in_group(10, "@redress_bot the lift is out", ("mention", 0, 12))
    del post["message"]["from"]
    hears(post)
    assert assistant.received == []


def test_a_press_in_a_group_is_known_to_be_read_by_others(hears, assistant):
    hears(press(9, "no", chat=GROUP))
    assert assistant.received[0].in_group


def test_an_edit_in_a_group_is_let_go(hears, assistant):
    hears(edited(in_group(9, "@redress_bot hello", ("mention", 0, 12))))
    assert (assistant.received, assistant.added) == ([], [])


@pytest.mark.parametrize(
    ("status", "known_as"), [("kicked", "gone"), ("left", "gone"), ("member", "back")]
)
def test_who_blocks_the_bot_is_known_to_be_gone_until_they_come_back(
    hears, assistant, status, known_as
):
    hears(_membership(status))
    assert assistant.reach == [(known_as, "77")]
    assert assistant.received == []


def test_we_ask_telegram_for_every_kind_that_we_handle_and_no_other(assistant):
    assert set(Receiver("acacia", assistant).dispatcher().resolve_used_update_types()) == set(KINDS)


def _membership(status: str) -> dict[str, Any]:
    us = {"id": 4200, "is_bot": True, "first_name": "Redress"}
    until = {"until_date": 0} if status == "kicked" else {}
    change = {
        "chat": PRIVATE,
        "from": MIRA,
        "date": NOON,
        "old_chat_member": {"user": us, "status": "left"},
        "new_chat_member": {"user": us, "status": status, **until},
    }
    return {"update_id": 9, "my_chat_member": change}
