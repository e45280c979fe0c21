from __future__ import annotations

import re
from html import unescape

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from stand_ins.web_chat_assistant import Assistant, Away, Choice
from werkzeug.test import TestResponse

from webhooks.app import Serving, create_app

PAGE = "/chat/acorn"


def form_on(page: TestResponse, *, choice: str = "") -> dict[str, str]:
    """What a browser would send with the page's own form, or with the button of a choice."""
    for form in re.findall(r"<form.*?</form>", page.text, re.S):
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
        if fields.get("choice", "") == choice and "seen" in fields:
            return {name: unescape(value) for name, value in fields.items()}
    raise AssertionError(f"no form for {choice!r}")


def write(client: FlaskClient, text: str) -> TestResponse:
    return client.post(PAGE, data=form_on(client.get(PAGE)) | {"text": text})


def test_the_page_greets_before_anything_is_said_and_keeps_nothing(
    client: FlaskClient, assistant: Assistant
):
    page = client.get(PAGE)
    assert "Hello, this is Acorn Homes." in unescape(page.text)
    assert "Talk to a person" in page.text
    assert "Leave quickly" in page.text
    assert assistant.heard == []


def test_without_script_a_message_is_a_form_a_redirect_and_a_page_with_the_answer(
    client: FlaskClient,
):
    answer = write(client, "The roof leaks")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/chat/acorn#latest"
    page = client.get(PAGE)
    assert "The roof leaks" in page.text
    assert "You said: The roof leaks" in page.text


def test_pressing_send_twice_says_it_once(client: FlaskClient, assistant: Assistant):
    form = form_on(client.get(PAGE)) | {"text": "once"}
    assert client.post(PAGE, data=form).status_code == 303
    assert client.post(PAGE, data=form).status_code == 303
    assert [heard.text for heard in assistant.heard] == ["once"]


def test_a_choice_is_a_button_that_carries_its_words_and_its_value(
    client: FlaskClient, assistant: Assistant
):
    client.post(PAGE, data=form_on(client.get(PAGE), choice="complain"))
    assert (assistant.heard[0].text, assistant.heard[0].choice) == ("Make a complaint", "complain")


def test_a_person_can_be_asked_for_on_every_page(client: FlaskClient, assistant: Assistant):
    client.post(PAGE, data=form_on(client.get(PAGE), choice="human"))
    assert (assistant.heard[0].text, assistant.heard[0].choice) == ("Talk to a person", "human")


def test_only_the_last_questions_choices_can_be_pressed(client: FlaskClient, assistant: Assistant):
    assistant.answers = [("Which?", (Choice("a", "The first"),), None), ("Thank you.", (), None)]
    write(client, "hello")
    assert "The first" in client.get(PAGE).text
    write(client, "The first")
    assert 'value="a"' not in client.get(PAGE).text


def test_what_people_write_is_never_markup(client: FlaskClient):
    write(client, "<script>alert(1)</script>")
    page = client.get(PAGE).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_form_that_is_not_ours_is_not_sent_and_the_words_stay(
    client: FlaskClient, assistant: Assistant
):
    client.get(PAGE)
    answer = client.post(PAGE, data={"id": "1", "text": "my words", "seal": "forged"})
    assert answer.status_code == 400
    assert "my words</textarea>" in answer.text
    assert assistant.heard == []


def test_a_seal_of_one_conversation_is_worthless_in_another(app: Flask, assistant: Assistant):
    theirs = form_on(app.test_client().get(PAGE))
    mine = app.test_client()
    mine.get(PAGE)
    assert mine.post(PAGE, data=theirs | {"text": "forged"}).status_code == 400
    assert assistant.heard == []


@pytest.mark.parametrize(("text", "status"), [("   ", 400), ("x" * 20_001, 413)])
def test_what_cannot_be_sent_is_said_at_the_top_and_stays_in_the_box(
    client: FlaskClient, text: str, status: int
):
    answer = write(client, text)
    assert answer.status_code == status
    assert 'role="alert"' in answer.text
    assert f"{text}</textarea>" in answer.text


def test_with_the_database_away_the_words_and_their_id_are_kept_to_be_sent_again(
    client: FlaskClient, assistant: Assistant
):
    form = form_on(client.get(PAGE)) | {"text": "my words"}
    assistant.away = True
    answer = client.post(PAGE, data=form)
    assert answer.status_code == 503
    assert "my words</textarea>" in answer.text
    assert f'name="id" value="{form["id"]}"' in answer.text
    assistant.away = False
    assert client.post(PAGE, data=form_on(answer) | {"text": "my words"}).status_code == 303


def test_the_page_itself_with_the_database_away_is_a_kind_503(
    client: FlaskClient, assistant: Assistant
):
    write(client, "hello")
    assistant.away = True
    answer = client.get(PAGE)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "10"
    assert "try again" in answer.text


def test_looking_for_new_messages_tells_which_ones_were_shown(
    client: FlaskClient, assistant: Assistant
):
    write(client, "hello")
    pushed = assistant.push("We come on Friday")
    page = client.get(PAGE)
    assert "Priya, Acorn Homes" in page.text
    seen = re.search(r"seen=(\d+)", page.text)
    assert seen is not None
    assert pushed.id not in assistant.delivered
    client.get(f"{PAGE}?seen={seen[1]}")
    assert pushed.id in assistant.delivered


def test_the_reference_is_set_apart_where_it_is_first_told(
    client: FlaskClient, assistant: Assistant
):
    assistant.answers = [
        ("Your complaint is logged.", (), "ACN-1"),
        ("Your reference is ACN-1.", (), "ACN-1"),
        ("More about ACN-1.", (), "ACN-1"),
    ]
    for words in ("yes", "and?", "and?"):
        write(client, words)
    bubbles = client.get(PAGE).text.split('id="choices"')[0]
    assert bubbles.count("data-number>ACN-1<") == 1
    assert bubbles.index("Your reference is ACN-1.") < bubbles.index("data-number>ACN-1<")
    assert bubbles.index("data-number>ACN-1<") < bubbles.index("More about ACN-1.")


def test_the_conversation_can_be_saved_as_plain_text(client: FlaskClient, assistant: Assistant):
    assistant.answers = [("Your reference is ACN-1.", (), "ACN-1")]
    write(client, "It's <damp> & cold")
    saved = client.get("/chat/acorn/conversation.txt")
    assert saved.mimetype == "text/plain"
    assert saved.headers["Content-Disposition"].startswith("attachment")
    assert "It's <damp> & cold" in saved.text
    assert "Your reference: ACN-1" in saved.text
    assert "Tuesday 1 December 2026 at 12:00" in saved.text


def test_a_time_is_in_words_and_in_full_for_those_who_cannot_see(
    client: FlaskClient, assistant: Assistant
):
    write(client, "hello")
    page = client.get(PAGE).text
    assert re.search(r'aria-hidden="true" data-ago>1 second ago<', page)
    assert '<span class="visually-hidden">Tuesday 1 December 2026 at 12:00</span>' in page


def test_leaving_quickly_goes_to_a_neutral_page_and_closes_the_conversation_here(
    client: FlaskClient,
):
    write(client, "my secret")
    answer = client.get("/chat/acorn/leave")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "https://weather.example"
    assert "my secret" not in client.get(PAGE).text


def test_leaving_works_with_the_database_away(client: FlaskClient, assistant: Assistant):
    write(client, "hello")
    assistant.away = True
    assert client.get("/chat/acorn/leave").status_code == 303


def test_a_browser_forgets_at_closing_unless_asked_to_remember(client: FlaskClient):
    first = client.get(PAGE)
    assert "Max-Age" not in first.headers["Set-Cookie"]
    answer = client.post("/chat/acorn/remember", data={"seal": form_on(first)["seal"]})
    assert "Max-Age=5184000" in answer.headers["Set-Cookie"]
    assert "HttpOnly" in answer.headers["Set-Cookie"]


def test_each_landlord_has_a_conversation_of_its_own(client: FlaskClient):
    write(client, "for Acorn only")
    assert "for Acorn only" not in client.get("/chat/oak").text


@pytest.mark.parametrize("path", ["", "/leave", "/conversation.txt", "/widget.js", "/brand.css"])
def test_an_unknown_landlord_is_404(client: FlaskClient, path: str):
    assert client.get(f"/chat/nobody{path}").status_code == 404


def test_the_page_may_be_framed_by_the_landlords_sites_and_no_others(client: FlaskClient):
    headers = client.get(PAGE).headers
    assert "frame-ancestors 'self' https://www.acorn.example" in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers
    elsewhere = client.get("/nothing-here").headers
    assert "frame-ancestors 'none'" in elsewhere["Content-Security-Policy"]
    assert elsewhere["X-Frame-Options"] == "DENY"


def test_no_page_carries_script_or_style_of_its_own(client: FlaskClient):
    write(client, "hello")
    page = client.get(PAGE)
    assert "unsafe-inline" not in page.headers["Content-Security-Policy"]
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]* src=)", page.text)
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"


def test_over_https_the_cookie_is_bound_to_the_host_and_to_the_frame(app: Flask):
    app.config["SESSION_COOKIE_SECURE"] = True
    answer = app.test_client().get(PAGE, base_url="https://talk.example.org")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-chat-acorn=")
    for trait in ("Secure", "HttpOnly", "SameSite=None", "Partitioned", "Path=/"):
        assert trait in cookie


def test_the_widget_names_its_landlord_and_may_be_loaded_by_any_site(client: FlaskClient):
    answer = client.get("/chat/acorn/widget.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert '"Messages with Acorn Homes"' in answer.text
    assert "#1d5c4f" in answer.text


def test_errors_are_told_in_words_as_a_page_or_as_json(client: FlaskClient):
    page = client.get("/nothing-here")
    assert page.status_code == 404
    assert "We cannot find that page." in page.text
    machine = client.get("/nothing-here", headers={"Accept": "application/json"})
    assert machine.json["error"].startswith("We cannot find that page.")


def test_a_fault_of_ours_is_a_kind_500_that_keeps_its_words_to_itself():
    app = create_app([], Serving("a secret for tests", https=False), Away)

    @app.get("/fault")
    def fault() -> str:
        raise ValueError("secret words")

    answer = app.test_client().get("/fault")
    assert answer.status_code == 500
    assert "Something went wrong on our side." in answer.text
    assert "secret words" not in answer.text


def scheme_seen(proxies: int) -> str:
    app = create_app([], Serving("a secret for tests", trusted_proxies=proxies), Away)
    app.add_url_rule("/scheme", view_func=lambda: request.scheme)
    return app.test_client().get("/scheme", headers={"X-Forwarded-Proto": "https"}).text


def test_a_proxys_word_is_taken_only_where_one_is_trusted():
    assert scheme_seen(0) == "http"
    assert scheme_seen(1) == "https"
