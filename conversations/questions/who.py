"""Is it about your own home, or are you writing for somebody else?"""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.questions.whose import (
    FIRST_PERSON,
    I_LIVE,
    MY_HOME,
    THEIRS,
    WITH_ME,
    WORD,
    is_mine,
    is_own,
)
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

A_STORY = 2
"""So often, it is."""

_WANTS_TO = re.compile(
    r"\b(?:she|he|they)(?:'?d| would)? (?:wants?|like|wish(?:es)?|needs?) (?:me )?to "
    r"(?:complain|make a complaint)\b",
    re.IGNORECASE,
)
""" "She wants to complain", without a word of who she is."""

_NAME_ENDS = re.compile(r"\b[A-Z][\w'-]+ [A-Z][\w'-]+[\s,.;-]*$")
_INTRODUCED = re.compile(r"\b(?i:my name is|my name's|this is|i am|i'm) [A-Z]")
""" "My name is Ann Lee, 9 Elm Court", before the story and not beneath it."""
_OF_A_NAME = re.compile(
    r"\b(?:for|about|behalf of|regarding|concerning|re:?) (?:Mr|Mrs|Ms|Miss|Dr|[A-Z][a-z]+ [A-Z][a-z])"
)

_NO = "no nope nah naw not isnt its it is that mine my home own sorry"
SAYS_NO = frozenset(_NO.split())
"""All the words of a plain no: "no thanks" and "just want it sorted" answer something else."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Own home, or somebody else's; a relation named ("my mum's") is an answer too."""
    picked, said = heard.picked(WHO.choices), fold(heard.text)
    if picked is None and is_mine(said):
        picked = "mine"
    if picked is None and (_for_somebody(heard) or THEIRS.match(said)):
        picked = "someone_else"
    lives = I_LIVE.search(heard.text.replace("’", "'"))
    if picked is None and (heard.act == "yes" or is_own(heard.text) or lives):
        picked = "mine"
    if picked is None and heard.act == "no" and SAYS_NO.issuperset(WORD.findall(fold(heard.text))):
        picked = "someone_else"
    return Answer(picked, heard.text) if picked else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """Neither "my mum's" nor "my kitchen" nor "I'm a leaseholder" needs asking again."""
    if _for_somebody(heard):
        return Answer("someone_else", heard.text)
    own = MY_HOME.search(heard.text) or I_LIVE.search(heard.text.replace("’", "'"))
    return Answer("mine", heard.text) if own or _signed_from_home(heard) else None


def _signed_from_home(heard: Heard) -> bool:
    """A story told as their own, with a name and a home beneath it, and of nobody else by name."""
    home = heard.detail("address")
    if not home or heard.detail("resident_name") or heard.detail("their_name"):
        return False
    before, found, _ = heard.text.partition(home)
    named = found and _NAME_ENDS.search(before)
    told = heard.text.replace("my name", "") if _INTRODUCED.search(before) else before
    own = len(FIRST_PERSON.findall(told)) >= A_STORY and not _OF_A_NAME.search(heard.text)
    return bool(named) and own


def _for_somebody(heard: Heard) -> bool:
    if WITH_ME.search(heard.text):
        return False
    own = MY_HOME.search(heard.text) or I_LIVE.search(heard.text)
    named = heard.detail("writer_relation") or (heard.says("for_kin") and not own)
    named = named or _WANTS_TO.search(heard.text)
    return bool(named) or "representative" in heard.understood.flags


WHO = Question("who", "complain.who", hear, volunteered=volunteered, called=("who",))
