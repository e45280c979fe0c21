"""Danger first: the signpost goes first and alone, a person is alerted, and then we go on."""

from __future__ import annotations

import re

from conversations.complaint.asking import HEARD_FIRST
from conversations.complaint.at_once import is_opened_at_once
from conversations.complaint.opening import log
from conversations.dangers import A_DAY, TO_PEOPLE
from conversations.events import Added, DangerSeen
from conversations.flows import disclosed, offer, safe
from conversations.labels import labels
from conversations.matter import is_among
from conversations.session import Answer, LetBe, Put
from conversations.talk import Talk
from conversations.understanding.folding import fold

ORDER = (
    "gas",
    "carbon_monoxide",
    "fire",
    "collapse",
    "electrics",
    "flood",
    "suicide",
    "domestic_abuse",  # before violence: its words say that nothing is sent until it is safe
    "violence",
    "medical",
    "safeguarding_child",
    "safeguarding_adult",
    "threat",
    "no_heat_or_water",
)
"""Which signpost goes first where a message shows several dangers."""

ALERTS = ("emergency", "safeguarding_concern")
"""Kinds of case that danger opens."""

_BACK_HOME = re.compile(
    r"(?:(?:yes|ok|thanks|and|but)\W+)*(?:he|she|they)(?:s|re)?(?: is| are)? (?:just |now )*"
    r"(?:back |at )?home(?: now| again| today| thank god| thanks)*"
)

UNSAFE = {"domestic_abuse"}

IN_SCOTLAND = {
    ("Scotland", "suicide"): "suicide_scotland",
    ("Scotland", "domestic_abuse"): "domestic_abuse_scotland",
}

CAN_BE_PRIVATE = (*TO_PEOPLE, "no_heat_or_water", "medical", "threat")
"""Where the usual signpost, read by a whole group, would tell them about somebody."""


def seen(talk: Talk) -> bool:
    """Signpost and alert. True when nothing else is to be said in this turn.

    The first time, the signpost stands alone. When the same danger is named again the same day
    it is said again, and the conversation goes on beneath it; so it does for a
    councillor, who writes of somebody else's and is not distracted from it by a receipt.
    """
    dangers = talk.heard.understood.danger
    if is_back_from_hospital(talk):
        return False
    talk.note(DangerSeen(talk.fresh_reference(), dangers, talk.heard.text, flags=_flags(talk)))
    talk.say(_signpost(talk, min(dangers, key=ORDER.index)))
    if UNSAFE & set(dangers):
        safe.mark(talk)
    if set(dangers) <= set(talk.session.dangers) and not _is_another_day(talk):
        return False
    understood, topic = talk.heard.understood, talk.heard.detail("topic", "")
    words, category = (talk.heard.text,), understood.category
    told = LetBe(talk.heard.at, words, category, topic, _answers(talk), _flags(talk))
    talk.set(alarm=told)
    if not talk.heard.in_group:  # what a group was told has not been told to them alone
        before = (one for one in talk.session.dangers if one not in dangers)
        talk.set(dangers=(*before, *dangers))
    if talk.heard.says("elected"):
        return False
    _remember_what_was_on(talk)
    return True


def is_back_from_hospital(talk: Talk) -> bool:
    """ "Hes home now", a day after he was rushed to hospital: said by itself it hints at abuse."""
    ill = talk.session.dangers[-1:] == ("medical",) and not _is_another_day(talk)
    return ill and _BACK_HOME.fullmatch(fold(talk.heard.text).strip(" .!")) is not None


def _answers(talk: Talk) -> dict[str, Answer]:
    """What came along with it ("my mother's", "since Friday"), should a complaint grow out of it."""
    found = ((q.name, q.volunteered(talk.heard, talk.session)) for q in HEARD_FIRST)
    return {name: answer for name, answer in found if answer is not None}


def told_more(talk: Talk) -> bool:
    """What comes after it the same day, and is about nothing else, goes to whoever looks into it."""
    case = next((c for c in talk.known.cases if c.kind in ALERTS and c.open), None)
    if case is None or talk.session.alarm is None or _is_another_day(talk):
        return False
    talk.set(reference=case.reference)
    talk.note(Added(talk.heard.text))
    talk.say("danger.go_on")
    return True


def _is_another_day(talk: Talk) -> bool:
    """A socket that sparked last week is not the fire of today."""
    told = talk.session.alarm
    return told is not None and talk.heard.at - told.since >= A_DAY


def _flags(talk: Talk) -> tuple[str, ...]:
    """What staff must see; somebody else's danger is told without that person's say."""
    about = ("consent_missing",) if talk.heard.says("about_another") else ()
    return (*labels(talk.heard), *about)


def _signpost(talk: Talk, danger: str) -> str:
    """With the numbers of the nation; in a group nothing but what to do and where to write."""
    if talk.heard.in_group and danger in CAN_BE_PRIVATE:
        return "danger.in_a_group"
    return "danger." + IN_SCOTLAND.get((talk.known.nation, danger), danger)


def _remember_what_was_on(talk: Talk) -> None:
    """A complaint in the same breath is logged at once, without a word about it yet; an unhappy
    message will be met with the choice when the person is safe."""
    if talk.session.flow != "danger":
        talk.set(aside=Put(talk.session.flow, talk.session.asking))
    if talk.known.open_complaint() is None and talk.session.flow != "complain":
        if talk.heard.understood.dissatisfied or talk.heard.wants_complaint:
            offer.remember(talk, by_itself=True)
            disclosed.remember(talk)
            _owe_the_choice(talk)
        elif talk.session.flow == "offer" and talk.heard.has_substance:
            talk.set(story=(*talk.session.story, talk.heard.text))
        if talk.heard.wants_complaint or is_opened_at_once(talk.heard):
            log(talk)
            talk.set(aside=Put("complain", None))
    talk.set(flow="danger", asking=None, unclear=0)


def _owe_the_choice(talk: Talk) -> None:
    """What was going on is less than this: a menu or a request can wait for ever."""
    session = talk.session
    if is_among(session.declined, session.category, session.topic):
        return
    if session.aside is None or session.aside.flow in (None, "start", "report"):
        talk.set(aside=Put("offer", None))
