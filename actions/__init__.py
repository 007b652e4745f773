"""What Rasa calls: one module per journey, thin. What is decided stands in `tandem/`; here it meets the dialogue."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from rasa_sdk.interfaces import Action

from actions.booking import Book, CancelAppointment, LeaveBooking, MoveAppointment, MyAppointment
from actions.booking_form import ValidateBooking
from actions.booking_questions import AskBooking, SettleBooking, StopBooking
from actions.bookings import Bookings
from actions.care import Care
from actions.clarification import NotUnderstood
from actions.contact import AskContact, SettleContact, ValidateContact
from actions.context import Context
from actions.languages import ChangeLanguage
from actions.outcome import Explain, TakeIn, TellOutcome
from actions.people import RequestPerson
from actions.prequalification import AskPrequalification, ValidatePrequalification
from actions.privacy import EraseMyData, MyData
from actions.talk import Answer, Resume, StartOver, Stop
from tandem.directory import Directory
from tandem.institution import Institution
from tandem.policy import Policy
from tandem.texts import Catalogue


def build(
    policy: Policy,
    catalogue: Catalogue,
    directory: Directory,
    institution: Institution,
    bookings: Bookings,
    today: Callable[[], date],
    number_here: Callable[[str], Awaitable[str | None]],
) -> list[Action]:
    """Every action of `domain/actions.yml`, ready to be registered."""
    context = Context(policy, catalogue, directory, institution, bookings, today, number_here)
    return [
        Answer(context),
        AskBooking(context),
        Book(context),
        CancelAppointment(context),
        Explain(context),
        AskContact(context),
        AskPrequalification(context),
        Care(),
        ChangeLanguage(),
        EraseMyData(),
        LeaveBooking(context),
        MoveAppointment(context),
        MyAppointment(context),
        MyData(),
        NotUnderstood(context),
        RequestPerson(context),
        Resume(context),
        SettleBooking(context),
        SettleContact(),
        StartOver(context),
        Stop(),
        StopBooking(context),
        TakeIn(context),
        TellOutcome(context),
        ValidateBooking(context),
        ValidateContact(context),
        ValidatePrequalification(context),
    ]
