"""The open question hears a message first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from conversations.astray import SURE, asks_after, astray
from conversations.complaint.asking import go_on
from conversations.complaint.story import only_says_needs
from conversations.flows import (
    after,
    anonymous,
    ask,
    chase,
    complain,
    earlier,
    offer,
    report,
    safe,
    survey,
    unpursued,
    welcome,
    withdraw,
)
from conversations.flows.complain import ANY_WORDS
from conversations.heard import Heard
from conversations.questions.adjustments import ADJUSTMENTS, says_none, tells_what_was_done
from conversations.questions.began import BEGAN
from conversations.questions.home import HOME, holds_back
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach_detail import REACH_DETAIL
from conversations.questions.read_back import READ_BACK
from conversations.questions.what_happened import WHAT_HAPPENED
from conversations.talk import Talk
from conversations.turn.answers_another import answers_another
from conversations.turn.deciding import asks_plainly
from conversations.turn.open_question import open_question
from conversations.turn.out_of_turn import taken_out_of_turn

_WILL_YOU = re.compile(r"(?:will|would) (?:you|someone|somebody|anyone)\b", re.IGNORECASE)
""" "Will you mend it?", to what they would like us to do."""

SIDE: Mapping[str, Callable[[Talk], bool]] = {
    "offer": offer.hear,
    "unpursued": unpursued.hear,
    "survey": survey.hear,
    "withdraw": withdraw.hear,
    "anonymous": anonymous.hear,
    "earlier": earlier.hear,
    "safe": safe.hear,
    "chase": chase.hear,
    "after": after.hear,
}
"""Journeys of a question or two, and who hears its answer."""


def answered(talk: Talk) -> bool:
    """The open question hears the message first."""
    question = open_question(talk)
    flow = talk.session.flow
    if question is None:
        return survey.chooses(talk) or offer.put_what_is_owed(talk)
    if side := SIDE.get(flow or ""):
        return side(talk)
    if flow == "start":
        return welcome.hear_start(talk, question)
    if flow == "report":
        return report.hear(talk, question)
    if flow == "complain" and (
        taken_out_of_turn(talk, question) or answers_another(talk, question)
    ):
        return True
    if flow == "complain" and question is BEGAN and _dates_and_asks(talk):
        return True
    if flow != "complain" or _interrupts(talk, question):
        return False
    return complain.hear(talk, question)


def _asks_instead(talk: Talk, question: Question) -> bool:
    """Of us, and nothing in it that would answer: "how much will I get?" is no need of theirs."""
    heard = talk.heard
    told = any(map(heard.detail, ("adjustments", "address", "postcode", "began", "outcome")))
    told = told or (question is OUTCOME and _WILL_YOU.match(heard.text) is not None)
    return question in ANY_WORDS and asks_plainly(heard) and not told


def _only_asks(heard: Heard) -> bool:
    """ "Who is it going to?", of what we read back: nothing in it puts a line right."""
    told = ("topic", "began", "address", "postcode", "phone", "email", "adjustments", "outcome")
    return asks_plainly(heard) and not any(map(heard.detail, told))


def _dates_and_asks(talk: Talk) -> bool:
    """ "About a month now, and when will you come?": kept, and answered as well."""
    heard = talk.heard
    dated = BEGAN.hear(heard, talk.session) if heard.detail("began") else None
    sure = heard.understood.kind == "status" and heard.understood.confidence >= SURE
    if dated is None or not (sure or ask.sounds_like(talk)):
        return False
    talk.answer(BEGAN.name, dated)
    welcome.answer_in_passing(talk)
    go_on(talk)
    return True


def _interrupts(talk: Talk, question: Question) -> bool:
    """Asks where the case is, or goes on with the story, where the question takes any words."""
    if question is READ_BACK:
        return _only_asks(talk.heard)
    if question is WHAT_HAPPENED or talk.heard.picked(question.choices):
        return False
    if question is REACH_DETAIL and (talk.heard.detail("phone") or talk.heard.detail("email")):
        return False
    understood = talk.heard.understood
    to_do = talk.heard.asks_to_do and not talk.heard.detail("adjustments")
    wishes = question is OUTCOME and bool(talk.heard.detail("outcome") or to_do)
    sure = understood.confidence >= SURE or bool(talk.heard.detail("reference"))
    asks = understood.kind == "status" and sure
    asks = asks and (question is not OUTCOME or asks_after(talk.heard))
    asks = (asks and not wishes) or ask.sounds_like(talk) or _asks_instead(talk, question)
    tells = (talk.heard.tells_more and not talk.session.unclear) or talk.heard.tells_what_happened
    more = question is OUTCOME and tells and not wishes
    off = astray(talk.heard, question, again=bool(talk.session.unclear))
    off = off and not (question is ADJUSTMENTS and says_none(talk.heard))
    off = off or (question is ADJUSTMENTS and tells_what_was_done(talk.heard))
    off = off and not (question is HOME and holds_back(talk.heard.text))
    off = off or (question is OUTCOME and not wishes and only_says_needs(talk.heard))
    return asks or more or off or (talk.heard.goes_on and not wishes)
