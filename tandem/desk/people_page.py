"""The advisors of the institution as an administrator keeps them: invitations, roles, agencies, closed accounts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import CATALOGUE, DATABASE, SETTINGS
from tandem.conversations import outbox
from tandem.desk.guard import chosen, form, needs, who
from tandem.desk.page import render, see_other
from tandem.errors import Problem
from tandem.people import advisors, team
from tandem.people.access import ROLES
from tandem.people.advisors import WrongAccount
from tandem.people.team import TeamRefused
from tandem.storage.models import Advisor, AgencyRow
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

PEOPLE: Final = "/desk/people"
_ONE: Final = f"{PEOPLE}/{{id:[0-9]{{1,9}}}}"
_STEPS: Final = ("name", "role", "agencies", "link", "deactivate", "activate", "second-factor")


@routes.get(PEOPLE)
@needs("people")
async def read_all(request: web.Request) -> web.Response:
    """Everybody with an account."""
    async with request.app[DATABASE].read() as session:
        members = await team.everybody(session)
    return render(request, "people.html", signed_in=who(request), members=members)


@routes.get(f"{PEOPLE}/new")
@needs("people", sudo=True)
async def invite_page(request: web.Request) -> web.Response:
    """The form to invite somebody."""
    return await _invite_form(request)


@routes.post(f"{PEOPLE}/new")
@needs("people", sudo=True)
async def invite(request: web.Request) -> web.Response:
    """Make the account and show its one-time link, which is also mailed where mail is set up."""
    fields, agencies = await form(request), await chosen(request, "agencies")
    try:
        async with request.app[DATABASE].write() as session:
            advisor, token = await team.invite(
                session,
                who(request),
                email=fields.get("email", ""),
                name=fields.get("name", ""),
                language=fields.get("language", ""),
                role=fields.get("role", ""),
                agencies=agencies,
            )
            link = _link(request, token)
            _mail(request, session, advisor, link)
    except WrongAccount as wrong:
        return await _invite_form(request, 422, wrong.field, fields, agencies)
    except TeamRefused as refused:
        return await _invite_form(request, refused.status, refused.reason, fields, agencies)
    return _show_link(request, advisor, link)


@routes.get(_ONE)
@needs("people", sudo=True)
async def read(request: web.Request) -> web.Response:
    """One account, with all that can be changed about it."""
    return await _one(request, done=request.query.get("done", ""))


@routes.post(f"{_ONE}/{{step:{'|'.join(_STEPS)}}}")
@needs("people", sudo=True)
async def change(request: web.Request) -> web.Response:
    """Change one thing and show the account again."""
    me, fields, number = who(request), await form(request), _number(request)
    step = request.match_info["step"]
    try:
        async with request.app[DATABASE].write() as session:
            match step:
                case "name":
                    await team.rename(session, me, number, fields.get("name", ""))
                case "role":
                    await team.set_role(session, me, number, fields.get("role", ""))
                case "agencies":
                    await team.set_agencies(session, me, number, await chosen(request, "agencies"))
                case "deactivate":
                    await team.deactivate(session, me, number)
                case "activate":
                    await team.activate(session, me, number)
                case "second-factor":
                    await team.reset_second_factor(session, me, number)
                case _:
                    link = _link(request, await team.link(session, me, number))
                    advisor = await session.get_one(Advisor, number)
                    _mail(request, session, advisor, link)
                    return _show_link(request, advisor, link)
    except WrongAccount as wrong:
        return await _one(request, status=422, wrong=wrong.field)
    except TeamRefused as refused:
        if refused.status == 404:
            raise
        return await _one(request, status=refused.status, wrong=refused.reason)
    return see_other(f"{PEOPLE}/{number}?done={step}")


async def _one(request: web.Request, *, status: int = 200, done: str = "", wrong: str = "") -> web.Response:
    me = who(request)
    async with request.app[DATABASE].read() as session:
        member = await team.one(session, _number(request))
        agencies = await _agencies(session)
    return render(
        request,
        "person.html",
        signed_in=me,
        status=status,
        here=f"{PEOPLE}/{member.advisor.id}",
        member=member,
        theirs={agency.id for agency in member.agencies},
        agencies=agencies,
        roles=ROLES,
        longest=advisors.MAX_NAME,
        myself=member.advisor.id == me.advisor.id,
        done=done if done in _STEPS else "",
        wrong=wrong,
    )


async def _invite_form(
    request: web.Request,
    status: int = 200,
    wrong: str = "",
    fields: dict[str, str] | None = None,
    theirs: Collection[str] = (),
) -> web.Response:
    async with request.app[DATABASE].read() as session:
        agencies = await _agencies(session)
    given: dict[str, Any] = {"language": who(request).advisor.language, "role": ROLES[0], **(fields or {})}
    return render(
        request,
        "person_new.html",
        signed_in=who(request),
        status=status,
        here=f"{PEOPLE}/new",
        wrong=wrong,
        given=given,
        theirs=theirs,
        agencies=agencies,
        roles=ROLES,
        names=LANGUAGES,
        longest=advisors.MAX_NAME,
    )


def _show_link(request: web.Request, advisor: Advisor, link: str) -> web.Response:
    return render(
        request,
        "person_link.html",
        signed_in=who(request),
        here=f"{PEOPLE}/{advisor.id}",
        advisor=advisor,
        link=link,
        mailed=request.app[SETTINGS].sends_mail,
        hours=int(advisors.LINK_LIFE.total_seconds() // 3600),
    )


def _mail(request: web.Request, session: AsyncSession, advisor: Advisor, link: str) -> None:
    """Send the link, in their language, in the transaction that made it."""
    if not request.app[SETTINGS].sends_mail:
        return
    words, hours = request.app[CATALOGUE], int(advisors.LINK_LIFE.total_seconds() // 3600)
    outbox.put(
        session,
        "mail",
        {
            "to": advisor.email,
            "language": advisor.language,
            "subject": words.text(advisor.language, "desk-mail-invite-subject").text,
            "text": words.text(
                advisor.language, "desk-mail-invite-text", name=advisor.name, link=link, hours=hours
            ).text,
        },
    )


def _link(request: web.Request, token: str) -> str:
    return f"{request.app[SETTINGS].base_url}/desk/welcome/{token}"


async def _agencies(session: AsyncSession) -> list[AgencyRow]:
    return list(await session.scalars(select(AgencyRow).order_by(AgencyRow.active.desc(), AgencyRow.id)))


def _number(request: web.Request) -> int:
    number = int(request.match_info["id"])
    if number > 2**31 - 1:
        raise Problem(404, "There is nobody of this number.")
    return number
