"""The staff's blueprint, put together from its pages."""

from __future__ import annotations

from flask import Blueprint
from flask.blueprints import BlueprintSetupState

from assistant.desk import Desk
from webhooks.staff.act import add_act
from webhooks.staff.acts import ACTS
from webhooks.staff.buttons import add_buttons
from webhooks.staff.case import add_case
from webhooks.staff.conversation import add_conversation
from webhooks.staff.files import add_files
from webhooks.staff.guard import add_guard
from webhooks.staff.incident import add_incident
from webhooks.staff.log_complaint import add_log_complaint
from webhooks.staff.queue import add_queue
from webhooks.staff.reports import add_reports
from webhooks.staff.sign_in import add_sign_in
from webhooks.staff.tasks import add_tasks
from webhooks.staff.times import day, moment, stamp


def door(desk: Desk) -> Blueprint:
    """Everything under `/staff/`; every page but the sign-in is guarded."""
    staff = Blueprint(
        "staff",
        __name__,
        url_prefix="/staff",
        template_folder="templates",
        static_folder="static",
        static_url_path="/static",
    )
    for add in (add_guard, add_sign_in, add_queue, add_tasks, add_case, add_buttons):
        add(staff, desk)
    add_conversation(staff, desk)
    add_files(staff, desk)
    add_incident(staff, desk)
    add_log_complaint(staff, desk)
    add_reports(staff, desk)
    for act in ACTS:
        add_act(staff, desk, act)
    for shown in (day, moment, stamp):
        staff.add_app_template_filter(shown, f"staff_{shown.__name__}")
    staff.record_once(_forms_last_as_long_as_the_session)
    return staff


def _forms_last_as_long_as_the_session(state: BlueprintSetupState) -> None:
    # A page lies open on a desk for hours; the session has its own end.
    state.app.config.setdefault("WTF_CSRF_TIME_LIMIT", None)
