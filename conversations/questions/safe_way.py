"""How and when is it safe to reach you? Asked where somebody else may read what we send."""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

HERE = ("here", "this phone", "this number", "this is safe", "its safe", "it's safe")


def hear(heard: Heard, session: Session) -> Answer | None:
    """`here`, `not_here`, or the way in their own words."""
    text = heard.text.lower()
    if heard.act == "no" or "not safe" in text or "not here" in text:
        return Answer("not_here", heard.text)
    if heard.act == "yes" or (len(text.split()) < 7 and any(word in text for word in HERE)):
        return Answer("here", heard.text)
    given = any(heard.detail(name) for name in ("email", "phone", "adjustments"))
    return Answer(heard.text.strip(), heard.text) if given or heard.has_substance else None


SAFE_WAY = Question("safe_way", "safe.logged", hear)
