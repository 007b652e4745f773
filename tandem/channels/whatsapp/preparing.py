"""What an outbox row sends on WhatsApp, and to whom; or why it may not go out now.

A row's `content` is one of

- `{"kind": "event", "seq"}`: an event of the row's conversation. `always`: also to somebody who asked for no more
  messages (the confirmation of that wish). `address`: where a last word goes when the person is not known any more.
- `{"kind": "template", "template", "language", "values"}`, as `templates.py` lists them, to the person of the row's
  conversation.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.channels.whatsapp import people, window
from tandem.channels.whatsapp.people import CHANNEL, Address
from tandem.channels.whatsapp.rendering import Words, render
from tandem.channels.whatsapp.templates import ANSWER_WAITS, Template
from tandem.clock import now
from tandem.conversations import outbox
from tandem.conversations.outbox import NotWantedError, Outgoing
from tandem.handoff.states import OPEN_TICKET
from tandem.storage.models import Advisor, Conversation, Event, OutboxMessage, Ticket
from tandem.texts import Catalogue

ID_SIGN: Final = "/"
"""Between the conversation and the choice in the id of a button: numbers of choices repeat from talk to talk."""

_PATIENCE: Final = dt.timedelta(days=7)
"""How long an advisor's answer waits for somebody who does not come to read it."""


@dataclass(frozen=True, slots=True)
class Post:
    """What is to be handed over: `parts` in order, each a message object of the Graph API.

    `read` is the person's last message, when this answer shows that somebody has read it.
    """

    address: Address
    parts: Sequence[Mapping[str, Any]]
    read: str | None = None


class NotYetError(Exception):
    """The window is closed, and this waits until the person writes or taps."""


class NeverReadError(Exception):
    """The person did not come to read it in all the time that it waited."""


class Preparer:
    """Looks at a row in the moment in which it is to go out."""

    def __init__(self, catalogue: Catalogue, templates: Mapping[str, Template]) -> None:
        self._catalogue = catalogue
        self._templates = templates

    async def prepare(self, session: AsyncSession, message: Outgoing) -> Post:
        """What to send. Raises `NotWantedError`, `NotYetError`, `NeverReadError`.

        In the caller's transaction: for an answer that has to wait, the template that tells of it is put in the outbox.
        """
        match message.content.get("kind"):
            case "event":
                return await self._event(session, message)
            case "template":
                return await self._template(session, message)
        raise ValueError("a row whose kind is not known")

    async def _template(self, session: AsyncSession, message: Outgoing) -> Post:
        person = (
            await people.of_conversation(session, message.conversation_id)
            if message.conversation_id is not None
            else None
        )
        address = people.address_of(person) if person is not None else None
        if person is None or address is None:
            raise NotWantedError("the person is not on WhatsApp")
        if person.opted_out_at is not None:
            raise NotWantedError("the person asked for no messages")
        template = self._templates[message.content["template"]]
        return Post(address, [template.filled(message.content["language"], message.content["values"])])

    async def _event(self, session: AsyncSession, message: Outgoing) -> Post:
        if message.conversation_id is None:
            raise NotWantedError("no conversation")
        event = await session.get(Event, (message.conversation_id, message.content["seq"]), populate_existing=True)
        if event is None or not event.text:
            raise NotWantedError("nothing is left of it to say")
        last_word: Address | None = message.content.get("address")
        if last_word is not None:
            return Post(last_word, self._parts(event))
        person = await people.of_conversation(session, message.conversation_id)
        address = people.address_of(person) if person is not None else None
        if person is None or address is None:
            raise NotWantedError("the person is not on WhatsApp")
        await self._look_at_window(session, window.of_person(person), event, message)
        return Post(address, self._parts(event), person.last_message_id if event.author == "advisor" else None)

    async def _look_at_window(
        self, session: AsyncSession, known: window.Window, event: Event, message: Outgoing
    ) -> None:
        moment = now()
        if known.silenced and not message.content.get("always"):
            raise NotWantedError("the person asked for no messages")
        if known.is_open(moment):
            return
        if event.author != "advisor":
            raise NotWantedError("the window is closed")
        if known.opted_out:
            raise NotWantedError("the person asked for no messages, and the window is closed")
        if moment - event.at > _PATIENCE:
            raise NeverReadError
        await self._tell_that_an_answer_waits(session, known, event)
        raise NotYetError

    async def _tell_that_an_answer_waits(self, session: AsyncSession, known: window.Window, event: Event) -> None:
        """Once for each time that the window closes, however many answers wait behind it."""
        closed = known.closes_at or event.at
        key = f"answer-waits:{event.conversation_id}:{closed:%Y%m%dT%H%M%S}"
        if await session.scalar(select(OutboxMessage.id).where(OutboxMessage.key == key)) is not None:
            return
        conversation = await session.get_one(Conversation, event.conversation_id)
        content = {
            "kind": "template",
            "template": ANSWER_WAITS,
            "language": conversation.language,
            "values": [await self._who_answers(session, conversation)],
        }
        outbox.put(session, CHANNEL, content, conversation_id=conversation.id, key=key)

    async def _who_answers(self, session: AsyncSession, conversation: Conversation) -> str:
        name = await session.scalar(
            select(Advisor.name)
            .join(Ticket, Ticket.assignee_id == Advisor.id)
            .where(Ticket.conversation_id == conversation.id, Ticket.status.in_(sorted(OPEN_TICKET)))
        )
        return name or self._catalogue.text(conversation.language, "whatsapp-somebody").text

    def _parts(self, event: Event) -> list[dict[str, Any]]:
        choices = [(f"{event.conversation_id}{ID_SIGN}{choice['id']}", choice["title"]) for choice in event.choices]
        words = Words(
            self._catalogue.text(event.language, "title-choose").text,
            self._catalogue.text(event.language, "whatsapp-open-link").text,
        )
        return render(event.text or "", choices, words)
