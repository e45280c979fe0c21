"""How did we do, 1 to 5? Asked after a repair or a complaint."""

from __future__ import annotations

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

SCORE = re.compile(
    r"^\W*([1-5])(?:\s*(?:/|out of)\s*(?:5|five))?\b(?!\s+(?:hour|day|week|month|year|time|of)s?\b)"
)
IN_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def hear(heard: Heard, session: Session) -> Answer | None:
    """The number it begins with; words alone are an answer without one."""
    if heard.act == "no" or not heard.text.strip():
        return Answer(None, heard.text) if heard.act == "no" else None
    found = SCORE.match(heard.text)
    first = heard.text.lower().split()[0].strip(".,!")
    score = int(found[1]) if found else IN_WORDS.get(first)
    said = score is not None or heard.has_substance or heard.act == "thanks"
    return Answer({"score": score}, heard.text) if said else None


SURVEY_SCORE = Question("survey_score", "survey.ask", hear)
