"""Agencies, coaches, their hours, appointments and the claims on time."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, String, Text, text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tandem.storage.models.base import Base, one_of

APPOINTMENT_STATUSES = ("held", "booked", "cancelled", "came", "no_show")
_HELD = text("status = 'held'")


class AgencyRow(Base):
    """A place where coaches receive people. It is closed rather than removed: appointments name it."""

    __tablename__ = "agencies"
    __table_args__ = (one_of("kind", ("agency", "permanence")),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    # by language
    names: Mapped[dict[str, Any]]
    address: Mapped[str | None] = mapped_column(String(200))
    postal_code: Mapped[str] = mapped_column(String(4))
    phone: Mapped[str | None] = mapped_column(String(20))
    # [{"from", "to"}]: postal codes of the people for whom this is the nearest
    serves: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    # [{"weekday", "from", "to"}], Monday is 0, on the wall clock: when somebody answers people; empty while not known
    hours: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
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
        one_of("status", APPOINTMENT_STATUSES),
        one_of("topic", ("first_talk", "business_plan", "follow_up")),
        one_of("format", ("agency", "phone", "video")),
        one_of("language", ("fr", "nl", "en")),
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


class AppointmentCall(Base):
    """That the person was called about an appointment that cannot stand as it is, so that nobody calls them twice."""

    __tablename__ = "appointment_calls"

    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointments.id", ondelete="CASCADE"), primary_key=True)
    # the appointment's then: after it was moved, the call was about something else
    sequence: Mapped[int]
    at: Mapped[dt.datetime]
    advisor_id: Mapped[int | None] = mapped_column(ForeignKey("advisors.id", ondelete="SET NULL"))


class AppointmentLink(Base):
    """A link with which the person sees, moves or cancels an appointment without signing in. Only the hash is kept, so
    that a copy of the table opens nothing. It works until the appointment begins, wherever it was moved to.
    """

    __tablename__ = "appointment_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointments.id", ondelete="CASCADE"), index=True)


class CalendarFeed(Base):
    """The address under which a coach's calendar program fetches their appointments. Only the hash of it is kept."""

    __tablename__ = "calendar_feeds"

    coach_id: Mapped[int] = mapped_column(ForeignKey("coaches.advisor_id", ondelete="CASCADE"), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[dt.datetime]
    fetched_at: Mapped[dt.datetime | None]
    # of what was answered last, and since when: an appointment that was handed over leaves no other trace of a change
    digest: Mapped[str | None] = mapped_column(String(64))
    changed_at: Mapped[dt.datetime | None]


class OwnCalendar(Base):
    """A coach's own calendar, kept elsewhere, from which it is read when they are busy."""

    __tablename__ = "own_calendars"
    __table_args__ = (one_of("kind", ("ics", "caldav")),)

    coach_id: Mapped[int] = mapped_column(ForeignKey("coaches.advisor_id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8))
    # Address, name of the account and password, locked by the installation's secret: an address alone opens a calendar.
    locked: Mapped[str] = mapped_column(Text)
    # all that is ever shown of it
    host: Mapped[str] = mapped_column(String(253))
    name: Mapped[str | None] = mapped_column(String(120))
    # of this connection: what was begun before another one was made is not kept
    connection: Mapped[str] = mapped_column(String(32))
    connected_at: Mapped[dt.datetime]
    # [{"url", "name"}]: the calendars of an account, while the coach has not said which one it is
    choices: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    # what the other side said about its state, to be asked whether anything changed since
    validators: Mapped[dict[str, Any]] = mapped_column(default=dict)
    # when the busy times were last known to be right, and when all of them were read
    read_at: Mapped[dt.datetime | None]
    full_at: Mapped[dt.datetime | None]
    tried_at: Mapped[dt.datetime | None]
    # none while a choice is waited for
    next_at: Mapped[dt.datetime | None] = mapped_column(index=True)
    lease_until: Mapped[dt.datetime | None]
    fault: Mapped[str | None] = mapped_column(String(16))
    fault_at: Mapped[dt.datetime | None]
    # tries that failed, one after the other
    failures: Mapped[int] = mapped_column(default=0)
    # events that could not be understood
    skipped: Mapped[int] = mapped_column(default=0)


class OwnCalendarTime(Base):
    """Time that a coach's own calendar takes: when, and nothing of what for. None touches another."""

    __tablename__ = "own_calendar_times"
    __table_args__ = (CheckConstraint("starts_at < ends_at", name="some_time"),)

    # its type is named: through two keys to a table that is declared later it would not be found
    coach_id: Mapped[int] = mapped_column(
        Integer, ForeignKey("own_calendars.coach_id", ondelete="CASCADE"), primary_key=True
    )
    starts_at: Mapped[dt.datetime] = mapped_column(primary_key=True)
    ends_at: Mapped[dt.datetime]
