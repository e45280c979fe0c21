"""A bare name, and a bare relation, given in answer to the question who somebody is."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"^\s*((?:(?:mr|mrs|ms|miss|mx|dr)\.? )?(?:(?:[^\W\d_]\. ?){1,2}|[^\W\d_][\w'-]* )"
    r"[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?)\s*"
    r"(?:[,;.\n(-]|$)",
    re.IGNORECASE,
)
_IN_CAPITALS = re.compile(
    r"(?:[A-Z][a-z'-]+\.? )?(?:(?:[A-Z]\. ?){1,2}|[B-HJ-Z] |[A-Z][\w'-]+ )[A-Z][\w'-]+[.!]?"
)
""" "Paul Whitely", "Mrs J Bright", "D. Fairweather"."""
_OF_TWO = re.compile(r"[A-Z][a-z'-]+(?: [A-Z][\w'-]+)? (?:and|&) [A-Z][a-z'-]+(?: [A-Z][\w'-]+)?")
""" "Imran and Sadia Malik"."""
_NEVER_IN_NAMES = """
i im its it is my the a an at in on of and no not yes yeah ok flat house home number same here for
from her his their mum dad you your we live lives rather dont want say road street close avenue
court lane drive way please skip never mind everywhere mould mold damp water leak leaking broken
wall walls ceiling window windows door roof kitchen bathroom bedroom toilet boiler heating still
again nobody nothing over spots smell
"""
_NOT_IN_NAMES = frozenset(_NEVER_IN_NAMES.split())
_ANSWERS = """
loads lots tons hundreds plenty sometimes always often dunno maybe possibly exactly correct right true false
various several none nothing everything anything forever recently lately before after constantly repeatedly
regularly ages eternity nobody everyone somebody pass sorry what eh hello please help email phone text letter
online app verbally already early late soon now hi hiya hey morning afternoon evening then unsure unknown
roughly again numerous countless both twice once thrice ever sure definitely absolutely obviously spring
summer autumn winter stop cancel thanks cheers nope nah aye yep yup fine agreed call ring anything anyway
"""
_NO_FIRST_NAMES = _NOT_IN_NAMES | frozenset(_ANSWERS.split())
"""Words that are an answer by themselves, and nobody's name."""
_ROLE = re.compile(
    r"[,;.\n(-]\s*(?:i'?m |i am )?(?:her|his|their|the|a|an) "
    r"((?:support |social |key )?worker|daughter|son|carer|wife|husband|sister|brother|niece|nephew|"
    r"mother|father|mum|dad|partner|granddaughter|grandson|neighbour|friend|advocate|solicitor|"
    r"councillor|interpreter|guardian|attorney|nurse|health visitor)\b"
    r"|[,;.\n(-]\s*(?:(?:from |at )?[\w'-]+ ){0,3}(volunteer|case ?worker|advis[eo]r|support worker"
    r"|social worker|key worker|advocate|solicitor|health visitor)\b",
    re.IGNORECASE,
)


def name_answered(text: str) -> str | None:
    """The name that an answer begins with ("Ann Bell, her daughter"), or None."""
    found = _NAME.match(text)
    if found is None or _NOT_IN_NAMES.intersection(found[1].lower().split()):
        return None
    return found[1] if found[1] != found[1].lower() else found[1].title()


def bare_name(text: str) -> str | None:
    """A message that is a name and no more, told by its capitals ("Paul Whitely"), or None."""
    if _OF_TWO.fullmatch(text.strip()):
        return text.strip()
    found = _IN_CAPITALS.fullmatch(text.strip())
    return name_answered(found[0]) if found else None


def first_name(text: str) -> str | None:
    """A message that is a first name and no more ("Nina"), or None; only where one was asked for."""
    word = text.strip().rstrip(".!")
    is_one = word.isalpha() and word.istitle() and word.lower() not in _NO_FIRST_NAMES
    return word if is_one else None


def role_answered(text: str) -> str | None:
    """Who the writer is to the resident, said beside a name ("Ann Bell, her daughter"), or None."""
    found = _ROLE.search(text)
    return (found[1] or found[2]).lower() if found else None
