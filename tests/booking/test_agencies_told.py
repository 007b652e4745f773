"""What the assistant knows of the agencies: as they are stored, looked up once a minute."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from booking_parts import NOW, RULES, agency, coach, roster_of, store

from tandem.booking import roster
from tandem.booking.appointments import Appointments
from tandem.booking.dialogue import DialogueBookings
from tandem.booking.letters import MailLetters
from tandem.settings import Settings
from tandem.storage.database import Database


async def test_a_change_at_the_desk_is_told_within_a_minute(database: Database) -> None:
    moments = [NOW]
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    bookings = DialogueBookings(database, Appointments(RULES, MailLetters(settings)), lambda: moments[-1])
    async with database.write() as session:
        await store(session, roster_of(coach()))
    assert await bookings.agencies() == (agency(),)
    changed = replace(agency(), address="Rue de l'Exemple 1, 1000 Bruxelles", active=False)
    async with database.write() as session:
        await roster.save_agency(session, changed)
    moments.append(NOW + dt.timedelta(seconds=59))
    assert await bookings.agencies() == (agency(),)
    moments.append(NOW + dt.timedelta(seconds=60))
    assert await bookings.agencies() == (changed,)
