"""Who may be written to about a case, and who not yet (PFP-20 to 22, HOC-3.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, Row

from assistant.desk.refusals import NotAllowed, Reason
from cases.consent import Consent, ConsentStatus, may_share
from cases.dates import uk_date
from storage.case_pages import consent_of, contacts


class To(StrEnum):
    """Whom an officer writes to."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Addressees:
    """Each party's address, where there is one, and whether we may tell the representative."""

    resident: int | None
    representative: int | None = None
    may_share: bool = False
    stopped: frozenset[int] = frozenset()

    @property
    def usual(self) -> To:
        """Whom we write to unless an officer picks: everybody we may tell and have an address of.

        Where a representative may be told and the resident has none (a power of attorney, most
        often), that is the representative; before anybody may be told, nobody but the resident.
        """
        if self.representative is None or not self.may_share:
            return To.RESIDENT
        return To.REPRESENTATIVE if self.resident is None else To.BOTH

    def addresses(self, to: To | None = None) -> tuple[int, ...]:
        """Where a message goes; NotAllowed with every reason when it may or can not go there."""
        to = to or self.usual
        reasons = tuple(self.against(to))
        if reasons:
            raise NotAllowed(*reasons)
        return tuple(self._wanted(to))

    def against(self, to: To) -> Iterator[Reason]:
        """Every reason against writing to this party now."""
        if to is not To.RESIDENT and self.representative is None:
            yield Reason("nobody_acts_for_the_resident")
        elif to is not To.RESIDENT and not self.may_share:
            yield Reason("no_consent_yet", ("HOC-3.6", "PFP-22"))
        if to is not To.REPRESENTATIVE and self.resident is None:
            yield Reason("no_address_for_the_resident", ("HOC-3.1",))
        if self.stopped.intersection(self._wanted(to)):
            yield Reason("texts_stopped", ("CH-SMS", "HOC-5.9"))

    def _wanted(self, to: To) -> Iterator[int]:
        if self.resident is not None and to is not To.REPRESENTATIVE:
            yield self.resident
        if self.representative is not None and to is not To.RESIDENT:
            yield self.representative


def addressees_of(connection: Connection, case: Row, today: date) -> Addressees:
    """Who can be written to about this case on this UK date."""
    consent = consent_of(connection, case.id)
    resident, representative = case.address_id, None
    if consent is not None:
        # Somebody may yet say that it is not their phone, or not their landlord.
        asked = consent.resident_address_id or case.resident_address_id
        resident = asked if consent.answered_at else None
        representative = consent.representative_address_id
    ids = [address_id for address_id in (resident, representative) if address_id is not None]
    known = contacts(connection, ids)
    return Addressees(
        resident=resident,
        representative=representative,
        may_share=consent is not None and may_share(as_consent(consent), today),
        stopped=frozenset(at for at, contact in known.items() if contact.stopped_at),
    )


def as_consent(row: Row) -> Consent:
    """A kept consent in the terms of the rules."""
    given = row.status == ConsentStatus.GIVEN and row.answered_at
    return Consent(
        status=ConsentStatus(row.status),
        given_on=uk_date(row.answered_at) if given else None,
        ends_on=row.ends_on,
    )
