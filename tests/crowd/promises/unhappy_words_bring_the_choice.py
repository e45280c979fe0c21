"""Promise 3."""

from __future__ import annotations

from messages.addresses import Address
from tests.crowd.promises.promise import Promise
from tests.crowd.saying import Saying
from tests.crowd.step import Step

OFFER, RESPECTED, ASKS = "offer_choice", "choice_respected", "consent_ask"
GAVE_UP = "handover"
"""Of words that we cannot make out; of words that ask for a person it is what they asked for."""


class UnhappyWordsBringTheChoice(Promise):
    """3. Unhappy words bring the choice to complain, once and plainly; a clear no is final.

    Not in a group, nor while a person holds the conversation, nor before the answer to whether
    somebody may act for them.
    """

    def __init__(self) -> None:
        self._put: dict[Address, set[Saying]] = {}
        """What the choice is about: the last unhappy words, and those before them that it waited over."""
        self._last: dict[Address, Saying] = {}
        self._no: dict[Address, set[Saying]] = {}
        self._final: dict[Address, set[Saying]] = {}
        """The words that a no was said to; those that waited before them may be asked about again."""
        self._consent_asked: set[Address] = set()
        self._offered: set[Address] = set()
        self._waits: set[Address] = set()
        """Where the choice was put and nobody has said yes or no; asking for a person is neither."""

    def check(self, step: Step) -> None:
        asked = {message.to for message in step.sent if ASKS in message.kinds}
        if step.saying is not None and step.address is not None:
            self._heard(step, step.address)
        self._consent_asked |= asked

    def _heard(self, step: Step, here: Address) -> None:
        saying, no = step.saying, self._no.setdefault(here, set())
        assert saying is not None
        if saying.matter and "unhappy" in saying.means:
            waited_over = self._put.get(here, set()) if here in self._waits else set()
            self._put[here] = waited_over | {saying}
            self._last[here] = saying
        if _started_again(step) or step.says("disowns"):
            no.clear()
            for kept in (self._final, self._put, self._last):
                kept.pop(here, None)  # what was said before is behind them
            self._waits.discard(here)
        if not self._is_quiet(step, here):
            if "complain" in saying.means:
                self._is_logged(step, here)
            elif "unhappy" in saying.means and not _complains(step, here):
                self._is_offered(step, saying, no)
        self._is_kept(step)
        if "declines" in saying.means and step.sent_kind(RESPECTED):
            no |= self._put.get(here, set())
            self._final.setdefault(here, set()).update(
                {self._last[here]} if here in self._last else ()
            )
        kinds = {kind for one in step.replies for kind in one.kinds}
        gave_up = GAVE_UP in kinds and "human" not in saying.means
        chosen = any(case.is_complaint for case in step.opened)
        if chosen or gave_up or step.sent_kind(RESPECTED):
            self._waits.discard(here)
        if OFFER in kinds:
            self._waits.add(here)
            if "foreign" in saying.means:  # unhappy or not, the choice was put for these words
                self._put.setdefault(here, set()).add(saying)
                self._last[here] = saying
        if {"agrees", "refuses"} & saying.means:
            self._consent_asked.discard(here)

    def _is_quiet(self, step: Step, here: Address) -> bool:
        danger = bool(step.saying and step.saying.danger) or bool(step.signposted)
        return step.in_group or step.with_staff or here in self._consent_asked or danger

    def _is_logged(self, step: Step, here: Address) -> None:
        self.must(step.after.complaints_at(here), "a wish to complain was not logged")
        if step.opened:
            self.must(not step.sent_kind(OFFER), "was asked again after a plain wish to complain")

    def _is_offered(self, step: Step, saying: Saying, no: set[Saying]) -> None:
        """The very same words once more must not bring it again; other words of the same matter
        may, since they may tell of another time."""
        waits = step.address in self._waits
        final = {one.phrase for one in self._final.get(step.address, ())} if step.address else set()
        if saying.phrase in final and not waits:
            self.must(not step.sent_kind(OFFER), f"a no about {saying.matter} was asked again")
        if saying.matter in {one.matter for one in no}:
            return
        handed_over = GAVE_UP in {kind for one in step.replies for kind in one.kinds}
        self.must(step.sent_kind(OFFER) or handed_over, "unhappy words did not bring the choice")

    def _is_kept(self, step: Step) -> None:
        """HOC-1.3: the offer and its time are on record."""
        if step.says("declines") and step.sent_kind(RESPECTED):
            self.must("complaint_declined" in step.after.noted, "a no was not kept")
        if step.sent_kind(OFFER) and step.address not in self._offered:
            self.must("complaint_offered" in step.after.noted, "an offer was made and not kept")
        if step.address and step.sent_kind(OFFER):
            self._offered.add(step.address)


def _started_again(step: Step) -> bool:
    """Asked for, and done: a slip of the thumb in it may bring the ways in instead."""
    return step.says("restart") and any("start again" in one.text.lower() for one in step.replies)


def _complains(step: Step, here: Address) -> bool:
    """A complaint of theirs is open, or one that somebody made for them: more belongs to it."""
    open_here = step.after.complaints_at(here)
    made_for = [one for one in step.after.cases.values() if one.resident_at == here]
    return bool(open_here) or any(one.is_complaint and one.is_open for one in made_for)
