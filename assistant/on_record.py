"""Whether a number on the landlord's record is the resident's whom a representative names (HOC-3.6).

Anybody can give anybody's number. What we write to it says that there is a complaint, so it must
be the record, not the representative, that says whose it is.
"""

from __future__ import annotations

import re

TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "rev",
        "sir",
        "lady",
        "prof",
        "mum",
        "mother",
        "dad",
        "father",
    ]
)
HOUSE = re.compile(r"\b(\d+[a-z]?)\s+([a-z']{2,})")


def is_theirs(name: str, home: str, told_name: str, told_home: str) -> bool:
    """Whether the name or the home on record fits what was told; an empty record fits nobody.

    A name fits by its surname, and by first name or initial where both are known; by the surname
    alone only if the homes do not differ.
    """
    here, there = _house(home), _house(told_home)
    if here is not None and here == there:
        return True
    differ = here is not None and there is not None
    return _same_name(name, told_name, surname_will_do=not differ)


def _same_name(name: str, told: str, *, surname_will_do: bool) -> bool:
    ours, theirs = _words(name), _words(told)
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return False
    if len(ours) == 1 or len(theirs) == 1:
        return surname_will_do
    first, other = sorted((ours[0], theirs[0]), key=len)
    return first == other or (len(first) == 1 and other.startswith(first))


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name.lower())
    return [word for word in words if word not in TITLES]


def _house(home: str) -> tuple[str, str] | None:
    """Number and street's first word, which hold through every way of writing an address."""
    found = HOUSE.search(home.lower())
    return (found[1], found[2]) if found else None
