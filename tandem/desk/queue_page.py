"""The queue as a page: who waits, what for, since when; and the count of who waits, which every page shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final
from urllib.parse import quote, urlencode

from aiohttp import web
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE, POLICY
from tandem.clock import now, today
from tandem.desk.brief import brief
from tandem.desk.guard import needs, who
from tandem.desk.page import Words, language_of, render
from tandem.explain import known_facts
from tandem.handoff import queue
from tandem.handoff.reasons import PRIORITIES
from tandem.handoff.states import OPEN_TICKET
from tandem.people import SignedIn, visible
from tandem.policy import FactValue, Policy
from tandem.storage.models import TICKET_STATUSES, AgencyRow, Ticket
from tandem.texts import LANGUAGES

routes = web.RouteTableDef()

PRIORITY_WORDS: Final = {1: "urgent", 2: "soon", 3: "normal", 4: "calm"}
CHANNELS: Final = ("web", "whatsapp")
TABS: Final = ("agency", "unassigned", "mine", "mentions", "due", "all")
MAX_SEARCH: Final = 100

_PAGE: Final = 30
_MAX_NUMBER: Final = 9
_STATUSES: Final = {
    "open": frozenset[str](OPEN_TICKET),
    **{status: frozenset({status}) for status in TICKET_STATUSES},
    "all": None,
}
_FILTERS: Final = ("status", "language", "channel", "reason", "agency")
_NO_AGENCY: Final = "none"


@dataclass(frozen=True)
class Chosen:
    """What the reader wants to see, as the address says it; a value that does not exist counts as not chosen."""

    tab: str
    status: str
    language: str
    channel: str
    reason: str
    agency: str
    text: str

    @property
    def filters(self) -> int:
        """How many filters are set, apart from the usual."""
        return sum(getattr(self, name) not in {"", "open"} for name in _FILTERS)

    def address(self, **changed: str) -> str:
        """The address of the queue with these wishes."""
        wishes = {"tab": self.tab, **{name: getattr(self, name) for name in _FILTERS}, "q": self.text, **changed}
        return "/desk/tickets?" + urlencode(
            {name: value for name, value in wishes.items() if value and (name, value) != ("status", "open")},
            quote_via=quote,
        )


@dataclass(frozen=True)
class Group:
    """Rows that belong together: who waits for us, whose turn it is, what has ended."""

    name: str
    rows: tuple[queue.Row, ...]


@routes.get("/desk/tickets")
@needs("tickets")
async def read(request: web.Request) -> web.Response:
    """The queue with its tabs, filters and search."""
    me, made_at = who(request), now()
    language = language_of(request, me)
    policy, t = request.app[POLICY], Words(request, language)
    cursor = request.query.get("cursor")
    seen = visible.tickets(me.standing)
    async with request.app[DATABASE].read() as session:
        agencies = await agency_names(session, language)
        chosen = _chosen(request, me, agencies)
        page = await queue.page(
            session, _wanted(chosen, me), limit=_PAGE, cursor=cursor, reader=me.advisor.id, visible=seen
        )
        counts = await queue.counts(session, reader=me.advisor.id, visible=seen)
    facts = {row.ticket.id: known_facts(policy, row.conversation.facts) for row in page.rows}
    return render(
        request,
        "tickets.html",
        signed_in=me,
        made_at=made_at,
        page=page,
        groups=_groups(page.rows),
        chosen=chosen,
        counts=counts,
        tabs=_tabs(chosen, me, counts),
        options=_options(t, agencies),
        agencies=agencies,
        routes={number: _route(policy, today(), frozenset(known.items())) for number, known in facts.items()},
        briefs={number: brief(known, t) for number, known in facts.items()},
        priority_words=PRIORITY_WORDS,
        today=today(),
        beyond_first=cursor is not None,
        longest_search=MAX_SEARCH,
    )


@routes.get("/desk/waiting")
@needs("tickets")
async def waiting(request: web.Request) -> web.Response:
    """How many people wait, for the bar of every page; `newest` is the last ticket that the page knows of."""
    me = who(request)
    seen = visible.tickets(me.standing)
    wish = request.query.get("newest", "")
    known = int(wish) if wish.isascii() and wish.isdecimal() and len(wish) <= _MAX_NUMBER else None
    async with request.app[DATABASE].read() as session:
        counts = await queue.counts(session, reader=me.advisor.id, visible=seen)
        newest = await session.scalar(select(func.max(Ticket.id)).where(seen)) or 0
        fresh = 0
        if known is not None and newest > known:
            is_fresh = (seen, Ticket.id > known, Ticket.status == "new")
            fresh = await session.scalar(select(func.count()).select_from(Ticket).where(*is_fresh)) or 0
    return render(request, "waiting.html", signed_in=me, counts=counts, newest=newest, fresh=fresh)


def _chosen(request: web.Request, me: SignedIn, agencies: Mapping[str, str]) -> Chosen:
    def one_of(name: str, allowed: tuple[str, ...], default: str = "") -> str:
        wish = request.query.get(name, default)
        return wish if wish in allowed else default

    tabs = tuple(tab for tab in TABS if tab != "agency" or me.standing.agencies)
    text = request.query.get("q", "").replace("\0", "").strip()[:MAX_SEARCH]
    return Chosen(
        # whoever searches for somebody does not know where that person stands
        tab=one_of("tab", tabs, "all" if text else tabs[0] if me.standing.agencies else "all"),
        status=one_of("status", tuple(_STATUSES), "open"),
        language=one_of("language", LANGUAGES),
        channel=one_of("channel", CHANNELS),
        reason=one_of("reason", tuple(PRIORITIES)),
        agency=one_of("agency", (*agencies, _NO_AGENCY)),
        text=text,
    )


def _wanted(chosen: Chosen, me: SignedIn) -> queue.Wanted:
    # whose postal code is not known is everybody's, or nobody would look at them
    agencies = frozenset({*me.standing.agencies, queue.NO_AGENCY}) if chosen.tab == "agency" else None
    if chosen.agency:
        one = frozenset({queue.NO_AGENCY if chosen.agency == _NO_AGENCY else chosen.agency})
        agencies = one if agencies is None else agencies & one
    return queue.Wanted(
        statuses=_STATUSES[chosen.status],
        language=chosen.language or None,
        channel=chosen.channel or None,
        reason=chosen.reason or None,
        agencies=agencies,
        assignee={"mine": me.advisor.id, "due": me.advisor.id, "unassigned": queue.NOBODY}.get(chosen.tab),
        mentions=me.advisor.id if chosen.tab == "mentions" else None,
        due=today() if chosen.tab == "due" else None,
        text=chosen.text or None,
    )


def _tabs(chosen: Chosen, me: SignedIn, counts: queue.Counts) -> list[tuple[str, str, bool, int | None]]:
    """(address, name of the tab, whether it is this one, how many are in it)."""
    numbers = {"unassigned": counts.waiting, "mine": counts.mine, "mentions": counts.mentions, "due": counts.due}
    return [
        (chosen.address(tab=tab), tab, tab == chosen.tab, numbers.get(tab) or None)
        for tab in TABS
        if tab != "agency" or me.standing.agencies
    ]


@lru_cache(maxsize=4096)
def _route(policy: Policy, day: dt.date, facts: frozenset[tuple[str, FactValue]]) -> str | None:
    """The route of these answers. Open desks ask for the same people again and again."""
    return policy.assess(dict(facts), day).route


def _options(t: Words, agencies: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Of each filter its (value, words)."""
    every = ("", t("filter-all"))
    return {
        "status": [
            (status, t(f"filter-{status}" if status in {"open", "all"} else f"status-{status}")) for status in _STATUSES
        ],
        "reason": [every, *((reason, t(f"reason-{reason}")) for reason in PRIORITIES)],
        "language": [every, *((language, t(f"language-{language}")) for language in LANGUAGES)],
        "channel": [every, *((channel, t(f"channel-{channel}")) for channel in CHANNELS)],
        "agency": [every, *agencies.items(), (_NO_AGENCY, t("filter-no-agency"))],
    }


def _groups(rows: tuple[queue.Row, ...]) -> list[Group]:
    def name(row: queue.Row) -> str:
        if row.ticket.status not in OPEN_TICKET:
            return "ended"
        return "waiting" if row.waits else "theirs"

    return [Group(group, tuple(members)) for group, members in groupby(rows, name)]


async def agency_names(session: AsyncSession, language: str) -> dict[str, str]:
    """The open agencies by id, with their names in the reader's language."""
    found = (await session.scalars(select(AgencyRow).where(AgencyRow.active))).all()
    names = {agency.id: str(agency.names.get(language, agency.id)) for agency in found}
    return dict(sorted(names.items(), key=lambda pair: pair[1]))
