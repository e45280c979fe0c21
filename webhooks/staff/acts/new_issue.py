"""What to make of something that the resident added."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form, StringField, TextAreaField

from assistant.desk.new_issue import NewIssue, settle_new_issue
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import number_of


class NewIssueForm(Form):
    """Joins, stands alone, or the same; in whose words."""

    issue_id = StringField()
    outcome = StringField()
    issue = TextAreaField()
    why = StringField()
    category = StringField()
    safe = BooleanField()


def do(deed: Deed) -> None:
    """Settle it and tell the resident which."""
    form: NewIssueForm = deed.form
    settled = NewIssue(
        happening_id=number_of(form.issue_id),
        outcome=form.outcome.data or "",
        issue=form.issue.data or "",
        why=form.why.data or "",
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
