"""Whether somebody who is unhappy is given the choice, whoever they are and whoever writes."""

from __future__ import annotations

from cases.policy_check.check import ENGLAND, FAIL, WARN, Check, Subject, listed

OFFERS = ("", "offer", "raise")
OWED = frozenset({"residents", "former_residents", "affected"})
"""Whose complaints are taken, at the least (HOC-1.2)."""


def no_offer(subject: Subject) -> str:
    """What happens to dissatisfaction instead of an offer."""
    offer = subject.policy.offer
    instead = {offer.on_dissatisfaction, offer.on_dissatisfied_request} - set(OFFERS)
    return listed(instead)


def sent_elsewhere(subject: Subject) -> str:
    """That somebody unhappy may be told to go and complain somewhere."""
    return "directed" if subject.policy.offer.passes_on == "or_directs" else ""


def left_out(subject: Subject) -> str:
    """Whom the list of those who may complain leaves out; anyone includes everybody."""
    may = set(subject.policy.who.may_complain)
    return listed(OWED - may) if may and "anyone" not in may else ""


def written_only(subject: Subject) -> str:
    """The one form of consent that is taken."""
    forms = subject.policy.consent.forms
    return "written" if forms == ("written",) else ""


def clock_waits(subject: Subject) -> str:
    """That the dates stand still until there is consent."""
    return "consent" if subject.policy.consent.clock_waits else ""


def only_an_enquiry(subject: Subject) -> str:
    """That what a councillor or MP writes is never put to the resident as a complaint."""
    return "enquiries" if subject.policy.elected.mode == "enquiry_only" else ""


def one_person_refuses(subject: Subject) -> str:
    """That one person alone may say no to an adjustment."""
    needs = subject.policy.adjustments.refusal_needs_second_person
    return "one person" if needs is False else ""


CHECKS = (
    Check(
        "PK-03",
        FAIL,
        ("HOC-1.3", "HOC-1.5"),
        "offer.on_dissatisfaction",
        no_offer,
        "Somebody who is unhappy is not always given the choice to complain; instead: {found}.",
        'offer.on_dissatisfaction = "offer"; once, plainly, in the channel they used',
    ),
    Check(
        "PK-04",
        WARN,
        ("HOC-3.2",),
        "offer.passes_on",
        sent_elsewhere,
        "Staff may have somebody unhappy {found} to the process instead of passing it on themselves.",
        'offer.passes_on = "always": whoever hears it passes it on',
    ),
    Check(
        "PK-25",
        WARN,
        ("HOC-1.2",),
        "who.may_complain",
        left_out,
        "The list of those who may complain leaves out: {found}.",
        'who.may_complain = ["residents", "former_residents", "affected"]; accept, and note who it is',
    ),
    Check(
        "PK-26",
        WARN,
        ("HOC-3.6", "HOC-5.10"),
        "consent.forms",
        written_only,
        "Somebody may speak for a resident only with {found} consent, which not everybody can give.",
        'consent.forms = ["written", "verbal_then_written", "attorney", "staff_decision_no_capacity"]',
    ),
    Check(
        "PK-26",
        FAIL,
        ("HOC-3.6", "HOC-6.2"),
        "consent.clock_waits",
        clock_waits,
        "The dates wait for {found}; they run from the day the complaint came.",
        "consent.clock_waits = false: only disclosure waits",
    ),
    Check(
        "PK-27",
        WARN,
        ("HOC-1.3",),
        "elected.mode",
        only_an_enquiry,
        "Letters from councillors and MPs are only {found}; the resident is never asked.",
        'elected.mode = "enquiry_then_ask_resident"',
        ENGLAND,
    ),
    Check(
        "PK-39",
        WARN,
        ("HOC-5.10",),
        "adjustments.refusal_needs_second_person",
        one_person_refuses,
        "An adjustment may be refused by {found} alone.",
        "adjustments.refusal_needs_second_person = true; what costs little is granted at once",
    ),
)
