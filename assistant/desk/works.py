"""What members of staff do to a case, one method each."""

from __future__ import annotations

from functools import partial

from assistant.desk import (
    acknowledge,
    claim,
    close,
    danger,
    definition,
    early_resolution,
    incident,
    longer,
    respond,
    stage,
    tasks,
)
from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.doing import Doing
from assistant.desk.officer import Officer
from assistant.desk.respond import Response
from assistant.desk.work import ANEW, Stamp
from assistant.incidents import Notice
from cases.case import Definition
from cases.learning import Learning


class Works(Doing):
    """Who has it, what stage 1 asks for, danger, incidents and tasks."""

    def start_incident(self, officer: Officer, notice: Notice) -> None:
        """The landlord cannot do what it should: from now on people are told (HOC-8.5)."""
        with self.parts.database.begin() as connection:
            incident.start(connection, self.parts, officer, notice)

    def end_incident(self, officer: Officer) -> None:
        """Things are as usual again."""
        with self.parts.database.begin() as connection:
            incident.end(connection, self.parts, officer)

    def tell_affected(self, officer: Officer) -> int:
        """Write to everybody with a case that the incident touches; how many were written to."""
        return incident.tell_affected(self.parts, officer)

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
        learning: Learning = close.NO_LEARNING,
        stamp: Stamp = ANEW,
    ) -> None:
        """Close a case with what came of it and what was learnt (HOC-6.3, 9.1)."""
        deed = partial(close.close, outcome=outcome, tell=tell, safe=safe, learning=learning)
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
