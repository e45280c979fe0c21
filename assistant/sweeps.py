"""What the workers do every minute besides delivering: dates, questions afterwards, alerts."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.alert_by_mail import AlertByMail
from assistant.core import Core
from assistant.follow_up import FollowUp
from assistant.job_worker import Sweep
from assistant.mail import Mail
from assistant.nudge import Nudge
from assistant.remind import Remind
from assistant.settings import Settings
from assistant.survey_after_close import SurveyAfterClose
from storage.database import Database


def sweeps_of(settings: Settings, database: Database, core: Core) -> Iterator[Sweep]:
    """Each under its own name, which is also its lock across all workers."""
    packs, speaker, clock = core.packs, core.speaker, core.clock
    yield Sweep("nudge", Nudge(database, packs, speaker, clock).sweep)
    yield Sweep("follow_up", FollowUp(database, packs, speaker, clock).sweep)
    yield Sweep("survey", SurveyAfterClose(database, packs, speaker, clock).sweep)
    yield Sweep("remind", Remind(database, packs, clock).sweep)
    if settings.staff_alert_email:
        mail = Mail(settings.smtp_url.get_secret_value(), settings.smtp_from)
        to, desk = settings.staff_alert_email, f"{settings.public_url}/staff"
        yield Sweep("alert_by_mail", AlertByMail(database, mail, clock, to=to, desk=desk).sweep)
