"""The nations of the United Kingdom: each has its own law on complaints and bank holidays."""

from __future__ import annotations

from enum import StrEnum


class Nation(StrEnum):
    """Where the home is; it decides the code, the calendar and the ombudsman."""

    ENGLAND = "England"
    SCOTLAND = "Scotland"
    WALES = "Wales"
    NORTHERN_IRELAND = "Northern Ireland"

    @classmethod
    def _missing_(cls, value: object) -> Nation | None:
        """Any case is understood, so that `scotland` on a command line works."""
        wanted = str(value).strip().casefold()
        return next((nation for nation in cls if nation.value.casefold() == wanted), None)


class Service(StrEnum):
    """What kind of service is complained of; it decides who may be asked after the landlord."""

    HOUSING = "housing"
    CARE = "care"
