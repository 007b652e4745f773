"""Until when one may write to a person in one's own words."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.channels.whatsapp import window
from tandem.channels.whatsapp.people import CHANNEL
from tandem.channels.whatsapp.window import Window
from tandem.storage.models import Conversation


async def reply_window(session: AsyncSession, conversation: Conversation) -> Window | None:
    """The window in which free words reach the person; None where there is no limit.

    Outside it only a template may be sent that WhatsApp has approved.
    """
    if conversation.channel != CHANNEL:
        return None
    return await window.of_conversation(session, conversation.id) or Window(conversation.last_user_at)
