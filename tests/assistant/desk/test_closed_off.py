"""A complaint about senior staff is there for one role alone, and never for whom it names (PFP-38)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from staff_seed import Seeded, make_task

from assistant.desk.involve import limit_access, name_involved
from assistant.desk.refusals import NotAllowed, NotFound


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    reference = at_the_desk.case()
    deed = partial(limit_access, role="governance", why="about a director")
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    return reference


def test_for_others_it_is_not_there(at_the_desk: Seeded, reference: str) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    with at_the_desk.database.begin() as connection:
        make_task(connection, reference, "person_asked")
    with pytest.raises(NotFound):
        desk.case_page(asha, reference)
    with pytest.raises(NotFound):
        desk.claim(asha, reference)
    with pytest.raises(NotFound):
        desk.conversation_page(asha, at_the_desk.row(reference).address_id)
    assert desk.queue(asha, "everything").lines == ()
    assert desk.search(asha, reference).lines == ()
    assert desk.tasks(asha) == ()


def test_for_its_role_it_is(at_the_desk: Seeded, reference: str) -> None:
    governance = replace(at_the_desk.ben, role="Governance")
    assert at_the_desk.desk.case_page(governance, reference).only_for == "governance"
    assert len(at_the_desk.desk.queue(governance, "everything").lines) == 1
    assert len(at_the_desk.desk.search(governance, reference).lines) == 1


def test_whom_it_names_never_sees_it(at_the_desk: Seeded, reference: str) -> None:
    governance = replace(at_the_desk.ben, role="governance")
    other = replace(at_the_desk.asha, role="governance")
    deed = partial(name_involved, staff_id=governance.id, why="named in it")
    at_the_desk.desk.do(other, reference, deed)
    with pytest.raises(NotFound):
        at_the_desk.desk.case_page(governance, reference)
    assert at_the_desk.desk.queue(governance, "everything").lines == ()


def test_a_role_that_nobody_has_closes_nothing_off(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    deed = partial(limit_access, role="astronaut", why="why not")
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    assert [reason.name for reason in refused.value.reasons] == ["no_such_role"]
