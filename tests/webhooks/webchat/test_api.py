from __future__ import annotations

import hashlib
from typing import Any

import pytest
from flask.testing import FlaskClient
from stand_ins.web_chat_assistant import Assistant
from werkzeug.test import TestResponse

SAY = "/api/chat/acorn/messages"


def say(
    client: FlaskClient, text: Any, id: Any = "m1", token: str | None = None, **more: Any
) -> TestResponse:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.post(SAY, json={"id": id, "text": text, **more}, headers=headers)


def begun(client: FlaskClient) -> str:
    return say(client, "The roof leaks", "m0").json["token"]


def test_a_first_message_without_a_token_begins_a_conversation(client: FlaskClient):
    answer = say(client, "The roof leaks")
    assert answer.status_code == 200
    assert len(answer.json["token"]) == 43
    [message] = answer.json["messages"]
    assert message["text"] == "You said: The roof leaks"
    assert message["choices"] == []


def test_only_the_hash_of_the_token_reaches_the_assistant(
    client: FlaskClient, assistant: Assistant
):
    token = begun(client)
    [heard] = assistant.heard
    assert heard.sender.value == hashlib.sha256(token.encode()).hexdigest()
    assert heard.provider_id == f"{heard.sender.value}:m0"
    assert token not in str(heard)


def test_two_first_messages_with_the_same_id_are_two_people(
    client: FlaskClient, assistant: Assistant
):
    first, second = say(client, "hello").json, say(client, "hello").json
    assert first["token"] != second["token"]
    assert len(assistant.lines) == 2


def test_the_same_id_again_gets_the_same_answer_and_changes_nothing(
    client: FlaskClient, assistant: Assistant
):
    token = begun(client)
    first = say(client, "It still leaks", "m1", token).json
    again = say(client, "It still leaks", "m1", token).json
    assert again == first
    assert [heard.text for heard in assistant.heard] == ["The roof leaks", "It still leaks"]


def test_choices_come_with_their_values_and_go_back_as_one(
    client: FlaskClient, assistant: Assistant
):
    token = begun(client)
    say(client, "Make a complaint", "m1", token, choice="complain")
    assert assistant.heard[-1].choice == "complain"


def test_a_reference_comes_with_the_message_that_tells_it_and_no_other(
    client: FlaskClient, assistant: Assistant
):
    assistant.answers = [("Your reference is ACN-1.", (), "ACN-1"), ("Thank you.", (), "ACN-1")]
    token = begun(client)
    thanks = say(client, "thanks", "m1", token).json["messages"]
    headers = {"Authorization": f"Bearer {token}"}
    told = client.get(f"{SAY}?after=0", headers=headers).json["messages"]
    assert [message["reference"] for message in told] == ["ACN-1", None]
    assert thanks[0]["reference"] is None


@pytest.mark.parametrize("token", ["nonsense", "x" * 43, "é" * 43])
def test_a_token_that_is_none_of_ours_is_401_in_words(client: FlaskClient, token: str):
    answer = client.post(
        SAY,
        json={"id": "m1", "text": "hello"},
        headers={"Authorization": f"Bearer {token}".encode().decode("latin-1")},
    )
    assert answer.status_code == 401
    assert answer.json["status"] == 401
    assert "token" in answer.json["error"]


@pytest.mark.parametrize("path", [f"{SAY}?after=0", "/api/chat/acorn/events"])
def test_reading_without_a_token_is_401(client: FlaskClient, path: str):
    assert client.get(path).status_code == 401


def test_a_token_of_another_scheme_is_401(client: FlaskClient):
    headers = {"Authorization": f"Basic {begun(client)}"}
    assert client.get(SAY, headers=headers).status_code == 401


def test_text_that_is_too_long_is_413_and_says_what_to_do(
    client: FlaskClient, assistant: Assistant
):
    answer = say(client, "x" * 20_001)
    assert answer.status_code == 413
    assert "shorter pieces" in answer.json["error"]
    assert assistant.heard == []


@pytest.mark.parametrize("letter", ["x", "é", "😀"])
def test_the_longest_text_is_taken_in_any_script(
    client: FlaskClient, assistant: Assistant, letter: str
):
    assert say(client, letter * 20_000).status_code == 200
    assert len(assistant.heard[0].text) == 20_000


def test_a_body_that_is_far_too_large_is_413_before_it_is_read(client: FlaskClient):
    answer = say(client, "x" * 600_000)
    assert answer.status_code == 413
    assert answer.json["status"] == 413


@pytest.mark.parametrize("text", ["", "  \n\t ", None])
def test_empty_text_is_400_and_kind(client: FlaskClient, assistant: Assistant, text: str | None):
    answer = say(client, text)
    assert answer.status_code == 400
    assert "no words" in answer.json["error"]
    assert assistant.heard == []


@pytest.mark.parametrize("id", ["", "  ", None, "x" * 101])
def test_a_message_needs_an_id_of_its_own(client: FlaskClient, id: str | None):
    assert say(client, "hello", id).status_code == 400


@pytest.mark.parametrize(
    "given", [[], "text", 3, None, {"id": 1, "text": "x"}, {"id": "1", "text": ["x"]}]
)
def test_json_of_another_shape_is_400(client: FlaskClient, given: Any):
    assert client.post(SAY, json=given).status_code == 400


def test_what_is_not_json_is_400(client: FlaskClient):
    answer = client.post(SAY, data=b"{", content_type="application/json")
    assert answer.status_code == 400
    assert "JSON" in answer.json["error"]


@pytest.mark.parametrize("text", ["\x00", "a\u202eb", "\ud800", "😀", "مرحبا"])
def test_strange_characters_reach_the_assistant_as_they_came(
    client: FlaskClient, assistant: Assistant, text: str
):
    assert say(client, text).status_code == 200
    assert assistant.heard[0].text == text


def test_an_id_with_characters_that_cannot_be_kept_still_tells_messages_apart(
    client: FlaskClient, assistant: Assistant
):
    say(client, "one", "\x00", begun(client))
    assert "\x00" not in assistant.heard[-1].provider_id


def test_an_unknown_landlord_is_404_in_json(client: FlaskClient):
    answer = client.post("/api/chat/nobody/messages", json={"id": "1", "text": "x"})
    assert answer.status_code == 404
    assert answer.json["status"] == 404


def test_reading_gives_everything_since(client: FlaskClient, assistant: Assistant):
    token = begun(client)
    pushed = assistant.push("We come on Friday")
    headers = {"Authorization": f"Bearer {token}"}
    everything = client.get(f"{SAY}?after=0", headers=headers).json["messages"]
    since = client.get(f"{SAY}?after={pushed.id - 1}", headers=headers).json["messages"]
    assert [message["text"] for message in everything] == [
        "You said: The roof leaks",
        "We come on Friday",
    ]
    assert [(message["text"], message["author"]) for message in since] == [
        ("We come on Friday", "Priya")
    ]


def test_asking_for_what_came_after_says_what_has_arrived(
    client: FlaskClient, assistant: Assistant
):
    headers = {"Authorization": f"Bearer {begun(client)}"}
    pushed = assistant.push("We come on Friday")
    client.get(f"{SAY}?after={pushed.id - 1}", headers=headers)
    assert pushed.id not in assistant.delivered
    client.get(f"{SAY}?after={pushed.id}", headers=headers)
    assert pushed.id in assistant.delivered


@pytest.mark.parametrize("after", ["", "-1", "x", "9" * 30, "١"])
def test_an_after_that_is_no_id_of_ours_is_no_error(client: FlaskClient, after: str):
    headers = {"Authorization": f"Bearer {begun(client)}"}
    assert client.get(SAY, query_string={"after": after}, headers=headers).status_code == 200


def test_with_the_database_away_it_is_503_and_when_to_come_back(
    client: FlaskClient, assistant: Assistant
):
    assistant.away = True
    answer = say(client, "hello")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "10"
    assert answer.json["status"] == 503


def test_the_pages_cookie_speaks_for_it_and_its_token_is_not_told_to_scripts(
    client: FlaskClient, assistant: Assistant
):
    client.get("/chat/acorn")
    first, second = say(client, "one", "a").json, say(client, "two", "b").json
    assert first["token"] is second["token"] is None
    assert len(assistant.lines) == 1


@pytest.mark.parametrize(
    "sent",
    [
        {"json": {"id": "1", "text": "x"}, "headers": {"Sec-Fetch-Site": "cross-site"}},
        {"data": '{"id":"1","text":"x"}', "content_type": "text/plain"},
    ],
)
def test_another_site_cannot_speak_through_the_cookie(
    client: FlaskClient, assistant: Assistant, sent: dict[str, Any]
):
    client.get("/chat/acorn")
    say(client, "mine", "a")
    [mine] = assistant.lines
    client.post(SAY, **sent)
    assert [heard.text for heard in assistant.heard if heard.sender.value == mine] == ["mine"]


def test_another_site_cannot_read_through_the_cookie(client: FlaskClient):
    client.get("/chat/acorn")
    say(client, "mine", "a")
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert client.get(SAY, headers=elsewhere).status_code == 401
