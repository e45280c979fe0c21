"""Giving up: asked once whether the complaint or only the chat; a person then stops it."""

from __future__ import annotations

import re

from conversations.complaint.asking import close_talk, go_on
from conversations.events import Added, HandedOver
from conversations.questions.withdraw_which import WITHDRAW_WHICH
from conversations.session import Put
from conversations.talk import Talk

GIVES_UP = (
    "forget it",
    "just forget it",
    "forget about it",
    "never mind",
    "nevermind",
    "dont bother",
    "don't bother",
    "cant be bothered",
    "can't be bothered",
    "i give up",
    "leave it",
    "just leave it",
)
"""Said on its own while a complaint is being told: of the complaint, or of the telling?"""

BEFORE_IT = re.compile(
    r"^(?:(?:actually|oh|ok|okay|no|right|well|ach|just|look|(?:you|u) know what),? )+"
)

_CLAUSE = re.compile(r"\s*[,;.!]+ (?:so )?")
_PUT_RIGHT = re.compile(
    r"\b(?:sorted|fixed|mended|done|sent|came|come|been|arrived|got it|paid|working|back on|fine)\b"
)

_AGAIN = re.compile(r"\b(?:again|still not|came back|come back|worse)\b", re.IGNORECASE)

A_FEW = 8
"""Words: "I want to cancel my complaint"; a longer message tells of something else as well."""

ASKED = "withdraw_asked"


def gives_up(talk: Talk) -> bool:
    """Words that may mean the complaint or only the chat, while one is open."""
    if talk.session.flow != "complain" or talk.known.find(talk.session.reference or "") is None:
        return False
    words = len(talk.heard.text.split())
    outright = talk.heard.detail("withdraws") and words <= A_FEW
    if not (outright or _says_so(talk.heard.text) or _is_put_right(talk.heard.text)):
        return False
    ask(talk)
    return True


def _says_so(text: str) -> bool:
    return BEFORE_IT.sub("", _plain(text)) in GIVES_UP


def _is_put_right(text: str) -> bool:
    """ "They sent it today, forget it"."""
    told, *last = _CLAUSE.split(_plain(text), maxsplit=1)
    short = len(text.split()) <= A_FEW + 2
    return short and bool(last) and last[0] in GIVES_UP and _PUT_RIGHT.search(told) is not None


def _plain(text: str) -> str:
    return " ".join(text.lower().strip(" .!").split())


def take_up(talk: Talk) -> bool:
    """ "I want to drop my complaint", where there is one; or that it is put right, and to forget it."""
    if not (talk.heard.detail("withdraws") or _is_put_right(talk.heard.text)):
        return False
    mine = talk.known.open_complaint()
    if mine is None:
        return False
    talk.set(reference=mine.reference)
    ask(talk)
    return True


def ask(talk: Talk, text: str = "") -> None:
    """Put the question; what was being asked is put aside meanwhile."""
    if talk.session.flow != "withdraw":
        talk.set(aside=Put(talk.session.flow, talk.session.asking))
    talk.set(flow="withdraw", unclear=0)
    if mine := talk.known.open_complaint():
        talk.set(reference=mine.reference)
    talk.ask(WITHDRAW_WHICH, text or None)


def hear(talk: Talk) -> bool:
    """Stop the complaint, stop the chat, or go on as before."""
    answer = WITHDRAW_WHICH.hear(talk.heard, talk.session)
    if answer is None:
        return _tells_more(talk)
    aside = talk.session.aside
    talk.set(flow=aside.flow if aside else None, asking=aside.asking if aside else None, aside=None)
    if answer.value == "stop_complaint":
        talk.note(HandedOver("withdraw", talk.heard.text))
        close_talk(talk)
        talk.say("withdraw.passed_on")
    elif answer.value == "stop_chat":
        close_talk(talk)
        talk.say("withdraw.chat_only")
    else:
        _carry_on(talk)
    return True


def _tells_more(talk: Talk) -> bool:
    """ "Actually it's gone again already": not given up, whatever was said before."""
    mine, told = talk.known.open_complaint(), talk.heard.understood
    tells = talk.heard.has_substance and (
        told.dissatisfied or told.kind in ("complaint", "request")
    )
    if mine is None or not (tells or _AGAIN.search(talk.heard.text)):
        return False
    aside = talk.session.aside
    talk.set(flow=aside.flow if aside else None, asking=aside.asking if aside else None, aside=None)
    talk.set(reference=mine.reference)
    talk.note(Added(talk.heard.text))
    _carry_on(talk)
    return True


def _carry_on(talk: Talk) -> None:
    talk.say("withdraw.goes_on")
    if talk.session.flow == "complain":
        talk.set(asking=None)
        go_on(talk)
