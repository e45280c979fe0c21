"""A message that is nothing but an answer to one of our questions, whichever is open.

People answer the question before last, or one that is never put as they have told it already
("September, like I said"): a date is no adjustment, and "tenant" is no address.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.heard import Heard
from conversations.questions.began import BEGAN
from conversations.questions.home import HOME
from conversations.questions.question import Question
from conversations.questions.reach import REACH
from conversations.questions.who import WHO, is_of_their_own
from conversations.session import Answer, Session
from conversations.understanding.folding import fold
from conversations.understanding.volunteered.name_answered import bare_name

Plain = tuple[Question, Answer]

_WORD = re.compile(r"[^\W_]+")

BESIDE_AN_EMAIL = 3
BESIDE_IT = 7
"""Words around a date or an address: "like I said", a name, "it was actually"."""


def plain_answer(heard: Heard, session: Session) -> Plain | None:
    """The question that the message plainly answers, and the answer; None where it says more."""
    says_more = heard.understood.dissatisfied or heard.detail("topic") or heard.detail("outcome")
    closed = heard.says("yes_first") or heard.choice is not None
    if says_more or closed or heard.text.rstrip().endswith("?"):
        return None
    return next(filter(None, (find(heard, session) for find in _FINDERS)), None)


def _date(heard: Heard, session: Session) -> Plain | None:
    told = heard.detail("began")
    if not told or _words_beside(heard.text, told["words"]) > BESIDE_IT:
        return None
    return BEGAN, Answer(told, heard.text)


def _home(heard: Heard, session: Session) -> Plain | None:
    """Their own: somebody else's comes with that person's name."""
    of_another = heard.detail("resident_name") or heard.detail("their_name")
    parts = [part for name in ("address", "postcode") if (part := heard.detail(name))]
    if of_another or not parts or not HOME.applies(session):
        return None
    beside = _words_beside(heard.text, *parts, heard.detail("name") or "")
    answer = HOME.hear(heard, session) if beside <= BESIDE_IT else None
    return (HOME, _beside_what_was_told(answer, session)) if answer else None


def _beside_what_was_told(answer: Answer, session: Session) -> Answer:
    """A postcode that comes after the street stands beside it."""
    told = session.draft.get(HOME.name)
    if told is None or told.value is None or answer.value["address"]:
        return answer
    parts = {name: part or told.value.get(name, "") for name, part in answer.value.items()}
    said = f"{told.value['said']}, {answer.value['said']}"
    return Answer(parts | {"said": said}, f"{told.words}\n{answer.words}")


def _name(heard: Heard, session: Session) -> Plain | None:
    """Their name, where their home was told without it: "Paul Whitely", "the name's Jo Bell"."""
    home, name = session.draft.get(HOME.name), heard.detail("name") or bare_name(heard.text)
    if not name or not home or not home.value or home.value["name"]:
        return None
    if _words_beside(heard.text, name) > BESIDE_IT:
        return None
    said = f"{name}, {home.value['said']}"
    return HOME, Answer({**home.value, "name": name, "said": said}, f"{home.words}\n{heard.text}")


def _own(heard: Heard, session: Session) -> Plain | None:
    if session.value(WHO.name) == "someone_else" or not is_of_their_own(heard.text):
        return None
    return WHO, Answer("mine", heard.text)


def _way(heard: Heard, session: Session) -> Plain | None:
    """An email address and little else: where they would rather be written to."""
    email = heard.detail("email")
    if not email or session.value(WHO.name) == "someone_else" or REACH.name in session.draft:
        return None
    beside = _words_beside(heard.text, email)
    return (REACH, Answer("email", heard.text)) if beside <= BESIDE_AN_EMAIL else None


_FINDERS: tuple[Callable[[Heard, Session], Plain | None], ...] = (_home, _date, _name, _own, _way)


def _words_beside(text: str, *parts: str) -> int:
    rest = fold(text)
    for part in parts:
        rest = rest.replace(fold(part), " ", 1)
    return len(_WORD.findall(rest))
