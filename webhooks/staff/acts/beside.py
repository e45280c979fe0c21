"""What runs beside the stages: hazards, data protection, privacy of others, the regulator."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form

from assistant.desk.data_rights import acknowledge_data_complaint, answer_data_request
from assistant.desk.hazard import know_hazard, settle_hazard
from assistant.desk.limited_scope import limit_scope
from assistant.desk.regulator import notify_regulator
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody
from webhooks.staff.fields import Day, Line, Words


class HazardForm(Form):
    """What it is, and since when we know."""

    kind = Line()
    since = Day()
    why = Words()


class HazardDoneForm(Form):
    """Which one, and what was found and done."""

    kind = Line()
    what = Words()


class DataComplaintForm(Form):
    """What we write about the data part."""

    words = Words()
    safe = BooleanField()


class NoteForm(Form):
    """How and when."""

    how = Words()


class ScopeForm(ToSomebody):
    """What can be looked at and what cannot be shared."""

    look_at = Words()
    cannot_share = Words()


def know(deed: Deed) -> None:
    """Start the clock from awareness."""
    form: HazardForm = deed.form
    why, since = form.why.data, form.since.data
    deed.do(partial(know_hazard, kind=form.kind.data, since=since, why=why))


def settle(deed: Deed) -> None:
    """It was dealt with."""
    form: HazardDoneForm = deed.form
    done = form.what.data
    deed.do(partial(settle_hazard, kind=form.kind.data, what_was_done=done))


def data_complaint(deed: Deed) -> None:
    """Write about the data part."""
    form: DataComplaintForm = deed.form
    words, safe = form.words.data, form.safe.data
    deed.do(partial(acknowledge_data_complaint, words=words, safe=safe))


def data_request(deed: Deed) -> None:
    """The copy went out, outside of here."""
    deed.do(partial(answer_data_request, how=deed.form.how.data))


def regulator(deed: Deed) -> None:
    """The regulator knows."""
    deed.do(partial(notify_regulator, how=deed.form.how.data))


def scope(deed: Deed) -> None:
    """Tell what will be left out."""
    form: ScopeForm = deed.form
    told = partial(
        limit_scope,
        look_at=form.look_at.data,
        cannot_share=form.cannot_share.data,
        to=form.party,
        safe=form.safe.data,
    )
    deed.do(told)


HAZARD = Act("hazard", HazardForm, know, where={"hazard_why": "why", "date_not_yet": "since"})
HAZARD_DONE = Act(
    "hazard_done",
    HazardDoneForm,
    settle,
    where={"what_was_done": "what", "no_hazard_waits": "kind"},
)
DATA_COMPLAINT = Act(
    "data_complaint",
    DataComplaintForm,
    data_complaint,
    where={"nothing_written": "words", "safe_contact_unchecked": "safe"},
)
DATA_REQUEST = Act("data_request", NoteForm, data_request, where={"what_was_done": "how"})
REGULATOR = Act("regulator", NoteForm, regulator, where={"how_regulator_was_told": "how"})
LIMITED_SCOPE = Act(
    "limited_scope",
    ScopeForm,
    scope,
    where={
        **CANNOT_REACH,
        "what_we_can_look_at": "look_at",
        "what_we_cannot_share": "cannot_share",
    },
)
