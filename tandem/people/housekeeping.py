"""What the desk keeps for a while goes when its time is over: links, sessions, limits, and the audit last of all."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.people import audit, limits
from tandem.people.provider import FLOW_LIFE
from tandem.storage.models import DeskSession, ProviderFlow, SignInLink

_OLDEST_SESSION: Final = dt.timedelta(days=8)
"""Longer than any policy lets a session last."""


async def tidy(session: AsyncSession, *, audit_before: dt.datetime) -> int:
    """Remove all that has ended, and the entries of the audit from before a moment; how many of those.

    Raises ValueError when that moment is less than a year ago.
    """
    moment = now()
    await session.execute(delete(SignInLink).where(SignInLink.expires_at < moment))
    await session.execute(delete(DeskSession).where(DeskSession.created_at < moment - _OLDEST_SESSION))
    await session.execute(delete(ProviderFlow).where(ProviderFlow.created_at < moment - FLOW_LIFE))
    await limits.tidy(session)
    return await audit.purge(session, audit_before)
