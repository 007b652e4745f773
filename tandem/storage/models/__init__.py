"""The tables. The schema states what must always hold; code that forgets is stopped by the database."""

from tandem.storage.models.base import Base, UtcDateTime
from tandem.storage.models.booking import APPOINTMENT_STATUSES, AgencyRow, CoachRow, CoachHoursRow, SpecialDayRow, AbsenceRow, Appointment, AppointmentClaim
from tandem.storage.models.conversations import CONTROLS, Conversation, Event, InboxMessage, Decision, CopyLink
from tandem.storage.models.handoff import TICKET_STATUSES, Ticket, TicketEntry
from tandem.storage.models.impact import ImpactAnswers
from tandem.storage.models.outbox import OutboxMessage
from tandem.storage.models.people import Advisor, SignInLink, DeskSession

__all__ = [
    "APPOINTMENT_STATUSES",
    "AbsenceRow",
    "Advisor",
    "AgencyRow",
    "Appointment",
    "AppointmentClaim",
    "Base",
    "CONTROLS",
    "CoachHoursRow",
    "CoachRow",
    "Conversation",
    "CopyLink",
    "Decision",
    "DeskSession",
    "Event",
    "ImpactAnswers",
    "InboxMessage",
    "OutboxMessage",
    "SignInLink",
    "SpecialDayRow",
    "TICKET_STATUSES",
    "Ticket",
    "TicketEntry",
    "UtcDateTime",
]
