"""What the door asks of the assistant."""

from __future__ import annotations

from typing import Any, Protocol


class HandingOn(Protocol):
    """Reads a landlord's cases, contacts and events, those after a number, oldest first."""

    def landlord_of(self, key: str) -> str | None:
        """Whose key this is; None for nobody's."""
        ...

    def cases(self, landlord: str, after: int, most: int) -> list[dict[str, Any]]: ...

    def case(self, landlord: str, reference: str) -> dict[str, Any] | None: ...

    def contacts(self, landlord: str, after: int, most: int) -> list[dict[str, Any]]: ...

    def events(self, landlord: str, after: int, most: int) -> list[dict[str, Any]]: ...
