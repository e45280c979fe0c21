"""Is it about your own home, or are you writing for somebody else?"""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

OWN = frozenset(("mine", "my", "me", "own", "myself", "i", "im", "our", "ours"))
A_FEW = 4
"""Words: "it's about my own"."""

MY_HOME = re.compile(
    r"\b(?:my|our) (?:own )?(?:flat|home|house|bungalow|kitchen|bathroom|bedroom|toilet|shower"
    r"|boiler|heating|radiators?|roof|ceiling|walls?|windows?|front door|garden|living room)\b",
    re.IGNORECASE,
)


WITH_ME = re.compile(
    r"\b(?:lives?|living|stays?|staying|is|are) (?:here )?with (?:me|us)\b", re.IGNORECASE
)
"""Of the same home: "my sister lives with me too"."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Own home, or somebody else's; a relation named ("my mum's") is an answer too."""
    picked = heard.picked(WHO.choices)
    if picked is None and _for_somebody(heard):
        picked = "someone_else"
    if picked is None and (heard.act == "yes" or _own(heard.text)):
        picked = "mine"
    if picked is None and heard.act == "no":
        picked = "someone_else"
    return Answer(picked, heard.text) if picked else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """Neither "my mum's" nor "my kitchen" needs asking again."""
    if _for_somebody(heard):
        return Answer("someone_else", heard.text)
    return Answer("mine", heard.text) if MY_HOME.search(heard.text) else None


def _for_somebody(heard: Heard) -> bool:
    named = bool(heard.detail("writer_relation")) or heard.says("for_kin")
    if WITH_ME.search(heard.text):
        return False
    return named or "representative" in heard.understood.flags


def _own(text: str) -> bool:
    """In a few words; a longer sentence with "me" in it is about something else."""
    said = text.lower().replace("'", "").split()
    if MY_HOME.search(text):
        return True
    return len(said) <= A_FEW and not OWN.isdisjoint(said)


WHO = Question("who", "complain.who", hear, volunteered=volunteered, called=("who",))
