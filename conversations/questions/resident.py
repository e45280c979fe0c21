"""Who is the complaint for? Asked of somebody who writes for another person."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.session import Answer, Session


def applies(session: Session) -> bool:
    """Somebody writes for another person."""
    return bool(session.value("who") == "someone_else")


def hear(heard: Heard, session: Session) -> Answer | None:
    """Their name and address as written."""
    plain = own_words(heard)
    if plain is None:
        return None
    return Answer(_found(heard, plain.value), heard.text)


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "My mum, Mrs Okafor at 3 Birch Way"."""
    if not heard.detail("resident_name"):
        return None
    name = heard.detail("resident_name")
    said = ", ".join(v for v in (name, heard.detail("address"), heard.detail("postcode")) if v)
    return Answer(_found(heard, said), heard.text)


def _found(heard: Heard, said: str) -> dict[str, str]:
    return {
        "name": heard.detail("resident_name") or heard.detail("name") or "",
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
