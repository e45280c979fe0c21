"""What members of staff can do and read: one method each, and a file of the same name behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from assistant.desk import (
    acknowledge,
    adjustments,
    case_page,
    claim,
    close,
    consent,
    conversation,
    danger,
    definition,
    early_resolution,
    files,
    longer,
    message,
    queue,
    respond,
    sign_in,
    spoken_consent,
    stage,
    talk,
    task_lines,
    tasks,
    update,
)
from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.case_view import CasePage
from assistant.desk.consent import SpokenConsent
from assistant.desk.message import Message
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.queue import Listed
from assistant.desk.respond import Response
from assistant.desk.sign_in import SignIn
from assistant.desk.update import Update
from assistant.desk.work import ANEW, Stamp, Work, on_case
from cases.case import Definition
from cases.dates import uk_date
from storage.staff import sign_out_everywhere, staff_of


class Desk:
    """The staff's journey.

    Every action is one transaction and takes a `Stamp`. It raises `refusals.NotAllowed` with
    reasons, `Changed` when somebody else was faster, and `NotFound` for anything that is not
    this officer's landlord's. Reading raises only `NotFound`.
    """

    def __init__(self, parts: Parts):
        self.parts = parts

    # signing in

    def sign_in(self, email: str, password: str, place: str) -> SignIn:
        """Try an e-mail and password from a network address."""
        with self.parts.database.begin() as connection:
            return sign_in.sign_in(
                connection,
                self.parts.secret,
                email,
                password,
                place,
                self.parts.clock(),
            )

    def still_signed_in(self, staff_id: int, epoch: int) -> Officer | None:
        """The officer of a session that has not been ended."""
        with self.parts.database.begin() as connection:
            return sign_in.still_signed_in(connection, staff_id, epoch)

    def sign_out_everywhere(self, officer: Officer) -> None:
        """End all of an officer's sessions."""
        with self.parts.database.begin() as connection:
            sign_out_everywhere(connection, officer.id)

    # reading

    def queue(self, officer: Officer, view: str, after: str = "") -> Listed:
        """A page of open cases (`queue.VIEWS`)."""
        with self.parts.database.begin() as connection:
            return queue.queue(connection, self.parts, officer, view, after)

    def search(self, officer: Officer, words: str) -> Listed:
        """Cases, open or closed, by reference, name, home, postcode or phone."""
        with self.parts.database.begin() as connection:
            return queue.search(connection, self.parts, officer, words)

    def tasks(self, officer: Officer) -> tuple[task_lines.TaskLine, ...]:
        """What waits for a person."""
        with self.parts.database.begin() as connection:
            return task_lines.tasks(connection, self.parts, officer)

    def case_page(self, officer: Officer, reference: str) -> CasePage:
        """Everything of one case."""
        with self.parts.database.begin() as connection:
            return case_page.case_page(connection, self.parts, officer, reference)

    def conversation_page(self, officer: Officer, address_id: int) -> conversation.ConversationPage:
        """One conversation, whether or not it has a case."""
        with self.parts.database.begin() as connection:
            return conversation.conversation_page(connection, self.parts, officer, address_id)

    def file(self, officer: Officer, reference: str, file_id: int) -> files.Kept:
        """A file that somebody sent with a case."""
        with self.parts.database.begin() as connection:
            return files.file(connection, officer, reference, file_id)

    def colleagues(self, officer: Officer) -> Sequence[Officer]:
        """Everybody at the officer's landlord, by name."""
        with self.parts.database.begin() as connection:
            return [sign_in.officer_of(row) for row in staff_of(connection, officer.landlord)]

    def landlord_name(self, officer: Officer) -> str:
        """What the officer's landlord is called."""
        today = uk_date(self.parts.clock())
        return self.parts.policies.policy(officer.landlord, today).landlord.name

    # a case and who has it

    def claim(self, officer: Officer, reference: str, stamp: Stamp = ANEW) -> None:
        """Take a case."""
        self._do(officer, reference, stamp, claim.claim)

    def hand_to(
        self,
        officer: Officer,
        reference: str,
        staff_id: int,
        why: str = "",
        *,
        tell: bool = False,
        stamp: Stamp = ANEW,
    ) -> None:
        """Give a case to a colleague; with `tell`, the resident is told who has it."""
        deed = partial(claim.hand_to, staff_id=staff_id, why=why, tell=tell)
        self._do(officer, reference, stamp, deed)

    # what stage 1 asks of the landlord

    def write_definition(
        self, officer: Officer, reference: str, wanted: Definition, stamp: Stamp = ANEW
    ) -> None:
        """Keep what the complaint is (HOC-5.6, 5.7); nothing is sent."""
        deed = partial(definition.write_definition, definition=wanted)
        self._do(officer, reference, stamp, deed)

    def acknowledge(
        self,
        officer: Officer,
        reference: str,
        form: Acknowledgement,
        stamp: Stamp = ANEW,
    ) -> None:
        """Send the legal acknowledgement at stage 1 (HOC-6.2)."""
        self._do(officer, reference, stamp, partial(acknowledge.acknowledge, form=form))

    def respond(
        self, officer: Officer, reference: str, form: Response, stamp: Stamp = ANEW
    ) -> None:
        """Answer at stage 1 (HOC-6.9)."""
        self._do(officer, reference, stamp, partial(respond.respond, form=form))

    def resolve_early(
        self,
        officer: Officer,
        reference: str,
        what: str,
        *,
        flags: tuple[str, ...] = (),
        stamp: Stamp = ANEW,
    ) -> None:
        """Record that it was put right inside stage 1; the response is still owed (HOC-5.2)."""
        deed = partial(early_resolution.resolve_early, what=what, flags=flags)
        self._do(officer, reference, stamp, deed)

    def agree_longer(
        self,
        officer: Officer,
        reference: str,
        working_days: int,
        note: str,
        *,
        tell: bool = True,
        stamp: Stamp = ANEW,
    ) -> None:
        """More working days to answer in, because the resident asked (HOC-5.10)."""
        deed = partial(longer.agree_longer, working_days=working_days, note=note, tell=tell)
        self._do(officer, reference, stamp, deed)

    def set_stage(self, officer: Officer, reference: str, name: str, stamp: Stamp = ANEW) -> None:
        """Always NotAllowed: there is no stage but 1 and 2 (HOC-5.2, 5.3)."""
        self._do(officer, reference, stamp, partial(stage.set_stage, name=name))

    def close(
        self,
        officer: Officer,
        reference: str,
        outcome: str,
        *,
        tell: bool = True,
        safe: bool = False,
        stamp: Stamp = ANEW,
    ) -> None:
        """Close a case with what came of it; a complaint only after its response (HOC-6.3)."""
        deed = partial(close.close, outcome=outcome, tell=tell, safe=safe)
        self._do(officer, reference, stamp, deed)

    def withdraw(
        self,
        officer: Officer,
        reference: str,
        how: str,
        *,
        tell: bool = True,
        safe: bool = False,
        stamp: Stamp = ANEW,
    ) -> None:
        """The resident no longer wants to complain."""
        deed = partial(close.withdraw, how=how, tell=tell, safe=safe)
        self._do(officer, reference, stamp, deed)

    # words to people

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

    # somebody who acts for the resident

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

    # what makes it easier

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

    # danger and tasks

    def see_danger(
        self, officer: Officer, reference: str, what: str = "", stamp: Stamp = ANEW
    ) -> None:
        """A trained person has seen the alert."""
        self._do(officer, reference, stamp, partial(danger.see_danger, what=what))

    def end_danger(self, officer: Officer, reference: str, how: str, stamp: Stamp = ANEW) -> None:
        """Nobody is in danger any more."""
        self._do(officer, reference, stamp, partial(danger.end_danger, how=how))

    def claim_task(self, officer: Officer, task_id: int) -> None:
        """Put one's name to a task."""
        with self.parts.database.begin() as connection:
            tasks.claim_task(connection, officer, task_id, self.parts.clock())

    def finish_task(self, officer: Officer, task_id: int, what: str) -> None:
        """A task is done, and what was done."""
        with self.parts.database.begin() as connection:
            tasks.finish_task(connection, self.parts, officer, task_id, what)

    def _do(
        self,
        officer: Officer,
        reference: str,
        stamp: Stamp,
        deed: Callable[[Work], None],
    ) -> None:
        on_case(self.parts, officer, reference, stamp, deed)

    def _talk(
        self,
        officer: Officer,
        address_id: int,
        once: str,
        deed: Callable[[talk.Talk], None],
    ) -> None:
        with self.parts.database.begin() as connection:
            there = talk.begin_talk(connection, self.parts, officer, address_id, once)
            if there:
                deed(there)
