from __future__ import annotations

import json
from collections.abc import Iterator
from time import monotonic

import requests
from stand_ins.web_chat_assistant import Assistant


def begun(live: str) -> dict[str, str]:
    said = requests.post(
        f"{live}/api/chat/acorn/messages", json={"id": "m0", "text": "The roof leaks"}, timeout=5
    )
    return {"Authorization": f"Bearer {said.json()['token']}"}


def stream(live: str, headers: dict[str, str], **query: int) -> requests.Response:
    return requests.get(
        f"{live}/api/chat/acorn/events", params=query, headers=headers, stream=True, timeout=5
    )


def messages(answer: requests.Response) -> Iterator[tuple[int, str]]:
    id = 0
    for line in answer.iter_lines(chunk_size=1, decode_unicode=True):
        if line.startswith("id: "):
            id = int(line[4:])
        if line.startswith("data: "):
            yield id, json.loads(line[6:])["text"]


def test_a_pushed_message_is_on_the_stream_within_a_second(live: str, assistant: Assistant):
    headers = begun(live)
    with stream(live, headers, after=assistant.last_id) as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        heard = messages(answer)
        pushed_at = monotonic()
        pushed = assistant.push("We come on Friday")
        assert next(heard) == (pushed.id, "We come on Friday")
        assert monotonic() - pushed_at < 1


def test_a_stream_that_comes_back_goes_on_where_it_was(live: str, assistant: Assistant):
    headers = begun(live)
    first = assistant.push("one")
    assistant.push("two")
    with stream(live, headers | {"Last-Event-ID": str(first.id)}) as answer:
        assert next(messages(answer))[1] == "two"


def test_a_stream_says_each_message_once_however_often_the_bell_rings(
    live: str, assistant: Assistant
):
    headers = begun(live)
    with stream(live, headers, after=assistant.last_id) as answer:
        heard = messages(answer)
        first = assistant.push("one")
        assert next(heard) == (first.id, "one")
        assistant.late.add(first.id)
        second = assistant.push("two")
        assert next(heard) == (second.id, "two")


def test_what_is_only_pushed_is_not_yet_delivered(live: str, assistant: Assistant):
    headers = begun(live)
    first, second = assistant.push("one"), assistant.push("two")
    with stream(live, headers, after=first.id) as answer:
        assert next(messages(answer)) == (second.id, "two")
        assert second.id not in assistant.delivered


def test_one_conversation_cannot_take_every_stream(live: str, assistant: Assistant):
    mine, theirs = begun(live), begun(live)
    held = [stream(live, mine) for _ in range(4)]
    refused = stream(live, mine)
    assert refused.status_code == 503
    assert refused.headers["Retry-After"]
    assert "every few seconds" in refused.json()["error"]
    assert stream(live, theirs).status_code == 200
    for one in held:
        one.close()


def test_with_every_place_taken_the_next_is_told_to_poll(live: str):
    held = [stream(live, begun(live)) for _ in range(6)]
    assert [one.status_code for one in held] == [200] * 6
    assert stream(live, begun(live)).status_code == 503


def test_a_stream_ends_when_the_database_goes_away(live: str, assistant: Assistant):
    with stream(live, begun(live), after=assistant.last_id) as answer:
        lines = answer.iter_lines(chunk_size=1)
        next(lines)
        assistant.away = True
        assistant.push("unseen")
        assert b"unseen" not in b"".join(lines)


def test_a_stream_ends_when_the_process_is_closing(live: str, assistant: Assistant):
    with stream(live, begun(live), after=assistant.last_id) as answer:
        lines = answer.iter_lines(chunk_size=1)
        next(lines)
        assistant.closing = True
        for bells in assistant.bells.values():
            for bell in bells:
                bell.rung.set()
        list(lines)
