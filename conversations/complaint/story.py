"""What they tell, in their own words: piece by piece, and as lines that can be put right."""

from __future__ import annotations

import re

from conversations.astray import only_scolds
from conversations.complaint.asking import HEARD_FIRST
from conversations.definition import issues
from conversations.events import Added
from conversations.flows import disclosed
from conversations.flows.agenda import take_volunteered
from conversations.heard import Heard
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.reach import says_only_how
from conversations.session import Answer
from conversations.talk import Talk
from conversations.told_again import is_word_for_word
from conversations.understanding.volunteered.name_answered import bare_name

SAYS_SO = (
    "a an and can could d do hello help hey hi how i id like lodge m make me my need ok okay "
    "please raise register so start submit thanks the then to want wanna wish would yeah yes "
    "about after all as be it made one that this changed mind my complain complaining complaint now actually "
    "obviously obvs clearly definitely she he they we us her him them wants mum mam dad nan "
    "well really just shall will going decided think on second thoughts sorry fine alright right go "
    "u you know what tell nah no yh ye hm hmm oh wait hang rather id prefer else lets us ahead with for "
    "suppose guess reckon had better might may ought official officially instead lol its is going gonna am"
)

NO_MATTER = frozenset(SAYS_SO.split())
"""Words that say no more than that somebody complains."""

SEVERAL_TEAMS = 2

NEXT_ONE = re.compile(
    r",\s+(?:and\s+)?(?=(?:your|our|my|the|rents?|nobody|no one)\b)"
    r"|\s+and\s+(?=(?:your|you've|youve|you have|our|my|the|rents?)\b)",
    re.IGNORECASE,
)

SAYS_ONE = re.compile(r"\b(one complaint|complain\w*|doing (two|three|four))\b", re.IGNORECASE)
"""Clauses that are about the complaint, and no issue in it."""

LONGEST_PIECE = 2000
"""Characters of one message that the session carries on; the inbox has all of it."""


def tell(talk: Talk, words: str) -> None:
    """One more piece of the story; the case shows it at once."""
    piece = words[:LONGEST_PIECE]
    before = issues(talk.session)
    if is_word_for_word(piece, talk.session.story):
        talk.note(Added(words, before))
        return
    talk.set(story=(*talk.session.story, piece))
    talk.set(issues=(*before, *issues_in(piece, talk.heard)))
    talk.note(Added(words, talk.session.issues, opens_it=not before))


def add_to_story(talk: Talk) -> None:
    """More of the story: it belongs to the case, in the person's words."""
    if any(beside(talk.heard) for beside in BESIDE_THE_MATTER):
        talk.note(Added(talk.heard.text, issues(talk.session)))
        if talk.heard.detail("adjustments"):
            keep_need(talk)
    else:
        tell(talk, talk.heard.text)
    take_volunteered(talk, HEARD_FIRST)
    disclosed.note(talk)


def _only_says_who(heard: Heard) -> bool:
    """ "I'm writing for my mum": worth keeping, and no issue of the complaint."""
    understood = heard.understood
    return understood.kind == "representative" and not understood.dissatisfied


def keep_need(talk: Talk) -> None:
    """In their words, beside what they asked for before."""
    told = (talk.session.value(ADJUSTMENTS.name), talk.heard.text.strip())
    talk.answer(ADJUSTMENTS.name, Answer("; ".join(filter(None, told)), talk.heard.text))


def only_says_needs(heard: Heard) -> bool:
    """ "BSL interpreter if we meet, and text only": for the people who deal with it, the same."""
    asked = " ".join(need["words"] for need in heard.detail("adjustments", ()))
    if asked and not heard.tells_at_length:
        return heard.detail("topic", "") in asked and not heard.is_plainly_unhappy
    told = asked or heard.detail("circumstances")
    understood = heard.understood
    return bool(told) and understood.kind == "adjustment" and not understood.dissatisfied


def _only_a_name(heard: Heard) -> bool:
    """ "Errol and Pat King": who they are, and nothing that went wrong."""
    return bare_name(heard.text) is not None


BESIDE_THE_MATTER = (_only_says_who, only_says_needs, only_scolds, says_only_how, _only_a_name)
"""Words that are kept, and are no issue of the complaint."""


def issues_in(words: str, heard: Heard) -> tuple[str, ...]:
    """One message is one issue, unless it names several teams: then each clause that says
    something is a line of its own, and can be put right by its number (PFP-28)."""
    several = len(heard.detail("areas", ())) >= SEVERAL_TEAMS and words == heard.text
    parts = (part for clause in heard.detail("issues", (words,)) for part in NEXT_ONE.split(clause))
    clauses = [part for part in parts if several and not SAYS_ONE.search(part)]
    return tuple(clauses) if len(clauses) > 1 else (words,)


def only_says_complain(words: str, heard: Heard) -> bool:
    """ "I want to complain", without a word of what about; one more word is the matter itself."""
    says_so = words == heard.text and heard.wants_complaint
    return says_so and set(re.findall(r"[^\W_]+", words.lower())) <= NO_MATTER
