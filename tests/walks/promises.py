"""The promises that never break, checked by what was said and which cases there are.

Nothing here knows how the engine comes to its answers: `Exchange` is a message, what was
answered, what was kept, and the cases before and after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from conversations.events import ComplaintChosen, ComplaintDeclined, DangerSeen, Event, HandedOver
from conversations.known import CaseGlimpse
from conversations.texts.catalogue import TEXTS
from conversations.understanding.understood import Understood

PLAIN = 0.9
"""Dissatisfaction that nobody would doubt."""
OFFERS = {
    name
    for name, text in TEXTS.items()
    if "choice_to_complain" in text.carries and "complain" in text.choices
}
"""However it is worded, and whatever goes its own way beside it."""

TELLS_HOW = {
    name
    for name, text in TEXTS.items()
    if {"how_to_complain", "choice_respected", "does_resident_want_to_withdraw"} & set(text.carries)
    and name.split(".")[0] in ("survey", "ask", "unpursued", "withdraw", "data")
}
"""Unhappy in the answer to a survey, in a question about complaining, in giving up: told how."""

OWN_WAY = ("elected.", "safe.", "elsewhere.another", "chase.action", "chase.against", "earlier.")
"""Journeys in which somebody unhappy is already where a person decides."""
WAY_ON = re.compile(
    r"\?|\b(person|call|message us|message me|write here|tell us|reply|text|say|send|999)\b", re.I
)


@dataclass(frozen=True)
class Reply:
    """One text as it was sent: its name, its words, the values of its choices."""

    name: str
    text: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class Exchange:
    """One message and what came of it. `picked` is the choice it pressed or numbered."""

    text: str
    meant: Understood
    picked: str | None
    in_group: bool
    with_staff: bool
    replies: tuple[Reply, ...]
    happened: tuple[Event, ...]
    before: tuple[CaseGlimpse, ...]
    after: tuple[CaseGlimpse, ...]

    def names(self) -> list[str]:
        """The texts that were said."""
        return [reply.name for reply in self.replies]

    def happenings(self, kind: type[Event]) -> list[Any]:
        """The facts of one kind."""
        return [event for event in self.happened if isinstance(event, kind)]


@dataclass
class Promises:
    """Remembers of the conversation what a bystander would, and checks each exchange."""

    offered: tuple[str, ...] = ()
    """Choices of the last answer."""
    shown: tuple[str, ...] = ()
    """Choices of the last answer that had any: a question stays open while others talk."""
    asked_consent: bool = False
    """Whether the resident has yet to answer whether somebody may act for them."""
    offer_is_open: bool = False
    told_how: bool = False
    """The last answer said how to complain after a survey."""
    declined: set[str] = field(default_factory=set)
    doubted: set[str] = field(default_factory=set)
    words: str = ""
    """The last unhappy message itself."""
    unsettled: set[str] = field(default_factory=set)
    """All unhappy messages since a complaint was last chosen or declined: a choice covers them."""
    refused: set[str] = field(default_factory=set)
    """Messages that brought a choice and then a no: the very words bring it no more."""
    grievance: str = "other"
    """What the last unhappy message was about."""
    plain: bool = False
    """Whether it was plainly unhappy: a no to a choice that was hardly called for is not final."""
    dangers: set[str] = field(default_factory=set)
    owed_since_danger: bool = False
    """Unhappy words came with danger: the choice about them is put when it is over."""
    somebody_elses: set[str] = field(default_factory=set)
    """Cases of the person whose number this was."""

    def check(self, seen: Exchange) -> None:
        """Raise AssertionError with the promise that this exchange broke."""
        if self.asked_consent:
            pass  # the answer to that comes first
        elif seen.meant.kind == "representative":
            self.grievance = "somebody else's"
        elif self._is_a_grievance(seen.meant):
            self.grievance = f"{seen.meant.category}/{seen.meant.details.get('topic', '')}"
            self.plain = seen.meant.dissatisfaction >= PLAIN
        if seen.meant.dissatisfied:
            self.words = seen.text
            self.unsettled.add(seen.text)
        self._it_is_answered(seen)
        self._there_is_a_way_on(seen)
        self._danger_comes_first_and_alone(seen)
        self._a_complaint_is_the_persons_choice(seen)
        self._one_complaint_for_one_matter(seen)
        self._unhappy_words_bring_the_choice(seen)
        self._no_means_no(seen)
        self._a_person_comes_when_called(seen)
        self._remember(seen)

    def _is_a_grievance(self, meant: Understood) -> bool:
        says_so = meant.details.get("wants_complaint") or meant.kind in ("complaint", "escalate")
        return meant.dissatisfied or bool(says_so)

    def _it_is_answered(self, seen: Exchange) -> None:
        assert seen.replies or seen.with_staff, "a message got no answer"
        assert all(reply.text.strip() for reply in seen.replies), "an empty answer"

    def _there_is_a_way_on(self, seen: Exchange) -> None:
        if seen.replies:
            words = " ".join(reply.text for reply in seen.replies)
            choices = any(reply.choices for reply in seen.replies)
            assert choices or WAY_ON.search(words), f"no way on from {words!r}"

    def _danger_comes_first_and_alone(self, seen: Exchange) -> None:
        if not self._is_heard_for_danger(seen):
            assert not seen.happenings(DangerSeen), "danger where there was none"
            return
        assert seen.happenings(DangerSeen), "nobody was alerted"
        assert seen.names()[0].startswith("danger."), f"{seen.names()[0]} came before danger"
        if not set(seen.meant.danger) <= self.dangers:
            assert len(seen.replies) == 1, f"danger was not alone: {seen.names()}"

    def _is_heard_for_danger(self, seen: Exchange) -> bool:
        stops = seen.meant.act in ("stop", "start")
        return bool(seen.meant.danger) and not (stops and not seen.in_group)

    def _a_complaint_is_the_persons_choice(self, seen: Exchange) -> None:
        if not seen.happenings(ComplaintChosen):
            return
        yes_to_the_offer = seen.meant.act == "yes" and "complain" in self.shown
        said_so = seen.meant.details.get("wants_complaint")
        says = seen.meant.details.get("says", ())
        yes_in_words = "yes_first" in says and ("complain" in self.shown or "complain" in seen.text)
        yes_to_a_survey = seen.meant.act == "yes" and self.told_how
        # Nameless people may not come back; a matter brought again was chosen before.
        no_need = any(
            event.anonymous or event.earlier for event in seen.happenings(ComplaintChosen)
        )
        chose = said_so or seen.picked == "complain" or yes_to_the_offer or yes_in_words
        assert chose or yes_to_a_survey or no_need, "nobody chose to complain"

    def _one_complaint_for_one_matter(self, seen: Exchange) -> None:
        there = {case.reference for case in seen.before}
        new = [case for case in complaints(seen.after) if case.reference not in there]
        assert len(new) <= 1, "one message opened two complaints"
        for case in new:
            twins = [
                other
                for other in complaints(seen.before)
                if (other.category, other.represented) == (case.category, case.represented)
                and other.reference not in self.somebody_elses
            ]
            again = any(event.earlier for event in seen.happenings(ComplaintChosen))
            chose_another = seen.picked == "complain" or case.category == "other" or again
            assert chose_another or not twins, f"a second complaint about {case.category}"

    def _unhappy_words_bring_the_choice(self, seen: Exchange) -> None:
        """HOC-1.3, and promise 3. Not in a group, nor over a person's or a consent's head."""
        meant = seen.meant
        if not meant.dissatisfied or meant.act or self._is_heard_for_danger(seen):
            return
        if meant.details.get("declines_complaint") or seen.picked or self.asked_consent:
            return
        if seen.in_group or seen.with_staff or complaints(seen.before):
            return
        has_it = seen.happenings(ComplaintChosen) or set(seen.names()) & (OFFERS | TELLS_HOW)
        has_it = has_it or any(name.startswith(OWN_WAY) for name in seen.names())
        if meant.details.get("wants_complaint") and not has_it:
            assert seen.happenings(ComplaintChosen), f"a wish to complain got {seen.names()}"
        elif not self._was_declined(meant):
            assert has_it or seen.happenings(HandedOver), f"unhappy words got {seen.names()}"

    def _was_declined(self, meant: Understood) -> bool:
        """By its category, or by the thing it names: no to a call back is no to a call back."""
        categories = {matter.partition("/")[0] for matter in self.declined} - {"other"}
        topics = {matter.partition("/")[2] for matter in self.declined} - {""}
        about = {meant.category, self.grievance.partition("/")[0]}
        named = bool(about & categories) or meant.details.get("topic") in topics
        return named or self.words in self.refused

    def _no_means_no(self, seen: Exchange) -> None:
        offered = {name for name in seen.names() if name.startswith("offer.choice")}
        if offered and not self.offer_is_open and not self.owed_since_danger:
            final = self.declined - (self.doubted if self.plain else set())
            assert self.grievance not in final, f"no to {self.grievance} was no"

    def _a_person_comes_when_called(self, seen: Exchange) -> None:
        quiet = seen.with_staff or seen.in_group or self._is_heard_for_danger(seen)
        called = seen.meant.act == "human" or (seen.picked == "human" and self.offered)
        if called and not quiet and seen.meant.act not in ("stop", "start"):
            assert seen.happenings(HandedOver), f"a person was asked for and got {seen.names()}"

    def _remember(self, seen: Exchange) -> None:
        if {"moves.restarted", "stranger.sorry"} & set(seen.names()):
            self.somebody_elses |= _references(seen) if "stranger.sorry" in seen.names() else set()
            self.refused.clear()
            self.declined.clear()  # begun anew, or somebody else: their no is not this person's
        self.told_how = "survey.signpost" in seen.names()
        self.offered = last_choices(seen.replies)
        self.shown = self.offered or self.shown
        for no in seen.happenings(ComplaintDeclined):
            self.refused |= {self.words, *self.unsettled}
            about = {f"{no.category}/{no.topic}"}
            self.declined |= about if no.category != "other" or no.topic else set()
            self.doubted = self.doubted - about if self.plain else self.doubted | about
        if seen.happenings(ComplaintDeclined) or seen.happenings(ComplaintChosen):
            self.unsettled.clear()
        self._remember_the_offer(seen)
        if self._is_heard_for_danger(seen):
            self.dangers |= set(seen.meant.danger)
            self.owed_since_danger |= seen.meant.dissatisfied
        elif set(seen.names()) & OFFERS or seen.happenings(ComplaintChosen):
            self.owed_since_danger = False
        settled = {"consent.given", "consent.refused", "moves.gave_up", *OFFERS}
        over = settled & set(seen.names()) or seen.happenings(ComplaintChosen)
        still = self.asked_consent and not over
        self.asked_consent = still or "consent.ask" in seen.names()

    def _remember_the_offer(self, seen: Exchange) -> None:
        settled = seen.happenings(ComplaintChosen) or seen.happenings(ComplaintDeclined)
        handed_over = seen.picked == "human" and seen.happenings(HandedOver)
        to_a_person = handed_over and not self.asked_consent
        still = self.offer_is_open and not settled and not to_a_person
        self.offer_is_open = bool(still or set(seen.names()) & set(OFFERS))


def _references(seen: Exchange) -> set[str]:
    return {case.reference for case in seen.after}


def last_choices(replies: Sequence[Reply]) -> tuple[str, ...]:
    """The choices that a person sees last."""
    return next((reply.choices for reply in reversed(replies) if reply.choices), ())


def complaints(cases: Sequence[CaseGlimpse]) -> list[CaseGlimpse]:
    """The complaints that are open."""
    return [case for case in cases if case.kind == "complaint" and case.open]
