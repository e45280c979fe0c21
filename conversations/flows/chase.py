"""What is happening with my case? Answered only where the case was opened or proved (promise 8)."""

from __future__ import annotations

import re
from dataclasses import replace

from conversations.dangers import A_DAY
from conversations.events import Added, HandedOver, StatusAsked
from conversations.flows import offer, prove, represent
from conversations.heard import Heard
from conversations.known import WORK, CaseGlimpse
from conversations.questions.which_case import WHICH_CASE
from conversations.questions.which_of import WHICH_OF
from conversations.session import LetBe
from conversations.talk import Talk
from conversations.understanding.folding import fold

MORE_THAN_ONE = 2
YES = frozenset(("yes", "yeah", "yep", "aye", "please"))
"""After our answer: more than "ok"."""


_SCORN = re.compile(
    r"\b(?:insult\w*|derisory|peanuts|laughable|slap in the face|kick in the teeth|whitewash|not having that"
    r"|not (?:nearly |anywhere near )?enough"
    r"|(?:wont|cant|dont|not|cannot|will not|do not) (?:accept|accepting|agree|agreeing))\b"
)

_CONTRADICTS = re.compile(
    r"^(?:but |well |no |so |ok |and |hi |hello )*"
    r"(?:it|you|he|she|they|(?:the|that|your) (?:letter|answer|email|reply|response|message))(?: all)? "
    r"(?:says?|said|saying|reckons?|claims?|claimed|states?|wrote|put)\b.{0,120}"
    r"\b(?:not|never|isnt|wasnt|hasnt|havent|didnt|arent|werent|nobody|no one|lies?|lying|untrue|wrong)\b"
)


def start(talk: Talk) -> None:
    """Say where the case stands, and let staff see that the person asked."""
    if several(talk):
        return
    case = _which(talk)
    if case is None:
        _not_from_here(talk)
        return
    talk.note(StatusAsked(case.reference, talk.heard.text))
    talk.set(reference=case.reference)
    _keep_in_mind(talk, case)
    talk.say(_where_it_is(case, talk.known.acknowledges))
    if case.open and case.may_share:
        talk.say("chase.passed_on")


def _keep_in_mind(talk: Talk, case: CaseGlimpse) -> None:
    """The request that they ask after: a complaint in the next breath is about it."""
    told = talk.session.logged
    if told is not None and case.kind in WORK and case.topic == told.topic:
        talk.set(logged=replace(told, since=talk.heard.at))


def answers_an_update(talk: Talk) -> bool:
    """A bare word to whatever staff wrote last, or to their silence: "no it isn't fixed", "ok",
    "still nothing", "hello???"."""
    case, act = talk.known.open_complaint(), talk.heard.act
    impatient = act == "greet" and "?" in talk.heard.text
    if case is None or asks_for_more(talk) or not (act in ("yes", "no") or impatient):
        return False
    if act == "yes" and not (case.answered and YES & talk.heard.words):
        talk.say("welcome.thanks")
    elif act == "no":
        grumbled_at(talk, case)
    elif not (_just_grumbled(talk, case) and escalate(talk)):
        start(talk)
    return True


def _just_grumbled(talk: Talk, case: CaseGlimpse) -> bool:
    """ "Yes go on", to whether we should look at our answer again."""
    told = talk.session.let_be
    if told is None or talk.session.reference != case.reference:
        return False
    return case.answered and talk.heard.at - told.since < A_DAY


def scorns(heard: Heard) -> bool:
    """ "300 quid is an insult": of an answer, whatever else it might be of."""
    return _SCORN.search(fold(heard.text)) is not None


def contradicts(heard: Heard) -> bool:
    """ "It says the fan was replaced. It was not": of our answer, whatever is named in it."""
    return _CONTRADICTS.search(fold(heard.text)) is not None


def grumbled_at(talk: Talk, case: CaseGlimpse) -> None:
    """Not put right: after our answer a person hears of it today; before it they hear where it is."""
    if not case.answered or case.final or not case.may_share:
        start(talk)
        return
    talk.set(reference=case.reference, let_be=_as_told(talk, case))
    talk.note(Added(talk.heard.text))
    talk.note(HandedOver("not_put_right", talk.heard.text))
    talk.say("after.not_right")


def _as_told(talk: Talk, case: CaseGlimpse) -> LetBe:
    """A complaint that they make of it in the next breath is dated from these words (promise 4)."""
    heard = talk.heard
    return LetBe(heard.at, (heard.text,), case.category, heard.detail("topic", "") or case.topic)


def several(talk: Talk) -> bool:
    """Asks which one, where more than one complaint is open and none was named."""
    mine = [c for c in talk.known.cases if c.kind == "complaint" and c.open]
    in_hand = talk.session.flow == "complain"
    if len(mine) < MORE_THAN_ONE or in_hand or _names_one(talk):
        return False
    talk.set(flow="chase", unclear=0)
    talk.ask_with(WHICH_OF, references=", ".join(map(_as_listed, mine)))
    return True


def _names_one(talk: Talk) -> bool:
    """By its number, or by whom it is for."""
    return bool(talk.heard.detail("reference") or represent.case_of_the_named(talk))


def _as_listed(case: CaseGlimpse) -> str:
    """With the name that whoever acts gave us: they have many, and know them by it."""
    return f"{case.reference} ({case.resident})" if case.resident else case.reference


def hear(talk: Talk) -> bool:
    """The number they meant, or the name."""
    if WHICH_OF.hear(talk.heard, talk.session) is None and not _names_one(talk):
        return False
    talk.set(flow=None, asking=None, unclear=0)
    start(talk)
    return True


def _which(talk: Talk) -> CaseGlimpse | None:
    given = talk.heard.detail("reference")
    if given:
        return talk.known.find(given)
    if named := represent.case_of_the_named(talk):
        return named
    if talk.session.flow == "complain" and (ours := talk.known.find(talk.session.reference or "")):
        return ours
    mine = talk.known.cases
    return talk.known.open_complaint() or next((c for c in mine if c.open), None) or _first(mine)


def _first(cases: tuple[CaseGlimpse, ...]) -> CaseGlimpse | None:
    return cases[0] if cases else None


def _where_it_is(case: CaseGlimpse, acknowledges: bool) -> str:
    if not case.may_share:
        return represent.why_not(case)
    if not case.open:
        return "chase.closed"
    if case.kind != "complaint":
        return "chase.request"
    if case.answered:
        return "chase.answered"
    if case.late_since:
        return "chase.late"
    # Where stage 1 has no acknowledgement of its own there is only the date of the answer.
    waits = acknowledges and not case.acknowledged
    return "chase.received" if waits else "chase.acknowledged"


def _not_from_here(talk: Talk) -> None:
    """Somebody asks about a case we cannot show them here; we never say whether it exists."""
    if reference := talk.heard.detail("reference"):
        prove.offer(talk, reference)
    else:
        _keep_what_was_asked_after(talk)
        talk.set(flow="start")
        talk.ask(WHICH_CASE)


def _keep_what_was_asked_after(talk: Talk) -> None:
    """ "Any update on the fence panels?": a grumble in the next breath is about them."""
    heard, topic = talk.heard, talk.heard.detail("topic", "")
    if topic and talk.session.logged is None:
        talk.set(logged=LetBe(heard.at, (heard.text,), heard.understood.category, topic))


def asks_what_happens(talk: Talk) -> bool:
    """ "What happens now?", "who do I ask for?", with a complaint of theirs open: about that one."""
    asked = talk.heard.detail("asks", ())
    about = "what_happens" in asked[:1] and "if" not in talk.heard.text.lower().split()
    if not about or talk.known.open_complaint() is None:
        return False
    start(talk)
    return True


def asks_for_more(talk: Talk) -> bool:
    """Not content with our answer, in any words (HOC-6.10)."""
    understood = talk.heard.understood
    return understood.kind == "escalate" or "escalation_requested" in understood.flags


def escalate(talk: Talk) -> bool:
    """Not content with our answer: no reasons needed, a person takes it further (HOC-6.12)."""
    case = _answered(talk)
    if case is None:
        return False
    talk.set(reference=case.reference)
    if case.final:
        talk.note(Added(talk.heard.text))
        talk.say("earlier.final")
        return True
    talk.note(HandedOver("escalate", talk.heard.text))
    talk.note(Added(talk.heard.text))
    talk.say("chase.escalate")
    return True


def _answered(talk: Talk) -> CaseGlimpse | None:
    """The complaint they mean, if we have answered it: by its number, else the newest."""
    given = talk.heard.detail("reference")
    mine = [c for c in talk.known.cases if c.kind == "complaint" and c.answered and c.open]
    if given:
        return next((c for c in mine if c.reference == given), None)
    return mine[0] if mine else None


def wants_more(talk: Talk) -> None:
    """They want it taken further, and no case of theirs can be seen from here."""
    if talk.heard.detail("reference"):
        talk.note(HandedOver("escalate_unseen", talk.heard.text))
        talk.say("chase.not_from_here")
        return
    if not talk.known.cases:
        talk.note(HandedOver("escalate_unseen", talk.heard.text))
        talk.say("chase.escalate_unseen")
    offer.offer(talk)


def object_to_extension(talk: Talk) -> bool:
    """ "I don't agree to more time": kept, with their right to the ombudsman (H21-7.4)."""
    later = next((c for c in talk.known.cases if c.kind == "complaint" and c.extended), None)
    if later is None or not talk.heard.says("against_extension"):
        return False
    talk.set(reference=later.reference)
    talk.note(Added(talk.heard.text))
    talk.note(HandedOver("objects_to_extension", talk.heard.text))
    talk.say("chase.against_extension")
    return True


def still_waiting(talk: Talk) -> bool:
    """Something we promised in our answer is late: said, staff told, stage 2 open (MSG-ACT)."""
    late = next((c for c in talk.known.cases if c.late_action and c.may_share), None)
    waits = talk.heard.says("still_waiting_promise") or talk.heard.understood.kind == "status"
    if late is None or not waits or asks_for_more(talk):
        return False
    talk.set(reference=late.reference)
    talk.note(HandedOver("action_chased", talk.heard.text))
    talk.say("chase.action_late", late_action=late.late_action)
    return True
