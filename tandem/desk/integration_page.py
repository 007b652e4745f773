"""Other programs at the desk: tokens with which they call us, webhooks by which they are told, and how those fare."""

from __future__ import annotations

import datetime as dt
from typing import Final

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE, SETTINGS, VAULT, WEBHOOK_SENDER
from tandem.booking.intervals import day_interval, local_day
from tandem.clock import now, today
from tandem.desk.guard import chosen, form, needs, who
from tandem.desk.page import render, see_other
from tandem.errors import Problem
from tandem.integration import addresses, endpoints, tokens
from tandem.integration.addresses import AddressError
from tandem.integration.endpoints import EndpointError
from tandem.integration.scopes import SCOPES
from tandem.integration.tokens import TokenError
from tandem.integration.webhooks import EVENT_TYPES
from tandem.people import audit
from tandem.storage.models import WebhookEndpoint

routes = web.RouteTableDef()

_HERE: Final = "/desk/integrations"
_ID: Final = "{id:[0-9]{1,9}}"
_NUMBER: Final = 9
"""Digits of a number that can exist."""
_OF_THE_TOKEN: Final = {"no_scope": "scopes", "past": "ends_on", "no_day": "ends_on"}
"""Beside which field it is said why a token cannot be made; the name otherwise."""


@routes.get(_HERE)
@needs("integrations")
async def overview(request: web.Request) -> web.Response:
    """Every token and every endpoint, and how they are doing."""
    async with request.app[DATABASE].read() as session:
        made = await tokens.everyone(session)
        told = await endpoints.counted(session)
    return render(
        request,
        "integrations.html",
        signed_in=who(request),
        tokens=made,
        last_days={token.id: _last_day(token.expires_at) for token, _ in made if token.expires_at is not None},
        endpoints=told,
        given_up=sum(one.dead for one in told),
        at_start=len(request.app[SETTINGS].tokens),
        now=now(),
    )


@routes.get(f"{_HERE}/tokens/new")
@needs("integrations", sudo=True)
async def new_token(request: web.Request) -> web.Response:
    """The form for a token."""
    return _token_form(request)


@routes.post(f"{_HERE}/tokens/new")
@needs("integrations", sudo=True)
async def make_token(request: web.Request) -> web.Response:
    """Make a token and show it, this once."""
    me, fields, scopes = who(request), await form(request), await chosen(request, "scopes")
    try:
        async with request.app[DATABASE].write() as session:
            row, text = await tokens.make(
                session,
                fields.get("name", ""),
                scopes,
                expires_at=_end_of(fields.get("ends_on", "")),
                by=me.advisor.id,
            )
            audit.record(session, me.by, "created", "token", row.id, scopes=row.scopes)
    except TokenError as error:
        return _token_form(request, fields=fields, scopes=scopes, wrong=error.wrong)
    except (ValueError, OverflowError):
        return _token_form(request, fields=fields, scopes=scopes, wrong="no_day")
    return render(
        request, "integration_secret.html", signed_in=me, here=_HERE, kind="token", name=row.name, secret=text
    )


@routes.post(f"{_HERE}/tokens/{_ID}/revoke")
@needs("integrations", sudo=True)
async def revoke_token(request: web.Request) -> web.Response:
    """Let a token open nothing any more; again changes nothing."""
    number = int(request.match_info["id"])
    async with request.app[DATABASE].write() as session:
        if await tokens.revoke(session, number):
            audit.record(session, who(request).by, "deactivated", "token", number)
    return see_other(f"{_HERE}#tokens")


@routes.get(f"{_HERE}/webhooks/new")
@needs("integrations", sudo=True)
async def new_endpoint(request: web.Request) -> web.Response:
    """The form for an endpoint."""
    return _endpoint_form(request)


@routes.post(f"{_HERE}/webhooks/new")
@needs("integrations", sudo=True)
async def make_endpoint(request: web.Request) -> web.Response:
    """Make an endpoint and show its secret, this once."""
    me, fields, types = who(request), await form(request), await chosen(request, "types")
    sender = request.app[WEBHOOK_SENDER]
    try:
        url = addresses.read(fields.get("url", ""), loopback=sender.loopback)
        await sender.look_up(url)
        async with request.app[DATABASE].write() as session:
            row, secret = await endpoints.make(
                session, request.app[VAULT], fields.get("name", ""), url, types, by=me.advisor.id
            )
            audit.record(session, me.by, "created", "webhook", row.id, types=row.event_types)
    except AddressError as error:
        return _endpoint_form(request, fields=fields, types=types, field="url", wrong=f"address-{error.wrong}")
    except EndpointError as error:
        field = "types" if error.wrong == "no_types" else "name"
        return _endpoint_form(request, fields=fields, types=types, field=field, wrong=f"webhook-{error.wrong}")
    return render(
        request,
        "integration_secret.html",
        signed_in=me,
        here=f"{_HERE}/webhooks/{row.id}",
        kind="webhook",
        name=row.name,
        secret=secret,
    )


@routes.get(f"{_HERE}/webhooks/{_ID}")
@needs("integrations")
async def endpoint(request: web.Request) -> web.Response:
    """One endpoint with its log."""
    before = request.query.get("before", "")
    older = int(before) if before.isascii() and before.isdigit() and len(before) <= _NUMBER else None
    async with request.app[DATABASE].read() as session:
        found = await _endpoint(session, request)
        log = await endpoints.log_of(session, found.id, older)
        counted = next(one for one in await endpoints.counted(session) if one.endpoint.id == found.id)
    return render(
        request,
        "integration_webhook.html",
        signed_in=who(request),
        endpoint=found,
        counted=counted,
        log=log,
        older=older,
        now=now(),
    )


@routes.post(f"{_HERE}/webhooks/{_ID}/rotate")
@needs("integrations", sudo=True)
async def rotate(request: web.Request) -> web.Response:
    """Give an endpoint a new secret and show it, this once."""
    me = who(request)
    async with request.app[DATABASE].write() as session:
        found = await _endpoint(session, request)
        secret = await endpoints.rotate(session, request.app[VAULT], found)
        audit.record(session, me.by, "changed", "webhook", found.id, what="secret")
    return render(
        request,
        "integration_secret.html",
        signed_in=me,
        here=f"{_HERE}/webhooks/{found.id}",
        kind="rotated",
        name=found.name,
        secret=secret,
    )


@routes.post(f"{_HERE}/webhooks/{_ID}/{{state:on|off}}")
@needs("integrations", sudo=True)
async def switch(request: web.Request) -> web.Response:
    """Switch an endpoint on or off."""
    on = request.match_info["state"] == "on"
    async with request.app[DATABASE].write() as session:
        found = await _endpoint(session, request)
        await endpoints.switch(session, found, on=on)
        audit.record(session, who(request).by, "activated" if on else "deactivated", "webhook", found.id)
    return see_other(f"{_HERE}/webhooks/{found.id}")


@routes.post(f"{_HERE}/webhooks/{_ID}/test")
@needs("integrations")
async def send_test(request: web.Request) -> web.Response:
    """Send an endpoint a test event; the log says how it went."""
    async with request.app[DATABASE].write() as session:
        found = await _endpoint(session, request)
        await endpoints.send_test(session, found)
    return see_other(f"{_HERE}/webhooks/{found.id}#log")


@routes.post(f"{_HERE}/webhooks/{_ID}/replay")
@needs("integrations")
async def replay(request: web.Request) -> web.Response:
    """Send one delivery again (field `delivery`), or all that were given up."""
    wish = (await form(request)).get("delivery", "")
    if wish and not (wish.isascii() and wish.isdigit() and len(wish) <= _NUMBER):
        raise Problem(404, "There is no such delivery.")
    async with request.app[DATABASE].write() as session:
        found = await _endpoint(session, request)
        number = await endpoints.replay(session, found.id, int(wish) if wish else None)
        if number:
            audit.record(session, who(request).by, "replayed", "webhook", found.id, number=number)
    return see_other(f"{_HERE}/webhooks/{found.id}#log")


async def _endpoint(session: AsyncSession, request: web.Request) -> WebhookEndpoint:
    found = await endpoints.find(session, int(request.match_info["id"]))
    if found is None:
        raise Problem(404, "There is no such endpoint.")
    return found


def _token_form(
    request: web.Request, *, fields: dict[str, str] | None = None, scopes: list[str] | None = None, wrong: str = ""
) -> web.Response:
    return render(
        request,
        "integration_token.html",
        signed_in=who(request),
        status=422 if wrong else 200,
        here=f"{_HERE}/tokens/new",
        fields=fields or {},
        chosen=scopes or [],
        scopes=SCOPES,
        field=_OF_THE_TOKEN.get(wrong, "name") if wrong else "",
        wrong=f"token-{wrong}",
        longest=tokens.LONGEST_NAME,
        tomorrow=today() + dt.timedelta(days=1),
    )


def _endpoint_form(
    request: web.Request,
    *,
    fields: dict[str, str] | None = None,
    types: list[str] | None = None,
    field: str = "",
    wrong: str = "",
) -> web.Response:
    return render(
        request,
        "integration_webhook_new.html",
        signed_in=who(request),
        status=422 if wrong else 200,
        here=f"{_HERE}/webhooks/new",
        fields=fields or {},
        chosen=types or [],
        types=EVENT_TYPES,
        field=field,
        wrong=wrong,
        longest=endpoints.LONGEST_NAME,
        longest_url=addresses.LONGEST,
    )


def _last_day(end: dt.datetime) -> dt.date:
    """The last day on which a token opens something."""
    return local_day(end - dt.timedelta(seconds=1))


def _end_of(day: str) -> dt.datetime | None:
    """The end of the day that was typed, None when none was; ValueError when it is no day."""
    if not day.strip():
        return None
    last = dt.date.fromisoformat(day.strip())
    return day_interval(last, last).end
