"""Whether words are about something else than a question that takes any words as its answer."""

from __future__ import annotations

import re

from conversations import wish
from conversations.heard import Heard
from conversations.questions.question import Question

SURE, CERTAIN = 0.7, 0.9
"""Below the first a question to us is taken as the answer to ours."""
FURIOUS, FEW = 0.95, 6
"""Displeasure, and at most so many words: a longer grumble may well hold what they want."""
OF_THE_PARTIES = ("your_name", "resident", "home", "request_home")
"""Questions that a name or an address answers, and no grumble or wish does."""
TAKES_ANY = ("outcome", "adjustments", *OF_THE_PARTIES)
NEVER_AN_ANSWER = ("enquiry", "data_rights", "status")
ABOUT_A_MATTER = (*NEVER_AN_ANSWER, "complaint", "request", "compliment", "comment", "safety")
NAMED = ("name", "address", "postcode", "resident_name", "their_name")
"""What tells who it is: "my mum" alone does not."""
TOLD = (*NAMED, "relation", "writer_relation")
TIMES = re.compile(
    r"\d+ ?(?:times?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|am|pm|o'?clock)\b"
)
"""Numbers that no home has."""
_NEWS = re.compile(
    r"\?|^(?:has|have|did|is|are) (?:anyone|anybody|someone|somebody|you|they|he|she)\b.*\byet\b"
    r"|\b(?:updates?|news|happening|happened|heard|chasing|when|what'?s|how long|progress)\b",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"(?:(?:and|but|so)\W+)*(?:i|ive|we|weve|he|she|it|they|(?:the|my|our) \w+)"
    r"(?: (?:just|still|really|even|only))*"
    r" (?:ha[vs]e?n'?t|ha[vs]e? not|can'?t|couldn'?t|says?|said|keeps?|was|were|been|has|did|didn'?t"
    r"|don'?t|doesn'?t)\b",
    re.IGNORECASE,
)
_PLACES = """
avenue block close court crescent drive estate gardens hostel hotel house hse lane mews place rise road
street terrace tower towers walk wharf
"""
PLACES = frozenset(_PLACES.split())


def astray(heard: Heard, question: Question, *, again: bool) -> bool:
    """True once for each question: asked `again`, any words are taken, but no grumble for a home.

    Nor anything doubtful for a name: that is written to somebody else.
    """
    if question.name not in TAKES_ANY or heard.act is not None or not heard.text.strip():
        return False
    if again and question.name != "your_name":
        return _is_a_grumble(heard, question) and not _answers(heard, question)
    return says_nothing(heard, question) or _is_of_something_else(heard, question)


def is_no_home(heard: Heard, question: Question) -> bool:
    """Without a name, a number or a street in it: "right onto the toilet"."""
    return not _answers(heard, question)


def says_nothing(heard: Heard, question: Question) -> bool:
    """Plain nonsense, as far as anybody can tell."""
    understood = heard.understood
    if question.name not in TAKES_ANY or understood.kind != "other":
        return False
    sure = understood.confidence >= CERTAIN
    doubtful = question.name == "your_name" and len(heard.text.split()) > 1
    return (sure or doubtful) and not _answers(heard, question)


def _is_of_something_else(heard: Heard, question: Question) -> bool:
    understood = heard.understood
    kinds = ABOUT_A_MATTER if question.name in OF_THE_PARTIES else NEVER_AN_ANSWER
    kinds = (*kinds, "representative") if question.name == "resident" else kinds
    sure = understood.kind in kinds and understood.confidence >= SURE
    sure = sure and (question.name != "outcome" or understood.kind != "status" or asks_after(heard))
    grumbles = _is_a_grumble(heard, question) or only_scolds(heard)
    grumbles = grumbles or _goes_on_telling(heard, question)
    return (sure or grumbles) and not _answers(heard, question)


def _goes_on_telling(heard: Heard, question: Question) -> bool:
    """ "I haven't slept in three nights with that banging", asked for a name or a home."""
    tells = question.name in OF_THE_PARTIES and len(heard.text.split()) > FEW
    return tells and _STORY.match(heard.text) is not None


def asks_after(heard: Heard) -> bool:
    """ "Any news of it?": what is wished for ("a weekend appointment") asks after nothing."""
    return _NEWS.search(heard.text) is not None


def only_scolds(heard: Heard) -> bool:
    """ "you absolute idiots": no answer to any question, and nothing that could be put right."""
    understood, few = heard.understood, len(heard.text.split()) <= FEW
    angry = understood.dissatisfaction >= FURIOUS and understood.category == "other"
    return few and angry and not (heard.detail("topic") or heard.wants_complaint)


def _is_a_grumble(heard: Heard, question: Question) -> bool:
    if question.name == "adjustments":
        needs = heard.detail("adjustments") or heard.detail("circumstances")
        return heard.is_plainly_unhappy and not needs
    return question.name in OF_THE_PARTIES and heard.understood.dissatisfied


def _answers(heard: Heard, question: Question) -> bool:
    if question.name not in OF_THE_PARTIES:
        wishes = heard.asks_to_do or heard.names_what_is_done or wish.leaves_it_to_us(heard.text)
        wishes = wishes and question.name == "outcome"
        return bool(heard.detail(question.name) or heard.detail("fix_only") or wishes)
    if question.name == "your_name":
        return any(heard.detail(name) for name in ("name", "relation", "writer_relation"))
    told = any(heard.detail(name) for name in (NAMED if question.name == "resident" else TOLD))
    without_times = TIMES.sub(" ", heard.text.lower().replace(",", " "))
    digits = any(map(str.isdigit, without_times))
    return told or digits or not PLACES.isdisjoint(without_times.split())
