"""How people say what they want done, and how they tell what was: by words alone.

"Toilet repaired today and an explanation" is a wish and "he didn't sleep for two nights" is none,
whatever either is taken to mean.
"""

from __future__ import annotations

import re

from conversations.understanding.folding import fold

_TO_DO = (
    "answer apologise arrange book bring call cancel change chase check clean clear close come cut do drop "
    "explain finish fit fix get give inspect keep let listen look lower make mend move open paint pay "
    "please put reduce refund rehouse remove repair replace return ring say send sort start stop take "
    "talk tell test treat unblock want wipe write sack discipline retrain train warn evict "
    "retile tile sweep hose jet mop spray scrub empty collect deal"
)
TO_DO = frozenset(_TO_DO.split())
"""First words that ask for something to be done."""

_ASKS_US = re.compile(r"\W*(?:do|get|let) (?:you|u|yous|ye|i|we|they)\b", re.IGNORECASE)
""" "Do you mean my address?" asks for nothing to be done."""

_SOMEBODY_TO = re.compile(
    r"(?:just |only |please |well )*"
    r"(?:(?:for )?(?:someone|somebody|you|yous|him|her|them) to|to (?:know|be|have|get|see)) \w+",
    re.IGNORECASE,
)
_WHO_SAYS_SO = re.compile(
    r"(?:and |but |so |just |well )*"
    r"(?:he|she|they|mum|mam|dad|nan|my \w+|(?:mr|mrs|miss|ms) \w+)(?:'?d| would| just| only|'s)*"
    r" (?:says?|said|wants?|needs?|likes?|hopes?(?: for)?|asks? for|wish(?:es)?)\s+",
    re.IGNORECASE,
)
""" "He say someone to come and fix it": whoever it is written for."""
_BEFORE_IT = frozenset(("just", "only", "please", "to", "well", "yes", "yeah", "ok"))
"""Words in front of it that are no part of it."""

_GIVEN = (
    "apology apologies compensation refund explanation letter money cash reply answer meeting visit"
)
GIVEN = frozenset(_GIVEN.split())
A_FEW = 4
"""Words after it."""

_CAME = re.compile(r"\b(?:came|arrived|turned up|was|were|has|have|had|said|says|never|got)\b")
"""It tells of one that was given: "a letter came saying"."""

_ARTICLES = frozenset(("a", "an", "the", "full", "proper", "some", "my", "written", "sincere"))
"""What is to be given, and what may stand in front of it: "a full apology"."""

_DONE = (
    "fixed fitted mended sorted repaired replaced treated cleaned cleared emptied refunded compensation "
    "apology refund explanation filled proofed proofing installed decorated repainted unblocked "
    "resealed insulated reimbursed rehoused sacked disciplined warned evicted banned trained retrained"
)
_SOMEBODY_DID = "i you he she it they we was were is are has have had been got get"
SOMEBODY_DID = frozenset(_SOMEBODY_DID.split())
"""With one of these it tells what was done."""
_HAPPENS = """
keep keeps kept break breaks broke broken come comes came ring rings rang leak leaks leaking told
said say says left wont dont cant didnt doesnt won't don't can't didn't doesn't still again since
just no nothing without week weeks month months days years ages time times my me im i'm ive i've
youve you've
"""
HAPPENS = SOMEBODY_DID | frozenset(_HAPPENS.split())
"""With one of these it tells of something."""
_NOT_DONE = "not never nobody still hasnt hasn't isnt isn't wasnt wasn't nothing"
DONE, NOT_DONE = frozenset(_DONE.split()), frozenset(_NOT_DONE.split())
"""How a wish is told in a word ("shower fixed and an apology"), and what makes it a grumble."""

_TELLS = re.compile(
    r"(?:and |but |so |then |also |well )*"
    r"(?:there|i|we|he|she|it|they|you|nobody|no one|(?:my|our|the|your|his|her|their) (?:\w+ ){1,2}?)\s*"
    r"(?:just |still |only |never |always |even |really )*"
    r"(?:was|were|wasnt|werent|did|didnt|had|hadnt|couldnt|wouldnt|went|came|said|told|rang|kept|got|"
    r"lost|missed|had|sat|waited|turned|left|took|fell|broke|never)\b"
)
_MADE_GOOD = re.compile(
    r"(?:the |my |this |that |all (?:the |my )?)?(?:\w+ )?"
    r"(?:bills?|charges?|debts?|fines?|arrears|recharges?|invoices?|fees?|costs?|notices?|warnings?|letters?)"
    r" (?:to be )?(?:cancelled|scrapped|wiped|dropped|written off|removed|quashed|waived|reduced|taken off"
    r"|lifted|withdrawn|corrected|put right|torn up|binned|paid back|cut)"
    r"(?: (?:please|pls|off|in full|completely))*"
)
""" "Bill cancelled", of what is held against them."""
_AND = re.compile(r",\s*|\s+and\s+")
_DEMANDS = re.compile(
    r"(?:please |just |to )*(?:do (?:your|the|yer) (?:job|work)|put (?:the|my|our|it)|stop|fix|mend"
    r"|repair|replace|pay|refund|apologise|explain|send|clean|sort"
    r"|remove|treat|give|make sure|arrange)\b"
)
""" "A proper extractor and stop blaming me": in one of its parts something is asked for."""

_SOMEBODY_TO_DO = re.compile(
    r"\b(?:for )?(?:whoever|someone|somebody|you|yous|him|her|them|it|your|the|a|my)(?: (?!was|were|had|has"
    r"|is|supposed|meant|due|going|able|told|said|asked|promised|used|have|got|back|not|never)[\w']+){0,5}"
    rf" to (?:be|have|not|know|{'|'.join(_TO_DO.split())})\b",
)
""" "A new closer, and for whoever did the job to come back"."""

_NOT_ONLY = re.compile(r"\bnot (?:just|only)\b")
""" "Treated everywhere, not just mine": nothing is lacking."""

_SENTENCE = re.compile(r"[.!?;]")
_A_THING = re.compile(r"(?:just )?(?:a|an|some|more|new|proper|two|three|my money|our money)\b")

_NO_IDEA = re.compile(
    r"(?:i |im |well |honestly |really |just )*"
    r"(?:(?:dont|do not|not|havent a|no) (?:really |honestly )?(?:no|know|sure|clue|idea)\b"
    r"(?! (?:why|how) (?:you|they|he|she)\b)"
    r"|dunno|dinnae ken|(?:hadnt|havent|never|not) (?:really )?(?:thought|think)\b"
    r"|what(?:s| is| are)? (?:are )?(?:my|the|our) (?:options|choices)"
    r"|what (?:can|could|would|do) (?:you|u|yous) (?:do|offer|suggest|normally|usually))"
)

_WISHES = re.compile(
    r"\b(?:want|wants|wanted|like|need|needs|should|hope|hoped|hoping|wish|expect|deserve|please)\b"
)


def asks_to_do(text: str) -> bool:
    """Begins with what is to be done or given: "get the boiler mended", "someone to tell me when",
    "an apology", for themselves or for another."""
    text = _WHO_SAYS_SO.sub("", text, count=1) if _WHO_SAYS_SO.match(text) else text
    if _SOMEBODY_TO.match(text):
        return True
    words = [word for word in _words(text) if word not in _BEFORE_IT]
    given = next((word for word in words if word not in _ARTICLES), "")
    gives = given in GIVEN and not _CAME.search(" ".join(words[:A_FEW]))
    return bool(words) and ((words[0] in TO_DO and not _ASKS_US.match(text)) or gives)


def names_what_is_done(text: str) -> bool:
    """Nothing but what they want to see done: "toilet repaired today and an explanation"."""
    words = _words(text)
    if _MADE_GOOD.fullmatch(fold(text).strip(" .!,")):
        return True
    return not DONE.isdisjoint(words) and (NOT_DONE | SOMEBODY_DID).isdisjoint(words)


def names_a_thing(text: str) -> bool:
    """ "A written timetable and a certificate", "heating on": nothing in it happens or is lacking."""
    return (HAPPENS | NOT_DONE).isdisjoint(_words(text))


def is_in(text: str) -> bool:
    """Somewhere in words that may be unhappy as well: "a proper extractor and stop blaming me"."""
    words = _words(text)
    done = not DONE.isdisjoint(words) and NOT_DONE.isdisjoint(words)
    said = fold(text)
    to_do = _SOMEBODY_TO_DO.search(said) and not tells_what_happened(text)
    parts = (*_AND.split(said), *(part.strip() for part in _SENTENCE.split(said)))
    thing = names_a_thing(text) or _begins_with_a_thing(said)
    return done or thing or bool(to_do) or any(map(_DEMANDS.match, parts))


def _begins_with_a_thing(said: str) -> bool:
    """ "A new boiler. That one is older than my eldest"."""
    first = _SENTENCE.split(said)[0].strip()
    return (
        _A_THING.match(first) is not None and len(first.split()) <= A_FEW and names_a_thing(first)
    )


def leaves_it_to_us(text: str) -> bool:
    """ "I don't know what is possible. What can you offer me?": for staff to say."""
    return _NO_IDEA.match(fold(text)) is not None


def tells_what_happened(text: str) -> bool:
    """ "He didn't sleep for two nights": what was, and no word of what should be."""
    said = fold(text)
    return bool(_TELLS.match(said)) and not _WISHES.search(said)


def _words(text: str) -> list[str]:
    return [word.strip(",.!") for word in _NOT_ONLY.sub(" ", text.lower()).split()]
