"""What keeps an open desk fresh: a stream that says which part of a page is old.

The stream carries nothing about people: the page asks for the old part again, as the reader it is for. One watcher per
process looks at the database whenever a commit of this process wakes it, and a few times a second for the commits of
others; it does so only while somebody listens.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import structlog
from aiohttp import web
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE
from tandem.clock import now
from tandem.desk import guard
from tandem.desk.guard import needs, who
from tandem.desk.page import HEADERS
from tandem.errors import Problem
from tandem.handoff import queue
from tandem.people import visible
from tandem.storage.database import Database, DatabaseAwayError
from tandem.storage.models import Conversation, OutboxMessage, Ticket, TicketPresence

log = structlog.get_logger(__name__)
routes = web.RouteTableDef()

QUEUE: Final = "queue"
TICKET: Final = "ticket"

_LOOK: Final = 0.4
"""Seconds after which the watcher looks by itself: another process may have written, and it cannot wake us."""

_REST: Final = 0.03
"""Seconds between two looks at least: a busy chat must not keep the watcher running."""

_HEARTBEAT: Final = 15.0
"""Seconds between signs of life on a silent stream: proxies drop a connection that says nothing."""

_RECHECK: Final = 60.0
"""Seconds after which a stream asks again whether its reader is still signed in."""

_LIFE: Final = 600.0
"""Seconds after which a stream ends by itself; the browser comes back, to whichever process has room by then."""

_SLACK: Final = dt.timedelta(seconds=5)
"""A change may carry a time shortly before the page was made and have been committed after it."""

_MAX_DIGITS: Final = 10


@dataclass(frozen=True)
class TicketState:
    """What decides how a ticket's page looks: the ticket, its talk, who is there, and what was delivered."""

    changed_at: dt.datetime
    talked_at: dt.datetime | None
    last_seq: int | None
    delivered: frozenset[tuple[str, str | None, int]]
    """How many messages of the talk stand how: (state, receipt, count)."""

    present: frozenset[tuple[int, bool]]
    """Which advisors look at it, and whether they write."""

    def without(self, advisor_id: int) -> TicketState:
        """The same for a reader who needs not be told that they are there themselves."""
        return replace(self, present=frozenset(one for one in self.present if one[0] != advisor_id))


@dataclass(frozen=True)
class State:
    """What the pages of a process look at: the queue, and the tickets that are open somewhere."""

    queue: dt.datetime | None
    tickets: Mapping[int, TicketState]

    def ticket(self, ticket_id: int | None, reader_id: int) -> TicketState | None:
        """One ticket as a reader sees it; None when it was not looked at."""
        found = self.tickets.get(ticket_id) if ticket_id is not None else None
        return found.without(reader_id) if found is not None else None


@dataclass(eq=False)
class Listener:
    """One open page: its reader, the ticket that it shows, if any, what it knows, and which of its parts are old."""

    reader_id: int
    queue: dt.datetime | None
    ticket_id: int | None = None
    ticket: TicketState | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)
    old: set[str] = field(default_factory=set)

    def tell(self, part: str) -> None:
        """Note that a part of the page is old."""
        self.old.add(part)
        self.news.set()

    def compare(self, state: State) -> None:
        """Note what is old, now that this is the state."""
        if state.queue != self.queue:
            self.queue = state.queue
            self.tell(QUEUE)
        ticket = state.ticket(self.ticket_id, self.reader_id)
        if ticket is not None and ticket != self.ticket:
            self.ticket = ticket
            self.tell(TICKET)

    def take(self) -> list[str]:
        """The parts that became old since the last call."""
        parts = sorted(self.old)
        self.old.clear()
        self.news.clear()
        return parts


async def read_state(session: AsyncSession, ticket_ids: Collection[int]) -> State:
    """The state of the queue and of these tickets; one that does not exist is left out."""
    latest = await queue.latest_change(session)
    if not ticket_ids:
        return State(latest, {})
    moment = now()
    present: dict[int, set[tuple[int, bool]]] = {}
    for ticket_id, advisor_id, typing_until in await session.execute(
        select(TicketPresence.ticket_id, TicketPresence.advisor_id, TicketPresence.typing_until).where(
            TicketPresence.ticket_id.in_(ticket_ids), TicketPresence.viewing_until > moment
        )
    ):
        is_typing = typing_until is not None and typing_until > moment
        present.setdefault(ticket_id, set()).add((advisor_id, is_typing))
    delivered: dict[int, set[tuple[str, str | None, int]]] = {}
    for ticket_id, state, receipt, count in await session.execute(
        select(Ticket.id, OutboxMessage.state, OutboxMessage.receipt, func.count())
        .join(OutboxMessage, OutboxMessage.conversation_id == Ticket.conversation_id)
        .where(Ticket.id.in_(ticket_ids), OutboxMessage.seq.is_not(None))
        .group_by(Ticket.id, OutboxMessage.state, OutboxMessage.receipt)
    ):
        delivered.setdefault(ticket_id, set()).add((state, receipt, count))
    found = await session.execute(
        select(Ticket.id, Ticket.updated_at, Conversation.updated_at, Conversation.last_seq)
        .outerjoin(Conversation, Conversation.id == Ticket.conversation_id)
        .where(Ticket.id.in_(ticket_ids))
    )
    tickets = {
        ticket_id: TicketState(
            changed_at,
            talked_at,
            last_seq,
            frozenset(delivered.get(ticket_id, ())),
            frozenset(present.get(ticket_id, ())),
        )
        for ticket_id, changed_at, talked_at, last_seq in found
    }
    return State(latest, tickets)


class Watcher:
    """Tells the listeners of this process what changed in the database, whoever changed it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._listeners: set[Listener] = set()
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.closed = False

    @property
    def is_awake(self) -> bool:
        """Whether it looks at the database now and then: only while somebody listens."""
        return self._task is not None and not self._task.done()

    def changed(self, _conversation_id: str) -> None:
        """A commit of this process changed something: look now."""
        self._wake.set()

    @contextlib.contextmanager
    def joined(self, listener: Listener) -> Iterator[None]:
        """Listen inside the block."""
        self._listeners.add(listener)
        if not self.is_awake:
            self._task = asyncio.create_task(self._watch(), name="desk watcher")
        try:
            yield
        finally:
            self._listeners.discard(listener)

    async def close(self) -> None:
        """End every stream: the server is stopping."""
        self.closed = True
        for listener in self._listeners:
            listener.news.set()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _watch(self) -> None:
        blind = False
        while self._listeners:
            self._wake.clear()
            try:
                await self._look()
                blind = False
            except DatabaseAwayError as error:
                if not blind:
                    log.error("desk.blind", fault=str(error), do="see that the database is up; open pages then go on")
                blind = True
            await asyncio.sleep(_REST)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK):
                    await self._wake.wait()

    async def _look(self) -> None:
        async with self._database.read() as session:
            state = await read_state(session, {one.ticket_id for one in self._listeners if one.ticket_id is not None})
        for listener in self._listeners:
            listener.compare(state)


WATCHER: Final = web.AppKey("desk watcher", Watcher)


def setup(app: web.Application) -> None:
    """Let the watcher live with the service."""
    watcher = Watcher(app[DATABASE])
    app[WATCHER] = watcher
    app[DATABASE].on_change(watcher.changed)

    async def end(_app: web.Application) -> None:
        await watcher.close()

    app.on_shutdown.append(end)


@routes.get("/desk/events")
@needs("tickets")
async def events(request: web.Request) -> web.StreamResponse:
    """The stream of one open page. `ticket` names the one that it shows, `at` when it was made (seconds since 1970)."""
    listener = await _listener(request)
    response = web.StreamResponse(
        headers={**HEADERS, "Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no"}
    )
    # the reader may go away at any moment; it comes back by itself
    with request.app[WATCHER].joined(listener), contextlib.suppress(ConnectionResetError):
        await response.prepare(request)
        await response.write(b"retry: 2000\n\n")
        async for parts in _news(request, listener):
            said = "".join(f"id: 1\nevent: {part}\ndata: old\n\n" for part in parts)
            await response.write((said or ": still here\n\n").encode())
    return response


async def _news(request: web.Request, listener: Listener) -> AsyncIterator[list[str]]:
    """The old parts whenever there are some, none as a sign of life; ends when the stream should."""
    loop = asyncio.get_running_loop()
    ends, recheck = loop.time() + _LIFE, loop.time() + _RECHECK
    watcher = request.app[WATCHER]
    while loop.time() < ends:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_HEARTBEAT):
                await listener.news.wait()
        if loop.time() >= recheck:
            if not await guard.still_signed_in(request):
                return
            recheck = loop.time() + _RECHECK
        if watcher.closed:
            return
        yield listener.take()


async def _listener(request: web.Request) -> Listener:
    """The listener with what its page cannot know yet. A ticket that its reader does not see raises 404."""
    me = who(request)
    ticket_id, made_at = _number(request.query.get("ticket")), _number(request.query.get("at"))
    async with request.app[DATABASE].read() as session:
        if ticket_id is not None and await queue.one(session, ticket_id, visible=visible.tickets(me.standing)) is None:
            raise Problem(404, "There is no such ticket.")
        state = await read_state(session, () if ticket_id is None else (ticket_id,))
    ticket = state.ticket(ticket_id, me.advisor.id)
    listener = Listener(me.advisor.id, state.queue, ticket_id, ticket)
    if made_at is None or "Last-Event-ID" in request.headers:
        since = dt.datetime.min.replace(tzinfo=dt.UTC)  # what happened while it was away is not known
    else:
        since = dt.datetime.fromtimestamp(made_at, dt.UTC) - _SLACK
    if state.queue is not None and state.queue > since:
        listener.tell(QUEUE)
    if ticket is not None and any(moment > since for moment in (ticket.changed_at, ticket.talked_at) if moment):
        listener.tell(TICKET)
    return listener


def _number(value: str | None) -> int | None:
    """A number from an address; what is none counts as not given."""
    return int(value) if value and value.isascii() and value.isdecimal() and len(value) <= _MAX_DIGITS else None
