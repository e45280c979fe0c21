"""What is remembered between messages. It carries a version, and says how to read an older one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

VERSION = 1

EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer kept in a draft: what we took it to mean, and the person's own words."""

    value: Any
    words: str


@dataclass(frozen=True, slots=True)
class Put:
    """A flow put aside while something more urgent is dealt with."""

    flow: str | None
    asking: str | None


@dataclass(frozen=True, slots=True)
class LetBe:
    """A matter that was told and not complained about, should they think better of it."""

    since: datetime
    story: tuple[str, ...]
    category: str
    topic: str
    draft: Mapping[str, Answer] = field(default_factory=lambda: EMPTY)
    flags: tuple[str, ...] = ()
    with_person: bool = False
    """A person was asked to look, as we could not make out whether they wish to complain."""


@dataclass(slots=True)
class Session:
    """One conversation at one address. Only `Talk` changes one, and only a copy of its own.

    `flow` and `asking` name the journey and the open question. `draft` holds the answers of
    the matter in hand; `reference` its case, once there is one. `since` is the first message
    that expressed the dissatisfaction now being talked about, `story` the words of it.
    """

    flow: str | None = None
    asking: str | None = None
    draft: Mapping[str, Answer] = field(default_factory=lambda: EMPTY)
    asked: tuple[str, ...] = ()
    unclear: int = 0
    reference: str | None = None
    since: datetime | None = None
    story: tuple[str, ...] = ()
    told_twice: str = ""
    """Those words of the story that were said once more while the choice was open: a no is to them."""
    issues: tuple[str, ...] = ()
    """The matter as a numbered list: what was told, as it was put right since."""
    correcting: int = 0
    """The line of the read-back that they say is wrong, until they say what it should be."""
    put: int = 0
    """How often the open question was put while they told us other things."""
    put_off: tuple[str, ...] = ()
    """Questions that they told us other things at, again and again: asked once more at the end."""
    nudged: bool = False
    """Reminded once that a question is open; not again."""
    category: str = "other"
    topic: str = ""
    declined: tuple[str, ...] = ()
    """Matters the person clearly did not want to complain about: never asked twice."""
    doubted: tuple[str, ...] = ()
    """Those of them that we had hardly heard them unhappy about: plain words are asked about once."""
    refused: tuple[str, ...] = ()
    """The words of what they clearly did not want to complain about, newest last."""
    plainly: bool = False
    """Whether the words that the offer was made for were plainly unhappy."""
    let_be: LetBe | None = None
    """The last of these: a wish to complain that names no other matter is about it (promise 4)."""
    aside: Put | None = None
    """What was going on before danger or a consent question came in between."""
    consent_for: str | None = None
    """The case this person has been asked to consent to, or has consented to."""
    consented: tuple[str, ...] = ()
    consent_sought: bool = False
    """The resident's leave has been asked for in the matter in hand; by us or by staff."""
    dangers: tuple[str, ...] = ()
    """Dangers already signposted in this conversation, so that the same words are not repeated."""
    alarm: LetBe | None = None
    """The danger told last: a complaint in the next breath is dated from it."""
    logged: LetBe | None = None
    """The service request logged last: a complaint about it in the next breath begins with its words."""
    stranger: bool = False
    """Whoever writes here said that they are not the person we knew at this address."""
    opened: tuple[str, ...] = ()
    """Cases that a stranger has opened here: the only ones they may hear of."""
    proving: str = ""
    """The case, or the phone number, that they say is theirs, while they prove it."""
    unsafe: bool = False
    """Somebody else may read what we send here."""
    language: str = "en"
    flags: tuple[str, ...] = ()
    """What staff must see of the matter in hand, from any of its messages."""
    hints: tuple[str, ...] = ()
    """What was let fall beside the main point of the matter in hand."""
    circumstances: tuple[str, ...] = ()
    """What the person told us of themselves: true of whatever they bring next."""
    adjustments: tuple[str, ...] = ()
    greeted: bool = False
    incident: int = 0
    """The incident at the landlord that they were told of: each is told once."""
    helped: int = 0
    """At which of their messages they were last told what can be done here."""
    heard: int = 0
    """How many messages this conversation has had."""
    hour: datetime | None = None
    """When the first of those came that are counted against too many in an hour."""
    in_hour: int = 0
    """How many came since then."""

    def copy(self) -> Session:
        """The same again; its parts are never changed in place and may be shared."""
        twin = object.__new__(Session)
        for name in Session.__slots__:
            setattr(twin, name, getattr(self, name))
        return twin

    def value(self, question: str) -> Any:
        """What we took the answer to mean; None if there is none."""
        answer = self.draft.get(question)
        return answer.value if answer else None

    def as_state(self) -> dict[str, Any]:
        """Plain JSON values, for the database."""
        return {
            "flow": self.flow,
            "asking": self.asking,
            "draft": {k: [a.value, a.words] for k, a in self.draft.items()},
            "asked": list(self.asked),
            "unclear": self.unclear,
            "reference": self.reference,
            "since": self.since.isoformat() if self.since else None,
            "story": list(self.story),
            "issues": list(self.issues),
            "correcting": self.correcting,
            "told_twice": self.told_twice,
            "put": self.put,
            "put_off": list(self.put_off),
            "nudged": self.nudged,
            "category": self.category,
            "topic": self.topic,
            "declined": list(self.declined),
            "doubted": list(self.doubted),
            "refused": list(self.refused),
            "plainly": self.plainly,
            "let_be": _as_list(self.let_be) if self.let_be else None,
            "aside": [self.aside.flow, self.aside.asking] if self.aside else None,
            "consent_for": self.consent_for,
            "consented": list(self.consented),
            "consent_sought": self.consent_sought,
            "dangers": list(self.dangers),
            "alarm": _as_list(self.alarm) if self.alarm else None,
            "logged": _as_list(self.logged) if self.logged else None,
            "stranger": self.stranger,
            "opened": list(self.opened),
            "proving": self.proving,
            "unsafe": self.unsafe,
            "language": self.language,
            "flags": list(self.flags),
            "hints": list(self.hints),
            "circumstances": list(self.circumstances),
            "adjustments": list(self.adjustments),
            "greeted": self.greeted,
            "incident": self.incident,
            "helped": self.helped,
            "heard": self.heard,
            "hour": self.hour.isoformat() if self.hour else None,
            "in_hour": self.in_hour,
        }


def _as_list(kept: LetBe) -> list[Any]:
    draft = {name: [answer.value, answer.words] for name, answer in kept.draft.items()}
    story, flags = list(kept.story), list(kept.flags)
    told = [kept.since.isoformat(), story, kept.category, kept.topic, draft, flags]
    return [*told, kept.with_person]


def _let_be(kept: Sequence[Any]) -> LetBe:
    since, story, category, topic, draft, *later = kept
    answers = {name: Answer(value, words) for name, (value, words) in draft.items()}
    told = (datetime.fromisoformat(since), tuple(story), category, topic, answers)
    flags = tuple(later[0]) if later else ()  # older conversations kept neither
    return LetBe(*told, flags, bool(later[1:] and later[1]))


def from_state(version: int, state: Mapping[str, Any]) -> Session:
    """Read back what `as_state` wrote. A version we do not know starts a fresh conversation:
    the case is safe in the database, only the thread of talk is begun again."""
    if version != VERSION:
        return Session()
    since = state.get("since")
    aside, hour = state.get("aside"), state.get("hour")
    return Session(
        flow=state.get("flow"),
        asking=state.get("asking"),
        draft={k: Answer(a[0], a[1]) for k, a in (state.get("draft") or {}).items()},
        asked=tuple(state.get("asked") or ()),
        unclear=state.get("unclear", 0),
        reference=state.get("reference"),
        since=datetime.fromisoformat(since) if since else None,
        story=tuple(state.get("story") or ()),
        issues=tuple(state.get("issues") or ()),
        correcting=state.get("correcting", 0),
        told_twice=state.get("told_twice", ""),
        put=state.get("put", 0),
        put_off=tuple(state.get("put_off", ())),
        nudged=state.get("nudged", False),
        category=state.get("category", "other"),
        topic=state.get("topic", ""),
        declined=tuple(state.get("declined") or ()),
        doubted=tuple(state.get("doubted") or ()),
        refused=tuple(state.get("refused") or ()),
        plainly=state.get("plainly", False),
        let_be=_let_be(state["let_be"]) if state.get("let_be") else None,
        aside=Put(aside[0], aside[1]) if aside else None,
        consent_for=state.get("consent_for"),
        consented=tuple(state.get("consented") or ()),
        consent_sought=state.get("consent_sought", False),
        dangers=tuple(state.get("dangers") or ()),
        alarm=_let_be(state["alarm"]) if state.get("alarm") else None,
        logged=_let_be(state["logged"]) if state.get("logged") else None,
        stranger=state.get("stranger", False),
        opened=tuple(state.get("opened", ())),
        proving=state.get("proving", ""),
        unsafe=state.get("unsafe", False),
        language=state.get("language", "en"),
        flags=tuple(state.get("flags") or ()),
        hints=tuple(state.get("hints") or ()),
        circumstances=tuple(state.get("circumstances") or ()),
        adjustments=tuple(state.get("adjustments") or ()),
        greeted=state.get("greeted", False),
        incident=state.get("incident", 0),
        helped=state.get("helped", 0),
        heard=state.get("heard", 0),
        hour=datetime.fromisoformat(hour) if hour else None,
        in_hour=state.get("in_hour", 0),
    )
