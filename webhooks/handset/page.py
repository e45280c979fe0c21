"""The handset's page, and the demo's page that stands it beside web chat and the desk."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from messages.sms_text import LONGEST_BODY, encoding, segments
from webhooks.handset.network import Network
from webhooks.handset.numbers import as_dialled, drama_number
from webhooks.handset.parts import Demo
from webhooks.handset.phones import Phones


def add_pages(door: Blueprint, demo: Demo, phones: Phones, network: Network) -> None:
    """`/demo` and `/demo/handset`; without script each press is a form and a reload.

    The host's bare address leads to `/demo`: a newcomer types no more than that.
    """

    @door.before_request
    def only_from_our_pages() -> None:
        if (
            request.headers.get("Sec-Fetch-Site", "none") == "cross-site"
            and request.method == "POST"
        ):
            abort(403)

    @door.get("/")
    def front() -> ResponseReturnValue:
        return redirect(url_for("handset.tour"))

    @door.get("/demo")
    def tour() -> ResponseReturnValue:
        return render_template("handset/demo.html", demo=demo)

    @door.get("/demo/handset")
    def handset() -> ResponseReturnValue:
        wanted = request.args.get("phone")
        number = drama_number(wanted) if wanted else demo.phones[0][0]
        if number:
            phones.pick_up(number)
        return _page(demo, phones, number or demo.phones[0][0], wrong="" if number else "number")

    @door.post("/demo/handset/texts")
    def text() -> ResponseReturnValue:
        number, body = _phone(), request.form.get("text", "")
        if not body.strip() or len(body) > LONGEST_BODY:
            wrong = "long" if body.strip() else "empty"
            return _page(demo, phones, number, wrong=wrong, typed=body), 400
        network.from_phone(number, body)
        return _back(number)

    @door.post("/demo/handset/again")
    def again() -> ResponseReturnValue:
        network.again(_phone(), request.form.get("sid", ""))
        return _back(_phone())

    @door.get("/demo/handset/texts")
    def texts() -> ResponseReturnValue:
        version = phones.version
        if request.args.get("version") == str(version):
            return "", 204
        on_it = phones.texts(_phone())
        return jsonify(version=version, html=render_template("handset/texts.html", texts=on_it))

    @door.post("/demo/handset/count")
    def count() -> ResponseReturnValue:
        return render_template("handset/count.html", body=request.form.get("text", ""))

    door.add_app_template_filter(as_dialled)
    door.add_app_template_filter(segments)
    door.add_app_template_filter(encoding)


def _phone() -> str:
    number = drama_number(request.values.get("phone", ""))
    if number is None:
        abort(400)
    return number


def _page(demo: Demo, phones: Phones, number: str, **more: Any) -> str:
    return render_template(
        "handset/handset.html",
        demo=demo,
        number=number,
        phones=phones.names(),
        version=phones.version,
        texts=phones.texts(number),
        longest=LONGEST_BODY,
        **more,
    )


def _back(number: str) -> ResponseReturnValue:
    return redirect(url_for("handset.handset", phone=number, _anchor="latest"), 303)
