"""A reader that needs no model: closed answers as the real one reads them, complaints by the word."""

from __future__ import annotations

from datetime import date

from conversations.understanding.acts import read_act
from conversations.understanding.understood import Understood


class PlainReader:
    """`complain` in a message means that its writer wants to; `fed up` that they are unhappy."""

    def read(self, text: str, expecting: str | None = None, on: date | None = None) -> Understood:
        heard = read_act(text, expecting)
        if heard is not None:
            number = {} if heard.number is None else {"number": heard.number}
            return Understood(kind="act", act=heard.act, details=number)
        wants = "complain" in text.lower()
        if wants or "fed up" in text.lower():
            details = {"wants_complaint": True} if wants else {}
            return Understood("complaint", category="staff", dissatisfaction=0.9, details=details)
        return Understood("request", category="repairs", dissatisfaction=0.1)
