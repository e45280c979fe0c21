"""Text in, `Understood` out: the one way into this package."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from spacy.language import Language

from conversations.understanding.acts import (
    RISKY,
    TOLD_IN_OWN_WORDS,
    Heard,
    leading_answer,
    read_act,
)
from conversations.understanding.blame import angers, blames
from conversations.understanding.danger import dangers
from conversations.understanding.details import details
from conversations.understanding.flags import flags
from conversations.understanding.folding import LONGEST_READ, clean, fold
from conversations.understanding.judgement import Judgement, judge
from conversations.understanding.language import language
from conversations.understanding.likely_act import likely_act
from conversations.understanding.other_languages import judge_abroad, wants_complaint
from conversations.understanding.peril import ALONE_AT, perils, without_everyday
from conversations.understanding.pipeline import MODEL, spelling, trained, weigh
from conversations.understanding.plain_words import in_plain_words
from conversations.understanding.praise import praises
from conversations.understanding.spelling import Spelling
from conversations.understanding.understood import OFFER_AT, Understood
from conversations.understanding.volunteered.asides import asides
from conversations.understanding.volunteered.history import times_said
from conversations.understanding.volunteered.name_answered import bare_name
from conversations.understanding.volunteered.needs import adjustments
from conversations.understanding.volunteered.only_contact import only_contact
from conversations.understanding.weighed import Weighed
from conversations.understanding.word_lists import HOME

_TIME = re.compile(
    r"\b((day|week|month|year)s?|since|ago|yesterday|last (night|week|month|year)|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|xmas|christmas|easter|"
    r"(mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)

_BESIDES = re.compile(
    r"(?:(?:oh|also|plus|btw|by the way|ps|p\.s\.|another thing|one more thing)[,: ]+(?:and )?)+(?=\w)",
    re.IGNORECASE,
)
"""In front of one more thing: by its "also" the encoder takes a dripping tap for a complaint."""

IN_DOUBT = 0.3
"""Dissatisfaction from which what was said beside a wish is looked at alone."""

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")

BEGAN = "began"
"""The open question that a bare date answers wholly."""

YES_OR_NO = frozenset({"offer", "read_back", "told_before", "adjustments", "consent", "more"})
"""Open questions to which a longer message may begin with its answer ("yes, in March")."""


NO_MERE_MOVE = frozenset({"reference", "wants_complaint", "phone", "email", "address", "postcode"})
"""Details that are never guessed to be part of a mere move: they are what the message is about."""


class Reader:
    """Reads one message at a time; holds the trained pipeline and nothing of any conversation."""

    def __init__(self, pipeline: Language, spelling: Spelling) -> None:
        self._pipeline = pipeline
        self._spelling = spelling

    def read(self, text: str, expecting: str | None = None, on: date | None = None) -> Understood:
        """What a text means, given the open question and the (London) day it was sent.

        1. Closed answers are settled by table, without the pipeline.
        2. Danger is looked for in all of the text, whatever its language.
        3. An answer to a yes-or-no question may come with more: then `act` is set
           and the rest is read as well.
        4. English is weighed, mistyped words put right first; names and homes are read as written.
           Other languages are judged by their word lists.

        Never raises on any text. Without `on` no dates are resolved.
        """
        heard = read_act(text, expecting)
        if heard is not None:
            return _closed(heard, text, expecting)
        folded = fold(text)
        if not any(map(str.isalnum, folded)):
            return Understood()
        return self._free(clean(text[:LONGEST_READ]), folded, expecting, on)

    def _free(self, text: str, folded: str, expecting: str | None, on: date | None) -> Understood:
        spoken = language(folded)
        meant = self._spelling.mended(in_plain_words(text)) if spoken == HOME else text
        folded = folded if meant == text else fold(meant)
        if meant != text and (heard := read_act(meant, expecting)) and heard.act not in RISKY:
            return _closed(heard, meant, expecting)  # "start aain"
        told = dict(details(text, folded, expecting, on))
        if only_contact(text, told.get("name")) or _only_when(folded, expecting, told):
            return Understood(language=spoken, details=told)
        words = _to_weigh(meant, told)
        weighed = weigh(self._pipeline, words, expecting) if spoken == HOME else None
        danger = self._danger(meant, folded, weighed, expecting)
        judged = self._judged(meant, folded, spoken, weighed, danger, told)
        if judged.kind == "adjustment" and (needs := adjustments(folded, asked=True)):
            told["adjustments"] = needs
        act = None if danger or bare_name(text) else self._act(folded, expecting, weighed, told)
        return Understood(
            kind=_kind(judged.kind, act),
            act=act,
            category=judged.category,
            dissatisfaction=judged.dissatisfaction,
            danger=danger,
            flags=flags(folded, danger, told),
            language=spoken,
            details=told,
            confidence=judged.confidence,
        )

    def _judged(
        self,
        text: str,
        folded: str,
        spoken: str,
        weighed: Weighed | None,
        danger: tuple[str, ...],
        told: dict[str, Any],
    ) -> Judgement:
        """A wish beside the story may hide its tone ("... fed up. I just want it fixed"): in doubt
        the story is judged without it."""
        judged = _judged(folded, spoken, weighed, danger, told)
        doubted = IN_DOUBT <= judged.dissatisfaction < OFFER_AT and "outcome" in told
        story = (
            " ".join(s for s in _SENTENCE.split(text) if s.strip(" .!") not in told["outcome"])
            if doubted
            else ""
        )
        if not weighed or not any(map(str.isalpha, story)):
            return judged
        alone = _judged(fold(story), spoken, weigh(self._pipeline, story, None), danger, told)
        return max(judged, alone, key=lambda one: one.dissatisfaction)

    def _danger(
        self, text: str, folded: str, weighed: Weighed | None, expecting: str | None
    ) -> tuple[str, ...]:
        """A sign that is doubted in all of the text may be plain in its own sentence; what is heard
        without a sign must not lie in everyday talk ("when he came to do the gas")."""
        signs = dangers(folded)
        found = perils(signs, weighed, folded, expecting) if weighed else signs
        if found and not signs and (rest := without_everyday(folded)) != folded:
            left = weigh(self._pipeline, rest, None) if any(map(str.isalnum, rest)) else None
            return perils((), left, rest, expecting) if left else ()
        if found or not signs:
            return found
        for sentence in _SENTENCE.split(text):
            alone = dangers(fold(sentence))
            if alone and weigh(self._pipeline, sentence, None).endangered >= ALONE_AT:
                return alone
        return ()

    def _act(
        self, folded: str, expecting: str | None, weighed: Weighed | None, told: dict[str, Any]
    ) -> str | None:
        if expecting in YES_OR_NO and (answer := leading_answer(folded, expecting)):
            return answer
        if expecting == "told_before" and told.get("times_reported"):
            return "yes"
        if (
            expecting in (*TOLD_IN_OWN_WORDS, "reach_detail")
            or not weighed
            or not NO_MERE_MOVE.isdisjoint(told)
        ):
            return None
        if expecting != "told_before" and _TIME.search(folded):
            return None  # "since March" is a yes to having told us, and to nothing else
        act = likely_act(
            weighed, folded, expecting in YES_OR_NO, at_the_choice=expecting == "offer"
        )
        return act if "asks" not in told or act == "help" else None


def _only_when(folded: str, expecting: str | None, told: Mapping[str, Any]) -> bool:
    """Asked when it began, somebody said that and no more: nothing of it is to be weighed."""
    words = told.get(BEGAN, {}).get("words")
    return expecting == BEGAN and words == folded.strip(" .,!")


def _to_weigh(text: str, told: Mapping[str, Any]) -> str:
    """Without what says nothing of the matter: a case's number is letters by chance, "also" comes
    before anything, and a sentence may only say who somebody is and where."""
    name, reference = told.get("name"), told.get("reference")
    text = text[found.end() :] if (found := _BESIDES.match(text)) else text
    sentences = _SENTENCE.split(text)
    words = (
        text if len(sentences) == 1 else " ".join(s for s in sentences if not only_contact(s, name))
    )
    return re.sub(re.escape(reference), " ", words, flags=re.I) if reference else words


def _kind(judged: str, act: str | None) -> str:
    """A message is a move only when it is known which."""
    if act:
        return "act"
    return "other" if judged == "act" else judged


def _judged(
    folded: str,
    spoken: str,
    weighed: Weighed | None,
    danger: tuple[str, ...],
    told: dict[str, Any],
) -> Judgement:
    if weighed:
        return judge(
            weighed,
            danger,
            told,
            blamed=blames(folded),
            angry=angers(folded),
            praised=praises(folded),
        )
    if wants_complaint(folded, spoken):
        told["wants_complaint"] = True
    return judge_abroad(folded, spoken, danger)


def load(folder: Path = MODEL) -> Reader:
    """A reader with its pipeline in memory; NotTrained until `redress train` has run.

    What a first message would otherwise wait for is made ready here.
    """
    pipeline = trained(folder)
    reader = Reader(pipeline, spelling(pipeline, folder))
    reader.read("a first message, so that every table and pattern is ready", on=date(2026, 1, 1))
    return reader


def _closed(heard: Heard, text: str, expecting: str | None) -> Understood:
    told: Mapping[str, Any] = {} if heard.number is None else {"number": heard.number}
    if heard.act == "help":
        told = {name: codes for name, codes in asides(fold(text)) if name == "asks"}
    if heard.act == "yes" and "complain" in text.lower():
        told = {"wants_complaint": True}
    if heard.act == "yes" and expecting == "told_before" and (times := times_said(fold(text))):
        told = {"times_reported": times}
    return Understood(
        kind="act", act=heard.act, language=heard.language, details=told, confidence=0.99
    )
