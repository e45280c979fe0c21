"""What the bot process needs of the place where updates are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol


class Kept(Protocol):
    """An update as it was kept; `received_at` is in UTC."""

    @property
    def update_id(self) -> int: ...
    @property
    def body(self) -> dict[str, Any]: ...
    @property
    def received_at(self) -> datetime: ...


class Updates(Protocol):
    """Where updates are kept. Each call raises `Away` when that place cannot be reached."""

    @property
    def Away(self) -> type[Exception]: ...
    def keep(self, bot: str, update_id: int, body: dict[str, Any]) -> bool: ...
    def waiting(self, bot: str) -> Iterable[Kept]: ...
    def settle(self, bot: str, update_id: int, failure: str = "") -> None: ...
    def listening(self) -> AbstractContextManager[Callable[[float], None]]: ...
