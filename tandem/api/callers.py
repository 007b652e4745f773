"""Who calls: an integration with a token, or an advisor whose browser is signed in at the desk."""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from aiohttp import web

from tandem.app_keys import SETTINGS
from tandem.errors import Problem
from tandem.people import browser
from tandem.storage.models import Advisor

CSRF_HEADER = "X-CSRF-Token"


@dataclass(frozen=True)
class Caller:
    """Somebody who may use the API. `advisor` is None for an integration."""

    advisor: Advisor | None


async def caller(request: web.Request) -> Caller:
    """Who sent this; nobody we know is 401, a change from a browser without the session's token 403."""
    given = request.headers.get("Authorization")
    if given is not None:
        if not _known_token(request, given):
            raise Problem(401, "The token is not valid. Send `Authorization: Bearer` with a token of this service.")
        return Caller(advisor=None)
    signed_in = await browser.signed_in(request)
    if signed_in is None:
        raise Problem(401, "Send `Authorization: Bearer` with a token of this service, or sign in at the desk.")
    if request.method != "GET" and not signed_in.sent_by_desk(request.headers.get(CSRF_HEADER, "")):
        raise Problem(403, f"A change from the desk needs the session's token in the header `{CSRF_HEADER}`.")
    return Caller(advisor=signed_in.advisor)


def _known_token(request: web.Request, header: str) -> bool:
    scheme, _, token = header.partition(" ")
    sent = token.strip().encode("utf-8", "replace")
    # every token is compared, so that the time taken tells nothing about which one was nearly right
    matches = [hmac.compare_digest(sent, known.encode()) for known in request.app[SETTINGS].tokens]
    return scheme.casefold() == "bearer" and any(matches)
