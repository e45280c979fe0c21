"""A signed form, or a power of attorney, at the desk: recorded, or turned down with a reason."""

from __future__ import annotations

from io import BytesIO

import pytest
from sqlalchemy import select
from staff_browser import Browser
from staff_seed import Seeded, represent
from stand_ins.pictures import png

from assistant.desk.evidence import Evidence
from messages.incoming import Media
from storage.attachment_content import keep_content
from storage.attachment_rows import note_attachments
from storage.inbox import InboxRow
from webhooks.uploads import LARGEST


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """A daughter's complaint for her mother, and two photos with it."""
    reference = at_the_desk.case(
        person={"name": "Ngozi Okafor"}, person_id=None, flags=["representative", "consent_missing"]
    )
    case = at_the_desk.row(reference)
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
        inbox = connection.execute(select(InboxRow.id).where(InboxRow.case_id == case.id))
        media = [Media("x", "image/png", name) for name in ("wall.png", "form.png")]
        for number in note_attachments(
            connection, "demo", inbox.scalar_one(), case.id, media, case.received_at
        ):
            keep_content(connection, number, png(8, 8), "image/png")
    return reference


def test_the_newest_file_is_offered_and_the_form_is_recorded(
    browser: Browser, at_the_desk: Seeded, reference: str
) -> None:
    path = f"/staff/cases/{reference}/signed-consent"
    browser.open(path)
    assert "wall.png" in browser.text
    newest = at_the_desk.desk.case_page(at_the_desk.asha, reference).files[-1]
    assert f'value="{newest.id}" checked' in browser.text
    browser.send(path, file=newest.id, signed_by="Mrs Okafor", checked="as on her tenancy")
    assert "The signed form is recorded. Both are told." in browser.text
    assert "the form they sent" in browser.text
    assert [row.kinds for row in at_the_desk.sent(reference)] == [["consent_given_notice"]]


def test_no_file_chosen_is_said_beside_the_files(browser: Browser, reference: str) -> None:
    path = f"/staff/cases/{reference}/signed-consent"
    browser.open(path)
    page = browser.send(path, file="", signed_by="Mrs Okafor", checked="")
    assert page.status_code == 422
    assert 'id="file-wrong-' in browser.text
    assert "Say how you know that it is theirs." in browser.text


def test_a_form_that_will_not_do_is_answered(
    browser: Browser, at_the_desk: Seeded, reference: str
) -> None:
    path = f"/staff/cases/{reference}/form-not-taken"
    browser.open(path)
    browser.send(path, why="There is no name on it.")
    assert "They are told why, and how to send another." in browser.text
    (told,) = at_the_desk.sent(reference)
    assert "There is no name on it." in told.body


def test_a_power_of_attorney_is_recorded_with_who_checked_it(
    browser: Browser, at_the_desk: Seeded, reference: str
) -> None:
    browser.open(f"/staff/cases/{reference}")
    assert "Power of attorney or the like" in browser.text
    path = f"/staff/cases/{reference}/legal-authority"
    browser.open(path)
    assert 'value="attorney" checked' in browser.text
    assert "None that came to us here" in browser.text
    newest = at_the_desk.desk.case_page(at_the_desk.asha, reference).files[-1]
    browser.send(
        path, kind="deputy", resident="Mrs Okafor", seen="the sealed order", covers="yes",
        scope="property and money", ends_on="2027-03-03", file=newest.id,
    )  # fmt: skip
    assert "It is recorded. The representative is told how it stands." in browser.text
    for shown in ("deputyship", "property and money", "3 March 2027", ">the file</a>"):
        assert shown in browser.text
    assert "<dt>Recorded by</dt><dd>Asha Rahman</dd>" in browser.text
    (told,) = at_the_desk.sent(reference)
    assert "you may act for Mrs Okafor" in told.body


AUTHORITY = {"kind": "attorney", "resident": "Mrs Okafor", "seen": "the paper", "covers": "yes"}


def test_a_copy_that_the_officer_adds_is_kept_with_the_case_as_what_was_seen(
    browser: Browser, at_the_desk: Seeded, reference: str
) -> None:
    path = f"/staff/cases/{reference}/legal-authority"
    browser.open(path)
    assert 'enctype="multipart/form-data"' in browser.text
    browser.send(path, **AUTHORITY, file="", copy=(BytesIO(png(9, 9)), "power.png"))
    assert "It is recorded." in browser.text
    assert "added by Asha Rahman" in browser.text
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    added = page.files[-1]
    assert page.consent is not None
    assert page.consent.file == added.id
    kept = at_the_desk.desk.file(at_the_desk.asha, reference, added.id)
    assert (kept.name, kept.content_type, kept.content) == ("power.png", "image/png", png(9, 9))
    noted = {row.event: row.data for row in at_the_desk.ledger(reference)}
    assert noted["file_added"]["name"] == "power.png"
    assert noted["authority_checked"]["file"] == added.id
    assert "added a file" in browser.text


def test_a_copy_larger_than_what_residents_may_send_is_refused_beside_its_field(
    browser: Browser, at_the_desk: Seeded, reference: str
) -> None:
    path = f"/staff/cases/{reference}/legal-authority"
    browser.open(path)
    page = browser.send(path, **AUTHORITY, copy=(BytesIO(b"x" * (LARGEST + 1)), "huge.pdf"))
    assert page.status_code == 422
    assert 'id="copy-wrong-' in browser.text
    assert "the paper</textarea>" in browser.text
    assert "huge.pdf" not in [file.name for file in _files(at_the_desk, reference)]
    browser.send(path, **AUTHORITY, copy=(BytesIO(b"%PDF-" + b"x" * (LARGEST - 5)), "large.pdf"))
    assert "It is recorded." in browser.text
    assert _files(at_the_desk, reference)[-1].shown == "pdf"


def test_a_form_that_is_not_taken_keeps_no_copy(
    browser: Browser, at_the_desk: Seeded, reference: str
) -> None:
    path = f"/staff/cases/{reference}/legal-authority"
    browser.open(path)
    before = _files(at_the_desk, reference)
    page = browser.send(path, **{**AUTHORITY, "covers": ""}, copy=(BytesIO(png(9, 9)), "power.png"))
    assert page.status_code == 422
    assert _files(at_the_desk, reference) == before


def _files(at_the_desk: Seeded, reference: str) -> tuple[Evidence, ...]:
    return at_the_desk.desk.case_page(at_the_desk.asha, reference).files


@pytest.mark.parametrize("act", ["message", "update", "extend"])
def test_who_has_authority_reads_it_where_the_resident_has_no_phone_and_the_form_says_why(
    browser: Browser, reference: str, act: str
) -> None:
    browser.open(f"/staff/cases/{reference}/{act}")
    assert 'value="resident" checked' in browser.text
    assert "Only the resident, until they agree to more." in browser.text
    path = f"/staff/cases/{reference}/legal-authority"
    browser.open(path)
    checked = {"kind": "attorney", "resident": "Mrs Okafor", "seen": "the register"}
    browser.send(path, **checked, covers="yes")
    browser.open(f"/staff/cases/{reference}/{act}")
    assert 'value="representative" checked' in browser.text
    assert "We have no phone or chat for the resident." in browser.text


def test_whether_it_covers_the_complaint_must_be_said(browser: Browser, reference: str) -> None:
    path = f"/staff/cases/{reference}/legal-authority"
    browser.open(path)
    page = browser.send(path, kind="attorney", resident="Mrs Okafor", seen="the register", file="")
    assert page.status_code == 422
    assert "Say whether it covers this complaint." in browser.text
    assert "the register</textarea>" in browser.text
