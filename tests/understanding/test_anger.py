"""Plain anger is heard through slips and beside words that have nothing to do with it."""

from __future__ import annotations

import pytest

from conversations.understanding.reader import Reader
from conversations.understanding.understood import OFFER_AT

HEARD = (
    "the lift has been out for a moth and I live on the ninth floor, it's a disgrace."
    " The name by the bell is glimolthorpe",
    "the woman on your phone line was so rude to me, I'm very upset. I told yarnavham too.",
    "bin store is disgusting",
)
NOT_AT_US = (
    "the bus company is a disgrace, an hour I stood there",
    "the kids kick the ball at my wall, it's not right",
    "the hospital kept me on a trolley for nine hours. Disgraceful.",
)


@pytest.mark.parametrize("words", HEARD)
def test_plain_anger_brings_the_offer_whatever_is_said_beside_it(
    reader: Reader, words: str
) -> None:
    assert reader.read(words).dissatisfaction >= OFFER_AT


@pytest.mark.parametrize("words", NOT_AT_US)
def test_anger_at_somebody_else_brings_none(reader: Reader, words: str) -> None:
    assert reader.read(words).dissatisfaction < OFFER_AT
