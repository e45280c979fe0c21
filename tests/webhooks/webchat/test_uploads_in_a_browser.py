"""Sending photos in a real browser, with JavaScript and without."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from stand_ins.pictures import png
from stand_ins.web_chat_assistant import Assistant

SHOTS = os.environ.get("REDRESS_TEST_SHOTS", "")


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    files = [tmp_path / name for name in ("mould on the wall.png", "window.png")]
    for file in files:
        file.write_bytes(png())
    return files


@pytest.fixture(params=[True, False], ids=["with script", "without"])
def page(request, chromium: Browser, live: str) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=request.param)
    page = context.new_page()
    page.goto(f"{live}/chat/acorn")
    yield page
    context.close()


@pytest.fixture
def scripted(chromium: Browser, live: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(f"{live}/chat/acorn")
    yield page
    context.close()


def send(page: Page) -> None:
    page.get_by_role("button", name="Send", exact=True).click()


def test_two_photos_and_some_words(page: Page, photos, assistant: Assistant):
    page.get_by_label("Add photos or files").set_input_files(photos)
    page.get_by_label("Your message", exact=True).fill("This is my wall")
    send(page)
    expect(page.locator("#lines").get_by_text("You said: This is my wall")).to_be_visible()
    yours = page.locator(".line--yours")
    expect(yours).to_contain_text("mould on the wall.png")
    expect(yours).to_contain_text("window.png")
    expect(yours).to_contain_text("Sent")
    assert [media.content for media in assistant.heard[0].media] == [png(), png()]


def test_photos_alone(page: Page, photos, assistant: Assistant):
    page.get_by_label("Add photos or files").set_input_files(photos[:1])
    send(page)
    expect(page.locator(".line--yours")).to_contain_text("mould on the wall.png")
    assert assistant.heard[0].text == ""


def test_too_many_are_told_before_anything_is_sent(page: Page, tmp_path, assistant: Assistant):
    many = [tmp_path / f"{n}.png" for n in range(6)]
    for file in many:
        file.write_bytes(png(8, 8))
    page.get_by_label("Your message", exact=True).fill("my words")
    page.get_by_label("Add photos or files").set_input_files(many)
    if page.locator(".composer__files--ready").count() == 0:
        send(page)
    expect(page.get_by_text("up to 5 photos or files").first).to_be_visible()
    expect(page.get_by_label("Your message", exact=True)).to_have_value("my words")
    assert assistant.heard == []


def test_a_photo_can_be_left_out_again(scripted: Page, photos, assistant: Assistant):
    chooser = scripted.get_by_label("Add photos or files")
    chooser.set_input_files(photos[:1])
    chooser.set_input_files(photos[1:])
    expect(scripted.locator("#chosen li")).to_have_count(2)
    scripted.get_by_role("button", name="Leave out window.png").click()
    expect(chooser).to_be_focused()
    send(scripted)
    expect(scripted.locator(".line--yours")).to_contain_text("mould on the wall.png")
    assert [media.file_name for media in assistant.heard[0].media] == ["mould on the wall.png"]


def test_how_far_it_has_got_is_told(scripted: Page, photos, assistant: Assistant):
    held = []
    scripted.route("**/messages", lambda route: held.append(route))
    scripted.get_by_label("Add photos or files").set_input_files(photos)
    send(scripted)
    expect(scripted.locator(".line--yours")).to_contain_text("Sending")
    end = time.monotonic() + 5
    while not held and time.monotonic() < end:
        scripted.wait_for_timeout(20)
    held[0].continue_()
    expect(scripted.locator(".line--yours [data-state]")).to_have_text("Sent")
    expect(scripted.locator(".line--yours progress")).to_have_count(0)


def test_while_the_database_is_away_the_photo_is_kept_and_sent_again(
    scripted: Page, photos, assistant: Assistant
):
    assistant.away = True
    scripted.get_by_label("Add photos or files").set_input_files(photos[:1])
    send(scripted)
    expect(scripted.locator("#trouble")).to_be_visible()
    assistant.away = False
    scripted.get_by_role("button", name="Try again").click()
    expect(scripted.locator(".line--yours")).to_contain_text("Sent")
    assert [media.content for media in assistant.heard[0].media] == [png()]


def test_nothing_is_wrong_with_it_for_axe(scripted: Page, photos):
    scripted.get_by_label("Add photos or files").set_input_files(photos)
    expect(scripted.locator("#chosen li")).to_have_count(2)
    assert Axe().run(scripted).response["violations"] == []


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("script", [True, False])
def test_it_fits_the_window(chromium: Browser, live: str, photos, width: int, script: bool):
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=script
    )
    page = context.new_page()
    page.goto(f"{live}/chat/acorn")
    page.get_by_label("Add photos or files").set_input_files(photos)
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/compose-{width}-{script}.png")
    page.get_by_label("Your message", exact=True).fill("This is my wall")
    send(page)
    expect(page.locator(".line--yours")).to_contain_text("window.png")
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/sent-{width}-{script}.png")
    box = page.locator(".composer__files").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    context.close()
