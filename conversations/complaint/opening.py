"""The case is opened at the word yes, dated from the first unhappy message (HOC-1.3)."""

from __future__ import annotations

from conversations.complaint.asking import HEARD_FIRST
from conversations.complaint.story import issues_in, only_says_complain
from conversations.events import ComplaintChosen, MatterHeard, RequestLogged
from conversations.flows import disclosed
from conversations.flows.agenda import take_volunteered, tell_remembered
from conversations.matter import is_among, matter
from conversations.questions.who import WHO
from conversations.talk import Talk

ABOUT_US = ("staff", "contractor", "communication", "complaint_handling")
"""A person named in these is one of ours."""

WORK_GOES_ON = ("repairs", "damp_mould", "estate", "contractor", "safety")
"""Complaints about these leave work to be done: a linked service request stays open (HOC-1.5)."""

ONLY_THEN = "compensation_only"
"""True of who did not complain; a complaint is about more than money."""

_MENDED = (
    "boiler heating radiator lift fence gate door window tap toilet sink bath shower roof gutter drain "
    "light lighting ceiling floor wall stairs leak damp mould lock pipe socket cooker alarm entryphone"
)
MENDED = frozenset(_MENDED.split())
HOW_WE_DEALT = ("communication", "complaint_handling")
"""Filed under how we dealt with it, there is still something to mend: "nobody rang about the lift"."""


def log(talk: Talk, *, anonymous: bool = False, earlier: str = "") -> None:
    """Open the case without a word about it yet (HOC-1.3).

    It is dated from the first message that expressed the dissatisfaction.
    """
    _take_up_again(talk)
    heard, session = talk.heard, talk.session
    since = session.since or heard.at
    category = heard.understood.category if session.category == "other" else session.category
    disclosed.remember(talk)
    reference = talk.fresh_reference()
    story = tuple(words for words in session.story if not only_says_complain(words, heard))
    talk.set(flow="complain", asking=None, reference=reference, since=since, story=story, unclear=0)
    talk.set(issues=tuple(issue for words in story for issue in issues_in(words, heard)))
    talk.note(
        ComplaintChosen(
            reference=reference,
            received_at=since,
            words="\n".join(story),
            chosen_words=heard.text,
            category=category,
            topic=talk.session.topic,
            flags=(*talk.session.flags, *_limits(talk, anonymous)),
            by_representative=not anonymous and _for_somebody(talk),
            facts={"complainant": "neighbour"} if is_about_another(talk) else {},
            anonymous=anonymous,
            issues=talk.session.issues,
            earlier=earlier,
        )
    )
    if not (earlier and category in HOW_WE_DEALT):  # our decision is in question, not the thing
        _keep_the_work_going(talk, reference, category)
    tell_remembered(talk)
    take_volunteered(talk, HEARD_FIRST)
    disclosed.tell_remembered(talk)


def _take_up_again(talk: Talk) -> None:
    """ "I want to complain", some time after a no: about what was told then, and since then."""
    heard, session = talk.heard, talk.session
    kept, topic = session.let_be, heard.detail("topic", "")
    if kept is None:
        return
    new = [words for words in session.story if words not in kept.story]
    named = [words for words in new if not only_says_complain(words, heard)]
    same = is_among((matter(kept.category, kept.topic),), heard.understood.category, topic)
    if named and not same:
        return
    talk.set(since=kept.since, story=(*kept.story, *named), let_be=None)
    talk.set(category=kept.category, topic=kept.topic, draft={**kept.draft, **session.draft})
    flags = (flag for flag in kept.flags if flag != ONLY_THEN)
    talk.set(flags=tuple(dict.fromkeys((*flags, *session.flags))))


def is_about_another(talk: Talk) -> bool:
    """Another person's life is in the story, and nobody has said that they may speak for them."""
    hints = {*talk.session.hints, *talk.heard.detail("says", ())}
    if "for_me_too" in hints or talk.session.category in ABOUT_US:
        return False
    return "about_another" in hints and not _for_somebody(talk)


def _limits(talk: Talk, anonymous: bool) -> tuple[str, ...]:
    """What may not be told, or to whom (PFP-22)."""
    if anonymous:
        return ("anonymous",)
    return ("consent_missing", "limited_scope") if is_about_another(talk) else ()


def _for_somebody(talk: Talk) -> bool:
    said = WHO.volunteered(talk.heard, talk.session)
    return "someone_else" in (talk.session.value("who"), said.value if said else None)


def _keep_the_work_going(talk: Talk, complaint: str, category: str) -> None:
    of_a_thing = category in HOW_WE_DEALT and not MENDED.isdisjoint(talk.session.topic.split())
    if category not in WORK_GOES_ON and not of_a_thing:
        return
    there = talk.known.open_request(category, talk.session.topic)
    talk.note(
        RequestLogged(
            reference=there.reference if there else talk.fresh_reference(),
            words="\n".join(talk.session.story) or talk.heard.text,
            topic=talk.session.topic,
            category=category,
            complaint=complaint,
            already_open=there is not None,
        )
    )


def hear_the_matter(talk: Talk) -> None:
    """The case was opened before we knew what about."""
    understood, reference = talk.heard.understood, talk.session.reference
    if talk.session.category != "other" or reference is None:
        return
    talk.set(category=understood.category, topic=talk.heard.detail("topic", ""))
    talk.note(MatterHeard(understood.category, talk.session.topic, understood.flags))
    _keep_the_work_going(talk, reference, understood.category)
