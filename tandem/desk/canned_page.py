"""Canned answers: written by leads in three languages, and taken over by advisors into what they write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from tandem.app_keys import CATALOGUE, DATABASE, SETTINGS
from tandem.desk.guard import form, needs, who
from tandem.desk.page import render, see_other
from tandem.desk.ticket_page import ID, fill
from tandem.errors import Problem
from tandem.handoff import canned, queue
from tandem.people import SignedIn, audit, visible
from tandem.storage.models import CannedAnswer
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

HOME: Final = "/desk/canned"


@dataclass(frozen=True)
class Draft:
    """An answer as it stands in the form."""

    id: int | None
    title: str
    texts: Mapping[str, str]
    active: bool


@routes.get(HOME)
@needs("answers")
async def read(request: web.Request) -> web.Response:
    """All answers, those that are out of use last."""
    async with request.app[DATABASE].read() as session:
        answers = await canned.listed(session, active_only=False)
    return render(request, "canned.html", signed_in=who(request), answers=answers, home=HOME)


@routes.get(f"{HOME}/new")
@needs("answers")
async def new(request: web.Request) -> web.Response:
    """The empty form."""
    return _form(request, Draft(None, "", {}, active=True))


@routes.get(f"{HOME}/{ID}")
@needs("answers")
async def one(request: web.Request) -> web.Response:
    """The form of one answer."""
    answer = await _one(request)
    return _form(request, Draft(answer.id, answer.title, answer.texts, answer.active))


@routes.post(f"{HOME}/new")
@routes.post(f"{HOME}/{ID}")
@needs("answers")
async def save(request: web.Request) -> web.Response:
    """Keep an answer, or show it as people would read it; what cannot be is told beside its field."""
    me, fields = who(request), await form(request)
    number = (await _one(request)).id if "id" in request.match_info else None
    draft = Draft(
        number,
        fields.get("title", ""),
        {language: fields.get(f"text-{language}", "") for language in LANGUAGES},
        fields.get("active") == "yes",
    )
    if "preview" in fields:
        return _form(request, draft, preview=True)
    try:
        async with request.app[DATABASE].write() as session:
            saved = await canned.save(
                session, id=number, title=draft.title, texts=draft.texts, active=draft.active, advisor=me.advisor
            )
            audit.record(session, me.by, "changed" if number else "created", "answer", saved.id)
    except canned.WrongAnswerError as wrong:
        return _form(request, draft, wrong=wrong.faults)
    return see_other(HOME)


@routes.get(f"/desk/tickets/{ID}/answers")
@needs("tickets")
async def for_ticket(request: web.Request) -> web.Response:
    """The answers as the person of a ticket would read them, to choose one."""
    me, number = who(request), int(request.match_info["id"])
    async with request.app[DATABASE].read() as session:
        row = await queue.one(session, number, visible=visible.tickets(me.standing))
        if row is None:
            raise Problem(404, "There is no such ticket.")
        answers = [
            (answer, await fill(request, session, answer, number, me)) for answer in await canned.listed(session)
        ]
    return render(
        request,
        "answers.html",
        signed_in=me,
        row=row,
        answers=answers,
        name=row.ticket.contact.get("name"),
        person_language=row.conversation.language,
    )


async def _one(request: web.Request) -> CannedAnswer:
    async with request.app[DATABASE].read() as session:
        answer = await session.get(CannedAnswer, int(request.match_info["id"]))
    if answer is None:
        raise Problem(404, "There is no such answer.")
    return answer


def _form(
    request: web.Request, draft: Draft, *, wrong: Mapping[str, str] | None = None, preview: bool = False
) -> web.Response:
    me = who(request)
    return render(
        request,
        "canned_answer.html",
        signed_in=me,
        status=422 if wrong else 200,
        here=request.path,
        draft=draft,
        wrong=wrong or {},
        variables=canned.VARIABLES,
        longest=canned.MAX_TEXT,
        longest_title=canned.MAX_TITLE,
        home=HOME,
        shown=_examples(request, draft, me) if preview else {},
    )


def _examples(request: web.Request, draft: Draft, me: SignedIn) -> dict[str, str]:
    """Each text with an example in place of every variable, so that a sentence can be read before anyone gets it."""
    catalogue = request.app[CATALOGUE]
    base = request.app[SETTINGS].base_url

    def example(language: str) -> str:
        text = draft.texts.get(language, "")
        for variable in canned.VARIABLES:
            value = {"advisor": me.advisor.name, "link": base}.get(variable)
            words = value or catalogue.text(language, f"desk-canned-example-{variable}").text
            text = text.replace(f"{{{variable}}}", words)
        return text

    return {language: example(language) for language in LANGUAGES}
