"""Members of staff at work on a case: each deed in the desk's own way, with words of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from random import Random

from assistant.desk.message import Message
from assistant.desk.new_issue import SEPARATE, NewIssue, settle_new_issue
from assistant.desk.refusals import NotAllowed, NotFound
from assistant.desk.update import Update
from assistant.rehearse.scenario import Entry
from assistant.rehearse.staff_letters import acknowledge_entry, respond_entry
from cases.learning import Learning
from storage.happenings import ISSUE_ADDED, waiting
from tests.crowd.bank import phrases
from tests.crowd.records import Case
from tests.crowd.town import Town

ROLE = "complaints officer"
OTHER = "housing officer"
REVIEWER = "review manager"
"""Had no part in stage 1."""

Deed = Callable[[Town, Case, str, Random], None]


def do(town: Town, case: Case, deed: str, token: str, chance: Random) -> str:
    """Do it, with `token` in whatever is written; the reason where the rules forbid it, else ""."""
    try:
        DEEDS[deed](town, case, token, chance)
    except (NotAllowed, NotFound) as refused:
        return f"not done: {type(refused).__name__} {refused}"[:120]
    finally:
        town.world.postman.deliver_all()
    return ""


def _claim(town: Town, case: Case, token: str, chance: Random) -> None:
    town.desk.claim(town.world.officer(ROLE), case.reference)


def _acknowledge(town: Town, case: Case, token: str, chance: Random) -> None:
    entry = _entry(town, case, "acknowledge", "")
    acknowledge_entry(town.world, entry, case.row, safe=_is_safe(case))


def _write(town: Town, case: Case, token: str, chance: Random) -> None:
    words = chance.choice(phrases("officers")["write"]).format(token=token)
    message = Message(words, safe=_is_safe(case))
    town.desk.write(town.world.officer(ROLE), case.reference, message)


def _update(town: Town, case: Case, token: str, chance: Random) -> None:
    said = phrases("officers")
    news = Update(
        where_we_are=chance.choice(said["where"]).format(token=token),
        next_step=chance.choice(said["next"]).format(token=token),
        safe=_is_safe(case),
    )
    town.desk.tell_progress(town.world.officer(ROLE), case.reference, news)


def _respond(town: Town, case: Case, token: str, chance: Random) -> None:
    note = chance.choice(phrases("officers")["found"]).format(token=token)
    respond_entry(town.world, _entry(town, case, "respond", note), case.row, safe=_is_safe(case))


def _close(town: Town, case: Case, token: str, chance: Random) -> None:
    outcome = chance.choice(phrases("officers")["outcome"]).format(token=token)
    learning = Learning(impact="They waited", cause="Nobody looked", change="We look each week")
    town.desk.close(
        town.world.officer(ROLE), case.reference, outcome, safe=_is_safe(case), learning=learning
    )


def _new_issue(town: Town, case: Case, token: str, chance: Random) -> None:
    """What was added after the acknowledgement, where anything was, stands alone."""
    with town.database.begin() as connection:
        added = waiting(connection, case.row.id, ISSUE_ADDED)
    if added is not None:
        words = f"The {token} side"
        form = NewIssue(added.id, SEPARATE, words, "unrelated", safe=_is_safe(case))
        deed = partial(settle_new_issue, form=form)
        town.desk.do(town.world.officer(ROLE), case.reference, deed)


def _take_over(town: Town, case: Case, token: str, chance: Random) -> None:
    town.desk.take_over(town.world.officer(ROLE), case.row.address_id)


def _hand_back(town: Town, case: Case, token: str, chance: Random) -> None:
    town.desk.hand_back(town.world.officer(ROLE), case.row.address_id)


def _see_danger(town: Town, case: Case, token: str, chance: Random) -> None:
    town.desk.see_danger(town.world.officer(ROLE), case.reference)


def _hand_to(town: Town, case: Case, token: str, chance: Random) -> None:
    other = town.world.officer(OTHER)
    town.desk.hand_to(town.world.officer(ROLE), case.reference, other.id, tell=True)


def _is_safe(case: Case) -> bool:
    """Nobody says that a phone is safe which the record says is not."""
    return "safe_contact_only" not in case.row.flags


def _entry(town: Town, case: Case, action: str, note: str) -> Entry:
    role = REVIEWER if case.row.stage == 2 else ROLE
    return Entry(at=town.now, who="staff", action=action, role=role, note=note)


DEEDS: Mapping[str, Deed] = {
    "claim": _claim,
    "acknowledge": _acknowledge,
    "write": _write,
    "update": _update,
    "respond": _respond,
    "close": _close,
    "take_over": _take_over,
    "hand_back": _hand_back,
    "see_danger": _see_danger,
    "hand_to": _hand_to,
    "new_issue": _new_issue,
}
USUAL = ("claim", "acknowledge", "write", "update", "respond", "close", "see_danger", "hand_to",
         "new_issue")  # fmt: skip
"""What staff do unasked."""
