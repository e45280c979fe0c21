"""Do you want to make it a complaint?"""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

_OF_SOMETHING = re.compile(
    r"(?:no|nope|nah|naw|na)\W+(?:its|it is|it|thats|that|the|he|hes|she|shes|they|theyre|theres|there|"
    r"nobody|no one|we|my) (?!(?:is |s |all |just |not |really |was |been |will be )*"
    r"(?:fine|ok|okay|alright|all right|good|grand|sound|nothing|enough|that bad|worth|necessary|needed|"
    r"a complaint|to complain|bother\w*|want|need|matter|for me|sorted|fixed|mended))\b"
    r"|(?:no|nope|nah|naw|na)\W+(?:im|i am|were|we are) not "
    r"(?:going to|gonna|about to|in|at|hurt\w*|suicidal) (?!complain|make|take|bother|raise|do)"
)
"""A no that speaks of something else than the choice: "no its not falling on me"."""

_ONLY_TO = re.compile(
    r"(?:(?:^|[.,;!] |\b(?:no|nah|please|pls|sir|madam|love|mate) )(?:just|only)"
    r"|\b(?:can|could|will) (?:you|u|yous|ye|someone|somebody) (?:please |pls )?(?:just|only))"
    r" (?:please |pls |to |you )*"
    r"(?:get|finish|fix|sort|mend|repair|clean|do|send|empty|come|put|make|replace|clear|remove) "
)

_LET_GO = re.compile(
    r"(?:(?:actually|oh|ok|no|nah|ach|just|well|sorry)\W+)*(?:forget (?:it|about it)|never ?mind|leave it"
    r"|dont (?:you )?bother|its (?:ok|okay|fine|sorted|fixed|mended))\b"
)
""" "Forget it, it's fine now, he came this morning"."""

_COUNTS = re.compile(
    r"(?:about |over |nearly )?\d+ (?:times?|days?|weeks?|months?|years?)(?: now| already)?[.!]*"
)
""" "3 times" tells how often, and no yes."""

A_FEW = 3
"""Words."""

_NO = """
no nah nope naw na nae never not want wanting bother bothered worry leave left fix fixed fixing sort
sorted sorting just complain complaining complaint thanks thank fine alright ok okay fuss trouble
matter need needed rather skip pass forget worth nothing mend repair
"""
NO_WORDS = frozenset(_NO.split())

NOT_THIS_TIME = ("claim_only", "data_only", "route_only")
"""The second choice where the offer stands beside something that goes its own way."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Yes, and anything that says complaint, chooses it; a no leaves it at the fix."""
    if heard.detail("declines_complaint"):
        return Answer("fix", heard.text)
    if heard.wants_complaint:
        return Answer("complain", heard.text)
    picked = "fix" if heard.choice in NOT_THIS_TIME else heard.picked(OFFER.choices)
    if picked is None and heard.act == "yes" and not _COUNTS.fullmatch(fold(heard.text)):
        picked = "complain"
    says_no = heard.act == "no" and _is_a_no(heard) and not _goes_on(heard, session)
    if picked is None and (says_no or heard.detail("fix_only")):
        picked = "fix"
    lets_go = _LET_GO.match(fold(heard.text)) and not heard.understood.dissatisfied
    if picked is None and (lets_go or (heard.act is None and _asks_for_it_alone(heard))):
        picked = "fix"
    if picked is None and heard.act is None and heard.says("yes_first"):
        picked = "complain"
    return Answer(picked, heard.text) if picked else None


def _asks_for_it_alone(heard: Heard) -> bool:
    """ "I do not want trouble for anybody. Only finish the bathroom.", with no word of blame."""
    return _ONLY_TO.search(fold(heard.text)) is not None and not heard.understood.dissatisfied


def _is_a_no(heard: Heard) -> bool:
    """A few words, or one of those that a no is made of: "don't have any other number" sounds like
    one, and is none."""
    words = fold(heard.text).split()
    return len(words) <= A_FEW or not NO_WORDS.isdisjoint(word.strip(".,!") for word in words)


def _goes_on(heard: Heard, session: Session) -> bool:
    """ "Nah never came back" and "no it's not falling, just sagging" go on with the story. Only a
    clear no is final, so the choice is put once more; said again, it is a no."""
    tells = heard.understood.dissatisfied or _OF_SOMETHING.match(fold(heard.text))
    return bool(tells) and not session.unclear


OFFER = Question("offer", "offer.choice", hear, again="offer.again")
