"""Which agency's queue a ticket stands in: it follows where the person lives, until an advisor chooses another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.handoff import agencies, rows


async def follow_facts(session: AsyncSession, conversation_id: str, facts: Mapping[str, Any]) -> None:
    """Let the open ticket be of the agency nearest to where the person lives now, unless an advisor chose another.

    The caller holds the conversation's row.
    """
    ticket = await rows.open_ticket_of(session, conversation_id)
    if ticket is None or ticket.agency_chosen:
        return
    agency_id = await agencies.nearest(session, facts.get("postal_code"))
    if agency_id is not None and agency_id != ticket.agency_id:
        await rows.set_values(session, ticket, agency_id=agency_id)
        rows.log(session, ticket, "agency", agency=agency_id)
