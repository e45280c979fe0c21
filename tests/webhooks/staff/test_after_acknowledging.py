"""The pages of what staff do after the acknowledgement: each opens, says what lacks, and works."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from staff_browser import Browser
from staff_seed import BEN, DEFINITION, Seeded

from assistant.desk.acknowledge import Acknowledgement
from cases.case import Definition
from webhooks.staff.acts import ACTS

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
ANSWER = {
    "outcome": "upheld",
    "decision": "Upheld",
    "reasons-0": "The part was late.",
    "reasons-1": "We lost the calls.",
    "remedy": "An apology",
    "actions": "Nothing more",
}


def acknowledged(at_the_desk: Seeded) -> str:
    reference = at_the_desk.case(definition=DEFINITION)
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    return reference


@pytest.mark.parametrize("name", [act.name for act in ACTS])
def test_every_action_has_a_page_with_a_name_for_every_field(
    browser: Browser, at_the_desk: Seeded, name: str
) -> None:
    reference = acknowledged(at_the_desk)
    page = browser.open(f"/staff/cases/{reference}/{name.replace('_', '-')}")
    assert page.status_code == 200
    labelled = set(re.findall(r'<label[^>]*for="([^"]+)"', browser.text))
    boxes = set(re.findall(r'<(?:textarea|select)[^>]*\sid="([^"]+)"', browser.text))
    lines = set(re.findall(r'<input class="input[^>]*\sid="([^"]+)"', browser.text))
    assert (boxes | lines) - labelled == set()
    ids = re.findall(r'\sid="([^"]+)"', browser.text)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "name", ["escalate", "extend", "refuse", "promise", "warn", "restrict", "hazard", "contact"]
)
def test_an_empty_form_says_what_lacks_and_sends_nothing(
    browser: Browser, at_the_desk: Seeded, name: str
) -> None:
    reference = acknowledged(at_the_desk)
    if name == "escalate":
        browser.open(f"/staff/cases/{reference}/respond")
        browser.send(f"/staff/cases/{reference}/respond", **ANSWER)
    before = len(at_the_desk.sent(reference))
    path = f"/staff/cases/{reference}/{name}"
    browser.open(path)
    assert browser.send(path).status_code == 422
    assert 'class="error-summary" role="alert"' in browser.text
    assert len(at_the_desk.sent(reference)) == before


def test_a_complaint_through_both_stages(browser: Browser, app: Flask, at_the_desk: Seeded) -> None:
    reference = acknowledged(at_the_desk)
    case = f"/staff/cases/{reference}"
    browser.open(f"{case}/respond")
    browser.send(
        f"{case}/respond",
        **ANSWER,
        **{"promised-0": "A new part", "owner-0": "Lifts", "due_on-0": "2026-12-18"},
    )
    assert "The answer is kept and on its way." in browser.text
    assert "A new part" in browser.text
    browser.open(f"{case}/escalate")
    browser.send(f"{case}/escalate", how="She rang at ten", tell="y")
    assert "Stage 2 has begun." in browser.text
    assert "Nobody decides it yet" in browser.text
    browser.open(f"{case}/reviewer")
    page = browser.send(f"{case}/reviewer", colleague=at_the_desk.asha.id)
    assert page.status_code == 422
    assert "had no part in stage 1" in browser.text
    other = Browser(app)
    other.sign_in(BEN)
    other.open(f"{case}/acknowledge")
    assert "Acknowledge stage 2" in other.text
    lists = {part: "\n".join(lines) for part, lines in DEFINITION.items()}
    other.send(f"{case}/acknowledge", **lists)
    assert "Ben Carter decides" in other.text
    other.open(f"{case}/respond")
    assert "Final answer, stage 2" in other.text
    other.send(f"{case}/respond", **ANSWER)
    assert "response_s2" in at_the_desk.sent(reference)[-1].kinds
    number = re.search(r"promise-done\?promise=(\d+)", other.text)
    assert number is not None
    other.open(f"{case}/promise-done?promise={number[1]}")
    assert "A new part" in other.text
    other.send(f"{case}/promise-done", promise=number[1], evidence="job 4711", tell="y")
    assert "The promise is kept." in other.text
    other.open(f"{case}/close")
    learnt = {"impact": "Stairs", "cause": "No part", "change": "Two are kept"}
    other.send(f"{case}/close", outcome="The lift works.", tell="y", **learnt)
    assert "The case is closed." in other.text


def test_an_extension_is_decided_then_sent(browser: Browser, at_the_desk: Seeded) -> None:
    reference = acknowledged(at_the_desk)
    path = f"/staff/cases/{reference}/extend"
    typed = {"reason": "The report is late", "new_date": "2026-12-17", "update_every_wd": "5"}
    browser.open(path)
    browser.send(path, **typed, save="y")
    assert "Kept. Nothing was sent." in browser.text
    assert "An extension is decided and not sent" in browser.text
    browser.open(path)
    assert "The report is late</textarea>" in browser.text
    browser.send(path, **typed)
    assert "The new date is on its way to them." in browser.text
    assert "Extended by 7 working days" in browser.text


def test_a_complaint_by_phone_is_typed_in(browser: Browser, at_the_desk: Seeded) -> None:
    browser.open("/staff/complaints/new")
    page = browser.send("/staff/complaints/new", words=" ")
    assert page.status_code == 422
    assert "Write down what they said." in browser.text
    browser.send(
        "/staff/complaints/new",
        words="The bins were not emptied",
        how="phone",
        number="07700 900555",
        received_on="2026-11-20",
        category="estate",
        tell="y",
    )
    assert "The complaint is logged." in browser.text
    assert "The bins were not emptied" in browser.text


def test_a_refusal_is_decided_read_and_sent(browser: Browser, at_the_desk: Seeded) -> None:
    """Asha is no team leader: she is told who decides."""
    reference = at_the_desk.case()
    path = f"/staff/cases/{reference}/refuse"
    browser.open(path)
    for reason in ("More than 12 months ago", "Not our service", "Answered for good already"):
        assert reason in browser.text
    page = browser.send(path, reason="not_our_service", explanation="x", evidence="y")
    assert page.status_code == 422
    assert "the role that the policy names" in browser.text
