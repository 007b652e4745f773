"""The tables. The schema states what must always hold; code that forgets is stopped by the database."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

CONTROLS = ("bot", "waiting", "advisor", "closed")
TICKET_STATUSES = ("new", "assigned", "waiting_client", "done", "dropped")
_OPEN = text("status IN ('new', 'assigned', 'waiting_client')")
_ERASED = text("erased_at IS NOT NULL")
APPOINTMENT_STATUSES = ("held", "booked", "cancelled", "came", "no_show")
_HELD = text("status = 'held'")


class UtcDateTime(TypeDecorator[dt.datetime]):
    """An aware time, kept in UTC: SQLite would forget the offset, and a naive time is a bug in waiting."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without an offset cannot be stored")
        return value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        return value.replace(tzinfo=dt.UTC) if value is not None and value.tzinfo is None else value


def _one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


class Base(DeclarativeBase):
    """All tables of the service."""

    # A constraint without a name can never be changed by a later migration.
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012
        dt.datetime: UtcDateTime(),
        dict[str, Any]: JSON,
        list[dict[str, Any]]: JSON,
        list[str]: JSON,
    }


class Conversation(Base):
    """One talk with one person on one channel. `id` is also the sender id in Rasa, so only the service makes it."""

    __tablename__ = "conversations"
    __table_args__ = (
        _one_of("control", CONTROLS),
        _one_of("language", ("fr", "nl", "en")),
        Index("erased_conversations", "erased_at", sqlite_where=_ERASED, postgresql_where=_ERASED),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    token_hash: Mapped[str | None] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(2))
    control: Mapped[str] = mapped_column(String(16), default="bot")
    # Raised at every change of control. A bot turn writes only while it still has the value it started with.
    epoch: Mapped[int] = mapped_column(default=0)
    last_seq: Mapped[int] = mapped_column(default=0)
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    consent: Mapped[dict[str, Any]] = mapped_column(default=dict)
    page: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]
    # The lease of the process that runs this conversation's turn; out of date when that process died.
    turn_owner: Mapped[str | None] = mapped_column(String(64))
    turn_until: Mapped[dt.datetime | None]
    # Since when nothing of the person is in this row. It goes when Rasa has forgotten too and the last word was read.
    erased_at: Mapped[dt.datetime | None]
    forgotten_at: Mapped[dt.datetime | None]


class Event(Base):
    """What was said or happened, numbered without gaps: transcript, stream and desk read the same rows."""

    __tablename__ = "events"
    __table_args__ = (
        _one_of("author", ("user", "assistant", "advisor", "system")),
        _one_of("kind", ("message", "status")),
    )

    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    author: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(16))
    text: Mapped[str | None] = mapped_column(Text)
    # [{"id", "title", "payload"}]; the payload never leaves the service
    choices: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    language: Mapped[str] = mapped_column(String(2))


class InboxMessage(Base):
    """A message that was accepted; `pending` until its turn has stored the answer, or a person has the talk."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "provider_id"),
        _one_of("state", ("pending", "answered", "for_advisor")),
        Index("inbox_pending", "state", "next_attempt_at"),
        Index("inbox_of_conversation", "conversation_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    channel: Mapped[str] = mapped_column(String(16))
    provider_id: Mapped[str] = mapped_column(String(160))
    seq: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    payload: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16), default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[dt.datetime]
    next_attempt_at: Mapped[dt.datetime]


class OutboxMessage(Base):
    """Something to hand to the outside (a mail, a message of a channel that is pushed), written with what caused it."""

    __tablename__ = "outbox"
    __table_args__ = (
        _one_of("state", ("pending", "delivered", "dead")),
        Index("outbox_due", "state", "next_attempt_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str] = mapped_column(String(16))
    content: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(16), default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[dt.datetime]
    lease_until: Mapped[dt.datetime | None]
    fault: Mapped[str | None] = mapped_column(String(200))


class Decision(Base):
    """A route that was told, as coded facts and the conditions that fired: enough to replay it. Rows are only added."""

    __tablename__ = "decisions"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # It outlives the conversation: what was decided by which rules stays accountable after a person is erased.
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"), index=True)
    at: Mapped[dt.datetime]
    policy_version: Mapped[str] = mapped_column(String(64))
    record: Mapped[dict[str, Any]]


class ImpactAnswers(Base):
    """How often each voluntary answer for the impact report was given in a quarter: by region, and again by route.

    Counters in one row, not a row per answer: PostgreSQL stamps each row with the transaction that wrote it, and with
    that stamp an answer could be joined to the conversation whose events were written with it.
    """

    __tablename__ = "impact_answers"
    __table_args__ = (_one_of("breakdown", ("region", "route")),)

    quarter: Mapped[str] = mapped_column(String(7), primary_key=True)
    breakdown: Mapped[str] = mapped_column(String(8), primary_key=True)
    part: Mapped[str] = mapped_column(String(40), primary_key=True)
    gender_woman: Mapped[int] = mapped_column(default=0)
    gender_man: Mapped[int] = mapped_column(default=0)
    gender_other: Mapped[int] = mapped_column(default=0)
    born_outside_belgium_yes: Mapped[int] = mapped_column(default=0)
    born_outside_belgium_no: Mapped[int] = mapped_column(default=0)
    age_band_under_30: Mapped[int] = mapped_column(default=0)
    age_band_30_49: Mapped[int] = mapped_column(default=0)
    age_band_50_plus: Mapped[int] = mapped_column(default=0)
    higher_diploma_yes: Mapped[int] = mapped_column(default=0)
    higher_diploma_no: Mapped[int] = mapped_column(default=0)


class CopyLink(Base):
    """A link to the copy of one's data. Only the hash is kept, so that a copy of the table opens nothing."""

    __tablename__ = "copy_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[dt.datetime]


class Advisor(Base):
    """A person of the institution who may sign in at the desk."""

    __tablename__ = "advisors"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    language: Mapped[str] = mapped_column(String(2), default="fr")
    password_hash: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    failed_tries: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[dt.datetime | None]
    created_at: Mapped[dt.datetime]


class SignInLink(Base):
    """A one-time link with which an advisor signs in for the first time and chooses a password."""

    __tablename__ = "sign_in_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"))
    expires_at: Mapped[dt.datetime]


class DeskSession(Base):
    """A signed-in browser at the desk. Only the hash is kept, so that a copy of the table opens nothing."""

    __tablename__ = "desk_sessions"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"))
    csrf_token: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[dt.datetime]
    last_seen_at: Mapped[dt.datetime]


class Ticket(Base):
    """A person handed to the advisors, and what became of it. At most one is open per conversation."""

    __tablename__ = "tickets"
    __table_args__ = (
        _one_of("status", TICKET_STATUSES),
        Index("one_open_ticket", "conversation_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # It outlives the conversation, without contact and history: how people were helped can still be counted.
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"))
    status: Mapped[str] = mapped_column(String(16), default="new")
    reason: Mapped[str] = mapped_column(String(40))
    # 1 is the most urgent; tandem/handoff/ says which reason gets which
    priority: Mapped[int]
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id"))
    outcome: Mapped[str | None] = mapped_column(String(40))
    contact: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]


class TicketEntry(Base):
    """The history of a ticket: who did what, and private notes. Rows are only ever added."""

    __tablename__ = "ticket_entries"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"), index=True)
    at: Mapped[dt.datetime]
    advisor_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id"))
    kind: Mapped[str] = mapped_column(String(24))
    text: Mapped[str | None] = mapped_column(Text)


class AgencyRow(Base):
    """A place where coaches receive people. It is closed rather than removed: appointments name it."""

    __tablename__ = "agencies"
    __table_args__ = (_one_of("kind", ("agency", "permanence")),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    # by language
    names: Mapped[dict[str, Any]]
    address: Mapped[str | None] = mapped_column(String(200))
    postal_code: Mapped[str] = mapped_column(String(4))
    phone: Mapped[str | None] = mapped_column(String(20))
    # [{"from", "to"}]: postal codes of the people for whom this is the nearest
    serves: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    active: Mapped[bool] = mapped_column(default=True)


class CoachRow(Base):
    """An advisor who can be booked: one to one with the advisor, who has the name, the e-mail and the sign-in."""

    __tablename__ = "coaches"

    advisor_id: Mapped[int] = mapped_column(ForeignKey("advisors.id", ondelete="CASCADE"), primary_key=True)
    languages: Mapped[list[str]]
    formats: Mapped[list[str]]
    # minutes by topic
    lengths: Mapped[dict[str, Any]]
    before_minutes: Mapped[int] = mapped_column(default=0)
    after_minutes: Mapped[int] = mapped_column(default=0)
    daily_limit: Mapped[int | None]
    active: Mapped[bool] = mapped_column(default=True)


class CoachHoursRow(Base):
    """Hours of every week: wall time in Belgium, so that nine o'clock stays nine o'clock when the clocks change."""

    __tablename__ = "coach_hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_known"),
        CheckConstraint("starts_at < ends_at", name="some_time"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    coach_id: Mapped[int] = mapped_column(ForeignKey("coaches.advisor_id", ondelete="CASCADE"), index=True)
    # Monday is 0
    weekday: Mapped[int]
    starts_at: Mapped[dt.time]
    ends_at: Mapped[dt.time]
    agency_id: Mapped[str] = mapped_column(ForeignKey("agencies.id"))


class SpecialDayRow(Base):
    """A date on which one coach or one agency has other hours, or none."""

    __tablename__ = "special_days"
    __table_args__ = (
        UniqueConstraint("coach_id", "day"),
        UniqueConstraint("agency_id", "day"),
        CheckConstraint("(coach_id IS NULL) <> (agency_id IS NULL)", name="of_one"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    day: Mapped[dt.date]
    coach_id: Mapped[int | None] = mapped_column(ForeignKey("coaches.advisor_id", ondelete="CASCADE"))
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agencies.id", ondelete="CASCADE"))
    # [{"from", "to", "agency"}] on the wall clock; none means closed
    hours: Mapped[list[dict[str, Any]]] = mapped_column(default=list)


class AbsenceRow(Base):
    """When a coach is away. There is no column for the reason: it would often be one of health."""

    __tablename__ = "absences"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="some_time"),
        Index("absences_of_coach", "coach_id", "ends_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    coach_id: Mapped[int] = mapped_column(ForeignKey("coaches.advisor_id", ondelete="CASCADE"))
    starts_at: Mapped[dt.datetime]
    ends_at: Mapped[dt.datetime]
    created_at: Mapped[dt.datetime]


class Appointment(Base):
    """An hour with a coach, from the moment it is kept for somebody who is still deciding; moved in place."""

    __tablename__ = "appointments"
    __table_args__ = (
        _one_of("status", APPOINTMENT_STATUSES),
        _one_of("topic", ("first_talk", "business_plan", "follow_up")),
        _one_of("format", ("agency", "phone", "video")),
        _one_of("language", ("fr", "nl", "en")),
        CheckConstraint("starts_at < ends_at", name="some_time"),
        # a hold without an end would keep the slot from everybody for ever
        CheckConstraint("(status = 'held') = (held_until IS NOT NULL)", name="holds_end"),
        Index("one_hold_per_conversation", "conversation_id", unique=True, sqlite_where=_HELD, postgresql_where=_HELD),
        Index("appointments_of_coach", "coach_id", "starts_at"),
        Index("appointments_by_time", "starts_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    # what addresses and clients see: numbers could be tried one after the other
    public_id: Mapped[str] = mapped_column(String(32), unique=True)
    # It outlives the conversation: the coach still expects somebody, and how many came can still be counted.
    conversation_id: Mapped[str | None] = mapped_column(ForeignKey("conversations.id", ondelete="SET NULL"), index=True)
    coach_id: Mapped[int] = mapped_column(ForeignKey("coaches.advisor_id"))
    agency_id: Mapped[str] = mapped_column(ForeignKey("agencies.id"))
    topic: Mapped[str] = mapped_column(String(16))
    format: Mapped[str] = mapped_column(String(16))
    # the person's: of the mails about it
    language: Mapped[str] = mapped_column(String(2))
    starts_at: Mapped[dt.datetime]
    ends_at: Mapped[dt.datetime]
    # as they were when it was made: a later change of the coach's buffers does not move what is claimed
    before_minutes: Mapped[int]
    after_minutes: Mapped[int]
    status: Mapped[str] = mapped_column(String(16))
    held_until: Mapped[dt.datetime | None]
    name: Mapped[str | None] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None] = mapped_column(String(254))
    consented_at: Mapped[dt.datetime | None]
    # one UID for the whole life, and a sequence that rises: calendars then change the entry that they have
    uid: Mapped[str] = mapped_column(String(64), unique=True)
    sequence: Mapped[int] = mapped_column(default=0)
    # of the click that booked it: the same click again books nothing more
    request_id: Mapped[str | None] = mapped_column(String(160), unique=True)
    created_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]


class AppointmentClaim(Base):
    """A piece of a coach's time that an appointment takes, with its buffers. The key is what makes two in one hour
    impossible, whatever the code above it believes.
    """

    __tablename__ = "appointment_claims"

    coach_id: Mapped[int] = mapped_column(ForeignKey("coaches.advisor_id"), primary_key=True)
    starts_at: Mapped[dt.datetime] = mapped_column(primary_key=True)
    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointments.id", ondelete="CASCADE"), index=True)
    # of a hold; when it is over, whoever comes next may take the piece over
    expires_at: Mapped[dt.datetime | None]
