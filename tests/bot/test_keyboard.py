from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.keyboard import LARGEST_DATA, keyboard, pressed
from messages.outgoing import Choice
from tests.bot.cast import message, press

LONG = Choice("so long a value that no button can carry it " * 3, "The long one")


def test_without_choices_there_is_no_keyboard():
    assert keyboard(()) is None


def test_short_choices_stand_side_by_side_and_long_ones_below_each_other():
    assert _shape(Choice("yes", "Yes"), Choice("no", "No")) == [2]
    assert _shape(Choice("yes", "Yes, I want to complain"), Choice("no", "No")) == [1, 1]
    assert _shape(*(Choice(str(n), str(n)) for n in range(5))) == [1] * 5


def test_a_value_in_any_script_fits_what_a_button_carries():
    choices = [LONG, Choice("é" * 32, "Fits"), Choice("é" * 33, "Does not fit")]
    rows = keyboard(choices).inline_keyboard
    carried = [button.callback_data for row in rows for button in row]
    assert all(len(data.encode()) <= LARGEST_DATA for data in carried)
    assert carried[1] == "é" * 32


def test_a_press_gives_the_value_and_the_label():
    assert pressed(_query("complain")) == ("complain", "Yes, complain")


def test_a_value_too_long_to_carry_is_answered_by_its_label():
    [[button]] = keyboard([LONG]).inline_keyboard
    rows = [[{"text": button.text, "callback_data": button.callback_data}]]
    assert pressed(_query(button.callback_data, reply_markup={"inline_keyboard": rows})) == (
        None,
        "The long one",
    )


def test_where_the_old_message_is_no_longer_shown_the_value_stands_for_the_label():
    gone = {"chat": message(1)["message"]["chat"], "message_id": 1, "date": 0}
    query = press(1, "complain")["callback_query"] | {"message": gone}
    assert pressed(CallbackQuery.model_validate(query)) == ("complain", "complain")


def _shape(*choices: Choice) -> list[int]:
    return [len(row) for row in keyboard(choices).inline_keyboard]


def _query(data: str, **more) -> CallbackQuery:
    return CallbackQuery.model_validate(press(1, data, **more)["callback_query"])
