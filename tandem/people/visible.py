"""Which rows somebody may read, as conditions from which every query of the desk starts, and of the API with a session.

What is not visible does not exist for whoever asks: the answer is 404, so that numbers tell nothing.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, exists, false, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from tandem.people.access import Standing
from tandem.storage.models import Appointment, Conversation, Ticket


def tickets(standing: Standing) -> ColumnElement[bool]:
    """The condition on `Ticket`: by agency and by who has it."""
    if standing.sight == "all":
        return true()
    mine = Ticket.assignee_id == standing.advisor_id
    if standing.sight == "own":
        return mine
    return or_(mine, Ticket.agency_id.is_(None), _among(Ticket.agency_id, standing))


def appointments(standing: Standing) -> ColumnElement[bool]:
    """The condition on `Appointment`: by agency and by coach."""
    if standing.sight == "all":
        return true()
    mine = Appointment.coach_id == standing.advisor_id
    return mine if standing.sight == "own" else or_(mine, _among(Appointment.agency_id, standing))


def conversations(standing: Standing) -> ColumnElement[bool]:
    """The condition on `Conversation`: who may read a ticket or an appointment of it.

    Somebody who only talked to the assistant asked for no person: that talk is read by nobody but an administrator.
    """
    if standing.role == "administrator":
        return true()
    return or_(
        exists(select(Ticket.id).where(Ticket.conversation_id == Conversation.id, tickets(standing))),
        exists(select(Appointment.id).where(Appointment.conversation_id == Conversation.id, appointments(standing))),
    )


def _among(column: InstrumentedAttribute[Any], standing: Standing) -> ColumnElement[bool]:
    return column.in_(sorted(standing.agencies)) if standing.agencies else false()
