"""The demo's blueprint: handset, toy network and tour."""

from __future__ import annotations

from flask import Blueprint, render_template

from webhooks.handset.messages_api import add_messages_api
from webhooks.handset.network import Network
from webhooks.handset.opt_out import Keyword
from webhooks.handset.page import add_pages
from webhooks.handset.parts import Demo
from webhooks.handset.phones import Phones
from webhooks.handset.receipts import Receipts


def door(demo: Demo) -> Blueprint:
    """`/demo`, `/demo/handset` and the stand-in for Twilio's Messages API. Never for production."""
    handset = Blueprint(
        "handset",
        __name__,
        template_folder="templates",
        static_folder="static",
        static_url_path="/static/handset",
    )
    phones = Phones(demo.phones)
    network = Network(demo, phones, Receipts(demo, phones), _words)
    add_pages(handset, demo, phones, network)
    add_messages_api(handset, demo, phones, network)
    return handset


def _words(keyword: Keyword) -> str:
    return render_template(f"handset/{keyword}.txt").strip()
