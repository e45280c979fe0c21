"""Is it about your own home, or are you writing for somebody else?"""

import re

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session
from conversations.understanding.folding import fold

OWN = frozenset(("mine", "my", "me", "own", "myself", "i", "im", "our", "ours"))
A_FEW = 4
"""Words: "it's about my own"."""

MY_HOME = re.compile(
    r"\b(?:my|our|ma|oor) (?:own |ain )?(?:flat|home|house|hoose|place|gaff|bungalow|kitchen"
    r"|bathroom|bedroom|toilet|shower|boiler|heating|radiators?|roof|ceiling|walls?|windows?|front door"
    r"|garden|living room)\b",
    re.IGNORECASE,
)


FIRST_PERSON = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|my|me|we|we['’]?ve|our|us)\b", re.IGNORECASE)
""" "I have emailed twice": the story of whoever tells it."""

A_STORY = 2
"""So often, it is."""

_WANTS_TO = re.compile(
    r"\b(?:she|he|they)(?:'?d| would)? (?:wants?|like|wish(?:es)?|needs?) (?:me )?to "
    r"(?:complain|make a complaint)\b",
    re.IGNORECASE,
)
""" "She wants to complain", without a word of who she is."""

_NAME_ENDS = re.compile(r"\b[A-Z][\w'-]+ [A-Z][\w'-]+[\s,.;-]*$")
_OF_A_NAME = re.compile(
    r"\b(?:for|about|behalf of|regarding|concerning|re:?) (?:Mr|Mrs|Ms|Miss|Dr|[A-Z][a-z]+ [A-Z][a-z])"
)

_WORD = re.compile(r"[^\W_]+")
_AFTER_THE_FIRST = re.compile(r"[.,;:\n]")
_LIVES = re.compile(r"\b(?:i |im |the one )*(?:live|lives|living) (?:here|there|in it)\b")
_OCCUPANTS = "tenant leaseholder owner homeowner resident occupier me mine myself"
OCCUPANTS = frozenset(_OCCUPANTS.split())
_BESIDE = (
    "yes yeah aye ok its it is im i am a an the this that your one my own flat home house just shared "
    "joint and secure council for about kids children family us obvs obviously innit duh course duck"
)
BESIDE = frozenset(_BESIDE.split())
"""What may stand beside such a word without saying anything else."""

_KIN = (
    "mum|mam|mom|ma|maw|mother|dad|da|faither|father|gran|granny|nan|nana|nanna|grandma|grandad|grandpa"
    "|parents?|mum and dad|aunt(?:ie|y)?|uncle|sister|sis|brother|son|daughter|wife|husband|partner"
    "|boyfriend|girlfriend|friend|mate|cousin|niece|nephew|neighbou?r|client|in[- ]law"
)
_OF_MINE = re.compile(
    r"(?:(?:yes|yeah|yh|aye|no|nah|well|erm|um|its|it is|thats|this is|just|for|about|on behalf of|to do with"
    r"|definitely|obviously|is)\W+)*"
    r"(?:mine|me|myself|ma ?sel|us|ours?|(?:my|our|ma|oor) (?:own|ain)|both of us)\b"
    rf"(?!(?:'?s)? (?:(?:own|old|elderly|wee|poor) )?(?:{_KIN})s?\b(?! and (?:me|i)\b))"
)
""" "For me, I'm the one she shouted at", "mine and the wife's": the first word says it."""

_THEIRS = re.compile(
    r"(?:(?:yes|yeah|yh|aye|no|nah|well|erm|um|its|it is|thats|this is|just|for|about|on behalf of|in|at"
    r"|writing|texting|asking|im|i am|is|home|house|flat|place|the|a|an|of|complaining)\W+)*"
    r"(?:my|me|ma|our|oor|a|an|the|her|his|this|that)? ?"
    rf"(?:(?:own|old|elderly|auld|wee|poor|late|next door) )*(?:{_KIN})s?\b"
    r"(?! (?:and (?:me|i|my|i'm)\b|of (?:the|this|a) (?:flat|house|home|property)|here\b))"
)
""" "Me nan's, she doesn't do texting", "home of my sister", where that was asked."""

_NO = "no nope nah naw not isnt its it is that mine my home own sorry"
SAYS_NO = frozenset(_NO.split())
"""All the words of a plain no: "no thanks" and "just want it sorted" answer something else."""

I_LIVE = re.compile(
    r"\b(?:i live (?:at|in|on|here|there)"
    r"|(?:i am|i'?m) (?:a|an|the|your) (?:\w+ )?(?:tenant|lease ?holder|resident|home ?owner)(?!'))\b",
    re.IGNORECASE,
)
"""Of themselves, beside what is wrong: nobody else was named."""

WITH_ME = re.compile(
    r"\b(?:lives?|living|stays?|staying|is|are) (?:here )?with (?:me|us)\b", re.IGNORECASE
)
"""Of the same home: "my sister lives with me too"."""


def hear(heard: Heard, session: Session) -> Answer | None:
    """Own home, or somebody else's; a relation named ("my mum's") is an answer too."""
    picked, said = heard.picked(WHO.choices), fold(heard.text)
    if picked is None and (_OF_MINE.match(said) or WITH_ME.search(said)):
        picked = "mine"
    if picked is None and (_for_somebody(heard) or _THEIRS.match(said)):
        picked = "someone_else"
    lives = I_LIVE.search(heard.text.replace("’", "'"))
    if picked is None and (heard.act == "yes" or _own(heard.text) or lives):
        picked = "mine"
    if picked is None and heard.act == "no" and SAYS_NO.issuperset(_WORD.findall(fold(heard.text))):
        picked = "someone_else"
    return Answer(picked, heard.text) if picked else None


def volunteered(heard: Heard, session: Session) -> Answer | None:
    """Neither "my mum's" nor "my kitchen" nor "I'm a leaseholder" needs asking again."""
    if _for_somebody(heard):
        return Answer("someone_else", heard.text)
    own = MY_HOME.search(heard.text) or I_LIVE.search(heard.text.replace("’", "'"))
    return Answer("mine", heard.text) if own or _signed_from_home(heard) else None


def _signed_from_home(heard: Heard) -> bool:
    """A story told as their own, with a name and a home beneath it, and of nobody else by name."""
    home = heard.detail("address")
    if not home or heard.detail("resident_name") or heard.detail("their_name"):
        return False
    before, found, _ = heard.text.partition(home)
    named = found and _NAME_ENDS.search(before)
    own = len(FIRST_PERSON.findall(before)) >= A_STORY and not _OF_A_NAME.search(heard.text)
    return bool(named) and own


def is_of_their_own(text: str) -> bool:
    """Says that they live there and nothing else: "tenant", "me, I live there"."""
    said = fold(text)
    words = set(_WORD.findall(_LIVES.sub(" ", said)))
    occupant = _LIVES.search(said) is not None or not OCCUPANTS.isdisjoint(words)
    return occupant and words <= OCCUPANTS | BESIDE


def without_whose(text: str) -> str:
    """ "Mine. 14 Larch Road" without its first word; any other text as it is."""
    first, *more = _AFTER_THE_FIRST.split(text, maxsplit=1)
    return more[0].strip() if more and len(first.split()) <= A_FEW and _own(first) else text


def _for_somebody(heard: Heard) -> bool:
    if WITH_ME.search(heard.text):
        return False
    own = MY_HOME.search(heard.text) or I_LIVE.search(heard.text)
    named = heard.detail("writer_relation") or (heard.says("for_kin") and not own)
    named = named or _WANTS_TO.search(heard.text)
    return bool(named) or "representative" in heard.understood.flags


def _own(text: str) -> bool:
    """In a few words; a longer sentence with "me" in it is about something else."""
    said = re.sub(r"[.,;!]", " ", text.lower().replace("'", "")).split()
    if MY_HOME.search(text) or is_of_their_own(text):
        return True
    return len(said) <= A_FEW and not OWN.isdisjoint(said)


WHO = Question("who", "complain.who", hear, volunteered=volunteered, called=("who",))
