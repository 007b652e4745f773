"""The way to the single sign-on and back: to sign in, and to prove once more who one is."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from tandem.app_keys import DATABASE, PROVIDER, SETTINGS
from tandem.app_keys import SIGN_IN as DOOR
from tandem.desk.access import confirm_form, sign_in_form
from tandem.desk.guard import HOME, needs, public, who, who_if_any
from tandem.desk.page import safe_path, see_other
from tandem.errors import Problem
from tandem.people import browser, provider
from tandem.people.provider import Flow, Identity, ProviderRefused

routes = web.RouteTableDef()

_STATUS: Final = {"down": 502, "cancelled": 403, "expired": 400, "wrong": 403}


@routes.get("/desk/sign-in/provider")
@public
async def go(request: web.Request) -> web.Response:
    """Send the browser to the provider."""
    _require_provider(request)
    next_path = safe_path(request.query.get("next", ""), HOME)
    wait = await request.app[DOOR].allow_provider(browser.client(request))
    if wait is not None:
        return sign_in_form(request, next_path, wrong="wait", status=429, wait=wait)
    try:
        return await _begin(request, next_path)
    except ProviderRefused as refused:
        return _refused(request, refused.reason, next_path)


@routes.get("/desk/confirm/provider")
@needs("desk", enrolling=True)
async def confirm(request: web.Request) -> web.Response:
    """Send the browser to the provider, which must ask for the proof anew."""
    _require_provider(request)
    next_path = safe_path(request.query.get("next", ""), HOME)
    try:
        return await _begin(request, next_path, advisor_id=who(request).advisor.id)
    except ProviderRefused as refused:
        return confirm_form(request, next_path, wrong=f"provider-{refused.reason}")


@routes.get(provider.RETURN)
@public
async def come_back(request: web.Request) -> web.Response:
    """Take in who comes back from the provider."""
    _require_provider(request)
    flow: Flow | None = None
    try:
        flow = await request.app[PROVIDER].take(request.app[DATABASE], browser.flow_cookie(request), request.query)
        proved = await request.app[PROVIDER].identity(flow, request.query)
    except ProviderRefused as refused:
        response = _refused(request, refused.reason, flow.next_path if flow is not None else HOME)
    else:
        response = await (_let_in if flow.advisor_id is None else _confirmed)(request, flow, proved)
    browser.drop_flow_cookie(request, response)
    return response


async def _begin(request: web.Request, next_path: str, *, advisor_id: int | None = None) -> web.Response:
    begun = await request.app[PROVIDER].begin(request.app[DATABASE], next_path, advisor_id=advisor_id)
    response = see_other(begun.address)
    browser.set_flow_cookie(request, response, begun.cookie)
    return response


async def _let_in(request: web.Request, flow: Flow, proved: Identity) -> web.Response:
    tried = await request.app[DOOR].through_provider(
        proved, browser.client(request), create=request.app[SETTINGS].oidc_create
    )
    if tried.cookie is None:
        return _refused(request, "unknown", flow.next_path)
    response = see_other(flow.next_path)
    browser.set_cookie(request, response, tried.cookie)
    return response


async def _confirmed(request: web.Request, flow: Flow, proved: Identity) -> web.Response:
    """The session goes on with a new cookie, if it was this very person who proved it."""
    me = who_if_any(request)
    if me is None or me.advisor.id != flow.advisor_id:
        return _refused(request, "expired", flow.next_path)
    if proved.email.casefold() != me.advisor.email:
        return confirm_form(request, flow.next_path, wrong="provider-other")
    async with request.app[DATABASE].write() as session:
        tried = await request.app[DOOR].confirmed(session, me)
    response = see_other(flow.next_path)
    if tried.cookie is not None:
        browser.set_cookie(request, response, tried.cookie)
    return response


def _refused(request: web.Request, reason: str, next_path: str) -> web.Response:
    """Why not, in plain words, above the form that still works with a password."""
    if who_if_any(request) is not None:
        return confirm_form(request, next_path, wrong=f"provider-{reason}")
    return sign_in_form(request, next_path, wrong=f"provider-{reason}", status=_STATUS.get(reason, 403))


def _require_provider(request: web.Request) -> None:
    if not request.app[PROVIDER].is_set_up:
        raise Problem(404, "There is no single sign-on here.")
