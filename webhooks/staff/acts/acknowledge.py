"""The acknowledgement, and the definition that it needs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from wtforms import BooleanField, SelectMultipleField

from assistant.desk.acknowledge import Acknowledgement, acknowledge
from assistant.desk.acknowledge_stage_2 import acknowledge_stage_2
from assistant.desk.case_view import CasePage
from cases.adjustments import WAITING
from cases.case import Definition
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody
from webhooks.staff.fields import Line, Lines, Words


class AcknowledgeForm(ToSomebody):
    """What the complaint is, one thing to a line, and how the person is told."""

    issues = Lines()
    outcomes = Lines()
    responsible = Lines()
    not_responsible = Lines()
    agreed = SelectMultipleField(validate_choice=False)
    resident_wish = Line()
    told_by = Line()
    told_note = Words()
    save = BooleanField()

    @property
    def definition(self) -> Definition:
        """The four lists."""
        return Definition(
            issues=self.issues.data,
            outcomes=self.outcomes.data,
            responsible=self.responsible.data,
            not_responsible=self.not_responsible.data,
        )


def fill(case: CasePage) -> Mapping[str, Any]:
    """What the resident agreed to in the read-back, or staff last kept."""
    return {
        "issues": case.definition.issues,
        "outcomes": case.definition.outcomes,
        "responsible": case.definition.responsible,
        "not_responsible": case.definition.not_responsible,
        "agreed": [line.code for line in case.adjustments if line.status in WAITING],
    }


def do(deed: Deed) -> str | None:
    """Keep the definition, or acknowledge with it."""
    form: AcknowledgeForm = deed.form
    if form.save.data:
        deed.desk.write_definition(deed.officer, deed.reference, form.definition, deed.stamp)
        return "definition_kept"
    asked = Acknowledgement(
        definition=form.definition,
        agreed=tuple(form.agreed.data or ()),
        to=form.party,
        resident_wish=form.resident_wish.data,
        told_by=form.told_by.data,
        told_note=form.told_note.data,
        safe=form.safe.data,
    )
    at_stage_2 = deed.case.stage == 2
    deed.do(partial(acknowledge_stage_2 if at_stage_2 else acknowledge, form=asked))
    return None


ACKNOWLEDGE = Act(
    "acknowledge",
    AcknowledgeForm,
    do,
    fill,
    where={
        **CANNOT_REACH,
        "complaint_definition": "issues",
        "outcomes_sought": "outcomes",
        "responsible_not_responsible": "responsible",
        "resident_wish_not_asked": "resident_wish",
        "told_note_missing": "told_note",
    },
)
