"""Which language a message is in; the home language unless several words say otherwise.

Scripts and each language's commonest words decide; a trained detector is asked
only about a text of several words that they leave open. One word decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from conversations.understanding.word_lists import HOME, languages, word_list

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 3
_FEWEST_FOR_DETECTOR = 8
_SCRIPTS = (
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
)
_UNKNOWN_TO_DETECTOR = frozenset({"ur-Latn"})
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
    if best != HOME and shares[best] >= 0.25 and shares[best] >= shares[HOME] + 0.15:
        return best
    if shares[HOME] >= 0.1 or len(words) < _FEWEST_FOR_DETECTOR:
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
    code, _ = _detector()(text)
    return str(code) if code in languages() else HOME


@cache
def _detector() -> Callable[[str], tuple[str, float]]:
    """py3langid among the offered languages it knows; 76 MB, so only once it is needed."""
    import py3langid

    py3langid.set_languages([code for code in languages() if code not in _UNKNOWN_TO_DETECTOR])
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify
