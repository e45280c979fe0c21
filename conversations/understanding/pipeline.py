"""The spaCy pipeline: words cut as the encoder learnt them, then the encoder."""

from __future__ import annotations

import re
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer

from conversations.understanding import encoder
from conversations.understanding.asked import QUESTIONS
from conversations.understanding.spelling import WORDS, Spelling
from conversations.understanding.weighed import Weighed

MODEL = Path(__file__).with_name("model")
"""The taught pipeline; `redress train` makes it."""

MOST_WEIGHED = 2_500
"""Characters that are weighed; danger and details are looked for in all of a message."""

_MARK = r"[^\w\s]|_"


class NotTrained(RuntimeError):
    """There is no trained pipeline; `redress train` makes one."""


def blank() -> Language:
    """A pipeline whose encoder knows nothing yet."""
    nlp = spacy.blank("xx")  # the words are cut by our own rules: no language's tables are needed
    mark = re.compile(_MARK)
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        prefix_search=re.compile(rf"^(?:{_MARK})").search,
        suffix_search=re.compile(rf"(?:{_MARK})$").search,
        infix_finditer=mark.finditer,
    )
    nlp.add_pipe(encoder.NAME)
    return nlp


def trained(folder: Path = MODEL) -> Language:
    """The pipeline with the encoder that `redress train` left in a folder; NotTrained when there is none."""
    if not (folder / encoder.NETWORK).exists():
        raise NotTrained("The understanding is not trained yet. Run: redress train")
    nlp = blank()
    nlp.get_pipe(encoder.NAME).from_disk(folder)  # type: ignore[attr-defined]
    return nlp


def spelling(nlp: Language, folder: Path = MODEL) -> Spelling:
    """Knows the words of the lines in that folder, and those that the encoder has a number for."""
    words = (folder / WORDS).read_text(encoding="ascii").split("\n")
    pieces = nlp.get_pipe(encoder.NAME).pieces  # type: ignore[attr-defined]
    return Spelling(words, lambda word: len(pieces.of([word])) == 1)


def weigh(nlp: Language, text: str, expecting: str | None) -> Weighed:
    """What the encoder makes of a message, given the open question."""
    doc = nlp.make_doc(text[:MOST_WEIGHED])
    doc.user_data[encoder.ASKED] = QUESTIONS.get(expecting or "")
    weighed = nlp(doc).user_data[encoder.KEPT]
    assert isinstance(weighed, Weighed)
    return weighed
