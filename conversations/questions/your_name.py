"""The representative's own name, and how they know the resident."""

import re

from conversations.heard import A_SENTENCE, Heard
from conversations.questions.question import Question, own_words
from conversations.questions.resident import applies
from conversations.session import Answer, Session
from conversations.understanding.volunteered.name_answered import first_name
from conversations.understanding.volunteered.people import own_name, spoken_for

_OF_SOMEBODY = re.compile(r"(?:she|he|they|it|we|you)(?:'?s|'?re|'?ve)?\b", re.IGNORECASE)
""" "She gets panic attacks": of somebody, and nobody's name."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """As written, with the name and relation where they could be picked out."""
    plain = own_words(heard)
    said = plain.value if plain else first_name(heard.text)  # "Jaydn" may sound like a greeting
    if said is None or heard.act in ("no", "not_sure") or _names_nobody(heard):
        return None
    return Answer(
        {
            "name": heard.detail("name") or _first_part(said),
            "relation": heard.detail("writer_relation") or relation_told(session),
            "said": said,
        },
        heard.text,
    )


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """ "My name is Tom Akers", beside the resident's number, or whom they write for."""
    named = own_name(heard.text)
    whole = named is not None and len(named.split()) > 1
    if named is None or not (heard.detail("phone") or (whole and heard.detail("writer_relation"))):
        return None
    relation = heard.detail("writer_relation") or relation_told(session)
    return Answer({"name": named, "relation": relation, "said": named}, heard.text)


def relation_told(session: Session) -> str:
    """Who they said they are to the resident ("it's about my mum"): not asked again (WCAG 3.3.7)."""
    resident, who = session.value("resident") or {}, session.draft.get("who")
    of_the_words = dict(spoken_for(who.words)) if who else {}
    return resident.get("relation") or of_the_words.get("writer_relation", "")


def _names_nobody(heard: Heard) -> bool:
    """A sentence with no name in it, and nothing of who they are: it would be put to the resident."""
    told = heard.detail("name") or heard.detail("writer_relation")
    tells = heard.detail("circumstances") or heard.detail("adjustments")
    tells = tells or _OF_SOMEBODY.match(heard.text) or len(heard.text.split()) >= A_SENTENCE
    return not told and bool(tells)


def _first_part(text: str) -> str:
    return str(text).split(",")[0].split("\n")[0].strip()[:60]


def _worded(session: Session) -> str:
    return "represent.your_name_alone" if relation_told(session) else "represent.your_name"


YOUR_NAME = Question(
    "your_name",
    "represent.your_name",
    hear,
    applies=applies,
    volunteered=volunteered,
    called=("my name", "my address"),
    worded=_worded,
)
