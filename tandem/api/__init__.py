"""`/api/v1`: conversations, tickets, booking, assessments and reports, for other programs and the desk's own pages."""

from __future__ import annotations

from aiohttp import web

from tandem.api import assessments, booking, conversations, document, reports, tickets
from tandem.app_keys import POLICY


def setup(app: web.Application) -> None:
    """Add the API to the service; `POLICY` must already be in the app."""
    app[document.DOCUMENT] = document.read(app[POLICY])
    for part in (document, conversations, tickets, booking, assessments, reports):
        app.add_routes(part.routes)
