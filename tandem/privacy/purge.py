"""What is no longer needed goes by itself, in the service and in Rasa.

A conversation goes some months after its last word, unless the advisors have an open ticket of it; contact details go
when the months are over that the person was told, whatever else is open. Everything happens in small transactions, each
of which leaves a state from which the next run goes on.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Final

import structlog
from sqlalchemy import Text, cast, exists, func, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking import agenda
from tandem.booking.appointments import Appointments
from tandem.channels.whatsapp import cleaning
from tandem.clock import now
from tandem.conversations.rasa import NotForgottenError, RasaClient, RasaUnreachableError
from tandem.handoff import search
from tandem.handoff.states import OPEN_TICKET
from tandem.people import housekeeping
from tandem.policy import Policy
from tandem.privacy import copy, erasure, links
from tandem.privacy.masking import without
from tandem.privacy.retention import later
from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Conversation, EventWords, InboxMessage, Ticket, TicketEntry

log = structlog.get_logger(__name__)

_BATCH: Final = 50
"""Conversations in one transaction: on SQLite all messages wait for it."""
_SWEEP: Final = 2.0
_DAY: Final = 24 * 3600.0
_SOON: Final = 3600.0
"""Seconds until a purge is tried again that could not finish."""


@dataclass(frozen=True)
class Purged:
    """How many conversations were erased and how many lost their contact details; `complete` when nothing is left."""

    conversations: int
    contacts: int
    complete: bool


class Purge:
    """Erases what has been kept for its time, and has Rasa forget what was erased."""

    def __init__(
        self, database: Database, rasa: RasaClient, policy: Policy, settings: Settings, appointments: Appointments
    ) -> None:
        self._database = database
        self._rasa = rasa
        self._policy = policy
        self._settings = settings
        self._appointments = appointments

    async def run(self) -> Purged:
        """Everything that is due today."""
        conversations = await self._conversations()
        contacts, contacts_done = await self._contacts()
        async with self._database.write() as session:
            await links.remove_old(session)
            await cleaning.remove_old(session, later(now(), -self._settings.retention_months))
            await agenda.forget_before(session, later(now(), -self._settings.contact_months))
            await housekeeping.tidy(session, audit_before=later(now(), -self._settings.audit_months))
        forgotten = await self.finish_erasures()
        purged = Purged(conversations, contacts, complete=contacts_done and forgotten)
        log.info("purge.done", conversations=conversations, contacts=contacts, complete=purged.complete)
        return purged

    async def finish_erasures(self) -> bool:
        """Have Rasa forget what was erased, and remove the empty rows; False when Rasa could not do all of it now."""
        async with self._database.read() as session:
            if not await erasure.is_unfinished(session):
                return True
            waiting = await erasure.not_forgotten(session)
        forgotten = 0
        try:
            for conversation_id in waiting:
                if await self._forget(conversation_id):
                    forgotten += 1
                    async with self._database.write() as session:
                        await erasure.mark_forgotten(session, conversation_id)
        except RasaUnreachableError as fault:
            log.warning("purge.rasa_away", waiting=len(waiting) - forgotten, fault=str(fault))
        async with self._database.write() as session:
            await erasure.remove_shells(session)
        return forgotten == len(waiting)

    async def _conversations(self) -> int:
        """Erase the conversations whose time is over."""
        number = 0
        while True:
            async with self._database.write() as session:
                found = await self._overdue(session)
                for conversation_id in found:
                    await erasure.erase(session, conversation_id, self._appointments)
            number += len(found)
            if len(found) < _BATCH:
                return number

    async def _overdue(self, session: AsyncSession) -> list[str]:
        open_ticket = exists().where(Ticket.conversation_id == Conversation.id, Ticket.status.in_(sorted(OPEN_TICKET)))
        found = await session.scalars(
            select(Conversation.id)
            .where(
                Conversation.erased_at.is_(None),
                Conversation.updated_at < later(now(), -self._settings.retention_months),
                ~open_ticket,
            )
            .order_by(Conversation.updated_at)
            .limit(_BATCH)
            # somebody who writes at this very moment wins
            .with_for_update(skip_locked=True, of=Conversation)
        )
        return list(found)

    async def _contacts(self) -> tuple[int, bool]:
        """Take the contact details whose time is over out of everything that is kept; whether it was possible for all.

        Rasa first: while it is away, the rest stays as a reminder.
        """
        async with self._database.read() as session:
            overdue = await self._with_old_contact(session)
        done = 0
        try:
            for conversation_id in overdue:
                if await self._forget(conversation_id, keep=("language", *self._policy.facts)):
                    done += 1
                    async with self._database.write() as session:
                        await _take_contact_out(session, conversation_id)
        except RasaUnreachableError as fault:
            log.warning("purge.rasa_away", waiting=len(overdue) - done, fault=str(fault))
        return done, done == len(overdue)

    async def _with_old_contact(self, session: AsyncSession) -> list[str]:
        found = await session.scalars(
            select(Ticket.conversation_id)
            .join(TicketEntry)
            .where(
                Ticket.conversation_id.is_not(None), TicketEntry.kind == "contact", cast(Ticket.contact, Text) != "{}"
            )
            .group_by(Ticket.conversation_id)
            .having(func.max(TicketEntry.at) < later(now(), -self._settings.contact_months))
        )
        return [conversation_id for conversation_id in found if conversation_id is not None]

    async def _forget(self, conversation_id: str, keep: tuple[str, ...] = ()) -> bool:
        """False when Rasa could not forget this one; raises `RasaUnreachableError` when it can forget none now."""
        try:
            await self._rasa.forget(conversation_id, keep)
        except NotForgottenError as fault:
            log.warning("purge.not_forgotten", conversation=conversation_id, fault=str(fault))
            return False
        return True


async def _take_contact_out(session: AsyncSession, conversation_id: str) -> None:
    """Out of the tickets, and out of the words in which it was given and repeated."""
    # The conversation first, as everywhere. The consent was to this contact: whoever comes back is asked anew.
    await session.execute(update(Conversation).where(Conversation.id == conversation_id).values(consent={}))
    held = await copy.read(session, conversation_id)
    if held is None:
        return
    contacts = [ticket.contact for ticket in held.tickets if ticket.contact]
    for event in held.said:
        event.text = _without_all(event.text or "", contacts) or None
        searched = await session.get(EventWords, (conversation_id, event.seq))
        if searched is not None:
            searched.words = search.folded(event.text or "")
    accepted = await session.scalars(select(InboxMessage).where(InboxMessage.conversation_id == conversation_id))
    for message in accepted:
        message.text = _without_all(message.text, contacts)
    await session.execute(update(Ticket).where(Ticket.conversation_id == conversation_id).values(contact={}, search=""))


def _without_all(text: str, contacts: list[dict[str, Any]]) -> str:
    for contact in contacts:
        text = without(text, contact)
    return text


class PurgeWorker:
    """Finishes erasures as they come and purges once a day, until stopped."""

    def __init__(self, purge: Purge) -> None:
        self._purge = purge
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, with a purge at once: the service may have been stopped for days."""
        self._task = asyncio.create_task(self._run(), name="purge")

    async def stop(self, patience: float) -> None:
        """Let what is being done end, for at most `patience` seconds; what is left is done after the next start."""
        self._stopping.set()
        if self._task is not None:
            _, late = await asyncio.wait([self._task], timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self) -> None:
        clock = asyncio.get_running_loop().time
        due, patience = clock(), _SWEEP
        while not self._stopping.is_set():
            try:
                if clock() >= due:
                    due = clock() + (_DAY if (await self._purge.run()).complete else _SOON)
                else:
                    patience = _SWEEP if await self._purge.finish_erasures() else min(patience * 2, 60.0)
            except (SQLAlchemyError, OSError) as error:
                log.warning("purge.database_away", fault=type(error).__name__)
            except Exception:
                # one conversation that cannot be erased must not end the purge for good
                log.exception("purge.broken", do="report this; it is tried again")
                due, patience = max(due, clock() + _SOON), 60.0
            try:
                async with asyncio.timeout(patience):
                    await self._stopping.wait()
            except TimeoutError:
                continue
