"""A file that a person sent on WhatsApp, for whoever may read their talk; who opened it is kept."""

from __future__ import annotations

from aiohttp import web
from sqlalchemy import select

from tandem.app_keys import DATABASE
from tandem.channels.whatsapp import media
from tandem.desk.guard import needs, who
from tandem.errors import Problem
from tandem.people import audit, visible
from tandem.storage.models import Conversation

routes = web.RouteTableDef()


@routes.get(media.PATH + "{id:[A-Za-z0-9_-]{1,32}}")
@needs("tickets")
async def read(request: web.Request) -> web.StreamResponse:
    """The file as WhatsApp has it. A talk that one may not read has no files."""
    me, public_id = who(request), request.match_info["id"]
    async with request.app[DATABASE].read() as session:
        file = await media.find(session, public_id)
        readable = file is not None and await session.scalar(
            select(Conversation.id).where(Conversation.id == file.conversation_id, visible.conversations(me.standing))
        )
    if file is None or not readable:
        raise Problem(404, "There is no such file.")
    await audit.seen(request.app[DATABASE], me.by, "conversation", file.conversation_id)
    return await media.send(request, public_id)
