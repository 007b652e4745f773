"""The advisors' desk: pages made on the server, usable without scripts, in three languages."""

from __future__ import annotations

from aiohttp import web

from tandem.desk import access, guard, queue_page, ticket_page
from tandem.desk.page import STATIC


def setup(app: web.Application) -> None:
    """Add the desk to the service."""
    app.middlewares.append(guard.pages)
    for part in (access, queue_page, ticket_page):
        app.add_routes(part.routes)
    app.router.add_static("/desk/static", STATIC)
