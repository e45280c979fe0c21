"""Files that Twilio keeps: fetched with our key, which goes nowhere else, and forgotten on wish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from werkzeug.wrappers import Response

from messages.fetching import (
    AccountRefused,
    FetchFailure,
    FileAway,
    FileGone,
    FileNotOurs,
    FileTooLarge,
)
from tests.stand_ins.twilio import SID, TOKEN
from tests.stand_ins.twilio_media import TwilioMedia
from webhooks.twilio import media as door
from webhooks.twilio.media import TwilioFiles
from webhooks.twilio.sender import Account

ACCOUNT = Account(SID, TOKEN, "https://talk.example.org", {})
PHOTO = b"\xff\xd8\xff\xe0 a photo of mould"


@pytest.fixture
def twilio() -> Iterator[TwilioMedia]:
    with TwilioMedia({"ME1": PHOTO}) as running:
        yield running


@pytest.fixture
def files(twilio: TwilioMedia) -> TwilioFiles:
    return TwilioFiles(replace(ACCOUNT, api_url=twilio.url))


def test_a_photo_is_fetched_through_the_redirect_and_our_key_stays_with_twilio(twilio, files):
    assert files.fetch("demo", twilio.address("ME1")) == PHOTO
    assert twilio.asked == [("GET", "ME1")]
    assert twilio.leaked == []


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (Response(status=401), AccountRefused),
        (Response(status=403), AccountRefused),
        (Response(status=404), FileGone),
        (Response(status=410), FileGone),
        (Response(status=429, headers={"Retry-After": "7"}), FileAway),
        (Response(status=503), FileAway),
    ],
)
def test_each_refusal_says_whether_to_try_again(twilio, files, answer, failure):
    twilio.next.append(answer)
    with pytest.raises(failure) as refused:
        files.fetch("demo", twilio.address("ME1"))
    assert refused.value.retry_after == (7 if answer.status_code == 429 else None)


def test_a_file_too_large_is_left_before_it_fills_the_memory(twilio, files, monkeypatch):
    monkeypatch.setattr(door, "LARGEST", 10)
    with pytest.raises(FileTooLarge):
        files.fetch("demo", twilio.address("ME1"))


def test_an_answer_that_does_not_come_is_tried_again(twilio, files, monkeypatch):
    monkeypatch.setattr(door, "ANSWER", 0.2)
    twilio.next.append(1.0)
    with pytest.raises(FileAway):
        files.fetch("demo", twilio.address("ME1"))


def test_one_that_comes_ever_so_slowly_is_given_up_in_time(twilio, files, monkeypatch):
    monkeypatch.setattr(door, "WITHIN", -1.0)
    with pytest.raises(FileAway):
        files.fetch("demo", twilio.address("ME1"))


def test_a_redirect_in_a_circle_ends(twilio, files):
    twilio.loops = True
    with pytest.raises(FetchFailure):
        files.fetch("demo", twilio.address("ME1"))
    assert len(twilio.asked) <= door.REDIRECTS + 1


def test_a_twilio_that_is_away_is_tried_again(twilio):
    nobody = TwilioFiles(replace(ACCOUNT, api_url="http://127.0.0.1:9"))
    with pytest.raises(FileAway):
        nobody.fetch("demo", twilio.address("ME1"))


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/2010-04-01/Accounts/" + SID + "/Messages/MM1/Media/ME1",
        "https://api.twilio.com.evil.example/2010-04-01/Accounts/" + SID + "/x",
        "https://apixtwilio.com/2010-04-01/Accounts/" + SID + "/x",
        "http://api.twilio.com/2010-04-01/Accounts/" + SID + "/x",
        "https://api.twilio.com@evil.example/2010-04-01/Accounts/" + SID + "/x",
        "https://api.twilio.com/2010-04-01/Accounts/AC" + "9" * 32 + "/x",
        "https://api.twilio.com/2010-04-01/Accounts/" + SID + "/../../x",
        "file:///etc/passwd",
    ],
)
def test_our_key_is_never_carried_to_an_address_that_is_not_twilios(address):
    with pytest.raises(FileNotOurs):
        TwilioFiles(ACCOUNT).fetch("demo", address)


def test_a_region_of_twilios_is_twilio():
    address = f"https://api.dublin.ie1.twilio.com/2010-04-01/Accounts/{SID}/Messages/MM1/Media/M"
    assert TwilioFiles(ACCOUNT)._address(address) == address


def test_twilio_is_asked_to_delete_only_where_the_account_says_so(twilio, files):
    assert files.forget("demo", twilio.address("ME1")) is False
    assert twilio.files == {"ME1": PHOTO}
    deletes = TwilioFiles(replace(ACCOUNT, api_url=twilio.url, delete_media=True))
    assert deletes.forget("demo", twilio.address("ME1")) is True
    assert twilio.files == {}
    assert deletes.forget("demo", twilio.address("ME1")) is True
    twilio.next.append(Response(status=503))
    with pytest.raises(FileAway):
        deletes.forget("demo", twilio.address("ME1"))
