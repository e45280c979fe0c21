"""A power of attorney, deputyship or the like, checked by a person (H21-4.2, HPG-3.4, FACT-CAP).

Where it covers the complaint, whoever holds it is told without asking the resident. The assistant
never judges one, and nothing is shared before somebody has checked it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from assistant.ask_consent import SCOPE, WAIT_FOR_CONSENT
from assistant.desk.added_file import add_file
from assistant.desk.consent import tell_representative, the_consent
from assistant.desk.evidence import whose_case
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.spoken_consent import moment_of
from assistant.desk.work import Work
from cases.consent import LEGAL_AUTHORITIES, ConsentStatus
from cases.dates import uk_date
from messages.incoming import Media
from storage.attachment_pages import kept_attachment
from storage.consent_changes import set_consent
from storage.tasks import settle_tasks

RULE = ("H21-4.2",)


@dataclass(frozen=True, slots=True)
class LegalAuthority:
    """What an officer checked.

    `form` is one of `LEGAL_AUTHORITIES`, `seen` the paper or register and how it was checked, `on`
    the UK date of that, `scope` what it covers. `ends_on` is its last day; None is as long as it is
    not ended. `file_id` is one of the case's kept files, where a copy came; `copy` is one that the
    officer adds, which is then the one that counts.
    """

    form: str
    resident: str
    seen: str
    on: date
    covers: bool | None
    scope: str = ""
    ends_on: date | None = None
    file_id: int | None = None
    copy: Media | None = None


def record_authority(work: Work, authority: LegalAuthority) -> None:
    """Keep it with who checked it; where it covers the complaint, disclosure opens."""
    the_consent(work)
    _must_do(work, authority)
    if authority.copy:
        authority = replace(authority, file_id=add_file(work, authority.copy))
    work.flag(remove="attorney_claimed")
    work.note(
        "authority_checked" if authority.covers else "authority_not_enough",
        form=authority.form,
        what=authority.seen.strip(),
        on=authority.on.isoformat(),
        scope=authority.scope.strip(),
        ends_on=authority.ends_on.isoformat() if authority.ends_on else None,
        file=authority.file_id,
    )
    if authority.covers:
        _open_disclosure(work, authority)
    else:
        settle_tasks(work.connection, work.case.id, ("check_attorney",), work.now)
        tell_representative(work, "represent.authority_not_enough", authority.resident)


def _open_disclosure(work: Work, authority: LegalAuthority) -> None:
    set_consent(
        work.connection,
        work.case.id,
        {
            "status": ConsentStatus.GIVEN.value,
            "form": authority.form,
            "scope": authority.scope.strip() or SCOPE,
            "answered_at": moment_of(work, authority.on),
            "withdrawn_at": None,
            "ends_on": authority.ends_on,
            "recorded_by": work.officer.id,
            "resident_name": authority.resident.strip(),
            "written_follow_up": "",
            "attachment_id": authority.file_id,
        },
    )
    work.flag("authority_checked", remove="consent_missing")
    settle_tasks(work.connection, work.case.id, WAIT_FOR_CONSENT, work.now)
    tell_representative(work, "represent.authority_checked", authority.resident)


def _must_do(work: Work, authority: LegalAuthority) -> None:
    reasons = []
    if authority.form not in LEGAL_AUTHORITIES:
        reasons.append(Reason("which_authority", RULE))
    if not authority.resident.strip():
        reasons.append(Reason("authority_for_whom", RULE))
    if not authority.seen.strip():
        reasons.append(Reason("authority_seen", RULE))
    if authority.covers is None:
        reasons.append(Reason("authority_covers", RULE))
    if authority.file_id is not None and not _is_of_this_case(work, authority.file_id):
        reasons.append(Reason("which_file", RULE))
    reasons.extend(_wrong_days(authority, uk_date(work.now)))
    if reasons:
        raise NotAllowed(*reasons)


def _wrong_days(authority: LegalAuthority, today: date) -> list[Reason]:
    if authority.on > today:
        return [Reason("date_not_yet", RULE)]
    if authority.ends_on and authority.ends_on < today:
        return [Reason("authority_ran_out", RULE)]
    return []


def _is_of_this_case(work: Work, file_id: int) -> bool:
    return kept_attachment(work.connection, whose_case(work.case), file_id) is not None
