"""What waits for a person."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from assistant.desk import Desk
from assistant.desk.queue import VIEWS
from assistant.desk.refusals import NotAllowed
from assistant.desk.task_lines import MOST


def add_tasks(staff: Blueprint, desk: Desk) -> None:
    """`/staff/tasks`, and taking one up or marking it done."""

    @staff.get("/tasks")
    def tasks() -> str:
        waiting = desk.tasks(g.officer)
        return render_template("staff/tasks.html", tasks=waiting, most=MOST, views=VIEWS)

    @staff.route("/tasks/<int:task_id>/claim", methods=["GET", "POST"])
    def claim_task(task_id: int) -> ResponseReturnValue:
        if request.method == "POST":
            _try(lambda: desk.claim_task(g.officer, task_id), "task_claimed")
        return _back()

    @staff.route("/tasks/<int:task_id>/done", methods=["GET", "POST"])
    def finish_task(task_id: int) -> ResponseReturnValue:
        if request.method == "POST":
            what = request.form.get("what", "")
            _try(lambda: desk.finish_task(g.officer, task_id, what), "task_done")
        return _back()


def _try(act: Callable[[], None], done: str) -> None:
    try:
        act()
    except NotAllowed as refused:
        for reason in refused.reasons:
            flash(reason.name, "refused")
    else:
        flash(done)


def _back() -> ResponseReturnValue:
    """To the case the task was shown on, or to the tasks."""
    reference = request.form.get("case", "")
    if reference:
        return redirect(url_for("staff.case", reference=reference, _anchor="tasks"))
    return redirect(url_for("staff.tasks"))
