"""What to make of something that the resident added."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form

from assistant.desk.new_issue import NewIssue, settle_new_issue
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import number_of
from webhooks.staff.fields import Line, Words


class NewIssueForm(Form):
    """Joins, stands alone, or the same; in whose words."""

    issue_id = Line()
    outcome = Line()
    issue = Words()
    why = Line()
    category = Line()
    safe = BooleanField()


def do(deed: Deed) -> None:
    """Settle it and tell the resident which."""
    form: NewIssueForm = deed.form
    settled = NewIssue(
        happening_id=number_of(form.issue_id),
        outcome=form.outcome.data,
        issue=form.issue.data,
        why=form.why.data,
        category=form.category.data or "other",
        safe=form.safe.data,
    )
    deed.do(partial(settle_new_issue, form=settled))


NEW_ISSUE = Act(
    "new_issue",
    NewIssueForm,
    do,
    where={
        "new_issue_which": "outcome",
        "new_issue_after_response": "outcome",
        "complaint_definition": "issue",
        "new_issue_why": "why",
        "safe_contact_unchecked": "safe",
    },
)
