"""Two officers at one case: the first wins, the second is told, nothing is lost or doubled."""

from __future__ import annotations

import threading

import pytest
from fakes import FrozenClock
from staff_seed import Seeded

from assistant.desk.message import Message
from assistant.desk.refusals import Changed, NotAllowed, NotFound
from assistant.desk.work import Stamp


def test_the_second_is_told_who_did_what(at_the_desk: Seeded, clock: FrozenClock) -> None:
    reference = at_the_desk.case()
    at_the_desk.desk.claim(at_the_desk.ben, reference, Stamp(revision=1))
    message = Message("I have it now")
    with pytest.raises(Changed) as changed:
        at_the_desk.desk.write(at_the_desk.asha, reference, message, Stamp(revision=1))
    (meanwhile,) = changed.value.meanwhile
    assert (meanwhile.event, meanwhile.who) == ("case_claimed", "Ben Carter")
    assert meanwhile.at == clock.now
    assert changed.value.revision == 2
    assert at_the_desk.sent(reference) == []


def test_of_many_at_once_one_wins(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    lost: list[Changed] = []

    def write(words: str) -> None:
        try:
            at_the_desk.desk.write(
                at_the_desk.asha, reference, Message(words), Stamp(revision=1, once=words)
            )
        except Changed as changed:
            lost.append(changed)

    threads = [threading.Thread(target=write, args=(f"message {n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(at_the_desk.sent(reference)) == 1
    assert len(lost) == 5


def test_the_same_form_twice_at_once_does_its_work_once(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    stamp = Stamp(revision=1, once="one form")

    def write() -> None:
        at_the_desk.desk.write(at_the_desk.asha, reference, Message("once"), stamp)

    threads = [threading.Thread(target=write) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [row.body.count("once") for row in at_the_desk.sent(reference)] == [1]


def test_another_landlords_case_is_not_there_for_any_action(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    desk, cerys = at_the_desk.desk, at_the_desk.cerys
    for act in (
        lambda: desk.case_page(cerys, reference),
        lambda: desk.claim(cerys, reference),
        lambda: desk.write(cerys, reference, Message("hello")),
        lambda: desk.close(cerys, reference, "done"),
        lambda: desk.file(cerys, reference, 1),
    ):
        with pytest.raises(NotFound):
            act()
    assert desk.search(cerys, reference).lines == ()
    assert desk.queue(cerys, "everything").lines == ()


def test_a_case_is_handed_only_to_a_colleague(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed):
        at_the_desk.desk.hand_to(at_the_desk.asha, reference, at_the_desk.cerys.id)
    at_the_desk.desk.hand_to(at_the_desk.asha, reference, at_the_desk.ben.id, tell=True)
    assert at_the_desk.row(reference).handler_id == at_the_desk.ben.id
    assert "Ben Carter now looks after" in at_the_desk.sent(reference)[0].body
