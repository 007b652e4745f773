"""One's own account: name and language, password, second factor, and the browsers in which one is signed in."""

from __future__ import annotations

from typing import Any, Final

from aiohttp import web

from tandem.app_keys import DATABASE, VAULT
from tandem.desk.guard import ENROL, form, needs, who
from tandem.desk.page import render, see_other
from tandem.people import SignedIn, advisors, audit, browser, passwords, second_factor, sessions
from tandem.people.advisors import WrongAccount

routes = web.RouteTableDef()

ACCOUNT: Final = "/desk/account"
_PASSWORD: Final = "/desk/account/password"  # noqa: S105 (an address)
_SAID: Final = ("saved", "password", "removed", "ended")


@routes.get(ACCOUNT)
@needs("desk")
async def read(request: web.Request) -> web.Response:
    """The account with its sessions."""
    said = request.query.get("done", "")
    return await _account(request, done=said if said in _SAID else "")


@routes.post(ACCOUNT)
@needs("desk")
async def save(request: web.Request) -> web.Response:
    """Keep name and language."""
    fields, me = await form(request), who(request)
    try:
        async with request.app[DATABASE].write() as session:
            await advisors.set_own(
                session, me.advisor.id, name=fields.get("name", ""), language=fields.get("language", "")
            )
            if advisors.normal_name(fields.get("name", "")) != me.advisor.name:
                audit.record(session, me.by, "changed", "advisor", me.advisor.id, what="name")
    except WrongAccount as wrong:
        return await _account(request, status=422, wrong={wrong.field: True}, name=fields.get("name", ""))
    return see_other(f"{ACCOUNT}?done=saved")


@routes.get(_PASSWORD)
@needs("desk", sudo=True)
async def password_page(request: web.Request) -> web.Response:
    """Choosing another password."""
    return _password_form(request)


@routes.post(_PASSWORD)
@needs("desk", sudo=True)
async def change_password(request: web.Request) -> web.Response:
    """Keep the other password; all other sessions end, and this one gets a new cookie."""
    fields, me = await form(request), who(request)
    try:
        passwords.check_choice(
            fields.get("password", ""), fields.get("again", ""), email=me.advisor.email, name=me.advisor.name
        )
    except passwords.WeakPassword as weak:
        return _password_form(request, weak.reason)
    hashed = await passwords.make_hash(fields["password"])
    async with request.app[DATABASE].write() as session:
        await advisors.set_password(session, me.advisor.id, hashed, keep_session=me.key)
        audit.record(session, me.by, "changed", "advisor", me.advisor.id, what="password")
        rotated = await sessions.rotate(session, me)
    return _with_cookie(request, see_other(f"{ACCOUNT}?done=password"), rotated)


@routes.get(ENROL)
@needs("desk", sudo=True, enrolling=True)
async def second_factor_page(request: web.Request) -> web.Response:
    """Setting a second factor up, or what is set up."""
    return await _second_factor(request)


@routes.post(ENROL)
@needs("desk", sudo=True, enrolling=True)
async def enable_second_factor(request: web.Request) -> web.Response:
    """Keep the second factor once its first code is right, and show the recovery codes this once."""
    fields, me, vault = await form(request), who(request), request.app[VAULT]
    pending = fields.get("pending", "")
    secret = second_factor.secret_of(vault, me.advisor, pending)
    if secret is None:
        return await _second_factor(request, status=422)
    async with request.app[DATABASE].write() as session:
        codes = await second_factor.enable(session, vault, me.advisor.id, secret, fields.get("code", ""))
        if codes is not None:
            audit.record(session, me.by, "changed", "advisor", me.advisor.id, what="second_factor", enabled=True)
            await sessions.end_all(session, me.advisor.id, but=me.key)
            rotated = await sessions.rotate(session, me)
    if codes is None:
        return await _second_factor(request, status=422, pending=pending, wrong=True)
    return _with_cookie(request, _codes(request, codes, rotated[1] if rotated else me), rotated)


@routes.post(f"{ENROL}/codes")
@needs("desk", sudo=True)
async def renew_codes(request: web.Request) -> web.Response:
    """New recovery codes in place of the old ones, shown this once."""
    me = who(request)
    if me.advisor.totp_secret is None:
        return see_other(ENROL)
    async with request.app[DATABASE].write() as session:
        codes = await second_factor.renew_recovery_codes(session, request.app[VAULT], me.advisor.id)
        audit.record(session, me.by, "changed", "advisor", me.advisor.id, what="recovery_codes")
    return _codes(request, codes, me)


@routes.post(f"{ENROL}/remove")
@needs("desk", sudo=True)
async def remove_second_factor(request: web.Request) -> web.Response:
    """Take the second factor away, where the institution does not ask for one."""
    me = who(request)
    if _required(request):
        return await _second_factor(request, status=409)
    async with request.app[DATABASE].write() as session:
        await second_factor.disable(session, me.advisor.id)
        audit.record(session, me.by, "changed", "advisor", me.advisor.id, what="second_factor", enabled=False)
        await sessions.end_all(session, me.advisor.id, but=me.key)
        rotated = await sessions.rotate(session, me)
    return _with_cookie(request, see_other(f"{ACCOUNT}?done=removed"), rotated)


@routes.post(f"{ACCOUNT}/sessions/end")
@needs("desk")
async def end_sessions(request: web.Request) -> web.Response:
    """Sign out elsewhere: in one browser, or in all but this one."""
    fields, me = await form(request), who(request)
    async with request.app[DATABASE].write() as session:
        if fields.get("which") == "others":
            await sessions.end_all(session, me.advisor.id, but=me.key)
        else:
            await sessions.end_one(session, me.advisor.id, fields.get("which", ""), but=me.key)
        audit.record(session, me.by, "signed_out", "advisor", me.advisor.id, elsewhere=True)
    return see_other(f"{ACCOUNT}?done=ended#sessions")


async def _account(
    request: web.Request,
    *,
    status: int = 200,
    done: str = "",
    wrong: dict[str, bool] | None = None,
    name: str | None = None,
) -> web.Response:
    me = who(request)
    async with request.app[DATABASE].read() as session:
        devices = await sessions.devices(session, me)
        codes_left = await second_factor.recovery_codes_left(session, me.advisor.id)
        agencies = await advisors.agencies_of(session, me.advisor.id)
    return render(
        request,
        "account.html",
        signed_in=me,
        status=status,
        here=ACCOUNT,
        done=done,
        wrong=wrong or {},
        name=me.advisor.name if name is None else name,
        longest=advisors.MAX_NAME,
        devices=devices,
        codes_left=codes_left,
        agencies=agencies,
    )


def _password_form(request: web.Request, wrong: str | None = None) -> web.Response:
    return render(
        request,
        "account_password.html",
        signed_in=who(request),
        status=422 if wrong else 200,
        here=_PASSWORD,
        wrong=wrong,
        shortest=passwords.MIN_LENGTH,
        longest=passwords.MAX_LENGTH,
    )


async def _second_factor(
    request: web.Request, *, status: int = 200, pending: str = "", wrong: bool = False
) -> web.Response:
    me, vault = who(request), request.app[VAULT]
    values: dict[str, Any] = {"wrong": wrong, "required": _required(request), "must": me.must_enrol}
    if me.advisor.totp_secret is None:
        values["pending"] = pending or second_factor.begin(vault, me.advisor)
        secret = second_factor.secret_of(vault, me.advisor, values["pending"]) or ""
        values["picture"] = second_factor.picture(secret, me.advisor.email)
        values["by_hand"] = " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))
    else:
        async with request.app[DATABASE].read() as session:
            values["codes_left"] = await second_factor.recovery_codes_left(session, me.advisor.id)
    return render(request, "second_factor.html", signed_in=me, status=status, here=ENROL, **values)


def _codes(request: web.Request, codes: list[str], me: SignedIn) -> web.Response:
    return render(request, "recovery_codes.html", signed_in=me, here=ACCOUNT, codes=codes)


def _required(request: web.Request) -> bool:
    me = who(request)
    return me.advisor.role in me.standing.rules.second_factor_for


def _with_cookie(request: web.Request, response: web.Response, rotated: tuple[str, SignedIn] | None) -> web.Response:
    if rotated is not None:
        browser.set_cookie(request, response, rotated[0])
    return response
