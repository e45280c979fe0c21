"""A complaint: opened at the word yes, told in the person's own words, read back and agreed."""

from __future__ import annotations

import re

from conversations.correction import Correction, corrected, read_correction
from conversations.definition import definition, issues
from conversations.events import (
    Added,
    Answered,
    ComplaintChosen,
    ConversationFinished,
    DefinitionAgreed,
    DefinitionCorrected,
    DefinitionDisputed,
    MatterHeard,
    RequestLogged,
)
from conversations.flows import disclosed, represent
from conversations.flows.agenda import next_question, take_volunteered, tell_remembered
from conversations.heard import Heard
from conversations.matter import is_among, matter
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.began import BEGAN
from conversations.questions.consent_how import CONSENT_HOW
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.reach import REACH
from conversations.questions.reach_detail import REACH_DETAIL
from conversations.questions.read_back import READ_BACK
from conversations.questions.resident import RESIDENT
from conversations.questions.safe_way import SAFE_WAY
from conversations.questions.told_before import TOLD_BEFORE
from conversations.questions.what_happened import ENOUGH_WORDS, WHAT_HAPPENED
from conversations.questions.who import WHO
from conversations.questions.your_name import YOUR_NAME
from conversations.session import Answer
from conversations.talk import Talk

AGENDA: tuple[Question, ...] = (
    WHAT_HAPPENED,
    CONSENT_HOW,
    RESIDENT,
    YOUR_NAME,
    OUTCOME,
    WHO,
    HOME,
    BEGAN,
    TOLD_BEFORE,
    ADJUSTMENTS,
    REACH,
    REACH_DETAIL,
    READ_BACK,
)
"""In order of worth: what comes first is known even if the person falls silent."""

READ_BACK_ANSWERS: tuple[Question, ...] = (HOME, BEGAN, OUTCOME, RESIDENT)
"""Answers that are read back beside the story, and may be put right by their name."""

HEARD_FIRST: tuple[Question, ...] = (WHO, *(question for question in AGENDA if question is not WHO))
"""The same for what is volunteered: who writes decides whose home is meant."""

SAYS_SO = (
    "a an and can could d do hello help hey hi how i id like lodge m make me my need ok okay "
    "please raise register so start submit thanks the then to want wanna wish would yeah yes "
    "about after all it that this changed mind my complain complaining complaint now"
)
NO_MATTER = frozenset(SAYS_SO.split())
"""Words that say no more than that somebody complains."""

ANY_WORDS = (OUTCOME, HOME, BEGAN, ADJUSTMENTS)
"""Questions that take any words as their answer."""

SEVERAL_TEAMS = 2

NEXT_ONE = re.compile(r",\s+(?:and\s+)?(?=(?:your|our|my|the|rents?|nobody|no one)\b)", re.I)

SAYS_ONE = re.compile(r"\b(one complaint|complain\w*|doing (two|three|four))\b", re.IGNORECASE)
"""Clauses that are about the complaint, and no issue in it."""

LONGEST_PIECE = 2000
"""Characters of one message that the session carries on; the inbox has all of it."""

ABOUT_US = ("staff", "contractor", "communication", "complaint_handling")
"""A person named in these is one of ours."""

WORK_GOES_ON = ("repairs", "damp_mould", "estate", "contractor", "safety")
"""Complaints about these leave work to be done: a linked service request stays open (HOC-1.5)."""


def start(talk: Talk) -> None:
    """Open the case, say so at once with its number and dates, and ask what is missing."""
    log(talk)
    if talk.session.unsafe:
        _ask_the_safe_way(talk)
        return
    if _next(talk) is not CONSENT_HOW:  # which carries its own number, and why we ask
        say_receipt(talk)
    if _is_about_another(talk):
        talk.say("complain.limited")
    if talk.session.category == "care":
        talk.say("complain.care")
    disclosed.confirm(talk)
    go_on(talk)


def _ask_the_safe_way(talk: Talk) -> None:
    """Somebody else may read this: its number, and how to reach them; staff ask the rest."""
    talk.set(flow="safe")
    if talk.heard.detail("email") or talk.heard.detail("phone"):
        keep_the_safe_way(talk, talk.heard.text)
    else:
        talk.ask(SAFE_WAY)


def keep_the_safe_way(talk: Talk, way: str) -> None:
    """Only that is used from now on, by people."""
    talk.note(Answered(SAFE_WAY.name, way, talk.heard.text))
    talk.say("safe.kept")
    finish_quietly(talk)


def say_receipt(talk: Talk) -> None:
    """The automatic receipt, with its number and dates; not the acknowledgement (HOC-6.2).

    What is owed to the person first stands in front of it: kind words, or whom to call.
    """
    if {"breathing", "oxygen"} & set(talk.session.circumstances):
        talk.say("complain.breathing")
    if "bereavement" in talk.session.circumstances:
        talk.say("complain.kind_words")
    elif talk.heard.says("knows_late"):
        talk.say("complain.never_too_late")
    if not talk.session.story:
        talk.say("complain.receipt_untold")
    else:
        talk.say("complain.receipt" if talk.known.acknowledges else "complain.receipt_one_date")


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
    story = tuple(words for words in session.story if not _only_says_complain(words, heard))
    talk.set(flow="complain", asking=None, reference=reference, since=since, story=story, unclear=0)
    talk.set(issues=tuple(issue for words in story for issue in _issues_in(words, heard)))
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
            facts={"complainant": "neighbour"} if _is_about_another(talk) else {},
            anonymous=anonymous,
            issues=talk.session.issues,
            earlier=earlier,
        )
    )
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
    named = [words for words in session.story if not _only_says_complain(words, heard)]
    same = is_among((matter(kept.category, kept.topic),), heard.understood.category, topic)
    if named and not same:
        return
    talk.set(since=kept.since, story=(*kept.story, *named), let_be=None)
    talk.set(category=kept.category, topic=kept.topic, draft={**kept.draft, **session.draft})


def _is_about_another(talk: Talk) -> bool:
    """Another person's life is in the story, and nobody has said that they may speak for them."""
    hints = {*talk.session.hints, *talk.heard.detail("says", ())}
    if "for_me_too" in hints or talk.session.category in ABOUT_US:
        return False
    return "about_another" in hints and not _for_somebody(talk)


def _limits(talk: Talk, anonymous: bool) -> tuple[str, ...]:
    """What may not be told, or to whom (PFP-22)."""
    if anonymous:
        return ("anonymous",)
    return ("consent_missing", "limited_scope") if _is_about_another(talk) else ()


def _issues_in(words: str, heard: Heard) -> tuple[str, ...]:
    """One message is one issue, unless it names several teams: then each clause that says
    something is a line of its own, and can be put right by its number (PFP-28)."""
    several = len(heard.detail("areas", ())) >= SEVERAL_TEAMS and words == heard.text
    parts = (part for clause in heard.detail("issues", ()) for part in NEXT_ONE.split(clause))
    clauses = [part for part in parts if several and not SAYS_ONE.search(part)]
    return tuple(clauses) if len(clauses) > 1 else (words,)


def _only_says_complain(words: str, heard: Heard) -> bool:
    """ "I want to complain", without a word of what about; one more word is the matter itself."""
    says_so = words == heard.text and heard.wants_complaint
    return says_so and set(re.findall(r"[^\W_]+", words.lower())) <= NO_MATTER


def _for_somebody(talk: Talk) -> bool:
    said = WHO.volunteered(talk.heard, talk.session)
    return "someone_else" in (talk.session.value("who"), said.value if said else None)


def _keep_the_work_going(talk: Talk, complaint: str, category: str) -> None:
    if category not in WORK_GOES_ON:
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


def hear(talk: Talk, question: Question) -> bool:
    """Take a message as the answer to the open question; False when it is no answer to it."""
    answer = question.hear(talk.heard, talk.session)
    if answer is None or (question in ANY_WORDS and says_it_again(talk)):
        return False
    if question is READ_BACK:
        _hear_read_back(talk, answer)
        return True
    talk.answer(question.name, answer)
    if question is WHAT_HAPPENED:
        tell(talk, answer.words)
        _hear_the_matter(talk)
    take_volunteered(talk, HEARD_FIRST)
    disclosed.note(talk)
    if question is CONSENT_HOW:
        talk.set(consent_sought=False)
    if question is ADJUSTMENTS:
        disclosed.confirm(talk)
    go_on(talk)
    return True


def says_it_again(talk: Talk) -> bool:
    """ "Yes please, complain": said once more, and no answer to what was asked."""
    short = len(talk.heard.text.split()) < ENOUGH_WORDS
    return short and talk.heard.wants_complaint


def _hear_the_matter(talk: Talk) -> None:
    """The case was opened before we knew what about."""
    understood, reference = talk.heard.understood, talk.session.reference
    if talk.session.category != "other" or reference is None:
        return
    talk.set(category=understood.category, topic=talk.heard.detail("topic", ""))
    talk.note(MatterHeard(understood.category, talk.session.topic, understood.flags))
    _keep_the_work_going(talk, reference, understood.category)


def _hear_read_back(talk: Talk, answer: Answer) -> None:
    """Right finishes; a correction is kept word for word and the whole is read back again."""
    talk.set(unclear=0)
    if answer.value == "right":
        finish(talk)
    elif answer.value == "wrong":
        talk.say("complain.what_is_wrong")
    else:
        talk.note(DefinitionDisputed(answer.words))
        _put_right(talk)


def _put_right(talk: Talk) -> None:
    """A line by its number or its words, an answer by its name; else kept word for word."""
    told = read_correction(talk.heard.text, issues(talk.session))
    if told and (told.words or told.drop) and len(issues(talk.session)) > told.drop:
        _correct_line(talk, told)
    elif told:
        talk.say("complain.what_should_it_say", number=told.number)
        talk.set(correcting=told.number)
    elif talk.session.correcting:
        _correct_line(talk, Correction(talk.session.correcting, talk.heard.text))
    elif way := _another_way(talk):
        talk.answer(REACH.name, way)
        talk.say("complain.corrected")
        go_on(talk)
    elif meant := _answer_meant(talk):
        _correct_answer(talk, meant)
    else:
        add_to_story(talk)
        talk.say("complain.corrected")
        talk.ask(READ_BACK)


def _correct_line(talk: Talk, told: Correction) -> None:
    now = corrected(issues(talk.session), told)
    talk.set(issues=now, correcting=0)
    talk.note(DefinitionCorrected(told.number, talk.heard.text, now))
    talk.say("complain.corrected")
    talk.ask(READ_BACK)


def _another_way(talk: Talk) -> Answer | None:
    """ "Email please": they were told that we write here, and would rather not."""
    heard = talk.heard
    if REACH.name in talk.session.draft or len(heard.text.split()) >= ENOUGH_WORDS:
        return None
    way = REACH.hear(heard, talk.session)
    return way if way and way.value != "here" else None


def _answer_meant(talk: Talk) -> Question | None:
    """ "The address is wrong, it's 14": which answer that is about."""
    text = f" {talk.heard.text.lower()} "
    given = (q for q in READ_BACK_ANSWERS if q.name in talk.session.draft)
    return next((q for q in given if any(f" {name} " in text for name in q.called)), None)


def _correct_answer(talk: Talk, question: Question) -> None:
    better = question.volunteered(talk.heard, talk.session)
    talk.forget(question.name)
    if better is None:
        talk.ask(question)
        return
    talk.answer(question.name, better)
    talk.say("complain.corrected")
    talk.ask(READ_BACK)


def keep_for_a_person(talk: Talk, question: Question) -> None:
    """An answer we could not make out: the words are kept, a person will read them."""
    talk.answer(question.name, Answer(None, talk.heard.text))


def go_on(talk: Talk) -> None:
    """Ask the next thing that is missing; the read-back is last."""
    represent.seek_consent(talk)
    question = _next(talk)
    if question is None:
        finish(talk)
    else:
        talk.ask(question)


def _next(talk: Talk) -> Question | None:
    return next_question(talk, [q for q in AGENDA if not _on_record(talk, q)])


def _on_record(talk: Talk, question: Question) -> bool:
    """The writer's own home is known from before: it is not asked for twice (WCAG 3.3.7).

    Nor is how to reach somebody who writes from their phone, unless a need makes it matter: they
    are told that we write back there, and may say another way at any time.
    """
    if question is REACH:
        needs = talk.session.adjustments or talk.session.circumstances
        return talk.heard.channel.is_phone_text and not (needs or REACH.name in talk.session.asked)
    return question is HOME and talk.known.home_known


def finish_quietly(talk: Talk) -> None:
    """Nothing more is asked of them; everything said is on the case."""
    talk.note(ConversationFinished())
    close_talk(talk)


def finish(talk: Talk) -> None:
    """The definition is agreed; say who has the case, by when, and what else they can do."""
    talk.note(DefinitionAgreed(definition(talk.session)))
    talk.note(ConversationFinished())
    talk.say("complain.complete" if talk.known.acknowledges else "complain.complete_one_date")
    close_talk(talk)


def close_talk(talk: Talk) -> None:
    """The matter is in staff's hands; the next message begins something new or adds to it."""
    talk.set(flow=None, asking=None, draft={}, asked=(), since=None, story=(), flags=(), unclear=0)
    talk.set(topic="", category="other", hints=(), issues=(), correcting=0, nudged=False)
    talk.set(consent_sought=False)


def tell(talk: Talk, words: str) -> None:
    """One more piece of the story; the case shows it at once."""
    piece = words[:LONGEST_PIECE]
    before = issues(talk.session)
    talk.set(story=(*talk.session.story, piece))
    talk.set(issues=(*before, *_issues_in(piece, talk.heard)))
    talk.note(Added(words, talk.session.issues))


def add_to_story(talk: Talk) -> None:
    """More of the story: it belongs to the case, in the person's words."""
    tell(talk, talk.heard.text)
    take_volunteered(talk, HEARD_FIRST)
    disclosed.note(talk)
