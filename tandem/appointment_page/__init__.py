"""What secret links open: for a person the pages of their appointment (look, move, cancel), for a coach the calendar
that their own program fetches. No sign-in and no script.
"""

from __future__ import annotations

from aiohttp import web

from tandem.appointment_page import feed_route, routes
from tandem.appointment_page.page import STATIC
from tandem.appointment_page.wrong_tries import WrongTries

__all__ = ["setup"]


def setup(app: web.Application) -> None:
    """Add the pages to the service."""
    app[routes.WRONG_TRIES] = WrongTries()
    app.add_routes(routes.routes)
    app.add_routes(feed_route.routes)
    app.router.add_static("/appointment/static", STATIC)
