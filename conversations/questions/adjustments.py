"""What would make this easier, and any circumstance the person wants on record (HOC-5.10)."""

import re

from conversations.heard import Heard
from conversations.questions.question import Question, own_words
from conversations.questions.told_before import says_how_often
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

A_FEW = 4
"""Words: fewer are a bare yes."""

_NONE = """
no none not nothing nope nah naw nae never nowt neither without dont doesnt didnt cant isnt arent
ok okay okey fine good grand great alright right well thanks thank thankyou ta cheers ty skip pass
manage manageable k yes yeah yep aye bye
"""
NONE = frozenset(_NONE.split())
"""Words with one of which a message that sounds like a no is one."""

_NONE_OF_IT = re.compile(
    r"(?:no|nope|nah|naw|none|nothing|nowt|not)\W+"
    r"(?:(?:really|to be honest|tbh|thanks|thank you|i|we|that)\W+)*"
    r"(?:nothing(?: like that)?|nowt|none(?: of (?:that|those|them|it))?|needs?|adjustments?|special needs?"
    r"|like that|of that|of those|applies|wrong(?: wi| with)? (?:me|us|meself))\b"
    r"|(?:nowt|nothin|naething|not a thing|nothings?) (?:wrong|the matter|up) (?:wi|with) (?:me|us|my)\w*\b"
    r"|(?:im|i am|were|we are|all) (?:fine|ok|okay|good|grand|alright|all right|sound|well)\b"
    r"|nothing (?:special|fancy|particular|in particular)\b"
    r"|(?:i )?(?:can )?(?:manage|cope)(?: fine| ok| alright| well)?\b"
)
""" "Nowt wrong wi me pal", "no, nothing like that, and ...", with no need named beside it."""

_WAS_DONE = re.compile(
    r"(?:(?:yes|yeah|yh|aye|no|nope|and|but|so|well)\W+)*"
    r"(?:you|they|somebody|someone|nobody|no one|(?:your|the|a|ur) (?:\w+ ){1,2}?)\s*"
    r"(?:just |only |never |even |already )*(?:came|come|looked|rang|said|told|sent|wrote|visited"
    r"|turned up|took|left|promised|did|didnt|ignored|refused|fixed|mended|inspected|emailed|phoned)\b"
)

_TOLD = "told|rang|reported|emailed|phoned|called|texted|complained|wrote|mentioned|messaged|chased"
_TOLD_US = re.compile(
    r"\b(?:i|we|she|he|they|ive|weve|(?:my|our|me) \w+)(?: (?!not\b|never\b|was\b|were\b)\w+){0,2}"
    rf" (?:{_TOLD})\b|^(?:(?:yes|yeah|aye|already|just)\W+)*(?:{_TOLD})\b|\bcourse (?:i|we) (?:did|have)\b"
)

_WORD = re.compile(r"[^\W_]+")


def hear(heard: Heard, session: Session) -> Answer | None:
    """Anything said; nothing needed is an answer too. A yes or a no that goes on with a need
    or a circumstance ("yes I'm diabetic", "no but I have asthma") has said it."""
    if heard.detail("circumstances") or heard.detail("adjustments"):
        return Answer(heard.text.strip(), heard.text)
    if not any(map(str.isalpha, heard.text)) and heard.choice is None:
        return Answer(None, heard.text)
    if says_none(heard):
        return Answer(None, heard.text)
    if heard.act in ("yes", "no") and _tells_a_need(heard):
        return Answer(heard.text.strip(), heard.text)
    if heard.act in ("no", "not_sure") or heard.picked(ADJUSTMENTS.choices) == "none":
        return Answer(None, heard.text)
    return own_words(heard)


def says_none(heard: Heard) -> bool:
    """Nothing is needed, in so many words."""
    return _NONE_OF_IT.match(fold(heard.text)) is not None


def tells_what_was_done(heard: Heard) -> bool:
    """ "Yes your officer came and looked at it", where no need is named: more of the story."""
    names_a_need = heard.detail("circumstances") or heard.detail("adjustments")
    said = fold(heard.text)
    told = _WAS_DONE.match(said) or _TOLD_US.search(said) or says_how_often(heard)
    return bool(told) and not (names_a_need or heard.detail("email"))


def _tells_a_need(heard: Heard) -> bool:
    """ "Someone to sit with me" sounds like a yes, and "English is my second language" like a no;
    kept as said, either is something to act on."""
    words = set(_WORD.findall(fold(heard.text)))
    return (heard.act == "yes" and len(words) >= A_FEW) or NONE.isdisjoint(words)


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """A need mentioned in passing. A circumstance alone is kept too, and still asked about:
    what would help is for the person to say."""
    asked = heard.detail("adjustments") or ()
    return Answer(", ".join(a["words"] for a in asked), heard.text) if asked else None


ADJUSTMENTS = Question(
    "adjustments",
    "complain.adjustments",
    hear,
    volunteered=volunteered,
    called=("adjustment", "adjustments", "need", "needs", "easier"),
)
