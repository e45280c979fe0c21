"""The web chat's blueprint, put together from its parts."""

from __future__ import annotations

from flask import Blueprint

from webhooks.webchat.api import add_api
from webhooks.webchat.events import add_events
from webhooks.webchat.leave import add_leave
from webhooks.webchat.page import add_page
from webhooks.webchat.parts import Parts
from webhooks.webchat.saved import add_saved
from webhooks.webchat.shown import said_reference
from webhooks.webchat.times import ago, in_full
from webhooks.webchat.widget import add_widget


def door(parts: Parts) -> Blueprint:
    """`/chat/<landlord>` for people and `/api/chat/<landlord>` for programs."""
    webchat = Blueprint(
        "webchat",
        __name__,
        template_folder="templates",
        static_folder="static",
        static_url_path="/static/webchat",
    )
    for add in (add_page, add_leave, add_saved, add_widget, add_api, add_events):
        add(webchat, parts)
    webchat.add_app_template_filter(ago)
    webchat.add_app_template_filter(in_full)
    webchat.add_app_template_filter(said_reference)
    return webchat
