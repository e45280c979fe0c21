"""One message as the engine hears it: the words, their meaning, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations.understanding.folding import fold
from conversations.understanding.understood import Understood
from messages.addresses import Channel

A_SENTENCE = 7
"""Words; fewer are an answer, however unhappy."""

PLAIN = 0.9
"""Dissatisfaction from which nobody would doubt it."""

_TO_DO = (
    "answer apologise arrange book bring call cancel change check clean clear close come cut do drop "
    "explain finish fit fix get give inspect keep let listen look lower make mend move open paint pay "
    "please put reduce refund rehouse remove repair replace return ring say send sort start stop take "
    "talk tell test treat unblock want wipe write"
)
TO_DO = frozenset(_TO_DO.split())
"""First words that ask for something to be done."""

SOMEBODY_TO = re.compile(
    r"(?:just |only |please |well )*"
    r"(?:(?:for )?(?:someone|somebody|you|yous|him|her|them) to|to (?:know|be|have|get|see)) \w+",
    re.IGNORECASE,
)
BEFORE_IT = frozenset(("just", "only", "please", "to", "well", "yes", "yeah", "ok"))
"""Words in front of it that are no part of it."""

GIVEN = frozenset(("apology", "apologies", "compensation", "refund", "explanation"))
ARTICLES = frozenset(("a", "an", "the", "full", "proper", "some", "my", "written", "sincere"))
"""What is to be given, and what may stand in front of it: "a full apology"."""

_DONE = (
    "fixed fitted mended sorted repaired replaced treated cleaned cleared emptied refunded compensation "
    "apology refund explanation filled proofed proofing installed decorated repainted unblocked "
    "resealed insulated reimbursed rehoused"
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
    r"(?:i|we|he|she|it|they|you|nobody|no one|(?:my|our|the|your|his|her|their) (?:\w+ ){1,2}?)\s*"
    r"(?:just |still |only |never |always |even |really )*"
    r"(?:was|were|wasnt|werent|did|didnt|had|hadnt|couldnt|wouldnt|went|came|said|told|rang|kept|got|"
    r"lost|missed|had|sat|waited|turned|left|took|fell|broke|never)\b"
)
_AND = re.compile(r",\s*|\s+and\s+")
_DEMANDS = re.compile(
    r"(?:please |just |to )*(?:stop|fix|mend|repair|replace|pay|refund|apologise|explain|send|clean|sort"
    r"|remove|treat|give|make sure|arrange)\b"
)
""" "A proper extractor and stop blaming me": in one of its parts something is asked for."""

_WISHES = re.compile(
    r"\b(?:want|wants|wanted|like|need|needs|should|hope|hoped|hoping|wish|expect|deserve|please)\b"
)

GOES_ON = ("and ", "also ", "plus ", "oh and ", "another thing", "and, ", "also, ")


@dataclass(frozen=True, slots=True)
class Heard:
    """What came in. `at` is in UTC; `choice` is the value of a pressed button."""

    text: str
    understood: Understood
    at: datetime
    channel: Channel = Channel.SMS
    choice: str | None = None
    files: int = 0
    in_group: bool = False
    edited: bool = False

    @property
    def act(self) -> str | None:
        """The move in the conversation this is, if it is nothing more than one."""
        return self.understood.act

    def detail(self, name: str, default: Any = None) -> Any:
        """Something the person volunteered, by its name in `understanding.details`."""
        return self.understood.details.get(name, default)

    def says(self, code: str) -> bool:
        """Whether this was let fall beside the main point (`volunteered/asides.toml`)."""
        return code in self.detail("says", ())

    def picked(self, choices: Sequence[str]) -> str | None:
        """Which of the choices was meant, by button or by number; None if neither."""
        if self.choice in choices:
            return self.choice
        number = self.detail("number")
        if isinstance(number, int) and 1 <= number <= len(choices):
            return choices[number - 1]
        return None

    @property
    def wants_complaint(self) -> bool:
        """Says so in so many words: "I want to complain", "yes, complain"."""
        agrees = self.says("yes_first") and "complain" in self.text.lower()
        return bool(self.detail("wants_complaint")) or agrees

    @property
    def is_plainly_unhappy(self) -> bool:
        """Beyond doubt, where half would be enough to put the choice."""
        return self.understood.dissatisfaction >= PLAIN

    @property
    def is_file_alone(self) -> bool:
        """A photo, file or voice note without a word."""
        return self.files > 0 and self.choice is None and not self.text.strip()

    @property
    def goes_on(self) -> bool:
        """Begins as one does who has not finished telling."""
        return self.has_substance and self.text.lower().lstrip().startswith(GOES_ON)

    @property
    def words(self) -> frozenset[str]:
        """Its words in small letters, to look for one among them."""
        return frozenset(self.text.lower().replace(",", " ").split())

    @property
    def asks_to_do(self) -> bool:
        """Begins with what is to be done or given: "get the boiler mended", "someone to tell me
        when", "an apology"."""
        if SOMEBODY_TO.match(self.text):
            return True
        said = (word.strip(",.!") for word in self.text.lower().split())
        words = [word for word in said if word not in BEFORE_IT]
        given = next((word for word in words if word not in ARTICLES), "")
        return bool(words) and (words[0] in TO_DO or given in GIVEN)

    @property
    def names_what_is_done(self) -> bool:
        """Nothing but what they want to see done: "toilet repaired today and an explanation"."""
        words = {word.strip(",.!") for word in self.text.lower().split()}
        return not DONE.isdisjoint(words) and (NOT_DONE | SOMEBODY_DID).isdisjoint(words)

    @property
    def names_a_thing(self) -> bool:
        """ "A written timetable and a certificate", "heating on": nothing in it happens or is lacking."""
        words = {word.strip(",.!") for word in self.text.lower().split()}
        return (HAPPENS | NOT_DONE).isdisjoint(words)

    @property
    def tells_what_happened(self) -> bool:
        """ "He didn't sleep for two nights": what was, and no word of what should be."""
        said = fold(self.text)
        return bool(_TELLS.match(said)) and not _WISHES.search(said)

    @property
    def tells_at_length(self) -> bool:
        """In a sentence, and not in a few words."""
        return len(self.text.split()) >= A_SENTENCE

    @property
    def tells_more(self) -> bool:
        """Unhappy, at some length, and without a word of what they want done about it."""
        words = self.text.lower().split()
        done = not DONE.isdisjoint(words) and NOT_DONE.isdisjoint(words)
        wishes = bool(self.detail("outcome")) or self.asks_to_do or done or self.names_a_thing
        wishes = wishes or any(map(_DEMANDS.match, _AND.split(fold(self.text))))
        return self.tells_at_length and self.understood.dissatisfied and not wishes

    @property
    def has_substance(self) -> bool:
        """More than an act or a single word: worth keeping as part of a story."""
        return self.act is None and len(self.text.split()) >= 3
