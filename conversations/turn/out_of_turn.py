"""An answer to another of our questions than the open one: kept as that, and we go on asking.

People who write for somebody tell things in their own order: the wish before the number, their
mother's name when asked for their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from conversations.astray import NAMED
from conversations.complaint.asking import HEARD_FIRST, go_on
from conversations.complaint.plain_answers import plain_answer
from conversations.flows.agenda import take_volunteered
from conversations.heard import A_SENTENCE, Heard
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.began import BEGAN
from conversations.questions.consent_how import CALLS, CONSENT_HOW, LANDLINE, SOMEBODY, WAYS
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach_detail import REACH_DETAIL
from conversations.questions.read_back import READ_BACK
from conversations.questions.resident import RESIDENT, found
from conversations.questions.told_before import TOLD_BEFORE, says_how_often
from conversations.questions.what_happened import WHAT_HAPPENED
from conversations.questions.who import WHO
from conversations.questions.whose import is_theirs
from conversations.questions.your_name import YOUR_NAME, relation_told
from conversations.session import Answer, Session
from conversations.talk import Talk
from conversations.understanding.folding import fold
from conversations.understanding.volunteered.name_answered import (
    bare_name,
    name_answered,
    role_answered,
)
from conversations.understanding.volunteered.people import own_name

Found = tuple[Question, Answer] | None

TAKE_ALL = (WHAT_HAPPENED, READ_BACK)
"""What is told here is the story, whatever names are in it."""

OF_THE_PARTIES = (CONSENT_HOW, RESIDENT, YOUR_NAME, HOME)
"""Questions that no wish answers."""

SOMEBODYS = SOMEBODY | {"his", "hers", "their", "theirs"}
"""Words that say whose number it is."""

A_HOME = 9
"""Words: "18 Wood Dene, SE15 2PT"."""

_RING_THEM = re.compile(
    r"(?:(?:yes|yeah|ok|aye|please|just|you can|you could|but)\W+)*(?:ring|call|phone|text|write to|email) "
    r"(?:her|him|them|mum|mam|dad|nan)\b"
)

TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr"))
WHO_IT_IS = (*NAMED, "phone", "email")


def taken_out_of_turn(talk: Talk, question: Question) -> bool:
    """True when the words plainly answer another question; the open one stays open."""
    heard, session = talk.heard, talk.session
    if question in TAKE_ALL or heard.choice is not None:
        return False
    if heard.act is not None and not (question is CONSENT_HOW and says_how_often(heard)):
        return False
    if question is CONSENT_HOW and heard.detail("phone") and CONSENT_HOW.hear(heard, session):
        return False  # the number that was asked for, whatever stands beside it
    other = next(filter(None, (find(heard, session, question) for find in FINDERS)), None)
    if other is None:
        return False
    answered, answer = other
    talk.answer(answered.name, answer, volunteered=True)
    whom = RESIDENT.volunteered(heard, session) if answered is YOUR_NAME else None
    if whom is not None and RESIDENT.name not in session.draft:
        talk.answer(RESIDENT.name, whom, volunteered=True)  # "Ann Lee, her flat, I'm her lad Sean"
    if WHO.name not in session.draft or answered is WHO:
        take_volunteered(talk, HEARD_FIRST)
    if answered is CONSENT_HOW:
        talk.set(consent_sought=False)
    else:
        talk.say("complain.added")
    go_on(talk)
    return True


def _whose_name(heard: Heard, session: Session, question: Question) -> Found:
    """ "Her name is Edith Marlow", when asked for their own."""
    named = heard.detail("their_name") and not heard.detail("name")
    if question is RESIDENT or not (named and RESIDENT.applies(session)):
        return None
    return RESIDENT, Answer(found(heard, heard.text.strip()), heard.text)


def _whose_home(heard: Heard, session: Session, question: Question) -> Found:
    """ "Harold Finch, 9 Harbour Row", or the home of whom they named, when asked for a number or for
    their own name."""
    known = session.value(RESIDENT.name) or {}
    where = heard.detail("address") or heard.detail("postcode")
    told = _in_front_of_it(heard)
    told = told or (known.get("name") if len(heard.text.split()) <= A_HOME else None)
    theirs = question is CONSENT_HOW or (question is YOUR_NAME and told == known.get("name"))
    if not theirs or known.get("address") or not (where and told):
        return None
    if heard.detail("phone") or not _is_the_same(told, known.get("name") or told):
        return None
    name, said = known.get("name") or told, heard.text.strip()
    said = said if fold(told) in fold(said) else f"{name}, {said}"
    home = found(heard, said) | {"name": name}
    return RESIDENT, Answer(
        home | {"relation": home["relation"] or known.get("relation", "")}, heard.text
    )


def _in_front_of_it(heard: Heard) -> str | None:
    """The name that an address begins with: "Ron Deakin flat 2 Orchard House"."""
    address = heard.detail("address")
    if not address:
        return None
    return name_answered(heard.text) or name_answered(heard.text.partition(address)[0].strip(" ,"))


def _theirs_after_all(heard: Heard, session: Session, question: Question) -> Found:
    """ "It's my mother's, Mrs Coombes, 3 Orchard Court", to whose home they had called their own."""
    named = heard.detail("their_name") or heard.detail("resident_name")
    if question is not HOME or not named or not is_theirs(heard.text):
        return None
    return WHO, Answer("someone_else", heard.text)


def _who_it_is_for(heard: Heard, session: Session, question: Question) -> Found:
    """ "Ivy Crouch", when asked for a number of theirs and nobody has said who they are."""
    named = bare_name(heard.text)
    known = RESIDENT.name in session.draft or not RESIDENT.applies(session)
    if question is not CONSENT_HOW or known or not named or _told_their_own(heard, session):
        return None
    return RESIDENT, Answer(found(heard, heard.text.strip()) | {"name": named}, heard.text)


def _signed(heard: Heard, session: Session, question: Question) -> Found:
    """ "Grace Obi, Mind Lewisham", when asked for a number of the resident whom they have named."""
    resident = (session.value(RESIDENT.name) or {}).get("name")
    named = name_answered(heard.text) if heard.text[:1].isupper() else None
    if question is not CONSENT_HOW or YOUR_NAME.name in session.draft or not (resident and named):
        return None
    beside = (
        heard.detail("address") or heard.detail("phone") or len(heard.text.split()) > A_SENTENCE
    )
    if beside or _is_the_same(named, resident):
        return None
    told = {"name": named, "relation": relation_told(session), "said": heard.text.strip()}
    return YOUR_NAME, Answer(told, heard.text)


def _is_the_same(name: str, other: str) -> bool:
    """ "Mrs Kerr" is Joan Kerr; Moira Kerr is not."""
    one, two = ({*fold(told).replace(".", "").split()} - TITLES for told in (name, other))
    return one <= two or two <= one


def _own_name(heard: Heard, session: Session, question: Question) -> Found:
    """ "My name's Carol, I'm her daughter", or "Carol Bell, her daughter", when asked for something
    else."""
    signed = question is not RESIDENT and role_answered(heard.text) and name_answered(heard.text)
    told = signed or (heard.detail("name") and heard.detail("writer_relation"))
    if question is RESIDENT and _told_their_own(heard, session):
        answer = YOUR_NAME.hear(heard, session)
        return (YOUR_NAME, answer) if answer else None
    acts = YOUR_NAME.applies(session) or WHO.name not in session.draft
    if question in (YOUR_NAME, HOME) or not (told and acts):
        return None
    if question is RESIDENT and not _speaks_of_themselves(heard):
        return None
    answer = YOUR_NAME.hear(heard, session)
    return (YOUR_NAME, answer) if answer else None


def _told_their_own(heard: Heard, session: Session) -> bool:
    """ "Carol Simms", of somebody whose story began "my name is Carol"."""
    named, own = bare_name(heard.text), next(filter(None, map(own_name, session.story)), None)
    return bool(named and own and fold(named).split()[0] == fold(own).split()[0])


def _speaks_of_themselves(heard: Heard) -> bool:
    """With a name that they say is their own, and none of the resident's."""
    of_another = heard.detail("resident_name") or heard.detail("address")
    return own_name(heard.text) is not None and not of_another


def _their_number(heard: Heard, session: Session, question: Question) -> Found:
    """ "Text her on ...", or "landline ...", after we had said that staff would have to ask."""
    how = session.value("consent_how")
    waits = how is not None and not how.get("phone") and CONSENT_HOW.applies(session)
    if question in (CONSENT_HOW, REACH_DETAIL) or not (waits and heard.detail("phone")):
        return None
    answer = CONSENT_HOW.hear(heard, session) if (SOMEBODYS | LANDLINE) & heard.words else None
    return (CONSENT_HOW, answer) if answer else None


def _wish(heard: Heard, session: Session, question: Question) -> Found:
    """ "Get the boiler mended this week", when asked for a name or a number."""
    tells_who = any(map(heard.detail, WHO_IT_IS)) or CALLS & heard.words
    if question not in OF_THE_PARTIES or OUTCOME.name in session.draft or tells_who:
        return None
    no_name = question is YOUR_NAME and heard.detail("topic") and not heard.detail("name")
    a_thing = heard.names_a_thing and bool(heard.detail("topic")) and not WAYS & heard.words
    wishes = heard.asks_to_do or heard.names_what_is_done or no_name or a_thing
    if not (wishes and heard.has_substance):
        return None
    return OUTCOME, Answer(heard.text.strip(), heard.text)


def _how_to_ring_them(heard: Heard, session: Session, question: Question) -> Found:
    """ "Yes ring her, but speak up, she's deaf in one ear": a need of whom it is for."""
    needs = heard.detail("adjustments") or heard.detail("circumstances")
    if question in (ADJUSTMENTS, CONSENT_HOW) or not (needs and RESIDENT.applies(session)):
        return None
    if not _RING_THEM.match(fold(heard.text)):
        return None
    told = (session.value(ADJUSTMENTS.name), heard.text.strip())
    return ADJUSTMENTS, Answer("; ".join(filter(None, told)), heard.text)


def _of_the_matter(heard: Heard, session: Session, question: Question) -> Found:
    """ "Last Thursday", or "reported twice since", when asked for a name or a number."""
    found = plain_answer(heard, session) if question in OF_THE_PARTIES else None
    return found if found and found[0] in (BEGAN, TOLD_BEFORE, ADJUSTMENTS) else None


FINDERS: tuple[Callable[[Heard, Session, Question], Found], ...] = (
    _whose_name,
    _theirs_after_all,
    _whose_home,
    _who_it_is_for,
    _signed,
    _own_name,
    _their_number,
    _how_to_ring_them,
    _wish,
    _of_the_matter,
)
