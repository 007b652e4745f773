"""Agencies as callers name them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.errors import Problem
from tandem.storage.models import AgencyRow


async def require(session: AsyncSession, agency: str, also: tuple[str, ...] = ()) -> None:
    """Raise 422 unless there is such an agency, or the word is one of those that stand for something else here."""
    known = (*also, *await session.scalars(select(AgencyRow.id).order_by(AgencyRow.id)))
    if agency not in known:
        raise Problem(422, f"`agency` is not known. Send one of: {', '.join(known) or 'none is set up yet'}.")
