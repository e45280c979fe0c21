"""A question the landlord's own policy answers: told with its source, at once."""

from __future__ import annotations

from conversations.questions.outcome import OUTCOME
from conversations.talk import Talk

ANSWERS = {
    "how_long": "ask.how_long",
    "how_long_one_date": "ask.how_long_one_date",
    "ombudsman": "ask.ombudsman",
    "hours": "ask.hours",
    "reach_us": "ask.reach_us",
    "what_happens": "ask.what_happens",
    "if_unhappy": "ask.what_happens",
    "who_are_you": "ask.who_are_you",
    "privacy": "ask.privacy",
    "for_another": "ask.for_another",
    "harm": "ask.harm",
    "nameless": "ask.nameless",
    "free": "ask.free",
    "difference": "ask.difference",
    "why_asked": "ask.why_asked",
    "send_files": "ask.send_files",
    "remedies": "ask.remedies",
}
"""What may be asked (`volunteered/asides.toml`), and the text that answers it."""

KINDS = ("representative", "enquiry", "status", "other", "complaint", "escalate", "comment", "act")
"""What such a question may be heard as; a repair or danger in the same breath comes first."""

BEFORE_COMPLAINING = (
    "how_long",
    "what_happens",
    "harm",
    "for_another",
    "nameless",
    "free",
    "difference",
)
"""What people want to know before they complain; they name the complaint and do not make it."""

OF_THIS_CHAT = ("who_are_you", "send_files")
"""Questions about writing here, whatever of the home is named in them."""

QUESTION_WORDS = (
    "why ",
    "what ",
    "will ",
    "can ",
    "could ",
    "how ",
    "would ",
    "is ",
    "who ",
    "when ",
    "do ",
    "does ",
    "must ",
)
A_SENTENCE = 14

REMEDIES = "remedies"
"""What one may ask for; only where we have just asked what would put it right."""

ABOUT_MY_CASE = ("status", "complaint", "escalate")


def take_up(talk: Talk) -> bool:
    """True when the message asks nothing else than what we can answer."""
    about = _about(talk)
    if about is None:
        return False
    talk.say(ANSWERS[about])
    return True


def what_to_ask_for(talk: Talk) -> bool:
    """True for "like what?", asked what would put it right; once, then a person is better."""
    asks = talk.session.asking == OUTCOME.name and REMEDIES in talk.heard.detail("asks", ())
    if not asks or talk.session.put > 1 or talk.heard.detail("outcome"):
        return False
    talk.set(put=talk.session.put + 1)
    talk.say(ANSWERS[REMEDIES])
    return True


def sounds_like(talk: Talk) -> bool:
    """Asks us something in a sentence, whoever answers it."""
    return bool(_asked(talk)) and _is_only_a_question(talk)


def _about(talk: Talk) -> str | None:
    heard = talk.heard
    asked = _asked(talk)
    kind = heard.understood.kind
    if not asked:
        return None
    about = asked[0]
    if kind not in KINDS and not (kind == "request" and about in OF_THIS_CHAT):
        return None
    unhappy = heard.understood.dissatisfied or heard.wants_complaint
    if unhappy and kind != "enquiry" and not _is_only_a_question(talk):
        return None
    if heard.wants_complaint and about not in BEFORE_COMPLAINING:
        return None
    in_hand = talk.known.find(talk.session.reference or "") or talk.known.open_complaint()
    if about == "how_long" and in_hand and in_hand.open:
        return None
    mine = kind in ABOUT_MY_CASE or talk.session.flow == "complain"
    if talk.known.cases and mine and about in ("how_long", "what_happens"):
        return None
    if about == "how_long" and not talk.known.acknowledges:
        return "how_long_one_date"
    return about


def _asked(talk: Talk) -> list[str]:
    return [one for one in talk.heard.detail("asks", ()) if one != REMEDIES]


def _is_only_a_question(talk: Talk) -> bool:
    text = talk.heard.text.strip().lower()
    asks = text.endswith("?") or text.startswith(QUESTION_WORDS)
    asks = asks or _asked(talk)[:1] == ["send_files"]  # "got the letters, can I upload them"
    return asks and len(text.split()) <= A_SENTENCE
