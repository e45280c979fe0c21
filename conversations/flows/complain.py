"""A complaint: opened at the word yes, told in the person's own words, read back and agreed."""

from __future__ import annotations

from conversations.complaint.asking import HEARD_FIRST, finish_quietly, go_on, next_one
from conversations.complaint.correcting import hear_read_back
from conversations.complaint.opening import hear_the_matter, is_about_another, log
from conversations.complaint.story import tell
from conversations.events import Answered
from conversations.flows import disclosed
from conversations.flows.agenda import take_volunteered
from conversations.questions.adjustments import ADJUSTMENTS
from conversations.questions.began import BEGAN
from conversations.questions.consent_how import CONSENT_HOW
from conversations.questions.home import HOME
from conversations.questions.outcome import OUTCOME
from conversations.questions.question import Question
from conversations.questions.read_back import READ_BACK
from conversations.questions.safe_way import SAFE_WAY
from conversations.questions.told_before import TOLD_BEFORE
from conversations.questions.what_happened import ENOUGH_WORDS, WHAT_HAPPENED
from conversations.session import Answer
from conversations.talk import Talk
from conversations.understanding.folding import fold

ANY_WORDS = (OUTCOME, HOME, BEGAN, ADJUSTMENTS)
"""Questions that take any words as their answer."""


def start(talk: Talk) -> None:
    """Open the case, say so at once with its number and dates, and ask what is missing."""
    log(talk)
    if talk.session.unsafe:
        _ask_the_safe_way(talk)
        return
    if next_one(talk) is not CONSENT_HOW:  # which carries its own number, and why we ask
        say_receipt(talk)
    if is_about_another(talk):
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


def hear(talk: Talk, question: Question) -> bool:
    """Take a message as the answer to the open question; False when it is no answer to it."""
    answer = question.hear(talk.heard, talk.session)
    if answer is None or (question in ANY_WORDS and says_it_again(talk)):
        return False
    if question is READ_BACK:
        hear_read_back(talk, answer)
        return True
    talk.answer(question.name, answer)
    if question is WHAT_HAPPENED:
        tell(talk, answer.words)
        hear_the_matter(talk)
    elif question in (BEGAN, TOLD_BEFORE) and _tells_of_another_fault(talk):
        tell(talk, answer.words)
    take_volunteered(talk, HEARD_FIRST)
    disclosed.note(talk)
    if question is CONSENT_HOW:
        talk.set(consent_sought=False)
    if question is ADJUSTMENTS:
        disclosed.confirm(talk)
    go_on(talk)
    return True


def _tells_of_another_fault(talk: Talk) -> bool:
    """ "Black mould all over the wall, I've told you for months", asked when the door broke."""
    topic = talk.heard.detail("topic", "")
    known = any(topic in fold(words) for words in (talk.session.topic, *talk.session.story))
    at_length = len(talk.heard.text.split()) >= ENOUGH_WORDS
    return bool(topic) and not known and at_length and talk.heard.understood.dissatisfied


def says_it_again(talk: Talk) -> bool:
    """ "Yes please, complain": said once more, and no answer to what was asked."""
    short = len(talk.heard.text.split()) < ENOUGH_WORDS
    return short and talk.heard.wants_complaint


def keep_for_a_person(talk: Talk, question: Question) -> None:
    """An answer we could not make out: the words are kept, a person will read them.

    What can be made out of them is not asked for again.
    """
    talk.answer(question.name, Answer(None, talk.heard.text))
    take_volunteered(talk, HEARD_FIRST)
