"""The spaCy pipeline: English words, then the heads that weigh them."""

from __future__ import annotations

import re
from pathlib import Path

import spacy
from spacy.language import Language

from conversations.understanding import heads
from conversations.understanding.heads import Heads, Weighed

MODEL = Path(__file__).with_name("model")
"""Where `redress train` puts the trained pipeline."""

MOST_WEIGHED = 2_500
"""Folded characters that are weighed; danger and details are looked for in all of a message."""


_SENTENCE = re.compile(r"[.!?;]+ ")
_MOST = 12


class NotTrained(RuntimeError):
    """There is no trained pipeline yet; `redress train` makes one."""


def blank() -> tuple[Language, Heads]:
    """An untrained pipeline and its heads."""
    nlp = spacy.blank("en")
    component = nlp.add_pipe(heads.NAME)
    assert isinstance(component, Heads)
    return nlp, component


def trained(folder: Path = MODEL) -> Language:
    """The pipeline that `redress train` left in a folder; NotTrained when there is none."""
    if not (folder / "meta.json").exists():
        raise NotTrained("The understanding is not trained yet. Run: redress train")
    nlp, _ = blank()
    return nlp.from_disk(folder)


def words(nlp: Language, folded: str) -> list[str]:
    """The tokens of a folded text that are weighed."""
    return heads.worded(nlp.make_doc(folded[:MOST_WEIGHED]))


def weigh(nlp: Language, folded: str, loud: bool) -> Weighed:
    """What the heads make of a folded message."""
    doc = nlp.make_doc(folded[:MOST_WEIGHED])
    doc.user_data["loud"] = loud
    weighed = nlp(doc).user_data[heads.KEPT]
    assert isinstance(weighed, Weighed)
    return weighed


def weigh_parts(nlp: Language, folded: str, loud: bool) -> list[Weighed]:
    """The whole message weighed, then each of its sentences where it holds several.

    A sentence of danger in a long letter about bins is drowned when only the
    whole is weighed.
    """
    parts = [part for part in _SENTENCE.split(folded[:MOST_WEIGHED]) if part.count(" ") >= 2]
    whole = weigh(nlp, folded, loud)
    return [whole] if len(parts) < 2 else [whole, *(weigh(nlp, p, loud) for p in parts[:_MOST])]


def is_loud(text: str) -> bool:
    """Whether a message of some length is written in capitals."""
    letters = [letter for letter in text[:400] if letter.isalpha()]
    return len(letters) > 5 and sum(map(str.isupper, letters)) > 0.8 * len(letters)
