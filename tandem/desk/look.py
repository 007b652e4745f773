"""How the desk looks in one browser: as the system wishes, light or dark."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from tandem.desk.guard import form, needs
from tandem.desk.page import LOOK_COOKIE, LOOKS, safe_path, see_other

routes = web.RouteTableDef()

_YEAR: Final = 365 * 24 * 3600


@routes.post("/desk/look")
@needs("desk")
async def change_look(request: web.Request) -> web.Response:
    """Keep the wish in this browser, not in the account: a bright office and a dark kitchen are one person's."""
    fields = await form(request)
    response = see_other(safe_path(fields.get("here", ""), "/desk/tickets"))
    look = fields.get("look", "")
    if look in LOOKS:
        response.set_cookie(LOOK_COOKIE, look, path="/desk", max_age=_YEAR, httponly=True, samesite="Lax")
    return response
