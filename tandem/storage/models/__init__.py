"""The tables. The schema states what must always hold; code that forgets is stopped by the database."""

from tandem.storage.models.base import Base, UtcDateTime
from tandem.storage.models.booking import APPOINTMENT_STATUSES, AgencyRow, CoachRow, CoachHoursRow, SpecialDayRow, AbsenceRow, Appointment, AppointmentCall, AppointmentClaim, AppointmentLink, CalendarFeed, OwnCalendar, OwnCalendarTime
from tandem.storage.models.conversations import CONTROLS, Conversation, Event, EventWords, InboxMessage, Decision, CopyLink
from tandem.storage.models.handoff import TICKET_STATUSES, CannedAnswer, PendingReply, Ticket, TicketEntry, TicketMention, TicketPresence, TicketRead
from tandem.storage.models.impact import ImpactAnswers
from tandem.storage.models.integration import ApiToken, WebhookDelivery, WebhookEndpoint, WebhookEvent
from tandem.storage.models.outbox import OutboxMessage
from tandem.storage.models.people import ADVISOR_ROLES, Advisor, AdvisorAgency, Allowance, AuditEntry, DeskSession, ProviderFlow, RecoveryCode, SignInLink
from tandem.storage.models.whatsapp import Continuation, WhatsAppMedia, WhatsAppPerson, WhatsAppSending, WhatsAppTalk, WhatsAppUpdate

__all__ = [
    "ADVISOR_ROLES",
    "APPOINTMENT_STATUSES",
    "AbsenceRow",
    "Advisor",
    "AdvisorAgency",
    "AgencyRow",
    "Allowance",
    "ApiToken",
    "Appointment",
    "AppointmentCall",
    "AppointmentClaim",
    "AppointmentLink",
    "AuditEntry",
    "Base",
    "CONTROLS",
    "CalendarFeed",
    "CannedAnswer",
    "CoachHoursRow",
    "CoachRow",
    "Continuation",
    "Conversation",
    "CopyLink",
    "Decision",
    "DeskSession",
    "Event",
    "EventWords",
    "ImpactAnswers",
    "InboxMessage",
    "OutboxMessage",
    "OwnCalendar",
    "OwnCalendarTime",
    "PendingReply",
    "ProviderFlow",
    "RecoveryCode",
    "SignInLink",
    "SpecialDayRow",
    "TICKET_STATUSES",
    "Ticket",
    "TicketEntry",
    "TicketMention",
    "TicketPresence",
    "TicketRead",
    "UtcDateTime",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WebhookEvent",
    "WhatsAppMedia",
    "WhatsAppPerson",
    "WhatsAppSending",
    "WhatsAppTalk",
    "WhatsAppUpdate",
]
