from __future__ import annotations

import pytest
from aiogram.types import Message, User

from bot.groups import is_for_us
from tests.bot.cast import in_group
from tests.stand_ins.telegram import US

WE = User.model_validate(US)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("/help", ("bot_command", 0, 5)),
        ("/help@redress_bot", ("bot_command", 0, 17)),
        ("😀 @Redress_Bot hello", ("mention", 3, 12)),
    ],
)
def test_a_command_and_our_name_are_for_us(text, entity):
    assert is_for_us(_said(text, entity), WE)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("/help@other_bot", ("bot_command", 0, 15)),
        ("@mira_o the lift is out again", ("mention", 0, 7)),
        ("see example.org", ("url", 4, 11)),
    ],
)
def test_what_neighbours_say_to_each_other_is_not(text, entity):
    assert not is_for_us(_said(text, entity), WE)


def test_a_reply_to_the_bot_is_for_us_and_one_to_a_neighbour_is_not():
    ours = in_group(1, "hello")["message"] | {"from": US}
    theirs = in_group(1, "hello")["message"]
    assert is_for_us(_said("thanks", reply_to_message=ours), WE)
    assert not is_for_us(_said("thanks", reply_to_message=theirs), WE)


def _said(text: str, *entities, **more) -> Message:
    return Message.model_validate(in_group(2, text, *entities, **more)["message"])
