"""In and out: signing in, the first sign-in, signing out, the language of the desk."""

from __future__ import annotations

from aiohttp import web

from tandem.app_keys import DATABASE
from tandem.desk.guard import SIGN_IN, form, sent_by_desk, signed_in
from tandem.desk.page import render, safe_path, see_other
from tandem.errors import Problem
from tandem.people import advisors, browser, passwords, sessions
from tandem.storage.models import Advisor
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

_HOME = "/desk/tickets"


@routes.get("/desk")
@routes.get("/desk/")
async def home(_request: web.Request) -> web.Response:
    """The desk begins with the queue."""
    return see_other(_HOME)


@routes.get(SIGN_IN)
async def sign_in_page(request: web.Request) -> web.Response:
    """The form to sign in."""
    return _sign_in_form(request, next_path=request.query.get("next", ""))


@routes.post(SIGN_IN)
async def sign_in(request: web.Request) -> web.Response:
    """Check e-mail address and password and begin a session."""
    fields = await form(request)
    email = fields.get("email", "")
    advisor = await advisors.check_password(request.app[DATABASE], email, fields.get("password", ""))
    if advisor is None:
        return _sign_in_form(request, next_path=fields.get("next", ""), email=email, failed=True)
    return await _let_in(request, advisor, safe_path(fields.get("next", ""), _HOME))


@routes.get("/desk/welcome/{token}")
async def welcome_page(request: web.Request) -> web.Response:
    """The first sign-in. Looking at the page does not use the link up: mail programs look at links too."""
    return _welcome_form(request, await _invited(request))


@routes.post("/desk/welcome/{token}")
async def welcome(request: web.Request) -> web.Response:
    """Keep the chosen password, use the link up, and begin a session."""
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
    advisor = await advisors.accept_invitation(
        request.app[DATABASE], request.match_info["token"], await passwords.make_hash(fields["password"])
    )
    return await _let_in(request, advisor, _HOME) if advisor is not None else _welcome_form(request, None)


@routes.post("/desk/sign-out")
async def sign_out(request: web.Request) -> web.Response:
    """End the session, on the server and in the browser."""
    if not sent_by_desk(await signed_in(request), await form(request)):
        raise Problem(403, "The page was open too long. Sign out from a fresh page.")
    await sessions.end(request.app[DATABASE], browser.cookie(request) or "")
    response = see_other(SIGN_IN)
    browser.drop_cookie(request, response)
    return response


@routes.post("/desk/language")
async def change_language(request: web.Request) -> web.Response:
    """Keep the advisor's language and show the same page in it."""
    who = await signed_in(request)
    fields = await form(request)
    if not sent_by_desk(who, fields):
        raise Problem(403, "The page was open too long. Choose the language on a fresh page.")
    language = fields.get("language", "")
    if language in LANGUAGES:
        await advisors.set_language(request.app[DATABASE], who.advisor.id, language)
    return see_other(safe_path(fields.get("here", ""), _HOME))


async def _let_in(request: web.Request, advisor: Advisor, path: str) -> web.Response:
    token = await sessions.begin(request.app[DATABASE], advisor, browser.cookie(request))
    response = see_other(path)
    browser.set_cookie(request, response, token)
    return response


async def _invited(request: web.Request) -> Advisor | None:
    async with request.app[DATABASE].read() as session:
        return await advisors.invited(session, request.match_info["token"])


def _sign_in_form(request: web.Request, *, next_path: str, email: str = "", failed: bool = False) -> web.Response:
    return render(
        request,
        "sign_in.html",
        signed_in=None,
        status=401 if failed else 200,
        next_path=safe_path(next_path, _HOME),
        email=email,
        failed=failed,
        tries=advisors.TRIES,
        minutes=int(advisors.LOCK.total_seconds() // 60),
    )


def _welcome_form(request: web.Request, invited: Advisor | None, *, wrong: str | None = None) -> web.Response:
    return render(
        request,
        "welcome.html",
        signed_in=None,
        status=410 if invited is None else 422 if wrong else 200,
        invited=invited,
        wrong=wrong,
        shortest=passwords.MIN_LENGTH,
        longest=passwords.MAX_LENGTH,
        hours=int(advisors.LINK_LIFE.total_seconds() // 3600),
    )
