"""Which button was pressed last in each chat: a press answers the question it stands under."""

from __future__ import annotations

from aiogram.types import CallbackQuery


class Presses:
    """Remembers presses while the process lives; Telegram numbers a chat's messages upwards."""

    def __init__(self) -> None:
        self._last: dict[int, tuple[int, str]] = {}

    def is_double(self, query: CallbackQuery) -> bool:
        """The same button once more: a double tap is one answer."""
        return query.message is not None and self._before(query) == _press(query)

    def is_old(self, query: CallbackQuery) -> bool:
        """A button of a message that was answered already, or of one above it."""
        return query.message is not None and query.message.message_id <= self._before(query)[0]

    def note(self, query: CallbackQuery) -> None:
        """Remember a press, once the assistant has it: before, a second try would look double."""
        if query.message is not None and not self.is_old(query):
            self._last[query.message.chat.id] = _press(query)

    def _before(self, query: CallbackQuery) -> tuple[int, str]:
        assert query.message is not None
        return self._last.get(query.message.chat.id, (0, ""))


def _press(query: CallbackQuery) -> tuple[int, str]:
    assert query.message is not None
    return query.message.message_id, query.data or ""
