"""What staff must see of a message beyond the words it is flagged by: what follows from two of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from conversations.complaint.at_once import accuses_senior
from conversations.heard import Heard

AT_RISK = ("vulnerability",)
SEVERAL = 2
GROWN_UP = ("daughter", "son", "child")
_CHILDREN = (
    "kid kids kiddie child children baby babies toddler bairn bairns wean weans schoolchild newborn"
)
CHILDREN = frozenset(_CHILDREN.split())
A_SENTENCE = 4
"""Words; in fewer, or in a name and address, the language is a guess."""
SPEAKS_ANOTHER = ("interpreter", "bsl")


def labels(heard: Heard) -> tuple[str, ...]:
    """Every flag of a message, each once; all are readings for a person to check."""
    flags = [flag for flag in heard.understood.flags if not _denied(flag, heard)]
    return tuple(dict.fromkeys((*flags, *_of_the_words(heard), *_together(heard, flags))))


def _denied(flag: str, heard: Heard) -> bool:
    """ "No power of attorney" is not a claim to have one, and "I am the daughter" is no child's."""
    if flag == "child_involved" and heard.detail("writer_relation") in GROWN_UP:
        return not CHILDREN & heard.words
    return flag == "attorney_claimed" and heard.says("no_attorney")


def _of_the_words(heard: Heard) -> Iterator[str]:
    said: tuple[tuple[bool, str], ...] = (
        (heard.says("elected"), "elected_member"),
        (heard.says("money_only"), "compensation_only"),
        (heard.says("court_filed"), "legal_proceedings_filed"),
        (heard.says("their_trades"), "contractor"),
        (heard.says("hazard_abroad"), "hazard_check"),
        (heard.says("intruder"), "serious_high_risk"),
        (heard.says("maybe_needs_help"), "vulnerability_check"),
        (heard.says("cannot_speak_for_self"), "capacity_concern"),
        (len(heard.detail("areas", ())) > SEVERAL, "multi_area"),
        (heard.understood.category == "care", "care_complaint"),
    )
    yield from (flag for true, flag in said if true)


def _together(heard: Heard, flags: Collection[str]) -> Iterator[str]:
    """What two of them mean together."""
    if accuses_senior(heard):
        yield from ("senior_staff", "serious_high_risk", "staff_conduct")
    if "hazard_significant" in flags and heard.says("made_ill"):
        yield "health_and_safety"
    if heard.understood.category == "care":
        yield "safeguarding_check"
        if heard.says("care_harm"):
            yield from ("duty_of_candour_check", "vulnerability")
    if "child_involved" in flags and "staff_conduct" in flags:
        yield "safeguarding_check"
    if heard.says("cannot_speak_for_self"):
        yield "limited_scope"
    if "unacceptable_behaviour_review" in flags:
        yield "adjustment_check"
    yield from _language(heard, flags)


def _language(heard: Heard, flags: Collection[str]) -> Iterator[str]:
    needs = {need["code"] for need in heard.detail("adjustments", ())}
    understood = heard.understood
    long = len(heard.text.split()) >= A_SENTENCE
    abroad = understood.language != "en" and long and understood.dissatisfied
    if abroad or needs & {*SPEAKS_ANOTHER}:
        yield "interpreter"
    if abroad and not set(AT_RISK) & set(flags):
        yield "vulnerability_check"
