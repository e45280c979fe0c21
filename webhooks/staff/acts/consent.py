"""The resident's leave for somebody to act for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from wtforms import Form

from assistant.desk.case_view import CasePage
from assistant.desk.consent import SpokenConsent
from assistant.desk.legal_authority import LegalAuthority, record_authority
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.signed_consent import SignedForm, not_good_enough, record_signed
from cases.dates import uk_date
from messages.incoming import Media
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import number_of
from webhooks.staff.fields import Day, Line, Words
from webhooks.uploads import TooMuch, read_files


class SpokenForm(Form):
    """What the resident said, to whom and when."""

    spoke_with = Line()
    on = Day()
    note = Words()
    number = Line()
    ends_on = Day()


class SignedPaper(Form):
    """Which file it is, whose name is under it, and how it was checked."""

    file = Line()
    signed_by = Line()
    on = Day()
    checked = Words()
    scope = Line()
    number = Line()
    ends_on = Day()


class AuthorityForm(Form):
    """What was seen of a power of attorney or the like, what it covers, and until when."""

    kind = Line()
    resident = Line()
    seen = Words()
    on = Day()
    covers = Line()
    scope = Line()
    ends_on = Day()
    file = Line()


class WhyForm(Form):
    """What the representative will read."""

    why = Words()


class AskForm(Form):
    """A number from the landlord's records."""

    number = Line()


class NoteForm(Form):
    """How it was said or done."""

    note = Words()


def whom(case: CasePage) -> Mapping[str, Any]:
    """The resident as the representative named them, and the number we hold for them."""
    known = case.resident
    return {
        "spoke_with": case.consent.resident if case.consent else "",
        "number": known.number if known else "",
    }


def who_signed(case: CasePage) -> Mapping[str, Any]:
    """The same, and the newest file, which is most often the form."""
    known, kept = whom(case), [file for file in case.files if file.status == "kept"]
    newest = str(kept[-1].id) if kept else ""
    return {"signed_by": known["spoke_with"], "number": known["number"], "file": newest}


def record(deed: Deed) -> None:
    """Record what the resident said; without a day, today."""
    form: SpokenForm = deed.form
    today: date = uk_date(deed.desk.parts.clock())
    spoken = SpokenConsent(
        spoke_with=form.spoke_with.data,
        on=form.on.data or today,
        note=form.note.data,
        number=form.number.data.strip(),
        ends_on=form.ends_on.data,
    )
    deed.desk.record_spoken_consent(deed.officer, deed.reference, spoken, deed.stamp)


def take_form(deed: Deed) -> None:
    """Record a signed form; without a day, today."""
    form: SignedPaper = deed.form
    signed = SignedForm(
        file_id=number_of(form.file) or None,
        signed_by=form.signed_by.data,
        on=form.on.data or uk_date(deed.desk.parts.clock()),
        checked=form.checked.data,
        number=form.number.data.strip(),
        scope=form.scope.data,
        ends_on=form.ends_on.data,
    )
    deed.do(partial(record_signed, form=signed))


def for_whom(case: CasePage) -> Mapping[str, Any]:
    """The resident as the representative named them; a power of attorney is what most have."""
    return {"resident": whom(case)["spoke_with"], "kind": "attorney"}


def take_authority(deed: Deed) -> None:
    """Record what was checked; without a day, today."""
    form: AuthorityForm = deed.form
    authority = LegalAuthority(
        form=form.kind.data,
        resident=form.resident.data,
        seen=form.seen.data,
        on=form.on.data or uk_date(deed.desk.parts.clock()),
        covers={"yes": True, "no": False}.get(form.covers.data),
        scope=form.scope.data,
        ends_on=form.ends_on.data,
        file_id=number_of(form.file) or None,
        copy=_copy(),
    )
    deed.do(partial(record_authority, authority=authority))


def _copy() -> Media | None:
    """The copy that the officer adds, if any."""
    try:
        added = read_files("copy")
    except TooMuch as too_much:
        raise NotAllowed(Reason(too_much.fault)) from None
    return added[0] if added else None


def turn_down(deed: Deed) -> None:
    """The form will not do."""
    deed.do(partial(not_good_enough, why=deed.form.why.data))


def ask(deed: Deed) -> None:
    """Text the resident."""
    number = deed.form.number.data
    deed.desk.ask_consent(deed.officer, deed.reference, number, deed.stamp)


def confirm(deed: Deed) -> None:
    """It is in writing now."""
    note = deed.form.note.data
    deed.desk.confirm_consent_written(deed.officer, deed.reference, note, deed.stamp)


def withdraw(deed: Deed) -> None:
    """The resident took it back."""
    how = deed.form.note.data
    deed.desk.withdraw_consent(deed.officer, deed.reference, how, deed.stamp)


SPOKEN_CONSENT = Act(
    "spoken_consent",
    SpokenForm,
    record,
    whom,
    where={
        "spoke_with": "spoke_with",
        "note": "note",
        "date_not_yet": "on",
        "ends_before_it_begins": "ends_on",
        "not_a_phone_number": "number",
    },
)
ASK_CONSENT = Act("ask_consent", AskForm, ask, whom, where={"not_a_phone_number": "number"})
CONSENT_WRITTEN = Act("consent_written", NoteForm, confirm, where={"how_it_was_confirmed": "note"})
WITHDRAW_CONSENT = Act("withdraw_consent", NoteForm, withdraw, where={"how_they_asked": "note"})
SIGNED_CONSENT = Act(
    "signed_consent",
    SignedPaper,
    take_form,
    who_signed,
    where={
        "which_file": "file",
        "signed_by": "signed_by",
        "how_it_was_checked": "checked",
        "date_not_yet": "on",
        "ends_before_it_begins": "ends_on",
        "consent_ran_out": "ends_on",
        "not_a_phone_number": "number",
    },
)
LEGAL_AUTHORITY = Act(
    "legal_authority",
    AuthorityForm,
    take_authority,
    for_whom,
    where={
        "which_authority": "kind",
        "authority_for_whom": "resident",
        "authority_seen": "seen",
        "authority_covers": "covers",
        "which_file": "file",
        "file_too_large": "copy",
        "date_not_yet": "on",
        "authority_ran_out": "ends_on",
    },
)
FORM_NOT_TAKEN = Act("form_not_taken", WhyForm, turn_down, where={"why_not_good_enough": "why"})
