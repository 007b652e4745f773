"""One ticket as a page: who it is and what they need at a glance, the talk, and what the advisor can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import web
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import CATALOGUE, DATABASE, DIRECTORY, POLICY, SETTINGS, WHATSAPP_TEMPLATES
from tandem.channels.whatsapp import media
from tandem.channels.whatsapp import window as whatsapp_window
from tandem.channels.whatsapp.templates import ANSWER_WAITS
from tandem.clock import now, today
from tandem.conversations import events
from tandem.desk.brief import brief
from tandem.desk.guard import needs, who
from tandem.desk.history import sentence
from tandem.desk.letter_states import letter_states
from tandem.desk.page import Words, language_of, render
from tandem.desk.queue_page import PRIORITY_WORDS, agency_names
from tandem.errors import Problem
from tandem.explain import known_facts, label
from tandem.handoff import canned, card, delivery, presence, queue, reads, replies, tickets
from tandem.handoff.reasons import OUTCOMES
from tandem.handoff.states import OPEN_TICKET
from tandem.handoff.window import reply_window
from tandem.people import SignedIn, audit, browser, reveal, visible
from tandem.storage.models import Advisor, CannedAnswer, Ticket, TicketEntry, WhatsAppMedia

routes = web.RouteTableDef()

ID: Final = r"{id:[0-9]{1,9}}"
_NOTES: Final = frozenset({"note", "transferred"})
"""The entries whose text advisors wrote for each other."""

_LAST: Final = 120
"""How many events of a long talk are shown at first: who was there is at the end."""


@dataclass(frozen=True)
class Refusal:
    """Why a step did not happen, and what the advisor had written, so that it is not lost."""

    status: int
    reason: str
    owner: str = ""
    step: str = ""
    said: Mapping[str, str] = field(default_factory=dict)


@routes.get(f"/desk/tickets/{ID}")
@needs("tickets")
async def read(request: web.Request) -> web.Response:
    """The ticket. `answer` puts a canned answer into the field; `all` shows a long talk from its beginning."""
    number, me = int(request.match_info["id"]), who(request)
    response = await show(request, draft=await _draft(request, number, me))
    if browser.BACKGROUND not in request.headers:
        await _looked(request, number, me)
    return response


async def _looked(request: web.Request, number: int, me: SignedIn) -> None:
    """Somebody sees the ticket now: what is there is read, colleagues see who looks, and the audit keeps it."""
    database = request.app[DATABASE]
    async with database.write() as session:
        await reads.mark(session, number, me.advisor.id)
        await presence.mark(session, number, me.advisor.id)
    await audit.seen(database, me.by, "ticket", number)


async def _draft(request: web.Request, number: int, me: SignedIn) -> str:
    """A canned answer, filled for this person; nothing when none was asked for."""
    wish = request.query.get("answer", "")
    if not (wish.isascii() and wish.isdecimal()):
        return ""
    async with request.app[DATABASE].read() as session:
        for answer in await canned.listed(session):
            if str(answer.id) == wish:
                return (await fill(request, session, answer, number, me)).text
    return ""


async def fill(
    request: web.Request, session: AsyncSession, answer: CannedAnswer, number: int, me: SignedIn
) -> canned.Filled:
    """A canned answer as this person would read it."""
    return await canned.filled(
        session,
        answer,
        number,
        me.advisor,
        catalogue=request.app[CATALOGUE],
        base_url=request.app[SETTINGS].base_url,
    )


async def show(request: web.Request, refusal: Refusal | None = None, *, draft: str = "") -> web.Response:
    """The page as it is now, with what could not be done; `draft` stands in the field for the answer."""
    number, me, made_at = int(request.match_info["id"]), who(request), now()
    language = language_of(request, me)
    policy, catalogue = request.app[POLICY], request.app[CATALOGUE]
    async with request.app[DATABASE].read() as session:
        row = await queue.one(session, number, reader=me.advisor.id, visible=visible.tickets(me.standing))
        if row is None:
            raise Problem(404, "There is no such ticket.")
        talk = row.conversation
        first = 0 if "all" in request.query else max(0, talk.last_seq - _LAST)
        said = await events.after(session, talk.id, first, limit=talk.last_seq - first + 1)
        lead = await card.read(
            session,
            number,
            policy=policy,
            catalogue=catalogue,
            directory=request.app[DIRECTORY],
            language=language,
            day=today(),
        )
        history = await queue.history(session, number)
        values: dict[str, Any] = {
            "delivered": await delivery.of(session, talk.id),
            "files": _by_event(await media.of_conversation(session, talk.id)),
            "pending": await replies.pending(session, number),
            "present": await presence.of(session, number, but=me.advisor.id),
            "colleagues": await _colleagues(session, me),
            "agencies": await agency_names(session, language),
            "revealed": await reveal.is_revealed(session, me, "ticket", number),
            "earlier": await _visible(session, me, lead.earlier),
            "letters": await letter_states(session, lead.appointments),
        }
        window = await reply_window(session, talk)
        wishes = await whatsapp_window.of_conversation(session, talk.id)
        advisors = {one.id: one.name for one in await session.scalars(select(Advisor))}
    t = Words(request, language)
    figures = policy.figures(today())
    happened = [
        (
            entry,
            sentence(
                entry,
                advisor,
                t,
                advisors=advisors,
                agencies=values["agencies"],
                fact=lambda fact: label(fact, catalogue, language, figures),
            ),
        )
        for entry, advisor in history
    ]
    is_open = row.ticket.status in OPEN_TICKET
    mine = is_open and row.ticket.assignee_id == me.advisor.id
    return render(
        request,
        "ticket.html",
        signed_in=me,
        status=refusal.status if refusal else 200,
        here=f"/desk/tickets/{number}",
        made_at=made_at,
        row=row,
        lead=lead,
        brief=brief(known_facts(policy, talk.facts), t),
        priority_word=PRIORITY_WORDS[row.ticket.priority],
        name=row.ticket.contact.get("name"),
        reach=[kind for kind in ("phone", "email") if row.ticket.contact.get(kind)],
        may_reveal=reveal.may_reveal(me.standing, owner_id=row.ticket.assignee_id),
        said=said,
        hidden_before=first,
        people=_who_wrote(history),
        notes=[(entry, advisor) for entry, advisor in history if entry.kind in _NOTES and entry.text],
        happened=happened,
        outcomes=OUTCOMES,
        is_open=is_open,
        mine=mine,
        leading=mine and talk.control == "advisor",
        knock=_announcement(request, talk.language, me),
        window=window,
        wishes=wishes,
        window_open=window is None or window.is_open(made_at),
        refusal=refusal,
        draft=draft or (refusal.said.get("text", "") if refusal and refusal.step == "reply" else ""),
        longest=tickets.MAX_TEXT,
        today=today(),
        **values,
    )


async def _colleagues(session: AsyncSession, me: SignedIn) -> Sequence[Advisor]:
    """To whom a ticket can be given."""
    return (
        await session.scalars(select(Advisor).where(Advisor.active, Advisor.id != me.advisor.id).order_by(Advisor.name))
    ).all()


def _by_event(files: Sequence[WhatsAppMedia]) -> dict[int, list[tuple[str, WhatsAppMedia]]]:
    """By the number of an event, the files that came with it, each with its address."""
    found: dict[int, list[tuple[str, WhatsAppMedia]]] = {}
    for file in files:
        found.setdefault(file.seq, []).append((f"{media.PATH}{file.public_id}", file))
    return found


async def _visible(session: AsyncSession, me: SignedIn, earlier: Sequence[card.Earlier]) -> list[card.Earlier]:
    """Those of the person's other tickets that this reader may open."""
    if not earlier:
        return []
    query = select(Ticket.id).where(Ticket.id.in_([one.id for one in earlier]), visible.tickets(me.standing))
    seen = set(await session.scalars(query))
    return [one for one in earlier if one.id in seen]


def _announcement(request: web.Request, language: str, me: SignedIn) -> str | None:
    """What a person reads on WhatsApp when an answer waits for them and may not be sent as it is."""
    templates = request.app.get(WHATSAPP_TEMPLATES)
    return templates[ANSWER_WAITS].wordings[language].body.replace("{{1}}", me.advisor.name) if templates else None


def _who_wrote(history: Sequence[tuple[TicketEntry, Advisor | None]]) -> dict[int, str]:
    """By the number of an event in the talk, the advisor who wrote it."""
    return {
        entry.details["seq"]: advisor.name
        for entry, advisor in history
        if entry.kind == "replied" and advisor is not None and "seq" in entry.details
    }
