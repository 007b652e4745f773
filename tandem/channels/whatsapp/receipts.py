"""What Meta tells about messages that were handed over, noted on the outbox row so that the desk shows it.

Statuses come in any order and more than once: one only moves forward, and `failed` is the end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.channels.whatsapp import faults, people
from tandem.channels.whatsapp.alerts import WhatsAppAlerts
from tandem.channels.whatsapp.deliverer import close_window
from tandem.channels.whatsapp.updates import key_of
from tandem.clock import now
from tandem.storage.models import Event, OutboxMessage, WhatsAppSending

_RANKS: Final = {"sent": 1, "delivered": 2, "read": 3, "played": 3, "failed": 4}
_NAMES: Final = {1: "sent", 2: "delivered", 3: "read", 4: "failed"}
_MOST_TRIES: Final = 4
_GENERAL_ASSISTANT: Final = "general_purpose_ai"


async def note(session: AsyncSession, status: Mapping[str, Any], alerts: WhatsAppAlerts) -> str | None:
    """Note one status, as `updates.py` reads it; the conversation whose message it is about, if there is one."""
    if status.get("category") == _GENERAL_ASSISTANT:
        await alerts.put(session, "charged")
    sending = await _find(session, status)
    rank = _RANKS.get(status["status"])
    if sending is None or rank is None:
        return None
    row = await session.get_one(OutboxMessage, sending.outbox_id)
    if sending.state != "accepted" or sending.message_id is None:
        # its answer was lost, and this is the proof that it had arrived
        sending.state = "accepted"
        sending.message_id, sending.message_key = status["id"], key_of(status["id"])
        if row.state == "pending":
            row.next_attempt_at = now()
    if rank > _RANKS.get(sending.receipt or "", 0):
        sending.receipt = _NAMES[rank]
        if rank == _RANKS["failed"]:
            await _failed(session, row, sending, status.get("code"), alerts)
        await session.flush()
        row.receipt = _together(await _sendings(session, row.id))
    return row.conversation_id


async def _find(session: AsyncSession, status: Mapping[str, Any]) -> WhatsAppSending | None:
    """By the token that we gave, else by Meta's id: the answer that held the id may be lost, or not yet here."""
    if status.get("token"):
        found = await session.scalar(select(WhatsAppSending).where(WhatsAppSending.token == status["token"]))
        if found is not None:
            return found
    return await session.scalar(select(WhatsAppSending).where(WhatsAppSending.message_key == key_of(status["id"])))


async def _failed(
    session: AsyncSession, row: OutboxMessage, sending: WhatsAppSending, code: int | None, alerts: WhatsAppAlerts
) -> None:
    """It was accepted and did not arrive. What may be tried again is; of the rest the row tells that it is dead."""
    verdict = faults.judge(code, 400)
    if verdict.alert is not None:
        await alerts.put(session, verdict.alert, code=code)
    row.fault = f"failed, code {code}"
    event = await session.get(Event, (row.conversation_id, row.seq)) if row.conversation_id and row.seq else None
    if code == faults.WINDOW_CLOSED:
        await close_window(session, row.conversation_id)
    elif code == faults.OPTED_OUT and row.conversation_id is not None:
        person = await people.of_conversation(session, row.conversation_id)
        if person is not None:
            await people.opt_out(session, person)
    waits = code == faults.WINDOW_CLOSED and event is not None and event.author == "advisor"
    if event is not None and (waits or (verdict.kind != "final" and sending.tries < _MOST_TRIES)):
        sending.state, sending.message_id, sending.message_key, sending.receipt = "refused", None, None, None
        row.state, row.content = "pending", {"kind": "event", "seq": row.seq}
        row.next_attempt_at = now() + dt.timedelta(seconds=max(verdict.pause, 1.0))
    elif row.state == "delivered":
        row.state = "dead"


async def _sendings(session: AsyncSession, outbox_id: int) -> Sequence[WhatsAppSending]:
    return (await session.scalars(select(WhatsAppSending).where(WhatsAppSending.outbox_id == outbox_id))).all()


def _together(sendings: Sequence[WhatsAppSending]) -> str | None:
    """Of a row that needed several messages: as far as all of them came; failed when one of them did."""
    ranks = [_RANKS.get(sending.receipt or "", 0) for sending in sendings]
    return _NAMES.get(_RANKS["failed"] if _RANKS["failed"] in ranks else min(ranks))
