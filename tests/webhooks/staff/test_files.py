"""What people sent, before staff: to look at, to hear, or only to save; and to nobody else."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import select, update
from staff_browser import Browser
from staff_seed import CERYS, Seeded
from stand_ins.clamd import EICAR, Clamd, clamd
from stand_ins.pictures import png

from assistant.desk.desk import Desk
from assistant.virus_check import VirusCheck
from messages.file_type import true_type
from messages.incoming import Media
from storage.attachment_content import keep_content
from storage.attachment_rows import note_attachments
from storage.cases import CaseRow
from storage.database import DatabaseAway
from storage.inbox import InboxRow
from webhooks.app import Serving, create_app
from webhooks.staff import door

VOICE = b"OggS\x00\x02" + bytes(40)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def put(desk: Seeded, reference: str, content: bytes | None, said: str, name: str = "") -> int:
    """A file with the case's first message; without content it is still to be fetched."""
    case = desk.row(reference)
    with desk.database.begin() as connection:
        inbox = connection.execute(select(InboxRow.id).where(InboxRow.case_id == case.id))
        media = [Media("x", said, name)]
        [number] = note_attachments(
            connection, "demo", inbox.scalar_one(), case.id, media, case.received_at
        )
        if content is not None:
            keep_content(connection, number, content, true_type(content))
    return number


@pytest.mark.parametrize(
    ("content", "said", "mimetype", "in_place"),
    [
        (png(8, 8), "image/png", "image/png", True),
        (VOICE, "audio/ogg", "audio/ogg", True),
        (b"%PDF-1.4\n%%EOF", "application/pdf", "application/pdf", True),
        (SVG, "image/svg+xml", "text/plain", True),
        (b"<script>1</script>", "text/html", "text/plain", True),
        (b"MZ\x90\x00" + bytes(40), "image/jpeg", "application/octet-stream", False),
        (b"{\\rtf1 hello}", "application/rtf", "application/rtf", False),
    ],
)
def test_a_file_is_handed_over_as_what_it_is(
    browser: Browser, at_the_desk: Seeded, content, said, mimetype, in_place
) -> None:
    reference = at_the_desk.case()
    number = put(at_the_desk, reference, content, said, "thing")
    answer = browser.client.get(f"/staff/cases/{reference}/files/{number}")
    assert (answer.status_code, answer.mimetype, answer.data) == (200, mimetype, content)
    kind = "inline" if in_place else "attachment"
    assert answer.headers["Content-Disposition"] == f"{kind}; filename=thing"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert ("sandbox" in policy) is (mimetype != "application/pdf")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    saved = browser.client.get(f"/staff/cases/{reference}/files/{number}?save")
    assert saved.headers["Content-Disposition"].startswith("attachment")


def test_a_browser_that_has_it_is_not_sent_it_again(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    there = f"/staff/cases/{reference}/files/{put(at_the_desk, reference, png(), 'image/png')}"
    tag = browser.client.get(there).headers["ETag"]
    assert browser.client.get(there, headers={"If-None-Match": tag}).status_code == 304


def test_a_player_may_ask_for_a_piece(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    there = f"/staff/cases/{reference}/files/{put(at_the_desk, reference, VOICE, 'audio/ogg')}"
    answer = browser.client.get(there, headers={"Range": "bytes=0-3"})
    assert (answer.status_code, answer.data) == (206, b"OggS")


def test_the_case_shows_each_beside_the_words_it_came_with(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    photo = put(at_the_desk, reference, png(), "image/png", "mould.png")
    voice = put(at_the_desk, reference, VOICE, "audio/ogg")
    waiting = put(at_the_desk, reference, None, "image/jpeg", "later.jpg")
    page = browser.open(f"/staff/cases/{reference}").text
    there = f"/staff/cases/{reference}/files"
    assert f'<img class="evidence__thumb" src="{there}/{photo}"' in page
    assert re.search(rf'<audio[^>]*src="{there}/{voice}"', page)
    assert f'src="{there}/{waiting}"' not in page
    assert "Being fetched" in page
    assert page.count("mould.png") >= 2, "in the files, and in the conversation"


def test_a_file_with_a_virus_is_never_handed_over(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    good = put(at_the_desk, reference, png(), "image/png")
    bad = put(at_the_desk, reference, b"%PDF-1.4 " + EICAR, "application/pdf")
    address_id = at_the_desk.row(reference).address_id
    with clamd() as scanner:
        browser = browser_with(at_the_desk, scanner)
        opened = browser.client.get(f"/staff/cases/{reference}/files/{good}")
        assert (opened.status_code, opened.data) == (200, png())
        for where in (f"cases/{reference}", f"conversations/{address_id}"):
            shut = browser.client.get(f"/staff/{where}/files/{bad}")
            assert (shut.status_code, EICAR in shut.data) == (403, False)
            assert "There is a virus in this file" in shut.text


def test_a_file_stays_shut_while_nobody_can_check_it(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    photo = put(at_the_desk, reference, png(), "image/png")
    with clamd() as scanner:
        browser = browser_with(at_the_desk, scanner)
    shut = browser.client.get(f"/staff/cases/{reference}/files/{photo}")
    assert (shut.status_code, "cannot be checked just now" in shut.text) == (503, True)


def browser_with(at_the_desk: Seeded, scanner: Clamd) -> Browser:
    """Asha's browser at a desk that has files looked at."""
    is_clean = VirusCheck(scanner.address).is_clean
    desk = Desk(replace(at_the_desk.desk.parts, is_clean=is_clean))
    serving = Serving(secret_key="a secret for tests", https=False)
    browser = Browser(create_app([door(desk)], serving, away=DatabaseAway))
    browser.sign_in()
    return browser


def test_nobody_else_sees_it(app: Flask, browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    number = put(at_the_desk, reference, png(), "image/png")
    other = at_the_desk.case()
    address_id = at_the_desk.row(reference).address_id
    mine = (
        f"/staff/cases/{reference}/files/{number}",
        f"/staff/conversations/{address_id}/files/{number}",
    )
    assert [browser.client.get(path).status_code for path in mine] == [200, 200]
    assert browser.client.get(f"/staff/cases/{other}/files/{number}").status_code == 404
    stranger, elsewhere = Browser(app), Browser(app)
    elsewhere.sign_in(CERYS)
    assert [stranger.client.get(path).status_code for path in mine] == [302, 302]
    assert [elsewhere.client.get(path).status_code for path in mine] == [404, 404]
    with at_the_desk.database.begin() as connection:
        closed = update(CaseRow).where(CaseRow.reference == reference)
        connection.execute(closed.values(only_for="complaints director"))
    assert [browser.client.get(path).status_code for path in mine] == [404, 404]


def test_a_name_that_would_disguise_a_file_is_shown_plainly(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    number = put(at_the_desk, reference, b"MZ\x90\x00" + bytes(40), "x/y", "photo\u202egpj.exe")
    answer = browser.client.get(f"/staff/cases/{reference}/files/{number}")
    assert answer.headers["Content-Disposition"] == "attachment; filename=photogpj.exe"
