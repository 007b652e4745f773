"""Who calls, and what they may: an integration with a token, or an advisor whose browser is signed in at the desk."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE, SETTINGS
from tandem.client_address import client_address
from tandem.errors import Problem
from tandem.integration import tokens
from tandem.people import SignedIn, access, audit, browser
from tandem.people.access import Action, Standing
from tandem.storage.models import Advisor

CSRF_HEADER = "X-CSRF-Token"

ACTIONS: Final[dict[str, Action]] = {
    "conversations:read": "tickets",
    "tickets:read": "tickets",
    "tickets:write": "tickets",
    "booking:read": "appointments",
    "booking:write": "appointments",
    "reports:read": "reports",
    "assessments": "desk",
}
"""What a person of the desk must be allowed to do for what an integration needs a scope for."""


_ENDED: Final = {"revoked": "was revoked", "expired": "has expired"}


@dataclass(frozen=True)
class Caller:
    """Somebody who may make this call. `advisor` is None for an integration."""

    advisor: Advisor | None
    standing: Standing
    by: audit.By

    def may_reveal(self, owner_id: int | None) -> bool:
        """Whether they may read the contact details of something that this advisor works on."""
        return access.may_reveal(self.standing, owner_id=owner_id)

    def record(self, session: AsyncSession, action: str, kind: str, number: int | str) -> None:
        """Note in the caller's transaction what they did."""
        audit.record(session, self.by, action, kind, number)

    async def noted(self, request: web.Request, kind: str, number: int | str) -> None:
        """Note that they read something about a person."""
        await audit.seen(request.app[DATABASE], self.by, kind, number)


async def caller(request: web.Request, scope: str | None = None) -> Caller:
    """Who sent this. Nobody we know is 401; who may not do this is 403, and so is a change from a browser without the
    session's token. Without a `scope` anybody may whom we know.
    """
    given = request.headers.get("Authorization")
    if given is not None:
        return await _integration(request, given, scope)
    signed_in = await browser.signed_in(request)
    if signed_in is None:
        raise Problem(401, "Send `Authorization: Bearer` with a token of this service, or sign in at the desk.")
    return _person(request, signed_in, scope)


async def _integration(request: web.Request, header: str, scope: str | None) -> Caller:
    scheme, _, token = header.partition(" ")
    token = token.strip()
    if scheme.casefold() != "bearer" or not token:
        raise Problem(401, "The header must read `Authorization: Bearer`, a space, and a token of this service.")
    address = audit.shorten(client_address(request))
    if _given_at_start(request, token):
        return Caller(None, access.INTEGRATION, audit.By(None, address, via="token:start"))
    granted = await tokens.find(request.app[DATABASE], token)
    if granted is None:
        raise Problem(401, "The token is not valid. Send `Authorization: Bearer` with a token of this service.")
    if granted.ended is not None:
        raise Problem(401, f"This token {_ENDED[granted.ended]}: make a new one at the desk.", reason=granted.ended)
    if scope is not None and scope not in granted.scopes:
        raise Problem(
            403, f"This token lacks the scope `{scope}`: make one that has it at the desk.", scope_needed=scope
        )
    return Caller(None, access.INTEGRATION, audit.By(None, address, via=f"token:{granted.id}"))


def _person(request: web.Request, signed_in: SignedIn, scope: str | None) -> Caller:
    if request.method not in ("GET", "HEAD") and not signed_in.sent_by_desk(request.headers.get(CSRF_HEADER, "")):
        raise Problem(403, f"A change from the desk needs the session's token in the header `{CSRF_HEADER}`.")
    if scope is not None and not signed_in.may(ACTIONS[scope]):
        raise Problem(403, "Your role at the desk does not allow this: ask an administrator.", scope_needed=scope)
    return Caller(signed_in.advisor, signed_in.standing, signed_in.by)


def _given_at_start(request: web.Request, token: str) -> bool:
    """Whether it is one of the settings' tokens, which have every scope."""
    sent = token.encode("utf-8", "replace")
    # every token is compared, so that the time taken tells nothing about which one was nearly right
    matches = [hmac.compare_digest(sent, known.encode()) for known in request.app[SETTINGS].tokens]
    return any(matches)
