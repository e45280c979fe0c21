"""Whether words beside a photo or file only say what it is: then it is evidence, and no new matter."""

from __future__ import annotations

import re

from conversations.heard import Heard
from conversations.understanding.folding import fold

_WORD = re.compile(r"[^\W\d_]+")

_THINGS = (
    "letter letters email emails text texts message messages photo photos picture pictures pic pics "
    "image images screenshot screenshots document documents doc docs form paper papers paperwork copy "
    "copies file files pdf scan note notes report bill invoice receipt certificate evidence proof video "
    "page pages lpa power attorney claim it"
)
_POINTING = (
    "a an the this that these those is are was thats here heres its i ive im we weve have has had got "
    "get attach attached attaching enclose enclosed enclosing find see please pls send sends sending "
    "sent gave give given showing shows now then below above you me us my your our from by to of for "
    "in as and with about asked wanted first second last same other one two week month year yesterday "
    "today dated hi hello ok okay thanks thank yes sorry forgot"
)
THINGS, POINTING = frozenset(_THINGS.split()), frozenset(_POINTING.split())


def is_only_shown(heard: Heard) -> bool:
    """A photo, file or voice note without a word, or with none but what it is: "this is the letter
    you sent me"."""
    words = frozenset(_WORD.findall(fold(heard.text)))
    says_what = not words.isdisjoint(THINGS | {"attached", "enclosed"})
    return heard.is_file_alone or (
        heard.files > 0 and heard.choice is None and says_what and words <= THINGS | POINTING
    )
