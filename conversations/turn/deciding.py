"""What a message is, before anybody asks where it belongs."""

from __future__ import annotations

import re

from conversations.astray import SURE
from conversations.heard import Heard
from conversations.talk import Talk
from conversations.understanding.folding import fold

ASKS_US = ("status", "enquiry", "data_rights", "compliment")
"""Kinds of message that ask something of us; the open question waits for them."""


_ASKS = re.compile(
    r"(?:(?:and|but|so|also|ok|okay|right|erm|well|sorry|please|thanks|thank you|cheers|ta|great|lovely)\W+)*"
    r"(?:how (?:much|long|soon|many|do|does|will|come)"
    r"|what (?:happens|will happen|are you|do you|if|about|would happen)|when (?:will|do|does|are|is|can)"
    r"|(?:will|would) (?:i|it|they|this|that|he|she|the|you|someone|somebody|anyone|anybody)"
    r"|(?:do|dont|havent|shouldnt|isnt|arent) (?:you|u|yous|ye)|do i|does (?:it|this|that|he|she)"
    r"|is (?:there|it|that|this) (?:any(?! (?:way|chance))|a|an|going|gonna|confidential|private|free|safe)"
    r"|who (?:will|is|are|do|does|sees|reads|gets)|where (?:do|will|does)"
    r"|(?:can|could|may) i (?!have|get|please)|am i)\b"
)
A_QUESTION = 14
"""Words: more of them tell something as well."""


def asks_plainly(heard: Heard) -> bool:
    """ "How much will I get", "will it be private": of us, whatever else it sounds like."""
    said = fold(heard.text.partition("?")[0])
    return heard.act is None and len(said.split()) <= A_QUESTION and bool(_ASKS.match(said))


def decides(talk: Talk) -> bool:
    """Says outright whether they want to complain."""
    return bool(talk.heard.detail("declines_complaint") or talk.heard.wants_complaint)


def is_enquiry(heard: Heard) -> bool:
    """Asks us something, with no word of being unhappy."""
    understood = heard.understood
    sure = understood.kind == "enquiry" and understood.confidence >= SURE
    return sure and not understood.dissatisfied
