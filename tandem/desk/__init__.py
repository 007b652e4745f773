"""The advisors' desk: pages made on the server, usable without scripts, in three languages."""

from __future__ import annotations

from aiohttp import web

from tandem.desk import (
    absences_page,
    access,
    account_page,
    agencies_page,
    appointment_page,
    audit_page,
    booking_page,
    calendar_page,
    calls_page,
    canned_page,
    coaches_page,
    facts_page,
    guard,
    integration_page,
    live,
    look,
    media_page,
    own_calendar_page,
    people_page,
    provider_page,
    queue_page,
    setup_page,
    ticket_page,
    ticket_steps,
)
from tandem.desk.page import STATIC


def setup(app: web.Application) -> None:
    """Add the desk to the service."""
    app.middlewares.append(guard.pages)
    for part in (
        absences_page,
        access,
        account_page,
        agencies_page,
        appointment_page,
        audit_page,
        booking_page,
        calendar_page,
        calls_page,
        canned_page,
        coaches_page,
        facts_page,
        integration_page,
        live,
        look,
        media_page,
        own_calendar_page,
        people_page,
        provider_page,
        queue_page,
        setup_page,
        ticket_page,
        ticket_steps,
    ):
        app.add_routes(part.routes)
    app.router.add_static("/desk/static", STATIC)
    live.setup(app)
