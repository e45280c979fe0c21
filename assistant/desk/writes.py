"""Words to people, and what is agreed with them, one method each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from assistant.desk import (
    adjustments,
    consent,
    message,
    spoken_consent,
    talk,
    update,
)
from assistant.desk.consent import SpokenConsent
from assistant.desk.doing import Doing
from assistant.desk.message import Message
from assistant.desk.officer import Officer
from assistant.desk.update import Update
from assistant.desk.work import ANEW, Stamp


class Writes(Doing):
    """Messages, conversations, consent and adjustments."""

    def write(self, officer: Officer, reference: str, words: Message, stamp: Stamp = ANEW) -> None:
        """Send an officer's own words about a case."""
        self._do(officer, reference, stamp, partial(message.write, message=words))

    def tell_progress(
        self, officer: Officer, reference: str, news: Update, stamp: Stamp = ANEW
    ) -> None:
        """Send a progress update (HOC-5.9)."""
        self._do(officer, reference, stamp, partial(update.tell_progress, update=news))

    def write_there(self, officer: Officer, address_id: int, words: str, once: str = "") -> None:
        """Send an officer's own words in a conversation."""
        self._talk(officer, address_id, once, partial(talk.write_there, words=words))

    def take_over(self, officer: Officer, address_id: int, once: str = "") -> None:
        """A person answers from now on; the assistant is quiet."""
        self._talk(officer, address_id, once, talk.take_over)

    def hand_back(self, officer: Officer, address_id: int, once: str = "") -> None:
        """The assistant answers again."""
        self._talk(officer, address_id, once, talk.hand_back)

    def ask_consent(
        self, officer: Officer, reference: str, number: str, stamp: Stamp = ANEW
    ) -> None:
        """Text the resident, on a number from the landlord's records, for their leave."""
        self._do(officer, reference, stamp, partial(consent.ask, number=number))

    def record_spoken_consent(
        self,
        officer: Officer,
        reference: str,
        spoken: SpokenConsent,
        stamp: Stamp = ANEW,
    ) -> None:
        """Leave given by voice holds at once; it is sent to the resident in writing (PFP-21)."""
        self._do(officer, reference, stamp, partial(spoken_consent.record_spoken, spoken=spoken))

    def confirm_consent_written(
        self, officer: Officer, reference: str, note: str, stamp: Stamp = ANEW
    ) -> None:
        """Spoken leave has been confirmed in writing."""
        self._do(officer, reference, stamp, partial(consent.confirm_written, note=note))

    def withdraw_consent(
        self, officer: Officer, reference: str, how: str, stamp: Stamp = ANEW
    ) -> None:
        """The resident took their leave back (REP-WD)."""
        self._do(officer, reference, stamp, partial(consent.withdraw, how=how))

    def agree_adjustments(
        self,
        officer: Officer,
        reference: str,
        codes: Sequence[str],
        stamp: Stamp = ANEW,
    ) -> None:
        """Agree to adjustments that were asked for (HOC-5.10)."""
        self._do(officer, reference, stamp, partial(adjustments.agree_asked, codes=codes))

    def refuse_adjustment(
        self,
        officer: Officer,
        reference: str,
        code: str,
        reason: str,
        stamp: Stamp = ANEW,
    ) -> None:
        """Propose to refuse one, or as a second person decide it (H21-6.2)."""
        deed = partial(adjustments.refuse, code=code, reason=reason)
        self._do(officer, reference, stamp, deed)

    def end_adjustment(
        self, officer: Officer, reference: str, code: str, why: str, stamp: Stamp = ANEW
    ) -> None:
        """The person no longer needs one."""
        self._do(officer, reference, stamp, partial(adjustments.end, code=code, why=why))
