"""What is sent about appointments: invitations to the person and to the coach, and reminders."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.storage.models import Appointment


class MailLetters:
    """Letters as rows of the outbox."""

    async def booked(self, session: AsyncSession, appointment: Appointment, now: dt.datetime) -> None:
        """Invite both, and remind the person."""

    async def moved(self, session: AsyncSession, appointment: Appointment, coach_before: int, now: dt.datetime) -> None:
        """Change the entry in both calendars; a coach who is not in it any more gets a cancellation."""

    async def cancelled(self, session: AsyncSession, appointment: Appointment, now: dt.datetime) -> None:
        """Take the entry out of both calendars."""
