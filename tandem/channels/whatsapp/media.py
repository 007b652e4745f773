"""Files that people sent: they lie at Meta for some days, and are fetched from there when an advisor opens one.

Nothing of a file is kept here, neither on disk nor in the database. A file can be anything, whatever it says it is:
only kinds that a browser shows without running them are shown, all others are offered as a download.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

import structlog
from aiohttp import web
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.app_keys import DATABASE, WHATSAPP_GRAPH
from tandem.channels.whatsapp.graph import GraphError, NoSuchMediaError
from tandem.clock import now
from tandem.errors import Problem
from tandem.storage.models import WhatsAppMedia

log = structlog.get_logger(__name__)

PATH: Final = "/desk/media/"
KEPT_BY_META: Final = dt.timedelta(days=7)
"""How long Meta gives out a file that came with a message."""

_SHOWN: Final = frozenset(
    {"image/jpeg", "image/png", "image/webp", "application/pdf", "video/mp4", "audio/ogg", "audio/mpeg", "audio/aac"}
)
_PIECE: Final = 64 * 1024


async def of_conversation(session: AsyncSession, conversation_id: str) -> Sequence[WhatsAppMedia]:
    """The files of a conversation that can still be opened, in order; the page of one is `PATH` + its `public_id`."""
    return (
        await session.scalars(
            select(WhatsAppMedia)
            .where(WhatsAppMedia.conversation_id == conversation_id, WhatsAppMedia.received_at > now() - KEPT_BY_META)
            .order_by(WhatsAppMedia.seq)
        )
    ).all()


async def find(session: AsyncSession, public_id: str) -> WhatsAppMedia | None:
    """One file; None when there is none by that id, or not any more."""
    return await session.get(WhatsAppMedia, public_id)


async def send(request: web.Request, public_id: str) -> web.StreamResponse:
    """Answer a request with the file. Who may see it was asked before: this asks nobody. Raises `Problem`."""
    async with request.app[DATABASE].read() as session:
        file = await find(session, public_id)
    if file is None or WHATSAPP_GRAPH not in request.app:
        raise _gone()
    try:
        async with request.app[WHATSAPP_GRAPH].media(file.media_id) as source:
            response = web.StreamResponse(headers=_headers(file))
            if source.content_length is not None:
                response.content_length = source.content_length
            await response.prepare(request)
            async for piece in source.content.iter_chunked(_PIECE):
                await response.write(piece)
            await response.write_eof()
            return response
    except NoSuchMediaError as error:
        raise _gone() from error
    except GraphError as error:
        log.warning("whatsapp.media_away", fault=str(error))
        raise Problem(502, "WhatsApp does not give the file out right now. Try again in a moment.") from error


async def remove_old(session: AsyncSession) -> None:
    """Take out what Meta no longer has either."""
    await session.execute(delete(WhatsAppMedia).where(WhatsAppMedia.received_at < now() - KEPT_BY_META))


def _headers(file: WhatsAppMedia) -> dict[str, str]:
    mime_type = (file.mime_type or "").partition(";")[0].strip().lower()
    shown = mime_type in _SHOWN
    name = quote(file.file_name or f"{file.kind}-{file.seq}", safe="")
    return {
        "Content-Type": mime_type if shown else "application/octet-stream",
        "Content-Disposition": f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{name}",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
    }


def _gone() -> Problem:
    return Problem(404, "There is no such file, or WhatsApp has deleted it: it keeps files for some days only.")
