"""Forms: what is wrong is said, nothing typed is lost, two officers, no forgery."""

from __future__ import annotations

from staff_browser import Browser
from staff_seed import Seeded

ISSUES = "The lift was not mended\n\n  Calls were not returned  "


def test_acknowledging_from_the_page(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}/acknowledge")
    browser.send(
        f"/staff/cases/{reference}/acknowledge",
        issues=ISSUES,
        outcomes="A lift that works",
        responsible="The lift",
    )
    assert "Acknowledged. It counts for the resident when it is delivered" in browser.text
    assert "To the resident: waiting to be sent" in browser.text
    (sent,) = at_the_desk.sent(reference)
    assert "1. The lift was not mended\n2. Calls were not returned" in sent.body


def test_kept_without_sending(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}/acknowledge")
    browser.send(f"/staff/cases/{reference}/acknowledge", issues=ISSUES, save="y")
    assert "Kept. Nothing was sent." in browser.text
    assert at_the_desk.sent(reference) == []
    assert at_the_desk.row(reference).definition["issues"][1] == "Calls were not returned"


def test_what_lacks_is_said_on_top_and_beside_and_nothing_typed_is_lost(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}/acknowledge")
    page = browser.send(f"/staff/cases/{reference}/acknowledge", issues=ISSUES)
    assert page.status_code == 422
    assert '<a href="#outcomes">' in browser.text
    assert 'id="outcomes-wrong-' in browser.text
    assert 'aria-invalid="true"' in browser.text
    assert "(HOC-5.6)" in browser.text
    assert "Calls were not returned</textarea>" in browser.text
    assert "<title>Error: " in browser.text


def test_a_date_that_is_none_is_said_so(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}/update")
    page = browser.send(
        f"/staff/cases/{reference}/update",
        where_we_are="here",
        next_step="there",
        new_date="soonish",
    )
    assert page.status_code == 422
    assert "Give a date like 1/12/2026." in browser.text
    assert 'value="soonish"' in browser.text


def test_a_date_can_be_typed_the_british_way(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}/update")
    browser.send(
        f"/staff/cases/{reference}/update", where_we_are="a", next_step="b", new_date="4/12/2026"
    )
    assert "Fri 4 Dec" in at_the_desk.sent(reference)[0].body


def test_when_a_colleague_was_faster_one_sees_what_they_did_and_can_send_again(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    path = f"/staff/cases/{reference}/message"
    browser.open(path)
    at_the_desk.desk.claim(at_the_desk.ben, reference)
    page = browser.send(path, words="I am on it")
    assert page.status_code == 409
    assert "Ben Carter took the case" in browser.text
    assert "I am on it</textarea>" in browser.text
    assert at_the_desk.sent(reference) == []
    browser.send(path, words="I am on it")
    assert len(at_the_desk.sent(reference)) == 1


def test_a_form_sent_twice_does_its_work_once(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    path = f"/staff/cases/{reference}/message"
    browser.open(path)
    form = {name: browser.seal(name) for name in ("csrf_token", "revision", "once")}
    for _ in range(2):
        answer = browser.client.post(path, data={**form, "words": "hello"})
        assert answer.status_code == 302
    assert len(at_the_desk.sent(reference)) == 1


def test_a_form_that_is_not_ours_does_nothing(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    for token in ("", "forged"):
        answer = browser.client.post(
            f"/staff/cases/{reference}/message", data={"csrf_token": token, "words": "hello"}
        )
        assert answer.status_code == 400
    assert at_the_desk.sent(reference) == []


def test_a_step_the_code_forbids_is_refused_with_its_reason(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}/set-stage")
    page = browser.send(f"/staff/cases/{reference}/set-stage", stage="Get It Sorted")
    assert page.status_code == 422
    assert "There are only stages 1 and 2." in browser.text
    assert "(HOC-5.2, HOC-5.3)" in browser.text


def test_one_press_actions_say_what_they_did(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(danger=True)
    browser.open(f"/staff/cases/{reference}")
    browser.send(f"/staff/cases/{reference}/claim")
    assert "The case is yours." in browser.text
    browser.send(f"/staff/cases/{reference}/see-danger")
    assert "Your name and the time are on the alert." in browser.text
    address_id = at_the_desk.row(reference).address_id
    browser.send(f"/staff/cases/{reference}/take-over", address=address_id)
    assert "The assistant is quiet." in browser.text


def test_the_conversation_of_another_case_cannot_be_taken_over_through_this_one(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference, other = at_the_desk.case(), at_the_desk.case()
    elsewhere = at_the_desk.row(other).address_id
    browser.open(f"/staff/cases/{reference}")
    browser.send(f"/staff/cases/{reference}/take-over", address=elsewhere)
    page = at_the_desk.desk.conversation_page(at_the_desk.asha, elsewhere)
    assert page.party.with_staff_since is None


def test_every_answer_field_of_the_response_belongs_to_an_issue(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}/acknowledge")
    browser.send(
        f"/staff/cases/{reference}/acknowledge", issues=ISSUES, outcomes="x", responsible="y"
    )
    browser.open(f"/staff/cases/{reference}/respond")
    assert "Why, on issue 2: Calls were not returned" in browser.text
    browser.send(
        f"/staff/cases/{reference}/respond",
        **{"reasons-0": "Because.", "reasons-1": "We lost them."},
        outcome="upheld",
        decision="Upheld",
        remedy="Sorry",
        actions="Nothing",
    )
    assert at_the_desk.row(reference).responded_at is not None
