"""What we say next: a pure step from what we know and what was said to what should happen.

    advance(session, heard, known) -> Turn(session, events)

In order: a group gets no details; STOP and START; danger; silence while a member of staff holds
the conversation, or where more comes than anybody types; a resident's one word of consent; moves
that work anywhere; the open question; and last, whatever the message is about. What keeps the
landlord from working as usual is told in front of whatever comes of it, once. Each step is a file
of `conversations/turn/`.
"""

from __future__ import annotations

from dataclasses import replace

from conversations.complaint.asking import close_talk, finish_quietly
from conversations.events import Added
from conversations.flows import (
    ask,
    complain,
    concern,
    consent,
    danger,
    disclosed,
    incident,
    moves,
    offer,
    prove,
    represent,
    stranger,
)
from conversations.heard import Heard
from conversations.known import Known
from conversations.questions.your_name import YOUR_NAME
from conversations.session import Session
from conversations.shown import is_only_shown
from conversations.talk import Talk, Turn
from conversations.turn.after_danger import after_danger
from conversations.turn.answered import answered
from conversations.turn.anywhere import moved
from conversations.turn.deciding import decides
from conversations.turn.not_an_answer import CASE_IS_OPEN, not_an_answer
from conversations.turn.open_question import ask_again, open_question
from conversations.turn.parted import parted
from conversations.turn.too_many import too_many

ABOUT_A_CASE = ("complain", *CASE_IS_OPEN)


def advance(session: Session, heard: Heard, known: Known) -> Turn:
    """One message's turn. Says something, unless staff are answering or too many came in an hour."""
    if session.stranger:
        known = replace(known, cases=tuple(c for c in known.cases if c.reference in session.opened))
    talk = Talk(session, heard, known)
    talk.set(heard=session.heard + 1)
    _let_go_of_a_closed_case(talk)
    _turn_to_the_named(talk)
    if heard.in_group:
        _in_a_group(talk)
    elif heard.act == "stop":
        moves.stop(talk)
    elif heard.act == "start":
        moves.start(talk)
    elif heard.understood.danger and danger.seen(talk):
        pass
    elif known.with_staff:
        talk.note(Added(heard.text))
    elif too_many(talk):
        pass
    elif heard.edited and _puts_right(talk):
        talk.note(Added(heard.text))
        talk.say("complain.added")
        ask_again(talk, open_question(talk))
    else:
        _converse(talk)
        if heard.files:
            moves.say_it_came(talk)
    incident.tell(talk)
    return talk.turn()


def _puts_right(talk: Talk) -> bool:
    """An edit while a matter is being told is more of it, and no answer to the open question."""
    telling = talk.session.flow in ("complain", "offer") and talk.session.asking is not None
    closed = talk.heard.act is not None or talk.heard.detail("number") is not None
    return telling and not closed and not decides(talk)


def _in_a_group(talk: Talk) -> None:
    """Others can read the answer: danger is signposted all the same, anything else goes private."""
    heard = talk.heard
    seen = bool(heard.understood.danger) and danger.seen(talk)
    if heard.understood.dissatisfied:
        _remember_from_the_group(talk, seen)
    if not seen:
        talk.say("moves.private")


def _remember_from_the_group(talk: Talk, kept_already: bool) -> None:
    """What made them unhappy dates their complaint, if they go on in private (HPG-6.1-social)."""
    if not kept_already:
        offer.remember(talk)
    others = ("consent_missing",) if talk.heard.says("about_another") else ()
    disclosed.remember(talk)
    talk.set(flags=tuple(dict.fromkeys((*talk.session.flags, "public_channel", *others))))


def _converse(talk: Talk) -> None:
    if consent.withdraws(talk):
        consent.withdraw(talk)
    elif talk.session.flow == "consent" and consent.hear(talk):
        if talk.session.flow != "consent":
            ask_again(talk, open_question(talk))
    elif stranger.take_up(talk):
        pass
    elif talk.session.flow == "danger":
        after_danger(talk)
    elif concern.take_up(talk):
        pass
    elif is_only_shown(talk.heard):
        moves.file_alone(talk, open_question(talk))
    elif prove.refused(talk):
        ask_again(talk, open_question(talk))
    elif prove.take_up(talk):
        pass
    elif represent.begins_another(talk):
        _begin_another(talk)
    elif represent.take_up(talk, open_question(talk)):
        ask_again(talk, open_question(talk))
    elif parted(talk) or ask.what_to_ask_for(talk):
        pass
    elif not moved(talk) and not answered(talk):
        not_an_answer(talk)


def _begin_another(talk: Talk) -> None:
    """A complaint of its own; who writes is known already, where it is for somebody else too."""
    writer = talk.session.draft.get(YOUR_NAME.name)
    close_talk(talk)  # half told: staff see that it is
    offer.remember(talk)
    if writer is not None and talk.session.value("who") == "someone_else":
        talk.keep(YOUR_NAME.name, writer)
    if talk.heard.wants_complaint:
        complain.start(talk)
    else:
        offer.put_the_choice(talk, "offer.choice")


def _turn_to_the_named(talk: Talk) -> None:
    """An advocate who names another of their cases, by number or resident, is done with the one in
    hand: not a word of this, and no danger, is put to the wrong person's."""
    named = represent.case_they_name(talk)
    if named is None or talk.session.flow not in (None, "start", "complain"):
        return
    if talk.session.flow == "complain" and named.reference != talk.session.reference:
        close_talk(talk)  # half told: staff see that it is
    talk.set(reference=named.reference)


def _let_go_of_a_closed_case(talk: Talk) -> None:
    """Staff have closed what was being told: what comes now is something new."""
    session = talk.session
    case = talk.known.find(session.reference or "")
    if case is None:
        return
    if case.open:
        more = case.answered or (case.acknowledged and talk.heard.says("too"))
        if more and session.flow == "complain":
            finish_quietly(talk)  # staff have told it back: nothing is left to ask
        return
    flow, asking, aside = session.flow, session.asking, session.aside
    if flow in ABOUT_A_CASE:
        close_talk(talk)
    elif aside and aside.flow in ABOUT_A_CASE:
        close_talk(talk)
        talk.set(flow=flow, asking=asking, aside=None)
