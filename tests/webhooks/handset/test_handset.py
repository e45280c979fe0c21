from __future__ import annotations

import pytest
import requests
from flask.testing import FlaskClient
from stand_ins.handset import AUTH_TOKEN, DAUGHTER, OUR_NUMBER, RESIDENT, SID, Handset
from stand_ins.web_chat_assistant import Assistant, Choice

from messages.addresses import Channel
from messages.outgoing import Delivery


def test_a_text_goes_through_the_real_signed_route_and_its_answer_comes_back(
    phone: Handset, assistant: Assistant
):
    assistant.answers = [("Do you want to complain?", (Choice("yes", "Yes please"),), None)]
    phone.text("Nobody mends our roof")
    [heard] = assistant.heard
    assert (heard.sender.channel, heard.sender.value) == (Channel.SMS, RESIDENT)
    assert heard.landlord == "acorn"
    assert heard.provider_id.startswith("SM")
    assert phone.bodies() == ["Nobody mends our roof", "Do you want to complain?\n1 Yes please"]


def test_the_route_refuses_what_the_handset_did_not_sign(phone: Handset, assistant: Assistant):
    form = {"From": RESIDENT, "To": OUR_NUMBER, "Body": "forged", "MessageSid": "SM1"}
    assert requests.post(f"{phone.live}/sms/twilio", data=form, timeout=5).status_code == 403
    assert assistant.heard == []


def test_an_answers_ticks_move_to_delivered_and_the_assistant_is_told(
    phone: Handset, receipts: list
):
    phone.text("hello")
    phone.waits_for(lambda screen: screen[-1][1].endswith("Delivered"))
    assert [receipt.status for receipt in receipts] == [Delivery.SENT, Delivery.DELIVERED]
    assert receipts[0].outgoing_id == receipts[1].outgoing_id


def test_segments_and_encoding_stand_under_each_text(phone: Handset):
    phone.text("x" * 161)
    phone.text("ż")
    facts = [fact for _, fact in phone.screen()]
    assert facts[0].startswith("2 segments, GSM-7")
    assert facts[2].startswith("1 segment, UCS-2")


def test_when_the_assistant_is_away_the_text_says_so_and_can_be_tried_again(
    phone: Handset, assistant: Assistant
):
    assistant.away = True
    phone.text("hello")
    [(_, fact)] = phone.screen()
    assert "Not passed on" in fact
    assistant.away = False
    page = requests.get(f"{phone.live}/demo/handset", timeout=5).text
    sid = page.split('name="sid" value="')[1].split('"')[0]
    form = {"phone": RESIDENT, "sid": sid}
    for _ in range(2):
        requests.post(f"{phone.live}/demo/handset/again", data=form, timeout=5)
    assert [heard.provider_id for heard in assistant.heard] == [sid]
    assert phone.bodies() == ["hello", "You said: hello"]


def test_each_phone_has_its_own_texts(phone: Handset):
    daughter = Handset(phone.live, DAUGHTER)
    phone.text("mum's phone")
    daughter.text("daughter's phone")
    assert phone.bodies() == ["mum's phone", "You said: mum's phone"]
    assert daughter.bodies() == ["daughter's phone", "You said: daughter's phone"]


def test_a_pushed_text_reaches_the_handset_through_the_messages_api(phone: Handset, receipts: list):
    created = phone.api(
        data={
            "To": RESIDENT,
            "From": OUR_NUMBER,
            "Body": "We come on Friday",
            "StatusCallback": f"{phone.live}/sms/twilio/status?message=7",
        }
    )
    assert created.status_code == 201
    assert created.json()["status"] == "queued"
    phone.waits_for(lambda screen: bool(screen) and screen[0][1].endswith("Delivered"))
    assert phone.bodies() == ["We come on Friday"]
    assert [(r.outgoing_id, r.status) for r in receipts] == [
        (7, Delivery.SENT),
        (7, Delivery.DELIVERED),
    ]
    [listed] = phone.api("get", params={"To": RESIDENT}).json()["messages"]
    assert (listed["sid"], listed["status"]) == (created.json()["sid"], "delivered")
    [one] = [phone.api("get", f"Messages/{listed['sid']}").json()]
    assert one["body"] == "We come on Friday"
    assert phone.api("get", params={"To": DAUGHTER}).json()["messages"] == []


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"To": "+447911123456"}, 21211),
        ({"From": "+447700900555"}, 21606),
        ({"Body": ""}, 21602),
        ({"Body": "x" * 1601}, 21617),
    ],
)
def test_the_messages_api_refuses_as_twilio_does(phone: Handset, form: dict[str, str], code: int):
    fine = {"To": RESIDENT, "From": OUR_NUMBER, "Body": "hello"}
    answer = phone.api(data=fine | form)
    assert (answer.status_code, answer.json()["code"]) == (400, code)


@pytest.mark.parametrize("auth", [None, (SID, "wrong"), ("AC1", AUTH_TOKEN), (SID, "é")])
def test_the_messages_api_needs_the_accounts_token(phone: Handset, auth: tuple | None):
    answer = phone.api(data={"To": RESIDENT, "Body": "hello"}, auth=auth)
    assert (answer.status_code, answer.json()["code"]) == (401, 20003)
    assert phone.bodies() == []


def test_stop_blocks_texts_until_start_and_the_assistant_hears_both(
    phone: Handset, assistant: Assistant
):
    phone.text("STOP")
    assert "unsubscribed" in phone.bodies()[1]
    refused = phone.api(data={"To": RESIDENT, "From": OUR_NUMBER, "Body": "hello"})
    assert (refused.status_code, refused.json()["code"]) == (400, 21610)
    phone.text("Start")
    assert "re-subscribed" in phone.bodies()[-2]
    assert phone.bodies()[-1] == "You said: Start"
    assert [heard.text for heard in assistant.heard] == ["STOP", "Start"]


@pytest.mark.parametrize("body", ["STOP PLEASE", "yes", "start", "please stop"])
def test_only_twilios_own_words_alone_are_answered_by_the_network(phone: Handset, body: str):
    phone.text(body)
    assert phone.bodies() == [body, f"You said: {body}"]


def test_the_page_without_script_sends_and_shows(phone: Handset):
    page = phone.text("hello").text
    assert "You said: hello" in page
    assert "07700 900101" in page


@pytest.mark.parametrize(("body", "said"), [(" ", "no words"), ("x" * 1601, "at most 1600")])
def test_a_text_that_cannot_be_sent_stays_in_the_box(
    client: FlaskClient, assistant: Assistant, body: str, said: str
):
    answer = client.post("/demo/handset/texts", data={"phone": RESIDENT, "text": body})
    assert answer.status_code == 400
    assert said in answer.text
    assert f"{body}</textarea>" in answer.text
    assert assistant.heard == []


@pytest.mark.parametrize("number", ["07700 900345", "+44 7700 900345", "00447700900345"])
def test_another_phone_is_picked_up_by_its_number(client: FlaskClient, number: str):
    page = client.get("/demo/handset", query_string={"phone": number})
    assert "Handset 07700 900345" in page.text


def test_a_number_that_could_be_somebodys_is_refused(client: FlaskClient):
    page = client.get("/demo/handset", query_string={"phone": "07911 123456"})
    assert "not one for trying things out" in page.text
    assert client.post("/demo/handset/texts", data={"phone": "+447911123456"}).status_code == 400


def test_nothing_new_is_said_in_one_short_answer(phone: Handset):
    phone.text("hello")
    phone.waits_for(lambda screen: screen[-1][1].endswith("Delivered"))
    url = f"{phone.live}/demo/handset/texts"
    version = requests.get(url, params={"phone": RESIDENT}, timeout=5).json()["version"]
    again = requests.get(url, params={"phone": RESIDENT, "version": version}, timeout=5)
    assert again.status_code == 204


def test_the_demo_shows_who_can_sign_in_and_where_to_look(client: FlaskClient):
    page = client.get("/demo")
    assert "priya@acorn.example" in page.text
    for address in ("/demo/handset", "/chat/acorn", "/staff/"):
        assert f'<iframe src="{address}"' in page.text
    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]


def test_the_bare_address_of_the_demo_leads_to_it(client: FlaskClient):
    page = client.get("/", follow_redirects=True)
    assert page.status_code == 200
    assert page.request.path == "/demo"


def test_another_site_cannot_press_the_handsets_buttons(client: FlaskClient, assistant: Assistant):
    answer = client.post(
        "/demo/handset/texts",
        data={"phone": RESIDENT, "text": "forged"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert answer.status_code == 403
    assert assistant.heard == []
