"""`/api/v1`: conversations, tickets and assessments for other programs and for the desk's own pages."""

from __future__ import annotations

from aiohttp import web

from tandem.api import assessments, conversations, tickets


def setup(app: web.Application) -> None:
    """Add the API to the service."""
    for part in (conversations, tickets, assessments):
        app.add_routes(part.routes)
