"""Who is the complaint for? Asked of somebody who writes for another person."""

import re

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session
from conversations.understanding.volunteered.contact import contact
from conversations.understanding.volunteered.places import address

SENTENCE_ENDS = re.compile(r"[.!?;\n]")


def applies(session: Session) -> bool:
    """Somebody writes for another person."""
    return bool(session.value("who") == "someone_else")


def hear(heard: Heard, session: Session) -> Answer | None:
    """Their name and address as written."""
    plain = own_words(heard)
    if plain is None or _is_the_writer(plain.value, session) or _tells_how_they_are(heard):
        return None
    return Answer(found(heard, plain.value), heard.text)


def _tells_how_they_are(heard: Heard) -> bool:
    """ "He's deaf in one ear and uses a frame": nobody's name."""
    told = heard.detail("circumstances") or heard.detail("adjustments")
    named = any(map(heard.detail, ("resident_name", "their_name", "name", "address", "postcode")))
    return bool(told) and not named


def _is_the_writer(said: str, session: Session) -> bool:
    """Their own name, told before: what is kept of the resident is shown to the resident."""
    own = (session.value("your_name") or {}).get("name")
    return own is not None and len(own.split()) > 1 and own.lower() in said.lower()


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "My mum, Mrs Okafor at 3 Birch Way"."""
    if not heard.detail("resident_name"):
        return None
    name = heard.detail("resident_name")
    home = _home_of(heard, name)
    said = ", ".join(part for part in (name, *home.values()) if part)
    return Answer(found(heard, said) | home, heard.text)


def _home_of(heard: Heard, name: str) -> dict[str, str]:
    """The home that is given behind the resident's name: any other may be the writer's own, where
    they gave their name too."""
    after = SENTENCE_ENDS.split(heard.text.partition(name)[2])[0]
    told = {"address": address(after), "postcode": dict(contact(after)).get("postcode")}
    own = heard.detail("name") or any(told.values())
    return {part: told[part] or ("" if own else heard.detail(part)) or "" for part in told}


def found(heard: Heard, said: str) -> dict[str, str]:
    """What could be picked out of the words about a resident, beside the words."""
    named = (heard.detail(name) for name in ("resident_name", "their_name", "name"))
    return {
        "name": next(filter(None, named), ""),
        "address": heard.detail("address") or "",
        "postcode": heard.detail("postcode") or "",
        "relation": heard.detail("writer_relation") or "",
        "said": said,
    }


RESIDENT = Question(
    "resident",
    "represent.resident_name",
    hear,
    applies=applies,
    volunteered=volunteered,
    called=("resident", "name", "address"),
)
