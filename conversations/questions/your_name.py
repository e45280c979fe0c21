"""The representative's own name, and how they know the resident."""

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.questions.resident import applies
from conversations.session import Answer, Session


def hear(heard: Heard, session: Session) -> Answer | None:
    """As written, with the name and relation where they could be picked out."""
    plain = own_words(heard)
    if plain is None:
        return None
    return Answer(
        {
            "name": heard.detail("name") or _first_part(plain.value),
            "relation": heard.detail("writer_relation") or "",
            "said": plain.value,
        },
        heard.text,
    )


def _first_part(text: str) -> str:
    return str(text).split(",")[0].split("\n")[0].strip()[:60]


YOUR_NAME = Question("your_name", "represent.your_name", hear, applies=applies, called=("my name",))
