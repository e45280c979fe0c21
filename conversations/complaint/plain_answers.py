"""A message that is nothing but an answer to one of our questions, whichever is open.

People answer the question before last, or one that is never put as they have told it already
("September, like I said"): a date is no adjustment, and "tenant" is no address.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.astray import PLACES
from conversations.heard import Heard
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.began import BEGAN
from conversations.questions.home import HOME, holds_back
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach import REACH, names_only_a_way
from conversations.questions.told_before import (
    TOLD_BEFORE,
    first_time,
    says_how_often,
    says_we_knew,
    told_already,
)
from conversations.questions.who import WHO
from conversations.questions.whose import is_of_their_own
from conversations.session import Answer, Session
from conversations.understanding.folding import fold
from conversations.understanding.volunteered.name_answered import bare_name, first_name

Plain = tuple[Question, Answer]

_WORD = re.compile(r"[^\W_]+")

BESIDE_AN_EMAIL = 3
BESIDE_IT = 7
"""Words around an address: "like I said", a name, "it's actually"."""

BESIDE_A_POSTCODE = 12
"""And around a postcode, the names of a building that no pattern knows: "Apartment 41, Quayside Wharf"."""

A_PLACE = 4
"""Words of a street or a house, without a number."""

NO_WISH_ANSWERS = (BEGAN.name, TOLD_BEFORE.name, HOME.name, WHO.name)
"""Open questions at which a wish is one more."""

A_STORY = 2
"""Other words beside a date: with so many it is more of the story."""

SAYS_NO_MORE = 7
"""Words: "told you, five times"; more of them tell what happened then."""

_BESIDE_A_DATE = """
a about actually all already an and approx approximately around as at be been began beginning broke
by came did end ever first for from going got had happened happening has i im in is it its just
like maybe more must my no now of off on only or probably problem realised reported roughly said say
since so some something sometime sorry start started starting stopped that the then there thing
think this til till time to told until us was we well went were when would you
"""
BESIDE_A_DATE = frozenset(_BESIDE_A_DATE.split())
"""What may stand beside a date without telling of anything else: "he didn't sleep" does."""

_TOLD = """
told rang phoned emailed reported report called asked texted chased complained messaged wrote mentioned time
times
"""
TOLD = frozenset(_TOLD.split())
_BESIDE_TOLD = """
a about again ah all already an and at been before but by calls dad diary did email emails ever every
first five form four had have he her his him i in innit is it its ive just last least letters like
loads many mate me mum my no occasions of office on once online over same second she since six so
lots sent separate different
that the their them then there they third this three to too twice two u us visits we website weve
landlord manager month housing officer surveyor team warden week weeks when with writing yeah year years yes
you your yous youse
"""
BESIDE_TOLD = frozenset(_BESIDE_TOLD.split())
"""What may stand beside it and tell of nothing else: "they don't knock" does."""

"""One of these is in it, where somebody says that they told us; "still nothing" is a grumble."""

_A_SUM = re.compile(
    r"(?:about |around |at least |say |like |its |it was )*(?:£ ?\d[\d,.]*|\d[\d,.]* ?(?:quid|pounds?))"
    r"(?: (?:please|pls|back|would do|would do it|for it|at least))*"
)
""" "£400": what they would have, of a ruined carpet."""

_NEEDS_NONE = re.compile(
    r"(?:no|none|nothing|dont|do not|not)\b(?: \w+){0,3}? "
    r"(?:adjustments?|needs?|disabilit\w+|support|large print)(?: \w+){0,2}"
    r"|nothing (?:special|much|really|fancy|particular|in particular|else)"
    r"(?:[ ,]+(?:just|thanks|thank you|ta|love|really|for me|please)(?: \w+){0,4})?"
    r"|(?:no )?(?:i )?(?:dont|do not) need (?:anything|nothing|owt|nowt|any|any help|help)(?: \w+){0,2}"
)


def plain_answer(heard: Heard, session: Session) -> Plain | None:
    """The question that the message plainly answers, and the answer; None where it says more."""
    closed = heard.says("yes_first") or heard.choice is not None
    if closed or heard.text.rstrip().endswith("?"):
        return None
    return next(filter(None, (find(heard, session) for find in _FINDERS)), None)


def _says_more(heard: Heard) -> bool:
    understood = heard.understood
    return bool(understood.dissatisfied or heard.detail("topic") or heard.detail("outcome"))


def _date(heard: Heard, session: Session) -> Plain | None:
    told = heard.detail("began")
    if not told:
        return None
    beside = _WORD.findall(fold(heard.text).replace(fold(told["words"]), " ", 1))
    tells = [word for word in beside if word not in BESIDE_A_DATE and not word.isdigit()]
    says_more = len(tells) >= A_STORY or (tells and _says_more(heard))
    answer = None if says_more else BEGAN.hear(heard, session)
    return (BEGAN, answer) if answer else None


def _home(heard: Heard, session: Session) -> Plain | None:
    """Their own: somebody else's comes with that person's name."""
    of_another = heard.detail("resident_name") or heard.detail("their_name") or _says_more(heard)
    parts = [part for name in ("address", "postcode") if (part := heard.detail(name))]
    if of_another or not parts or not HOME.applies(session):
        return None
    beside = _words_beside(heard.text, *parts, heard.detail("name") or "")
    most = BESIDE_A_POSTCODE if heard.detail("postcode") else BESIDE_IT
    answer = HOME.hear(heard, session) if beside <= most else None
    return (HOME, _beside_what_was_told(answer, session)) if answer else None


def _home_goes_on(heard: Heard, session: Session) -> Plain | None:
    """ "Quarry House", after "Jay, flat 40": more of it than one message held."""
    home = session.value(HOME.name)
    few = len(heard.text.split()) <= A_PLACE and not PLACES.isdisjoint(heard.words)
    if not (home and few) or home["postcode"] or session.asking != BEGAN.name or _says_more(heard):
        return None
    said = f"{home['said']}, {heard.text.strip()}"
    where = ", ".join(filter(None, (home["address"], heard.text.strip())))
    return HOME, Answer({**home, "address": where, "said": said}, heard.text)


def _beside_what_was_told(answer: Answer, session: Session) -> Answer:
    """A postcode that comes after the street stands beside it."""
    told = session.draft.get(HOME.name)
    if told is None or told.value is None or answer.value["address"]:
        return answer
    parts = {name: part or told.value.get(name, "") for name, part in answer.value.items()}
    said = f"{told.value['said']}, {answer.value['said']}"
    return Answer(parts | {"said": said}, f"{told.words}\n{answer.words}")


def _without_their_name(heard: Heard, session: Session) -> Plain | None:
    """ "I'd rather not give my name yet": nobody has to (PFP-25), and it is not asked for again."""
    unknown = HOME.name not in session.draft and HOME.applies(session)
    held_back = unknown and holds_back(heard.text) and not _says_more(heard)
    return (HOME, Answer(None, heard.text)) if held_back else None


def _name(heard: Heard, session: Session) -> Plain | None:
    """Their name, where their home was told without it: "Paul Whitely", "the name's Jo Bell"."""
    home = session.draft.get(HOME.name)
    name = heard.detail("name") or bare_name(heard.text) or _first_name(heard, session)
    if not name or not home or not home.value or home.value["name"] or _says_more(heard):
        return None
    if _words_beside(heard.text, name) > BESIDE_IT:
        return None
    said = f"{name}, {home.value['said']}"
    return HOME, Answer({**home.value, "name": name, "said": said}, f"{home.words}\n{heard.text}")


def _first_name(heard: Heard, session: Session) -> str | None:
    """ "Nina", in the message after her home."""
    in_place = session.asking in (BEGAN.name, TOLD_BEFORE.name) and heard.act in (None, "greet")
    nothing_else = not heard.understood.details and heard.understood.kind in ("other", "act")
    return first_name(heard.text) if in_place and nothing_else else None


def _own(heard: Heard, session: Session) -> Plain | None:
    another = session.value(WHO.name) == "someone_else"
    if another or _says_more(heard) or not is_of_their_own(heard.text):
        return None
    return WHO, Answer("mine", heard.text)


def _way(heard: Heard, session: Session) -> Plain | None:
    """An email address and little else, or "by text": how they would be written to."""
    email = heard.detail("email")
    if email and _words_beside(heard.text, email) > BESIDE_AN_EMAIL:
        return None
    if heard.detail("adjustments"):
        return None  # a need, which answers more than one question
    if session.asking == TOLD_BEFORE.name and says_we_knew(heard):
        return None  # "I text you before"
    answer = REACH.hear(heard, session) if email or names_only_a_way(heard) else None
    return (REACH, answer) if answer else None


def _told(heard: Heard, session: Session) -> Plain | None:
    """ "Told you, five times", "no, first time": whether we knew, in whatever mood."""
    words = set(_WORD.findall(fold(heard.text)))
    tells = {word for word in words - TOLD - BESIDE_TOLD if not word[0].isdigit()}
    told = (not TOLD.isdisjoint(words) or says_how_often(heard)) and len(tells) < A_STORY
    no_more = len(heard.text.split()) <= SAYS_NO_MORE and bool(told)
    if not no_more or heard.detail("outcome"):
        return None
    often = says_how_often(heard) and not heard.asks_to_do and not heard.detail("began")
    if first_time(heard) and not heard.detail("began"):
        return TOLD_BEFORE, Answer("not_told", heard.text)
    knew = often or told_already(heard) or says_we_knew(heard)
    return (TOLD_BEFORE, Answer("told", heard.text)) if knew else None


def _needs_none(heard: Heard, session: Session) -> Plain | None:
    """ "No adjustments needed", said before we asked."""
    none = _NEEDS_NONE.fullmatch(fold(heard.text).strip(" .,!")) and not heard.detail("adjustments")
    return (ADJUSTMENTS, Answer(None, heard.text)) if none else None


def _wish(heard: Heard, session: Session) -> Plain | None:
    """ "An apology", said a question late; or one more, beside what they wished before."""
    wishes = heard.asks_to_do or heard.names_what_is_done
    about_us = heard.detail("adjustments") or names_only_a_way(heard) or heard.wants_complaint
    before = session.value(OUTCOME.name)
    if (before and session.asking not in NO_WISH_ANSWERS) or about_us:
        return None
    told = "; ".join(filter(None, (before, heard.text.strip())))
    wished = (wishes and heard.has_substance) or _A_SUM.fullmatch(fold(heard.text).strip(" .!"))
    return (OUTCOME, Answer(told, heard.text)) if wished else None


_FINDERS: tuple[Callable[[Heard, Session], Plain | None], ...] = (
    _home,
    _home_goes_on,
    _date,
    _without_their_name,
    _name,
    _own,
    _told,
    _way,
    _needs_none,
    _wish,
)


def _words_beside(text: str, *parts: str) -> int:
    rest = fold(text)
    for part in parts:
        rest = rest.replace(fold(part), " ", 1)
    return len(_WORD.findall(rest))
