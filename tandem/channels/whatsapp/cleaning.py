"""What the channel need not keep any longer."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.channels import continuing
from tandem.channels.whatsapp import media, people
from tandem.clock import now
from tandem.storage.models import WhatsAppUpdate

_TOLD_AGAIN: Final = dt.timedelta(days=14)
"""Meta repeats what was not acknowledged for seven days; until then its key is needed to know it again."""


async def remove_old(session: AsyncSession, strays_before: dt.datetime) -> None:
    """Take out known keys, files that Meta has no more, used-up codes, and people without a conversation since then."""
    await session.execute(
        delete(WhatsAppUpdate)
        .where(WhatsAppUpdate.state != "pending", WhatsAppUpdate.received_at < now() - _TOLD_AGAIN)
        .execution_options(synchronize_session=False)
    )
    await media.remove_old(session)
    await continuing.remove_old(session)
    await people.remove_strays(session, strays_before)
