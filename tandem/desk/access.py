"""In and out of the desk: password, code, one-time link, single sign-on; proving once more who one is; signing out."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any, Final

from aiohttp import web

from tandem.app_keys import CATALOGUE, DATABASE, PROVIDER, SETTINGS
from tandem.app_keys import SIGN_IN as DOOR
from tandem.desk.guard import CONFIRM, HOME, SIGN_IN, form, needs, public, who
from tandem.desk.page import render, safe_path, see_other
from tandem.people import advisors, audit, browser, passwords, sessions
from tandem.people.sign_in import Tried
from tandem.storage.models import Advisor
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

FORGOTTEN: Final = "/desk/forgotten"
_CODE: Final = "/desk/sign-in/code"


@routes.get("/desk")
@routes.get("/desk/")
@needs("desk")
async def home(_request: web.Request) -> web.Response:
    """The desk begins with the queue."""
    return see_other(HOME)


@routes.get(SIGN_IN)
@public
async def sign_in_page(request: web.Request) -> web.Response:
    """The form to sign in."""
    return sign_in_form(request, request.query.get("next", ""))


@routes.post(SIGN_IN)
@public
async def sign_in(request: web.Request) -> web.Response:
    """Check e-mail address and password, and begin a session or ask for the code."""
    fields = await form(request)
    email, next_path = fields.get("email", ""), fields.get("next", "")
    tried = await request.app[DOOR].with_password(email, fields.get("password", ""), browser.client(request))
    if tried.wait is not None:
        return sign_in_form(request, next_path, email=email, wrong="wait", status=429, wait=tried.wait)
    if tried.cookie is None:
        return sign_in_form(request, next_path, email=email, wrong="password", status=401)
    return _go_on(request, tried, safe_path(next_path, HOME))


@routes.get(_CODE)
@public
async def code_page(request: web.Request) -> web.Response:
    """The code that follows the password."""
    advisor = await request.app[DOOR].code_awaited(browser.cookie(request))
    return _code_form(request, advisor) if advisor is not None else see_other(SIGN_IN)


@routes.post(_CODE)
@public
async def code(request: web.Request) -> web.Response:
    """Check the code and begin the session."""
    fields = await form(request)
    tried = await request.app[DOOR].with_code(fields.get("code", ""), browser.client(request))
    if tried.cookie is not None:
        return _go_on(request, tried, safe_path(fields.get("next", ""), HOME))
    if tried.advisor is None:
        return sign_in_form(request, fields.get("next", ""), wrong="late", status=401)
    return _code_form(request, tried.advisor, wait=tried.wait, wrong=True, next_path=fields.get("next", ""))


@routes.get("/desk/welcome/{token}")
@public
async def welcome_page(request: web.Request) -> web.Response:
    """Choosing a password. Looking at the page does not use the link up: mail programs look at links too."""
    return _welcome_form(request, await _invited(request))


@routes.post("/desk/welcome/{token}")
@public
async def welcome(request: web.Request) -> web.Response:
    """Keep the chosen password, use the link up, and begin a session or ask for the code."""
    invited = await _invited(request)
    fields = await form(request)
    if invited is None:
        return _welcome_form(request, None)
    try:
        passwords.check_choice(
            fields.get("password", ""), fields.get("again", ""), email=invited.email, name=invited.name
        )
    except passwords.WeakPassword as weak:
        return _welcome_form(request, invited, wrong=weak.reason)
    hashed = await passwords.make_hash(fields["password"])
    tried = await request.app[DOOR].with_link(request.match_info["token"], hashed, browser.client(request))
    return _go_on(request, tried, HOME) if tried.cookie is not None else _welcome_form(request, None)


@routes.get(FORGOTTEN)
@public
async def forgotten_page(request: web.Request) -> web.Response:
    """Asking for a new link by mail; without mail an administrator gives it."""
    return _forgotten_form(request)


@routes.post(FORGOTTEN)
@public
async def forgotten(request: web.Request) -> web.Response:
    """Send the link, if there is such an account; the answer does not tell."""
    settings = request.app[SETTINGS]
    if not settings.sends_mail:
        return _forgotten_form(request, status=409)
    fields = await form(request)
    wait = await request.app[DOOR].mail_link(
        fields.get("email", ""), browser.client(request), request.app[CATALOGUE], settings.base_url
    )
    return _forgotten_form(request, status=200 if wait is None else 429, sent=wait is None, wait=wait)


@routes.get(CONFIRM)
@needs("desk", enrolling=True)
async def confirm_page(request: web.Request) -> web.Response:
    """Proving once more who one is, before something dangerous."""
    return confirm_form(request, request.query.get("next", ""))


@routes.post(CONFIRM)
@needs("desk", enrolling=True)
async def confirm(request: web.Request) -> web.Response:
    """Check password and code, and go on with a new cookie."""
    fields = await form(request)
    next_path = fields.get("next", "")
    tried = await request.app[DOOR].confirm(who(request), fields.get("password", ""), fields.get("code", ""))
    if tried.cookie is None:
        return confirm_form(request, next_path, wrong="wait" if tried.wait else "proof", wait=tried.wait)
    return _go_on(request, tried, safe_path(next_path, HOME))


@routes.post("/desk/sign-out")
@needs("desk", enrolling=True)
async def sign_out(request: web.Request) -> web.Response:
    """End the session, on the server and in the browser."""
    me = who(request)
    async with request.app[DATABASE].write() as session:
        await sessions.end(session, browser.cookie(request) or "")
        audit.record(session, me.by, "signed_out", "advisor", me.advisor.id)
    response = see_other(SIGN_IN)
    browser.drop_cookie(request, response)
    return response


@routes.post("/desk/language")
@needs("desk", enrolling=True)
async def change_language(request: web.Request) -> web.Response:
    """Keep the advisor's language and show the same page in it."""
    fields = await form(request)
    language = fields.get("language", "")
    if language in LANGUAGES:
        async with request.app[DATABASE].write() as session:
            await advisors.set_own(session, who(request).advisor.id, language=language)
    return see_other(safe_path(fields.get("here", ""), HOME))


def sign_in_form(
    request: web.Request,
    next_path: str,
    *,
    email: str = "",
    wrong: str = "",
    status: int = 200,
    wait: dt.timedelta | None = None,
) -> web.Response:
    """The form to sign in. `wrong` says why it is shown again: `wait`, `password`, `late` or `provider-…`."""
    return _door(
        request,
        "sign_in.html",
        status=status,
        wait=wait,
        next_path=safe_path(next_path, HOME),
        email=email,
        wrong=wrong,
        provider=request.app[PROVIDER].is_set_up,
        mails=request.app[SETTINGS].sends_mail,
    )


def confirm_form(
    request: web.Request, next_path: str, *, wrong: str = "", wait: dt.timedelta | None = None
) -> web.Response:
    """The form to prove once more who one is."""
    me = who(request)
    response = render(
        request,
        "confirm.html",
        signed_in=me,
        status=200 if not wrong else 429 if wait else 401,
        here=HOME,
        next_path=safe_path(next_path, HOME),
        wrong=wrong,
        minutes=_minutes(wait),
        lasts=int(sessions.CONFIRMED_FOR.total_seconds() // 60),
        with_password=me.advisor.password_hash is not None,
        with_code=me.advisor.totp_secret is not None,
        provider=request.app[PROVIDER].is_set_up,
    )
    return _with_retry(response, wait)


def _go_on(request: web.Request, tried: Tried, path: str) -> web.Response:
    response = see_other(path if not tried.code_next else f"{_CODE}?next={path}")
    if tried.cookie is not None:
        browser.set_cookie(request, response, tried.cookie)
    return response


async def _invited(request: web.Request) -> Advisor | None:
    async with request.app[DATABASE].read() as session:
        return await advisors.invited(session, request.match_info["token"])


def _code_form(
    request: web.Request,
    advisor: Advisor,
    *,
    wrong: bool = False,
    wait: dt.timedelta | None = None,
    next_path: str | None = None,
) -> web.Response:
    return _door(
        request,
        "code.html",
        status=200 if not wrong else 429 if wait else 401,
        wait=wait,
        name=advisor.name,
        wrong=wrong,
        next_path=safe_path(request.query.get("next", "") if next_path is None else next_path, HOME),
    )


def _welcome_form(request: web.Request, invited: Advisor | None, *, wrong: str | None = None) -> web.Response:
    return _door(
        request,
        "welcome.html",
        status=410 if invited is None else 422 if wrong else 200,
        invited=invited,
        wrong=wrong,
        shortest=passwords.MIN_LENGTH,
        longest=passwords.MAX_LENGTH,
        hours=int(advisors.LINK_LIFE.total_seconds() // 3600),
    )


def _forgotten_form(
    request: web.Request, *, status: int = 200, sent: bool = False, wait: dt.timedelta | None = None
) -> web.Response:
    return _door(
        request,
        "forgotten.html",
        status=status,
        wait=wait,
        sent=sent,
        mails=request.app[SETTINGS].sends_mail,
        lasts=int(advisors.MAILED_LINK_LIFE.total_seconds() // 60),
    )


def _door(
    request: web.Request, template: str, *, status: int, wait: dt.timedelta | None = None, **values: Any
) -> web.Response:
    """A page for who is not signed in yet."""
    response = render(request, template, signed_in=None, status=status, minutes=_minutes(wait), **values)
    return _with_retry(response, wait)


def _minutes(wait: dt.timedelta | None) -> int:
    """Whole minutes, rounded up: who comes back then is not turned away again."""
    return math.ceil(wait.total_seconds() / 60) if wait is not None else 0


def _with_retry(response: web.Response, wait: dt.timedelta | None) -> web.Response:
    if wait is not None:
        response.headers["Retry-After"] = str(math.ceil(wait.total_seconds()))
    return response
