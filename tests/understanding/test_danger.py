"""Danger is heard in other words than we thought of; everyday talk does not set it off."""

from __future__ import annotations

import pytest

from conversations.understanding.danger import dangers
from conversations.understanding.folding import fold


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I can smell gas", "gas"),
        ("THERE IS A STRONG GAS SMELL IN THE CLOSE", "gas"),
        ("the co alarm is beeping", "carbon_monoxide"),
        ("flat above is on fire", "fire"),
        ("socket is sparking", "electrics"),
        ("water is dripping through the light", "flood"),
        ("no heating and a 3 week old baby", "no_heat_or_water"),
        ("bedroom ceiling came down", "collapse"),
        ("my neighbour punched me", "violence"),
        ("he reads my messages so be careful", "domestic_abuse"),
        ("my ex still has a key", "domestic_abuse"),
        ("the carer is taking her pension", "safeguarding_adult"),
        ("the carer hasn't turned up today and dad can't get up", "safeguarding_adult"),
        ("carers never came and she's still in bed", "safeguarding_adult"),
        ("your manager threatened to kill me", "threat"),
        ("my door was kicked in by my ex", "violence"),
        ("that wee boy is left on his own at night", "safeguarding_child"),
        ("I don't want to be here any more", "suicide"),
        ("he said he'd kill me", "threat"),
        ("mum has fallen and can't get up", "medical"),
        ("śmierdzi gazem w kuchni", "gas"),
        ("chcę umrzeć", "suicide"),
        ("گیس کی بو آ رہی ہے", "gas"),
        ("gas ki boo aa rahi hai", "gas"),
        ("أريد أن أموت", "suicide"),
        ("আগুন লেগেছে", "fire"),
        ("ਗੈਸ ਲੀਕ ਹੋ ਰਹੀ ਹੈ", "gas"),
        ("o meu marido me bate", "domestic_abuse"),
        ("guriga ayaa gubanaya", "fire"),
        ("mae arogl nwy yma", "gas"),
        ("fàileadh gas", "gas"),
        ("miroase a gaz", "gas"),
    ],
)
def test_danger_is_seen(text: str, danger: str) -> None:
    assert danger in dangers(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "dying for a cuppa",
        "my feet are killing me",
        "the gas bill is too high",
        "fire door won't close",
        "the gas man cracked my worktop",
        "my partner is a fire fighter",
        "you hit me with another charge",
        "attacked by damp",
        "what a shock when I saw the rent",
        "bleed the radiators please",
        "threatened me with court over 6 pounds",
        "the price is through the roof",
        "no complaints, great job",
        "Hi the tap in my kitchen is dripping, can someone look at it please",
        "the bathroom fan stopped yesterday",
        "the door was kicked in by police in August and is still boarded",  # told, and over (S12)
        "the carers missed mum's visit three times last month",  # their care team sees it (S33)
        "your director took a bung and threatened me when I said so",  # theirs to look into (S31)
    ],
)
def test_everyday_talk_is_not_danger(text: str) -> None:
    assert dangers(fold(text)) == ()


def test_danger_at_the_end_of_a_long_letter_is_seen() -> None:
    letter = "The bins on our street were late once more this week. " * 180
    assert "suicide" in dangers(fold(letter + "I want to die."))
