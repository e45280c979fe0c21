"""One complaint's rows as the value that reports add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row

from assistant import clock_facts
from assistant.clock_facts import NOTHING, case_deadlines
from cases.dates import uk_date
from cases.learning import Learning
from cases.ombudsman import ORDERED
from cases.policy import Policy
from cases.stage_run import stage_runs
from reports.complaint import Answer, Complaint, Determined, Lesson, Promised, Refusal
from reports.decision import NOT_RECORDED, TAKEN_OUT, outcome_in
from reports.timing import steps_of
from storage.promises import promises_of
from storage.report_cases import entries_of
from storage.report_people import known_of, staff_names, words_of

ANSWERED = {"responded": 1, "responded_stage_2": 2}
EVENTS = (*ANSWERED, "refused", "reopened", "regulator_notified", "ombudsman_decided")


@dataclass(frozen=True, slots=True)
class Beside:
    """What other tables know of a batch of complaints, by case."""

    clocks: Mapping[int, clock_facts.Beside]
    entries: Mapping[int, Sequence[Row]]
    promises: Mapping[int, Sequence[Row]]
    people: Mapping[int, frozenset[str]]
    words: Mapping[int, tuple[str, ...]]
    staff: frozenset[str]

    @classmethod
    def of(cls, connection: Connection, rows: Sequence[Row]) -> Beside:
        """Read for all of them at once; people and words only where something was learnt."""
        ids = [row.id for row in rows]
        learnt = [row.id for row in rows if row.learning]
        return cls(
            clocks=clock_facts.beside(connection, ids),
            entries=_by_case(entries_of(connection, ids, EVENTS)),
            promises=_by_case(promises_of(connection, ids)),
            people=known_of(connection, learnt),
            words=words_of(connection, learnt),
            staff=staff_names(connection, rows[0].landlord) if learnt else frozenset(),
        )


def complaint_of(case: Row, policy: Policy, beside: Beside, now: datetime) -> Complaint:
    """The complaint as it stands, its clocks read off its own deadlines."""
    clocks = beside.clocks.get(case.id, NOTHING)
    facts = clock_facts.clock_facts(case, clocks)
    found = case_deadlines(case, policy, clocks)
    entries = beside.entries.get(case.id, ())
    promises = beside.promises.get(case.id, ())
    runs = stage_runs(facts)
    return Complaint(
        reference=case.reference,
        received_on=uk_date(case.received_at),
        category=case.category,
        state=case.state,
        stage=case.stage,
        channel=case.channel,
        topic=str(case.fields.get("topic") or ""),
        brand=str(case.fields.get("brand") or ""),
        restricted=bool(case.only_for),
        flags=frozenset(case.flags),
        home=_home(case),
        closed_on=_day(case.closed_at),
        stage_2_on=next((run.started for run in runs if run.number == 2), None),
        steps=steps_of(found, runs, policy.working_days, now, case.closed_at),
        answers=tuple(_answers(case, entries)),
        refusals=tuple(_refusals(case, entries)),
        promised=tuple(_promised(row for row in promises if row.kind != ORDERED)),
        determined=tuple(_determined(case, entries)),
        orders=tuple(
            _promised((row for row in promises if row.kind == ORDERED), _days_of(entries))
        ),
        lesson=_lesson(case, beside),
        sent_back_on=_days(entries, "reopened", who="ombudsman"),
        regulator_told_on=_days(entries, "regulator_notified"),
    )


def _answers(case: Row, entries: Sequence[Row]) -> Iterator[Answer]:
    """Each answer as the ledger has it; one that is only on the case has no decision on record."""
    for one in entries:
        if one.event in ANSWERED:
            yield Answer(
                ANSWERED[one.event], uk_date(one.at), outcome_in(one.data) or _without(case)
            )
    noted = {ANSWERED[one.event] for one in entries if one.event in ANSWERED}
    for stage, at in ((1, case.responded_at), (2, case.stage2_responded_at)):
        if at and stage not in noted:
            yield Answer(stage, uk_date(at), _without(case))


def _refusals(case: Row, entries: Sequence[Row]) -> Iterator[Refusal]:
    told = [one for one in entries if one.event == "refused"]
    for one in told:
        reason = str(one.data.get("reason") or _without(case))
        yield Refusal(one.data.get("stage") or 1, uk_date(one.at), reason)
    if case.refused_at and not told:
        yield Refusal(1, uk_date(case.refused_at), _without(case))


def _without(case: Row) -> str:
    return TAKEN_OUT if case.erased_at else NOT_RECORDED


def _promised(
    rows: Iterable[Row], days: Mapping[int, date] = MappingProxyType({})
) -> Iterator[Promised]:
    """Each as made on the day that `days` has for it, else on the day it was kept."""
    for row in rows:
        made = days.get(row.id) or uk_date(row.promised_at)
        yield Promised(row.kind, made, row.first_due_on, row.due_on, _day(row.done_at))


def _determined(case: Row, entries: Sequence[Row]) -> Iterator[Determined]:
    for one in _decided(entries):
        yield Determined(str(one.data.get("finding") or _without(case)), _letter_of(one))


def _days_of(entries: Sequence[Row]) -> Mapping[int, date]:
    """The day of the ombudsman's letter, by the number of each order in it."""
    return {id_: _letter_of(one) for one in _decided(entries) for id_ in one.data.get("orders", ())}


def _decided(entries: Sequence[Row]) -> Sequence[Row]:
    return [one for one in entries if one.event == "ombudsman_decided"]


def _letter_of(one: Row) -> date:
    """Its own day; once what was written is taken out, the day it was typed in."""
    told = one.data.get("on")
    return date.fromisoformat(told) if told else uk_date(one.at)


def _lesson(case: Row, beside: Beside) -> Lesson | None:
    if not case.learning or case.closed_at is None:
        return None
    kept = Learning(**case.learning)
    words = [case.original_words, *beside.words.get(case.id, ()), kept.impact]
    return Lesson(
        on=uk_date(case.closed_at),
        cause=kept.cause,
        change=kept.change,
        nothing=not kept.change.strip(),
        people=beside.people.get(case.id, frozenset()) | beside.staff,
        words=(*words, *_said(case.definition), *_said(case.fields)),
    )


def _said(kept: Any) -> Iterator[str]:
    """Every text in what is kept as JSON."""
    if isinstance(kept, str):
        yield kept
    elif isinstance(kept, Mapping):
        for part in kept.values():
            yield from _said(part)
    elif isinstance(kept, list):
        for part in kept:
            yield from _said(part)


def _home(case: Row) -> str:
    """The home as it is on record, written the same way however it was typed."""
    parts = (" ".join((part or "").split()) for part in (case.home, case.postcode))
    return ", ".join(part for part in parts if part).casefold()


def _days(entries: Sequence[Row], event: str, **data: str) -> tuple[date, ...]:
    return tuple(
        uk_date(one.at)
        for one in entries
        if one.event == event and all(one.data.get(name) == is_ for name, is_ in data.items())
    )


def _day(at: datetime | None) -> date | None:
    return uk_date(at) if at else None


def _by_case(rows: Sequence[Row]) -> Mapping[int, Sequence[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.case_id].append(row)
    return found
