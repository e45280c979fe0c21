"""How people say whose home it is, in words alone: "ma ain hoose", "me nan's", "my sister lives here too"."""

from __future__ import annotations

import re

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

WORD = re.compile(r"[^\W_]+")
_AFTER_THE_FIRST = re.compile(r"[.,;:\n]")
_BEFORE_A_NUMBER = re.compile(
    r"^(?:(?:yes|yeah|mine|me|its me|my own|my (?:own )?(?:flat|house|home|place))[\s,.]+)+"
    r"(?=(?:flat |no |number )?\d)",
    re.IGNORECASE,
)
""" "Me 33 Elm Grove"."""
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
    r"(?:mine|me|myself|ma ?sel|us|ours?|(?:my|our|ma|oor) (?:own|ain)"
    r"|own (?:home|house|flat|place)|both of us)\b"
    rf"(?!(?:'?s)? (?:(?:own|old|elderly|wee|poor) )?(?:{_KIN})s?\b(?! and (?:me|i)\b))"
)
""" "For me, I'm the one she shouted at", "mine and the wife's": the first word says it."""

_US_BOTH = re.compile(
    r"\b(?:and|&) (?:me|myself|i)\b|\bwe (?:both |all )?live (?:here|there|together)\b"
    r"|\b(?:in my own name|as (?:the |a |your )?(?:sole |joint )?tenant)\b"
)
""" "For my husband and myself, we live here together", "in my own name, as tenant"."""

THEIRS = re.compile(
    r"(?:(?:yes|yeah|yh|aye|no|nah|well|erm|um|its|it is|thats|this is|just|for|about|on behalf of|in|at"
    r"|writing|texting|asking|im|i am|is|home|house|flat|place|the|a|an|of|complaining)\W+)*"
    r"(?:my|me|ma|our|oor|a|an|the|her|his|this|that)? ?"
    rf"(?:(?:own|old|elderly|auld|wee|poor|late|next door) )*(?:{_KIN})s?\b"
    r"(?! (?:and (?:me|i|my|i'm)\b|of (?:the|this|a) (?:flat|house|home|property)|here\b))"
)
""" "Me nan's, she doesn't do texting", "home of my sister", where that was asked."""

I_LIVE = re.compile(
    r"\b(?:i live (?:at|in|on|here|there)"
    r"|(?:i am|i'?m) (?:a|an|the|your) (?:\w+ )?(?:tenant|lease ?holder|resident|home ?owner)(?!'))\b",
    re.IGNORECASE,
)
"""Of themselves, beside what is wrong: nobody else was named."""

_ALL_OF_US = re.compile(
    r"(?:(?:well|its|it is|for|about)\W+)*(?:everyone|everybody|all of us|the whole (?:block|building|street"
    r"|close|floor|landing|house)|all the (?:tenants|flats|residents|neighbours))\b"
    r"|.*\b(?:i am|im|i live) (?:at|in) (?:number |no |flat |house )?\d+"
)
""" "Everyone in the block really, but I'm at number 5"."""

WITH_ME = re.compile(
    r"\b(?:lives?|living|stays?|staying|is|are) (?:here )?with (?:me|us)\b", re.IGNORECASE
)
"""Of the same home: "my sister lives with me too"."""


def is_mine(said: str) -> bool:
    """Folded words that begin with, or tell of, their own home."""
    return any(
        find(said) for find in (_OF_MINE.match, _US_BOTH.search, WITH_ME.search, _ALL_OF_US.match)
    )


def is_theirs(text: str) -> bool:
    """ "It's my mother's, she is Mrs Coombes": said when asked for the address, after all."""
    said = fold(text)
    return THEIRS.match(said) is not None and not is_mine(said)


def is_of_their_own(text: str) -> bool:
    """Says that they live there and nothing else: "tenant", "me, I live there"."""
    said = fold(text)
    words = set(WORD.findall(_LIVES.sub(" ", said)))
    occupant = _LIVES.search(said) is not None or not OCCUPANTS.isdisjoint(words)
    return occupant and words <= OCCUPANTS | BESIDE


def without_whose(text: str) -> str:
    """ "Mine. 14 Larch Road" without its first word; any other text as it is."""
    text = _BEFORE_A_NUMBER.sub("", text)
    first, *more = _AFTER_THE_FIRST.split(text, maxsplit=1)
    return more[0].strip() if more and len(first.split()) <= A_FEW and is_own(first) else text


def is_own(text: str) -> bool:
    """Their own, in a few words; a longer sentence with "me" in it is about something else."""
    said = re.sub(r"[.,;!]", " ", text.lower().replace("'", "")).split()
    if MY_HOME.search(text) or is_of_their_own(text):
        return True
    return len(said) <= A_FEW and not OWN.isdisjoint(said)
