"""What members of staff can read, and how they sign in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.desk import (
    case_page,
    conversation,
    files,
    incident,
    log_complaint,
    queue,
    reports,
    sign_in,
    task_lines,
)
from assistant.desk.case_view import CasePage
from assistant.desk.doing import Doing
from assistant.desk.incident import IncidentPage, OnNow
from assistant.desk.log_complaint import Logged
from assistant.desk.officer import Officer
from assistant.desk.queue import Listed
from assistant.desk.sign_in import SignIn
from cases.dates import uk_date
from cases.policy_parts import Brand
from cases.roles import titles
from reports.period import Period
from storage.staff import sign_out_everywhere, staff_of


class Reads(Doing):
    """Reading raises only `NotFound`."""

    def sign_in(self, email: str, password: str, place: str) -> SignIn:
        """Try an e-mail and password from a network address."""
        with self.parts.database.begin() as connection:
            return sign_in.sign_in(
                connection,
                self.parts.secret,
                email,
                password,
                place,
                self.parts.clock(),
            )

    def still_signed_in(self, staff_id: int, epoch: int) -> Officer | None:
        """The officer of a session that has not been ended."""
        with self.parts.database.begin() as connection:
            return sign_in.still_signed_in(connection, staff_id, epoch)

    def sign_out_everywhere(self, officer: Officer) -> None:
        """End all of an officer's sessions."""
        with self.parts.database.begin() as connection:
            sign_out_everywhere(connection, officer.id)

    def brands(self, officer: Officer) -> tuple[Brand, ...]:
        """The names that residents know parts of the landlord by, as the pack of today has them."""
        today = uk_date(self.parts.clock())
        return self.parts.policies.policy(officer.landlord, today).landlord.brands

    def queue(self, officer: Officer, view: str, after: str = "", brand: str = "") -> Listed:
        """A page of open cases (`queue.VIEWS`), of one brand if given."""
        with self.parts.database.begin() as connection:
            return queue.queue(connection, self.parts, officer, view, after, brand)

    def search(self, officer: Officer, words: str) -> Listed:
        """Cases, open or closed, by reference, name, home, postcode or phone."""
        with self.parts.database.begin() as connection:
            return queue.search(connection, self.parts, officer, words)

    def incident(self, officer: Officer) -> OnNow | None:
        """What keeps the officer's landlord from working as usual, while something does."""
        with self.parts.database.begin() as connection:
            return incident.on_now(connection, self.parts, officer)

    def incident_page(self, officer: Officer) -> IncidentPage:
        """The same with the cases that it touches."""
        with self.parts.database.begin() as connection:
            return incident.page(connection, self.parts, officer)

    def tasks(self, officer: Officer) -> tuple[task_lines.TaskLine, ...]:
        """What waits for a person."""
        with self.parts.database.begin() as connection:
            return task_lines.tasks(connection, self.parts, officer)

    def case_page(self, officer: Officer, reference: str) -> CasePage:
        """Everything of one case."""
        with self.parts.database.begin() as connection:
            return case_page.case_page(connection, self.parts, officer, reference)

    def conversation_page(self, officer: Officer, address_id: int) -> conversation.ConversationPage:
        """One conversation, whether or not it has a case."""
        with self.parts.database.begin() as connection:
            return conversation.conversation_page(connection, self.parts, officer, address_id)

    def file(self, officer: Officer, reference: str, file_id: int) -> files.Kept:
        """A file that somebody sent with a case."""
        with self.parts.database.begin() as connection:
            kept = files.file(connection, officer, reference, file_id)
        return files.checked(kept, self.parts.is_clean)

    def file_there(self, officer: Officer, address_id: int, file_id: int) -> files.Kept:
        """One kept file of a conversation that may have no case yet."""
        with self.parts.database.begin() as connection:
            kept = files.file_there(connection, officer, address_id, file_id)
        return files.checked(kept, self.parts.is_clean)

    def may_read_reports(self, officer: Officer) -> bool:
        """Whether this officer answers for how complaints are handled."""
        return reports.may_read(self.parts, officer)

    def report(self, officer: Officer, asked: reports.Asked) -> reports.ReportPage:
        """What complaints add up to; `NotAllowed` for anybody else, and for days that make no sense."""
        return reports.page(self.parts, officer, asked)

    def report_csv(self, officer: Officer, asked: reports.Asked) -> tuple[Period, str]:
        """The same for a spreadsheet, and the days it is about."""
        return reports.as_csv(self.parts, officer, asked)

    def report_periods(self) -> Mapping[str, Period]:
        """The periods that reports are asked for most, by name."""
        return reports.choices(self.parts)

    def colleagues(self, officer: Officer) -> Sequence[Officer]:
        """Everybody at the officer's landlord, by name."""
        with self.parts.database.begin() as connection:
            return [sign_in.officer_of(row) for row in staff_of(connection, officer.landlord)]

    def roles(self, officer: Officer) -> tuple[str, ...]:
        """Every role that the officer's landlord gives something to do."""
        today = uk_date(self.parts.clock())
        return titles(self.parts.policies.policy(officer.landlord, today))

    def landlord_name(self, officer: Officer) -> str:
        """What the officer's landlord is called."""
        today = uk_date(self.parts.clock())
        return self.parts.policies.policy(officer.landlord, today).landlord.name

    def log_complaint(self, officer: Officer, told: Logged, once: str = "") -> str:
        """Open a complaint that somebody made to staff (HOC-3.2); its reference."""
        with self.parts.database.begin() as connection:
            return log_complaint.log_complaint(connection, self.parts, officer, told, once)
