"""The public pages in three languages, and the chat widget that they and other sites embed."""

from __future__ import annotations

from aiohttp import web

from tandem.app_keys import CATALOGUE, POLICY
from tandem.website import pages, routes
from tandem.website.routes import FILES, read_files
from tandem.website.words import check

__all__ = ["setup"]


def setup(app: web.Application) -> None:
    """Add the pages and the widget to the service; what they read (`app_keys.py`) must already be in the app.

    Everything is read now: a missing file or a text that the page needs stops the start (OSError, KeyError), not a
    visitor's request.
    """
    check(app[CATALOGUE], app[POLICY])
    app[FILES] = read_files()
    for part in (pages, routes):
        app.add_routes(part.routes)
