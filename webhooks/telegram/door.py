"""Where Telegram posts what people send to our bots."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from flask import Blueprint, Response, request

from webhooks.telegram.secret import is_proved
from webhooks.telegram.update import Malformed, read_update


class Keep(Protocol):
    """Keeps an update whole under its bot and id; False when it was kept before."""

    def __call__(self, bot: str, update_id: int, body: dict[str, Any]) -> bool: ...


def door(secrets: Mapping[str, str], keep: Keep) -> Blueprint:
    """`POST /telegram/<bot>`; `secrets` holds each bot's secret token by the bot's name.

    A failure of `keep` is let through: without a 200 Telegram sends the update again.
    """
    pages = Blueprint("telegram", __name__)

    @pages.post("/telegram/<bot>")
    def receive(bot: str) -> Response:
        if not is_proved(request, secrets.get(bot, "")):
            return _plain("This did not come from Telegram: the secret token is wrong.", 403)
        try:
            update_id, body = read_update(request.get_data())
        except Malformed as problem:
            return _plain(str(problem), 400)
        keep(bot, update_id, body)
        # A repeat is a 200 as well: a refusal would only make Telegram send it once more.
        return _plain("", 200)

    return pages


def _plain(reason: str, status: int) -> Response:
    return Response(reason, status, content_type="text/plain; charset=utf-8")
