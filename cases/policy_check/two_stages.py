"""Two stages and no more, each decided by a different person."""

from __future__ import annotations

import re

from cases.policy_check.check import ENGLAND, FAIL, INFO, WARN, Check, Subject, listed

BANNED = re.compile(
    r"\b(formal(ly)?|informal(ly)?|stage (0|zero)|(?-i:Get(ting)? [Ii]t [Ss]orted|Put it Right))\b",
    re.IGNORECASE,
)
"""Words that make a complaint sound like more than it is (C1)."""


def other_stages(subject: Subject) -> str:
    """Whatever stands in the list beside 1 and 2, or that one of them is missing."""
    stages = subject.policy.stages
    if stages is None or stages == (1, 2):
        return ""
    return " then ".join(str(stage) for stage in stages) or "none at all"


def banned_words(subject: Subject) -> str:
    """The words themselves, from whatever residents are given to read."""
    policy = subject.policy
    read = " ".join((policy.definition.printed, *policy.texts.values()))
    return listed({match[0].lower() for match in BANNED.finditer(read)})


def reasons_asked(subject: Subject) -> str:
    """That stage 2 has to be argued for."""
    return "reasons" if subject.policy.s2.reasons_required else ""


def straight_to_stage_2(subject: Subject) -> str:
    """That a complaint may begin at stage 2."""
    direct = subject.policy.s2.direct
    return f"on the word of {direct}" if direct not in (None, "never") else ""


def same_person(subject: Subject) -> str:
    """The one role that would decide both stages, with nothing that asks for another person."""
    first, second = subject.policy.s1, subject.policy.s2
    if second.different_person or not second.decided_by:
        return ""
    before = {first.decided_by.casefold(), first.approver.casefold()}
    return second.decided_by if second.decided_by.casefold() in before else ""


def panel_first(subject: Subject) -> str:
    """That a panel comes before the Ombudsman."""
    return "panel" if subject.policy.panel.place == "before_ombudsman" else ""


def panel_beside(subject: Subject) -> str:
    """That a panel is named in one breath with the Ombudsman."""
    return "panel" if subject.policy.panel.place == "beside_ombudsman" else ""


def contractors_process(subject: Subject) -> str:
    """That contractors answer by themselves."""
    return "contractor" if subject.policy.contractors.own_process else ""


CHECKS = (
    Check(
        "PK-01",
        FAIL,
        ("HOC-5.2", "HOC-5.3"),
        "stages",
        other_stages,
        "A complaint has stage 1 and stage 2, nothing before, between or after; here it goes: {found}.",
        "stages = [1, 2]; early fixes happen inside stage 1, and its response is still owed",
    ),
    Check(
        "PK-02",
        WARN,
        ("HOC-5.2", "HOC-1.4"),
        "texts",
        banned_words,
        "Residents read words that make a complaint sound like a special step: {found}.",
        "say complaint, stage 1, stage 2 and nothing else",
    ),
    Check(
        "PK-16",
        FAIL,
        ("HOC-6.12",),
        "s2.reasons_required",
        reasons_asked,
        "A resident must give {found} before stage 2; saying that they are not happy is enough.",
        "s2.reasons_required = false; one question that may be left unanswered",
    ),
    Check(
        "PK-31",
        FAIL,
        ("PFP-AMD", "HOC-5.2"),
        "s2.direct",
        straight_to_stage_2,
        "A complaint may go straight to stage 2 ({found}); in England every one begins at stage 1.",
        's2.direct = "never"',
        ENGLAND,
    ),
    Check(
        "PK-36",
        FAIL,
        ("HOC-6.13",),
        "s2.decided_by",
        same_person,
        "The {found} decides at stage 1 and again at stage 2, and nothing asks for another person.",
        "s2.different_person = true: nobody who decided stage 1 decides stage 2",
    ),
    Check(
        "PK-37",
        FAIL,
        ("HOC-5.3",),
        "panel.place",
        panel_first,
        "A {found} of the landlord's own comes before the Ombudsman, as a third stage would.",
        'panel.place = "after_final_response", as an offer that delays nobody',
    ),
    Check(
        "PK-37",
        INFO,
        ("HOC-5.3",),
        "panel.place",
        panel_beside,
        "A {found} is named beside the Ombudsman; look whether any letter puts it first.",
        'panel.place = "after_final_response", with the Ombudsman named first',
    ),
    Check(
        "PK-38",
        FAIL,
        ("HOC-5.4", "HOC-5.5"),
        "contractors.own_process",
        contractors_process,
        "Complaints about a {found} may go through a process of its own instead of the two stages.",
        "contractors.own_process = false: what a contractor says is evidence, the answer is ours",
        ENGLAND,
    ),
)
