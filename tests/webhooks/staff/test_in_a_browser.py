"""The desk in a real browser: looked over by axe, walked by keyboard, with scripts and without."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from fakes import FrozenClock
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page
from sqlalchemy import update
from staff_seed import ASHA, DEFINITION, PASSWORD, Seeded, ask_for, make_task, represent
from werkzeug.serving import make_server

from storage.staff import StaffRow

FORMS = (
    *("respond", "extend", "refuse", "promise", "reviewer", "restrict", "access", "close"),
    "ombudsman",
)
"""Of the work after the acknowledgement: every kind of field is on one of these."""


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """The app on a port of its own."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def signed_in(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/staff/sign-in")
    page.fill("#email", ASHA)
    page.fill("#password", PASSWORD)
    page.press("#password", "Enter")
    page.wait_for_url("**/staff/")
    return page


@pytest.fixture
def full_case(at_the_desk: Seeded, clock: FrozenClock) -> str:
    """A case with something in every part of its page."""
    reference = at_the_desk.case(
        received_at=clock.now - timedelta(days=9),
        danger=True,
        flags=["representative", "safe_contact_only"],
        definition=DEFINITION,
        fields={"topic": "lift"},
        person_id=None,
    )
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
        make_task(connection, reference, "danger", urgent=True, data={"words": "help"})
    other = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        ask_for(connection, other, "large_print", "nothing in small print")
    at_the_desk.desk.claim(at_the_desk.asha, other)
    return reference


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    chromium: Browser, address: str, full_case: str, at_the_desk: Seeded, scheme: str
) -> None:
    context = chromium.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = signed_in(context, address)
    mine = at_the_desk.desk.queue(at_the_desk.asha, "mine").lines[0].reference
    paths = [
        "/staff/",
        "/staff/?view=compliments",
        "/staff/tasks",
        "/staff/keys",
        "/staff/search?q=maya",
        f"/staff/cases/{full_case}",
        f"/staff/cases/{mine}",
        f"/staff/cases/{mine}/acknowledge",
        f"/staff/cases/{full_case}/message",
        f"/staff/cases/{full_case}/spoken-consent",
        f"/staff/cases/{mine}/hand-to",
        f"/staff/cases/{mine}/update",
        "/staff/complaints/new",
        *(f"/staff/cases/{mine}/{name}" for name in FORMS),
    ]
    found = {}
    for path in paths:
        page.goto(address + path)
        if violations := Axe().run(page).response["violations"]:
            found[path] = [(one["id"], one["nodes"][0]["html"][:120]) for one in violations]
    page.goto(f"{address}/staff/cases/{mine}/update")
    page.click("text=Send the update")
    page.wait_for_selector("#wrong")
    if violations := Axe().run(page).response["violations"]:
        found["errors"] = [(one["id"], one["nodes"][0]["html"][:120]) for one in violations]
    context.close()
    assert found == {}


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_runs_off_the_side(
    chromium: Browser, address: str, full_case: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = signed_in(context, address)
    paths = ("/staff/", "/staff/tasks", "/staff/complaints/new", f"/staff/cases/{full_case}")
    for path in (*paths, *(f"/staff/cases/{full_case}/{name}" for name in FORMS)):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_reports_are_looked_over_and_fit(
    chromium: Browser, address: str, at_the_desk: Seeded, width: int
) -> None:
    at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        mine = update(StaffRow).where(StaffRow.id == at_the_desk.asha.id)
        connection.execute(mine.values(role="manager"))
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = signed_in(context, address)
    page.click("text=Reports")
    for days in ("first=2026-11-01&last=2026-11-24", "first=soon"):
        page.goto(f"{address}/staff/reports/annual?{days}")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, days
        assert Axe().run(page).response["violations"] == [], days
    context.close()


def test_a_case_is_found_opened_and_written_to_by_keyboard_alone(
    chromium: Browser, address: str, at_the_desk: Seeded
) -> None:
    first, second = at_the_desk.case(), at_the_desk.case()
    context = chromium.new_context()
    page = signed_in(context, address)
    focused = "document.activeElement.textContent.trim()"
    page.keyboard.press("j")
    assert page.evaluate(focused) == first
    page.keyboard.press("j")
    assert page.evaluate(focused) == second
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate(focused) == first
    page.keyboard.press("w")
    assert page.get_by_text("5 working days after receipt 2026-11-24").first.is_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/staff/cases/{first}")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == "Write":
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/message")
    page.focus("#words")
    page.keyboard.type("/ and ? and j are letters here")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/staff/cases/{first}")
    assert "/ and ? and j are letters here" in at_the_desk.sent(first)[0].body
    page.keyboard.press("/")
    page.keyboard.type(second)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/staff/cases/{second}")
    page.keyboard.press("?")
    page.wait_for_url("**/staff/keys")
    context.close()


def test_on_paper_the_working_is_there_and_nothing_to_press(
    chromium: Browser, address: str, full_case: str
) -> None:
    context = chromium.new_context()
    page = signed_in(context, address)
    page.goto(f"{address}/staff/cases/{full_case}")
    page.emulate_media(media="print")
    why = page.locator(".dates .why").first
    assert why.locator(".working").is_visible()
    assert not why.locator("summary").is_visible()
    context.close()


def test_a_promise_is_two_lines_and_its_name_stands_above_them(
    chromium: Browser, address: str, full_case: str
) -> None:
    """Who does it and by when are beside each other, so that three promises are seen at once."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = signed_in(context, address)
    page.goto(f"{address}/staff/cases/{full_case}/respond")
    edges = """(name) => {
        const at = document.querySelector(name).getBoundingClientRect();
        return [Math.round(at.left), Math.round(at.top)];
    }"""
    first = "fieldset.promise"
    who, by = (page.evaluate(edges, f"{first} #{name}") for name in ("owner-0", "due_on-0"))
    assert abs(who[1] - by[1]) <= 1
    assert who[0] < by[0]
    legend, what = (page.evaluate(edges, f"{first} {part}") for part in ("legend", "label"))
    assert legend[0] == what[0]
    context.close()


def test_what_is_wrong_is_where_one_looks_first(
    chromium: Browser, address: str, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    context = chromium.new_context()
    page = signed_in(context, address)
    page.goto(f"{address}/staff/cases/{reference}/acknowledge")
    page.click("text=Acknowledge and send")
    page.wait_for_selector("#wrong:focus")
    page.click("text=Write down what the resident wants to happen, one thing to a line.")
    page.wait_for_selector("#outcomes:focus")
    context.close()


def test_without_scripts_a_complaint_is_acknowledged_all_the_same(
    chromium: Browser, address: str, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    context = chromium.new_context(java_script_enabled=False)
    page = signed_in(context, address)
    page.click(f"text={reference}")
    page.click("text=Take the case")
    page.click("nav >> text=Acknowledge")
    page.fill("#issues", "The lift")
    page.fill("#outcomes", "A lift that works")
    page.fill("#responsible", "The lift")
    page.click("text=Acknowledge and send")
    page.get_by_text("Acknowledged. It counts").wait_for()
    assert len(at_the_desk.sent(reference)) == 1
    context.close()


def test_leaving_with_unsent_words_asks_first(
    chromium: Browser, address: str, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    context = chromium.new_context()
    page = signed_in(context, address)
    page.goto(f"{address}/staff/cases/{reference}/message")
    page.click("#words")
    page.keyboard.type("half a letter")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(f"{address}/staff/")
    assert asked == ["beforeunload"]
    context.close()


def test_the_desks_own_looks_and_script_are_small(app: Flask) -> None:
    """The resident's and the desk's style sheets together are under 20 kB as they travel."""
    import gzip

    client = app.test_client()
    paths = ["/static/tokens.css", "/static/components.css", "/staff/static/desk.css"]
    total = sum(len(gzip.compress(client.get(path).data)) for path in paths)
    assert total < 12_000
    assert len(client.get("/staff/static/desk.js").data) < 4_000
