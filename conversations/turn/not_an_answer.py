"""No question was open, or what came was no answer to it."""

from __future__ import annotations

import re

from conversations.astray import SURE, asks_after, says_nothing
from conversations.complaint.asking import HEARD_FIRST, finish_quietly, go_on
from conversations.complaint.plain_answers import plain_answer
from conversations.complaint.story import add_to_story, only_says_needs
from conversations.dangers import just_told
from conversations.flows import (
    ask,
    chase,
    complain,
    consent,
    disclosed,
    elected,
    more,
    moves,
    offer,
    report,
    welcome,
)
from conversations.flows.agenda import remember_volunteered
from conversations.heard import A_SENTENCE, Heard
from conversations.questions.adjustments import ADJUSTMENTS, tells_what_was_done
from conversations.questions.question import Question
from conversations.talk import Talk
from conversations.told_again import is_told_again, is_word_for_word
from conversations.turn.deciding import ASKS_US, asks_plainly, is_enquiry
from conversations.turn.open_question import ask_again, go_on_asking, open_question
from conversations.turn.out_of_turn import WHO_IT_IS
from conversations.understanding.folding import fold
from conversations.understanding.volunteered.name_answered import bare_name

LETS_GO = ("survey", "unpursued", "anonymous", "earlier", "chase", "prove", "after")
"""Of these the question may be left unanswered: what is no answer to it is heard for itself."""

TOLD_ENOUGH = 3
"""Messages of a story, before an answer to the choice is asked for in plain numbers."""

DETAILS_FIRST = 2
"""Messages that say who and where instead of choosing, before the choice is asked for so."""

THANKS = frozenset(("thanks", "thank", "ta", "cheers", "ty", "thx"))
""" "No thanks", when nothing was asked."""

CASE_IS_OPEN = ("safe", "anonymous", "earlier")
"""In these the complaint is logged already, and the question left is for its sake."""

A_NUMBER = 3
"""Words: "job no 334455"."""

FEW_OF_THANKS = 14
"""Words that thanks and a kind word take."""
_THANKS_FIRST = re.compile(
    r"(?:ok |oh |right |great |lovely |well )*(?:thanks?|thank you|cheers|ta)\b"
)
_BUT = re.compile(
    r"\?|\b(?:but|still|not|nothing|never|nobody|no|for nothing|yet|again|when|how|what|who|where|which"
    r"|complain\w*|please|\w+nt)\b"
)


def not_an_answer(talk: Talk) -> None:
    """No question was open, or this was no answer to it."""
    question, flow = open_question(talk), talk.session.flow
    if question is None or flow in ("start", "report", None):
        _something_new(talk)
    elif flow in LETS_GO:
        _let_go(talk)
    elif flow == "consent":
        _unclear(talk, question)
    elif flow == "offer" and _is_no_answer_to_the_choice(talk):
        talk.set(flow=None, asking=None)
        welcome.route(talk)
    elif talk.heard.act == "thanks" or talk.heard.act == "greet":
        talk.ask(question)
    elif flow == "offer" and _goes_on_before_choosing(talk, question):
        pass
    elif flow == "complain" and (
        _asks_us(talk.heard) or ask.sounds_like(talk) or asks_plainly(talk.heard)
    ):
        welcome.answer_in_passing(talk)
        talk.ask(question)
    elif flow == "complain" and complain.says_it_again(talk):
        talk.say("complain.already")
        talk.ask(question)
    elif flow == "complain" and says_nothing(talk.heard, question):
        _unclear(talk, question)
    elif flow == "complain" and _may_add(talk):
        add_to_story(talk)
        if not only_says_needs(talk.heard):
            talk.set(unclear=1)
        if not disclosed.confirm(talk):
            talk.say("complain.added")
        go_on(talk)
    else:
        _unclear(talk, question)


def _asks_us(heard: Heard) -> bool:
    """Asks something of us, or praises; half-heard praise amid a complaint is more of the story."""
    understood = heard.understood
    sure = understood.kind != "compliment" or understood.confidence >= SURE
    return understood.kind in ASKS_US and sure


def _is_no_answer_to_the_choice(talk: Talk) -> bool:
    """A question of theirs, praise, or the very words that they have said no about."""
    heard = talk.heard
    asks_or_praises = heard.understood.kind in ("status", "compliment", "data_rights")
    if heard.understood.kind == "status" and heard.understood.dissatisfied:
        asks_or_praises = asks_after(heard)
    told_again = is_told_again(heard.text, talk.session.refused)
    return told_again or (asks_or_praises and _asks_us(heard) and not _is_a_number(heard))


def _goes_on_before_choosing(talk: Talk, question: Question) -> bool:
    """True when the choice is put again after their question is answered, or more is kept.

    More of the story so far as it helps: who goes on telling is asked plainly after that, and then
    a person looks.
    """
    heard = talk.heard
    if ask.take_up(talk):
        talk.ask(question)
        return True
    if is_enquiry(heard):
        report.pass_on(talk, "enquiry")
        talk.ask(question)
        return True
    plain = plain_answer(heard, talk.session)
    if plain and plain[0].name not in talk.session.draft:
        talk.keep(plain[0].name, plain[1])
        talk.ask(question, "offer.more")
        return True
    if (_tells_who(heard) or _is_a_number(heard)) and talk.session.put < DETAILS_FIRST:
        _keep_in_mind(talk)
        talk.set(put=talk.session.put + 1)
        talk.ask(question, "offer.more")
        return True
    told = talk.session.story
    tells = heard.has_substance and heard.understood.dissatisfied
    if not tells or len(told) >= TOLD_ENOUGH:
        return False
    if is_word_for_word(heard.text, told):
        talk.set(told_twice=heard.text, unclear=1)
    else:
        talk.set(story=(*told, heard.text))
    remember_volunteered(talk, HEARD_FIRST)
    talk.ask(question, "offer.more")
    return True


def _tells_who(heard: Heard) -> bool:
    """ "Her name is Fatou": whom it is about or how to reach them, and no grumble."""
    unhappy = heard.understood.dissatisfied
    return not unhappy and bool(any(map(heard.detail, WHO_IT_IS)) or bare_name(heard.text))


def _is_a_number(heard: Heard) -> bool:
    """ "JOB 334455": one of the landlord's own, beside the story; ours have lines in them."""
    reference = str(heard.detail("reference", ""))
    return reference.isdigit() and len(heard.text.split()) <= A_NUMBER


def _let_go(talk: Talk) -> None:
    """What we would have liked to know can wait; what they say now comes first."""
    if talk.session.reference and talk.session.flow in CASE_IS_OPEN:
        finish_quietly(talk)
    else:
        report.finish(talk)
    _something_new(talk)


def _may_add(talk: Talk) -> bool:
    """Once for words we cannot place; as often as they like what goes on with the story, and needs."""
    heard = talk.heard
    if not heard.has_substance:
        return talk.session.asking == ADJUSTMENTS.name and tells_what_was_done(heard)
    tells = heard.understood.dissatisfied and len(heard.text.split()) >= A_SENTENCE
    tells = tells or heard.tells_what_happened
    return not talk.session.unclear or heard.goes_on or tells or only_says_needs(heard)


def _only_thanks(heard: Heard) -> bool:
    """ "No thanks"; "thank you, you've been more use than the phone line"."""
    if heard.act == "no":
        return not THANKS.isdisjoint(heard.words)
    said = fold(heard.text)
    few = len(said.split()) <= FEW_OF_THANKS and not heard.understood.details
    return few and _THANKS_FIRST.match(said) is not None and _BUT.search(said) is None


def _something_new(talk: Talk) -> None:
    """Not about the open question: a menu shown earlier is no longer what is being answered."""
    heard = talk.heard
    from_menu = talk.session.flow == "start"
    if from_menu:
        talk.set(flow=None, asking=None)
    if heard.act != "no" and more.told_put_right(talk):
        pass
    elif heard.act == "thanks" or _only_thanks(heard):
        talk.say("welcome.thanks")
    elif heard.wants_complaint or heard.detail("withdraws"):
        welcome.route(talk)
    elif offer.answered_late(talk) or chase.answers_an_update(talk):
        pass
    elif heard.detail("reported_before") and just_told(talk.session, heard.at):
        offer.offer(talk)  # of the danger they told us of, and had told us of before (HOC-1.2)
    elif _is_a_mere_move(heard):
        if not elected.take_up(talk):
            welcome.hello(talk)
    else:
        welcome.route(talk)


def _is_a_mere_move(heard: Heard) -> bool:
    """ "nah" is; "nah never came back" and "yes take it further" are not."""
    understood = heard.understood
    says_more = understood.dissatisfied or "escalation_requested" in understood.flags
    return not heard.text.strip() or (heard.act is not None and not says_more)


def _unclear(talk: Talk, question: Question) -> None:
    """Ask once more with numbered choices; still unclear, a person takes it (promise 11)."""
    if talk.session.flow == "offer":
        _keep_in_mind(talk)
    if not talk.session.unclear:
        talk.set(unclear=1)
        if not question.again:
            talk.say("moves.unclear")
        talk.ask(question, question.again or None)
        return
    moves.give_up(talk)
    if talk.session.flow == "complain":
        complain.keep_for_a_person(talk, question)
        go_on_asking(talk)
    elif talk.session.flow == "consent":
        consent.go_back(talk)
        ask_again(talk, open_question(talk))
    elif talk.session.flow in CASE_IS_OPEN:
        finish_quietly(talk)  # or what they bring next would be taken for this
    else:
        if talk.session.flow == "offer":
            offer.let_be(talk, with_person=True)  # their yes may still come
        talk.set(asking=None, flow=None)


def _keep_in_mind(talk: Talk) -> None:
    """What is said instead of choosing is part of the story, unless it is what they want: "I want
    it fixing"."""
    remember_volunteered(talk, HEARD_FIRST)
    wish = str(talk.heard.detail("outcome") or "")
    if talk.heard.understood.dissatisfied or fold(wish) != fold(talk.heard.text).strip(" .!,"):
        talk.set(story=(*talk.session.story, talk.heard.text))
