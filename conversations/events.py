"""What came of a message, in the past tense. The engine decides these; `assistant.record` keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """A fact. Its class name in lower case with underscores is its name in the ledger."""

    @property
    def data(self) -> dict[str, Any]:
        """What the ledger keeps of it."""
        return {part.name: getattr(self, part.name) for part in fields(self)}


@dataclass(frozen=True, slots=True)
class Said(Event):
    """We said the text of this name, with these facts filled in."""

    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[str, ...] | None = None
    """Values offered in place of the text's own; None keeps those."""


@dataclass(frozen=True, slots=True)
class Asked(Event):
    """A question was put; the next message is heard as its answer first."""

    question: str


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """A question has an answer: what we took it to mean and the person's own words."""

    question: str
    value: Any
    words: str
    volunteered: bool = False


@dataclass(frozen=True, slots=True)
class Added(Event):
    """More of the story came in; it belongs to the open case, in the person's words.

    `issues` is the whole story so far while it is still being told; empty afterwards.
    """

    words: str
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComplaintOffered(Event):
    """The choice to complain was put to the person (HOC-1.3), in this wording."""

    text: str
    words: str
    dissatisfied_at: datetime


@dataclass(frozen=True, slots=True)
class ComplaintChosen(Event):
    """The person chose to complain; the case is opened at this word.

    `received_at` is the first message that expressed the dissatisfaction.
    """

    reference: str
    received_at: datetime
    words: str
    chosen_words: str
    category: str = "other"
    topic: str = ""
    flags: tuple[str, ...] = ()
    by_representative: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)
    anonymous: bool = False
    issues: tuple[str, ...] = ()
    """The words as a numbered list, where one message held several matters."""
    earlier: str = ""
    """The reference of an earlier complaint that this one goes back to or grew out of."""


@dataclass(frozen=True, slots=True)
class MatterHeard(Event):
    """What the complaint is about became clear after it was opened."""

    category: str
    topic: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComplaintDeclined(Event):
    """A clear no to complaining about this matter; it is not asked again."""

    category: str = "other"
    topic: str = ""


@dataclass(frozen=True, slots=True)
class TrendNoted(Event):
    """Somebody was unhappy and did not complain: counted, with nothing that says who (PFP-27)."""

    category: str = "other"
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ContactLogged(Event):
    """Something that is neither complaint nor request was taken down under its own number.

    `kind` is a case's kind; `facts` stand on it; `task` is what staff have to do about it first.
    """

    reference: str
    kind: str
    words: str
    category: str = "other"
    topic: str = ""
    flags: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    task: str = ""


@dataclass(frozen=True, slots=True)
class FactKept(Event):
    """Something about the case in hand that is no answer to a question."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class SafetyAsked(Event):
    """Whether it is safe to write here: nothing but answers goes out until the person says so.

    `safe` is None while that is not known.
    """

    safe: bool | None


@dataclass(frozen=True, slots=True)
class RequestLogged(Event):
    """Something to be fixed or done was taken down as a service request.

    `complaint` is the complaint it goes on beside (HOC-1.5). `already_open` says that the
    request of this reference was there before and is only linked.
    """

    reference: str
    words: str
    topic: str = ""
    category: str = "other"
    flags: tuple[str, ...] = ()
    complaint: str = ""
    already_open: bool = False
    declined: bool = False
    """The person was unhappy and clearly did not want to complain about it."""


@dataclass(frozen=True, slots=True)
class PraiseLogged(Event):
    """Thanks or a comment, to be passed on. `kind` is compliment or comment.

    `complaint` is the one being told, which the conversation goes on about.
    """

    reference: str
    words: str
    about: str = ""
    kind: str = "compliment"
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class DangerSeen(Event):
    """Signs of danger in a message; a trained person is alerted.

    `reference` is fresh, for the case that is opened where none is open yet.
    """

    reference: str
    dangers: tuple[str, ...]
    words: str
    category: str = "safety"
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FlagsRaised(Event):
    """Something true of the case that staff must see."""

    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdjustmentsAsked(Event):
    """What would make this easier for the person, each with their words (HOC-5.10)."""

    adjustments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CircumstancesDisclosed(Event):
    """A disability or circumstance the person told us of, in passing or when asked."""

    circumstances: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class ConsentSought(Event):
    """The representative told us how the resident can be asked.

    An empty phone means that staff ask. Only a number that the landlord already holds for
    somebody of this name or home is texted; any other is for staff too (HOC-3.6).
    """

    resident_phone: str
    resident: str = ""
    home: str = ""
    by_form: bool = False
    """They say that the resident has signed a form, which is to come."""


@dataclass(frozen=True, slots=True)
class AuthorityClaimed(Event):
    """They may act without being asked to, as they say: staff check that (H21-4.2, HPG-3.4).

    `flag` is attorney_claimed or capacity_concern.
    """

    flag: str
    words: str


@dataclass(frozen=True, slots=True)
class ConsentGiven(Event):
    """The resident said yes to being spoken for, in their own reply."""

    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class ConsentRefused(Event):
    """The resident said no to being spoken for."""

    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn(Event):
    """The resident took back their consent."""

    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class DefinitionAgreed(Event):
    """The person said that the complaint, as read back, is right."""

    definition: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DefinitionDisputed(Event):
    """The person said that something in the read-back is wrong."""

    words: str


@dataclass(frozen=True, slots=True)
class DefinitionCorrected(Event):
    """A line of the read-back was put right in the person's words; `issues` is the new list."""

    number: int
    words: str
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConversationFinished(Event):
    """Everything the complaint wanted to know has been asked and agreed."""


@dataclass(frozen=True, slots=True)
class StatusAsked(Event):
    """Somebody asked what is happening with their case."""

    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class HandedOver(Event):
    """A person is needed: asked for, or we twice did not understand."""

    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class CodeAsked(Event):
    """They would prove that a case is theirs; where it is, a code goes to its own address.

    `wanted` is the reference, or the phone number (E.164), that they named.
    """

    wanted: str
    code: str


@dataclass(frozen=True, slots=True)
class CodeMissed(Event):
    """The code they sent is not the right one."""


@dataclass(frozen=True, slots=True)
class Proved(Event):
    """The code was right: whoever writes here is the person whose case it is."""

    reference: str


@dataclass(frozen=True, slots=True)
class WayInRefused(Event):
    """Whoever got the code did not ask for it: nobody is let in by it any more."""

    words: str


@dataclass(frozen=True, slots=True)
class IncidentTold(Event):
    """Somebody was told what keeps the landlord from working as usual (HOC-8.5)."""

    incident: int


@dataclass(frozen=True, slots=True)
class TextsStopped(Event):
    """STOP: no more messages to this address; the complaint goes on."""


@dataclass(frozen=True, slots=True)
class TextsStarted(Event):
    """START: messages to this address may go out again."""
