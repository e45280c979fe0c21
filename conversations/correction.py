"""What somebody says is wrong with the complaint as read back: which line, and what it should say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

NUMBERS = {"one": 1, "first": 1, "two": 2, "second": 2, "three": 3, "third": 3, "four": 4,
           "fourth": 4, "five": 5, "fifth": 5, "six": 6, "sixth": 6, "1st": 1, "2nd": 2,
           "3rd": 3, "4th": 4}  # fmt: skip
_NUMBER = rf"(?:(\d{{1,2}})|({'|'.join(NUMBERS)}))"
_LINE = re.compile(
    rf"^\W*(?:no+\W+)?(?:sorry\W+)?(?:the |number |no\.? |point |issue |line |#)*{_NUMBER}\b"
    r"(?: (?:one|bit|point|issue|line))?\W*"
    r"(?:(?:is|was|s|'s)? ?(?:wrong|not right|isn'?t right|incorrect|not true|no good)\b"
    r"|(?:should|ought to|needs to) (?:be|say|read)\b|(?:is|was) (?:really |actually )?|[:,-])\W*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_DROP = re.compile(
    r"\b(?:take out|remove|delete|drop|leave out|forget|scrap|lose) "
    rf"(?:the |number |no\.? |point |issue )*{_NUMBER}\b"
    rf"|^\W*(?:number )?{_NUMBER} (?:is ?n'?t|is not|was ?n'?t|shouldn'?t be) "
    r"(?:mine|part of|in there|there|about)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"^(?:it(?:'?s| is| was| were)? |they(?:'re| are| were) )?(?:the |a |an |my |on )?(?P<right>.{1,60}?),? "
    r"(?:and )?not (?:the |a |an |my |on )?(?P<wrong>.{1,60}?)[.!]*$",
    re.IGNORECASE,
)

_LED_IN = re.compile(
    r"^(?:\W*(?:no+|nope|nah|yes|yeah|yep|ok|okay|but|sorry|actually|except|right|fine|number|no\.)\W+)+",
    re.IGNORECASE,
)
""" "Yes, but it was ...": what comes before the correction."""

_SPELT = re.compile(
    r"(?i:(?:the |my )?(?:name(?:'?s| is)|it(?:'?s| is)|that(?:'?s| is)|spelt|spelled)? ?)"
    r"(?P<name>[A-Z][\w'-]+ [A-Z][\w'-]+)(?i: (?:with|without|spelt|spelled|not|no)\b.{0,40})?[.!]*$"
)
ALIKE = 0.6
"""How much of two spellings is the same: "Kemp" and "Kempe"."""

_IT_IS = re.compile(r"(?:it|they|that)(?: was| is|'?s|'?re| were| are)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Correction:
    """`number` counts from 1; no `words` and no `drop` means that they have not said yet."""

    number: int
    words: str = ""
    drop: bool = False


def read_correction(text: str, issues: Sequence[str]) -> Correction | None:
    """The line that is meant, or None where the words name none of these."""
    if found := _DROP.search(text):
        return _within(Correction(_number(found.groups()), drop=True), issues)
    if found := _LINE.match(text.strip()):
        number, rest = _number(found.groups()[:2]), found[3].strip(" .,")
        return _within(Correction(number, rest), issues)
    return _by_its_words(text, issues)


def corrected(issues: Sequence[str], correction: Correction) -> tuple[str, ...]:
    """The list as it now stands; "the lift not the door" changes that word and keeps the rest."""
    at = correction.number - 1
    if correction.drop:
        return (*issues[:at], *issues[at + 1 :])
    return (*issues[:at], _put_right(issues[at], correction.words), *issues[at + 1 :])


def _put_right(issue: str, words: str) -> str:
    """One word for another; more of them would be put where they do not fit ("in front of")."""
    told = _NOT.match(words)
    if told is None and _IT_IS.match(words) and 2 * len(words.split()) <= len(issue.split()):
        return f"{issue} ({words})"  # a part of a long line: the rest was not called wrong
    if told is None:
        return words[:1].upper() + words[1:]
    there = _whole(told["wrong"]).search(issue)
    if there and len(told["right"].split()) <= len(told["wrong"].split()):
        return issue[: there.start()] + told["right"] + issue[there.end() :]
    return f"{issue} ({words})"


def swapped(text: str, said: str) -> str | None:
    """What was said before with the one word put right ("14, not 4"), or None where it has no such word."""
    told = _NOT.match(_LED_IN.sub("", text.strip()))
    if told is None or _whole(told["right"]).search(said):
        return None
    *first, _ = told["right"].split()
    if first and (beside := _whole(" ".join((*first, told["wrong"]))).search(said)):
        return (
            said[: beside.start()] + told["right"] + said[beside.end() :]
        )  # "Elm Drive, not Rise"
    if len(told["right"].split()) > len(told["wrong"].split()):
        return None  # more of them would be put where they do not fit
    there = _whole(told["wrong"]).search(said)
    return said[: there.start()] + told["right"] + said[there.end() :] if there else None


def respelt(text: str, said: str) -> tuple[str, str] | None:
    """What was said before with a name spelt right, and the name: "no its Sandra Kempe with an e"."""
    told = _SPELT.match(_LED_IN.sub("", text.strip()))
    if told is None or _whole(told["name"]).search(said):
        return None
    first, *_, last = told["name"].split()
    known = re.search(
        rf"\b(?:{re.escape(first)} (\w[\w'-]+)|(\w[\w'-]+) {re.escape(last)})\b", said
    )
    if known is None or not _sound_alike(known[1] or known[2], last if known[1] else first):
        return None
    return said[: known.start()] + told["name"] + said[known.end() :], told["name"]


def _sound_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() >= ALIKE


def _by_its_words(text: str, issues: Sequence[str]) -> Correction | None:
    """ "It was the lift not the door", where only one line speaks of a door."""
    told = _NOT.match(_LED_IN.sub("", text.strip()))
    if told is None:
        return None
    right, wrong = _whole(told["right"]), _whole(told["wrong"])
    # A line that has the right word as well was put right before, or says the very same thing.
    at = enumerate(issues, 1)
    found = [n for n, issue in at if wrong.search(issue) and not right.search(issue)]
    return Correction(found[0], told[0]) if len(found) == 1 else None


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word.strip())}\b", re.IGNORECASE)


def _number(groups: Sequence[str | None]) -> int:
    said = next((one for one in groups if one), "0").lower()
    return int(said) if said.isdigit() else NUMBERS.get(said, 0)


def _within(correction: Correction, issues: Sequence[str]) -> Correction | None:
    return correction if 1 <= correction.number <= len(issues) else None
