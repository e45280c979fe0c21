"""Is it about your own home, or are you writing for somebody else?"""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session


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
    """Somebody who says they write for their mum is not asked again."""
    return Answer("someone_else", heard.text) if _for_somebody(heard) else None


def _for_somebody(heard: Heard) -> bool:
    return "representative" in heard.understood.flags or bool(heard.detail("writer_relation"))


def _own(text: str) -> bool:
    words = set(text.lower().replace("'", "").split())
    return bool(words & {"mine", "my", "me", "own", "myself", "i", "im", "our", "ours"})


WHO = Question("who", "complain.who", hear, volunteered=volunteered, called=("who",))
