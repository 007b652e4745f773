"""The inbox: a message is acknowledged only when it is stored, and stored only once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations import events, gate
from tandem.handoff import tickets, waits
from tandem.handoff.states import SILENT
from tandem.impact import questions, steps
from tandem.privacy import erasure
from tandem.privacy.masking import mask
from tandem.storage.models import Conversation, InboxMessage
from tandem.texts import Catalogue

MAX_TEXT = 2000
"""Characters of one message; longer ones are turned back to the person, who can then shorten them."""


@dataclass(frozen=True)
class Incoming:
    """A message as a channel hands it over. `payload` is set when it is a choice that the service itself offered.

    The conversation goes on in `channel`, whichever it was in before. `masked`: the channel has already taken out of
    the text what must not be kept.
    """

    provider_id: str
    text: str
    payload: str | None = None
    channel: str = "web"
    masked: bool = False


async def accept(session: AsyncSession, conversation_id: str, incoming: Incoming, *, catalogue: Catalogue) -> int:
    """Store a message with its event and return its number; the same provider id again returns the same number.

    The conversation's row is taken first, so that a twin that arrives at the same moment waits and is then seen. What
    must not be kept is masked before anything is written, and the person is told. Raises a 404 `Problem` when the
    conversation was erased meanwhile.
    """
    conversation = (
        await session.execute(
            update(Conversation)
            .where(Conversation.id == conversation_id)
            .values(updated_at=now(), channel=incoming.channel)
            .returning(Conversation)
            .execution_options(populate_existing=True)
        )
    ).scalar_one_or_none()
    if conversation is None or conversation.erased_at is not None:
        raise erasure.gone()
    known = await session.scalar(
        select(InboxMessage.seq).where(
            InboxMessage.channel == incoming.channel, InboxMessage.provider_id == incoming.provider_id
        )
    )
    if known is not None:
        return known
    if conversation.control == "closed":
        await gate.change(session, conversation_id, "write_again")
    written = mask(incoming.text) if incoming.payload is None else incoming.text
    text, payload = await steps.taken_in(session, conversation_id, written, incoming.payload)
    event = await events.append(session, conversation_id, author="user", text=text, language=conversation.language)
    for_advisor = conversation.control in SILENT - {"closed"}
    if for_advisor and await waits.leave_if_away(session, conversation, catalogue=catalogue):
        for_advisor = False
    moment = now()
    session.add(
        InboxMessage(
            conversation_id=conversation_id,
            channel=incoming.channel,
            provider_id=incoming.provider_id,
            seq=event.seq,
            text=text,
            payload=questions.forgotten(payload) if for_advisor else payload,
            state="for_advisor" if for_advisor else "pending",
            received_at=moment,
            next_attempt_at=moment,
        )
    )
    if written != incoming.text or incoming.masked:
        # at once and not with the answer: an advisor may lead, or Rasa be away
        await events.append(
            session,
            conversation_id,
            author="system",
            kind="status",
            text=catalogue.text(conversation.language, "masked-number").text,
            language=conversation.language,
        )
    await tickets.client_wrote(session, conversation_id)
    return event.seq
