"""What the assistant says by itself offers no money and no remedy: people decide those."""

from __future__ import annotations

import re

from conversations.texts.catalogue import TEXTS

MONEY = re.compile(
    r"[£€$]|\b(compensat\w*|refund\w*|reimburs\w*|vouchers?|goodwill|pay(ing|ment)? you|owe you)\b",
    re.IGNORECASE,
)
PROMISE = re.compile(r"\bwe('ll| will) (fix|repair|replace|put (it|this|things) right|apologise)\b")
BY_STAFF = ("desk.", "letters.", "promise.", "refusal.")
"""Frames for what a person wrote; the words inside are theirs."""


def test_no_sentence_of_the_assistant_speaks_of_money_or_promises_a_remedy() -> None:
    """HOC-7.1, THA-6.3: it says what was heard and what happens next, and stops there."""
    said = {
        name: f"{text.words} {text.easy}"
        for name, text in TEXTS.items()
        if not name.startswith(BY_STAFF)
    }
    assert {
        name: words for name, words in said.items() if MONEY.search(words) or PROMISE.search(words)
    } == {}


def test_an_offer_of_money_would_be_found() -> None:
    assert MONEY.search("We can offer you £50 in vouchers.")
    assert PROMISE.search("Sorry about that, we will fix it tomorrow.")
