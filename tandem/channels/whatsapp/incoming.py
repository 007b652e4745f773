"""What each update from Meta does, inside one transaction: a message becomes part of a conversation, a status is noted.

What the dialogue can understand goes to the inbox. What it cannot (files, voice, stickers) is written down and answered
here, at once and honestly, unless an advisor leads: then it is theirs to see.
"""

from __future__ import annotations

import datetime as dt
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.channels import continuing
from tandem.channels.whatsapp import choosing, first_language, people, receipts, window, wishes
from tandem.channels.whatsapp.alerts import WhatsAppAlerts
from tandem.channels.whatsapp.people import CHANNEL
from tandem.channels.whatsapp.preparing import ID_SIGN
from tandem.channels.whatsapp.templates import MY_APPOINTMENT, READ_ANSWER
from tandem.channels.whatsapp.updates import key_of
from tandem.clock import now
from tandem.conversations import events, gate, inbox
from tandem.conversations.start import DEFAULT_LANGUAGE, start
from tandem.directory.places import places
from tandem.directory.points import postal_code_at
from tandem.handoff import tickets
from tandem.handoff.states import SILENT
from tandem.storage.models import (
    Conversation,
    Event,
    EventWords,
    InboxMessage,
    OutboxMessage,
    WhatsAppMedia,
    WhatsAppPerson,
    WhatsAppSending,
    WhatsAppTalk,
)
from tandem.texts import LANGUAGES, Catalogue, Value

_POSTAL_CODE: Final = re.compile(r"(?<![\d.,])([1-9]\d{3})(?![\d.,]*\d)")
_DELETED: Final = "•"
"""Stands for words that the person took back; nothing of them is kept."""
_BAD_NEWS: Final = re.compile(r"PAUSED|DISABLED|REJECTED|FLAGGED|DOWNGRADE|RESTRICT|VIOLATION|DELETED|LOCKED")


@dataclass(frozen=True, slots=True)
class Taken:
    """What is to be done once it is stored: a turn to serve, a message to mark as read."""

    conversation_id: str | None = None
    turn: bool = False
    read: str | None = None


@dataclass(slots=True)
class _Message:
    """A message with whom it is from and where it goes."""

    person: WhatsAppPerson
    conversation_id: str
    content: Mapping[str, Any]

    @property
    def text(self) -> str:
        return str(self.content.get("text") or "")

    @property
    def key(self) -> str:
        return key_of(str(self.content["id"]))


class Incoming:
    """Takes updates in. `website` is where people reach the service."""

    def __init__(self, catalogue: Catalogue, alerts: WhatsAppAlerts, website: str) -> None:
        self._catalogue = catalogue
        self._alerts = alerts
        self._website = website

    async def take(self, session: AsyncSession, content: Mapping[str, Any], at: dt.datetime) -> Taken:
        """Do what the content of an update says, in the caller's transaction."""
        match content["what"]:
            case "message":
                return await self._message(session, content, at)
            case "status":
                await receipts.note(session, content, self._alerts)
            case "moved":
                await _moved(session, content)
            case "wish":
                await _wish(session, content, at)
            case "account":
                await self._account(session, content)
        return Taken()

    async def _message(self, session: AsyncSession, content: Mapping[str, Any], at: dt.datetime) -> Taken:
        type_ = content["type"]
        if type_ == "ignored":
            return Taken()
        if type_ in ("reaction", "deleted"):
            return await self._about_earlier(session, content)
        person = await people.find_or_make(session, content["user_id"], content["phone"])
        person.wrote_at = window.last_wrote_at(person, at)
        person.last_message_id = str(content["id"])
        if type_ == "text" and (code := continuing.find_code(content["text"])) is not None:
            went_on = await self._go_on_here(session, person, content, code)
            if went_on is not None:
                return went_on
        known = await self._conversation_of(session, person)
        message = _Message(person, known or await self._begin(session, person, content), content)
        await _let_held_ones_out(session, person)
        if known is None and type_ == "text" and self._is_answered_by_greeting(message.text):
            await _write_down(session, message, message.text)
            return Taken(message.conversation_id, read=message.content["id"])
        taken = await self._of_type(session, type_, message)
        await session.flush()
        return taken

    async def _of_type(self, session: AsyncSession, type_: str, message: _Message) -> Taken:
        match type_:
            case "text":
                return await self._text(session, message)
            case "choice":
                return await self._choice(session, message)
            case "quick_reply":
                return await self._quick_reply(session, message)
            case "media":
                return await self._media(session, message)
            case "place":
                return await self._place(session, message)
            case "contact" if message.text:
                return await self._accept(session, message, message.text)
            case "hello":
                return Taken(message.conversation_id)
        return await self._answer_here(session, message, "whatsapp-shown-other", "whatsapp-cannot-read")

    async def _conversation_of(self, session: AsyncSession, person: WhatsAppPerson) -> str | None:
        """The person's conversation; None when there is none (any more)."""
        if person.conversation_id is None:
            return None
        known = await session.get(Conversation, person.conversation_id, populate_existing=True)
        return known.id if known is not None and known.erased_at is None else None

    async def _begin(self, session: AsyncSession, person: WhatsAppPerson, content: Mapping[str, Any]) -> str:
        """A new conversation, which begins with the disclosure: in three languages as long as theirs is not known."""
        language = first_language.guess(str(content.get("text") or "")) if content["type"] == "text" else None
        started = await start(session, self._catalogue, channel=CHANNEL, language=language, page=content.get("source"))
        await people.talk_of(session, person, started.id)
        return started.id

    def _is_answered_by_greeting(self, text: str) -> bool:
        """Whether the greeting in three languages is all that there is to say: an answer would be in a wrong one."""
        return first_language.guess(text) is None and first_language.only_salutes(text)

    async def _text(self, session: AsyncSession, message: _Message) -> Taken:
        text = message.text
        wish = wishes.read(text)
        if wish == "stop":
            return await self._stop(session, message)
        if wish == "start" and message.person.opted_out_at is not None:
            return await self._start_again(session, message)
        offered = choosing.typed(
            text,
            await _open_choices(session, message.conversation_id)
            or await self._languages_to_pick(session, message.conversation_id),
        )
        if offered is not None:
            return await self._accept(session, message, offered["title"], offered["payload"])
        if wishes.in_words(text):
            return await self._stop(session, message)
        if wishes.to_website(text):
            return await self._to_website(session, message)
        if len(text) > inbox.MAX_TEXT:
            return await self._answer_here(session, message, text, "too-long")
        return await self._accept(session, message, text)

    async def _accept(self, session: AsyncSession, message: _Message, text: str, payload: str | None = None) -> Taken:
        """Hand it to the inbox, from where the dialogue or an advisor takes it."""
        incoming = inbox.Incoming(
            message.key, text, payload, channel=CHANNEL, masked=bool(message.content.get("masked"))
        )
        await inbox.accept(session, message.conversation_id, incoming, catalogue=self._catalogue)
        conversation = await session.get_one(Conversation, message.conversation_id, populate_existing=True)
        served = conversation.control not in SILENT
        return Taken(conversation.id, turn=True, read=message.content["id"] if served else None)

    async def _choice(self, session: AsyncSession, message: _Message) -> Taken:
        """A tap. What was offered in an earlier conversation means what its title says."""
        conversation_id, _, choice_id = str(message.content.get("choice") or "").partition(ID_SIGN)
        if conversation_id == message.conversation_id:
            offered = await events.offered_choice(session, conversation_id, choice_id)
            if offered is not None:
                return await self._accept(session, message, offered["title"], offered["payload"])
        if message.text:
            return await self._text(session, message)
        return await self._answer_here(session, message, "whatsapp-shown-other", "whatsapp-cannot-read")

    async def _quick_reply(self, session: AsyncSession, message: _Message) -> Taken:
        """The button under a template. Whoever wants to read an answer has said nothing yet."""
        tapped = message.content.get("choice")
        if tapped == READ_ANSWER:
            await _write_down(session, message, message.text)
            return Taken(message.conversation_id)
        if message.text and tapped == MY_APPOINTMENT:
            return await self._accept(session, message, message.text, "/ask_my_appointment")
        if message.text:
            return await self._text(session, message)
        return await self._answer_here(session, message, "whatsapp-shown-other", "whatsapp-cannot-read")

    async def _media(self, session: AsyncSession, message: _Message) -> Taken:
        """A file stays at Meta, and is opened from there. What is written under it is a message like any."""
        kind = str(message.content["kind"])
        shown = f"whatsapp-shown-{kind}"
        if kind == "voice":
            taken, seq = await self._answer(session, message, shown, "whatsapp-voice")
        else:
            taken, seq = await self._answer(session, message, shown, "whatsapp-file")
        session.add(
            WhatsAppMedia(
                public_id=secrets.token_urlsafe(18),
                conversation_id=message.conversation_id,
                seq=seq,
                kind=kind,
                message_key=message.key,
                media_id=message.content["media_id"],
                mime_type=message.content.get("mime_type"),
                file_name=message.content.get("file_name"),
                received_at=now(),
            )
        )
        return await self._text(session, message) if message.text else taken

    async def _place(self, session: AsyncSession, message: _Message) -> Taken:
        """Of a place only the postal code is kept."""
        code = next((code for code in _POSTAL_CODE.findall(message.text) if places().find(code)), None)
        point = message.content.get("point")
        if code is None and point is not None:
            code = postal_code_at(*point)
        if code is None:
            return await self._answer_here(session, message, "whatsapp-shown-place", "whatsapp-which-code")
        return await self._accept(session, message, code, f'/inform{{"postal_code": "{code}"}}')

    async def _stop(self, session: AsyncSession, message: _Message) -> Taken:
        """No more messages that they did not ask for; said once, also while an advisor leads."""
        again = message.person.opted_out_at is not None
        await _write_down(session, message, message.text)
        await people.opt_out(session, message.person, message.person.wrote_at)
        if not again:
            seq = await self._say(session, message.conversation_id, "whatsapp-stopped", author="system")
            await _say_it_anyway(session, message.conversation_id, seq)
        return Taken(message.conversation_id)

    async def _start_again(self, session: AsyncSession, message: _Message) -> Taken:
        await _write_down(session, message, message.text)
        await people.opt_in(session, message.person)
        await self._say(session, message.conversation_id, "whatsapp-started", author="system")
        return Taken(message.conversation_id)

    async def _to_website(self, session: AsyncSession, message: _Message) -> Taken:
        await _write_down(session, message, message.text)
        code = await continuing.make(session, message.conversation_id, "web")
        minutes = int(continuing.VALID_FOR.total_seconds() // 60)
        link = f"{self._website}/#continue={code}"
        await self._say(
            session, message.conversation_id, "whatsapp-to-website", author="system", minutes=minutes, link=link
        )
        return Taken(message.conversation_id, read=message.content["id"])

    async def _go_on_here(
        self, session: AsyncSession, person: WhatsAppPerson, content: Mapping[str, Any], code: str
    ) -> Taken | None:
        """The person comes from the website with a code. Their conversation there is the one that goes on here."""
        conversation_id = await continuing.use(session, code, "whatsapp")
        if conversation_id is None:
            return None
        await people.talk_of(session, person, conversation_id)
        message = _Message(person, conversation_id, content)
        conversation = await session.get_one(Conversation, conversation_id, populate_existing=True)
        conversation.channel = CHANNEL
        await session.flush()
        here = self._catalogue.text(conversation.language, "whatsapp-elsewhere").text
        card = {"kind": "elsewhere", "text": here}
        await self._say(session, conversation_id, "whatsapp-continued", author="system", card=card)
        shown = self._catalogue.text(conversation.language, "title-go-on").text
        return await self._accept(session, message, shown, "/resume")

    async def _about_earlier(self, session: AsyncSession, content: Mapping[str, Any]) -> Taken:
        """A reaction to what was said, or a message that is taken back."""
        person = await people.find(session, content["user_id"], content["phone"])
        if person is None or person.conversation_id is None:
            return Taken()
        if content["type"] == "deleted":
            await self._take_back(session, person, content["about"])
            return Taken()
        said = await _event_of(session, content["about"])
        if said is None or said.conversation_id != person.conversation_id:
            return Taken()
        offered = await _open_choices(session, person.conversation_id, only=said.seq)
        choice = choosing.reacted(content["emoji"], offered)
        if choice is None:
            return Taken()
        message = _Message(person, person.conversation_id, content)
        return await self._accept(session, message, choice["title"], choice["payload"])

    async def _take_back(self, session: AsyncSession, person: WhatsAppPerson, key: str) -> None:
        """Take out the words of a message that the person deleted. What was answered to it stays said."""
        mine = select(WhatsAppTalk.conversation_id).where(WhatsAppTalk.person_id == person.id)
        found = await session.scalar(
            select(InboxMessage).where(
                InboxMessage.channel == CHANNEL, InboxMessage.provider_id == key, InboxMessage.conversation_id.in_(mine)
            )
        )
        media = await session.scalar(
            select(WhatsAppMedia).where(WhatsAppMedia.message_key == key, WhatsAppMedia.conversation_id.in_(mine))
        )
        for row in (found, media):
            if row is None:
                continue
            await session.execute(
                update(Event)
                .where(Event.conversation_id == row.conversation_id, Event.seq == row.seq)
                .values(text=_DELETED)
                .execution_options(synchronize_session=False)
            )
            await session.execute(
                delete(EventWords).where(EventWords.conversation_id == row.conversation_id, EventWords.seq == row.seq)
            )
        if found is not None:
            found.text = _DELETED
            found.state = "answered" if found.state == "pending" else found.state
        if media is not None:
            await session.delete(media)

    async def _answer_here(self, session: AsyncSession, message: _Message, shown: str, text_id: str) -> Taken:
        return (await self._answer(session, message, shown, text_id))[0]

    async def _answer(self, session: AsyncSession, message: _Message, shown: str, text_id: str) -> tuple[Taken, int]:
        """Write down what came, as `shown` (an id of a text, or words), and answer it without the dialogue."""
        conversation = await session.get_one(Conversation, message.conversation_id)
        words = self._catalogue.text(conversation.language, shown).text if self._catalogue.has(shown) else shown
        conversation, seq = await _write_down(session, message, words)
        if shown == message.text and message.content.get("masked"):
            await self._say(session, conversation.id, "masked-number", author="system")
        if conversation.control in SILENT:
            return Taken(conversation.id), seq
        await self._say(session, conversation.id, text_id)
        return Taken(conversation.id, read=message.content["id"]), seq

    async def _say(
        self,
        session: AsyncSession,
        conversation_id: str,
        text_id: str,
        *,
        author: events.Author = "assistant",
        card: dict[str, Any] | None = None,
        **values: Value,
    ) -> int:
        conversation = await session.get_one(Conversation, conversation_id)
        unknown = bool(await self._languages_to_pick(session, conversation_id))
        languages = LANGUAGES if unknown else (conversation.language,)
        words = [self._catalogue.text(language, text_id, **values) for language in languages]
        said = await events.append(
            session,
            conversation_id,
            author=author,
            kind="status" if author == "system" else "message",
            text="\n".join(one.text for one in words),
            language=conversation.language,
            # as long as no language was picked, the choice of one stays what is offered
            choices=[] if unknown else [(choice.title, choice.payload) for choice in words[0].choices],
            card=card,
        )
        return said.seq

    async def _languages_to_pick(self, session: AsyncSession, conversation_id: str) -> Sequence[Mapping[str, Any]]:
        """The choices of the greeting in three languages, as long as nothing was said that tells theirs."""
        greeting = await session.get(Event, (conversation_id, 1))
        if greeting is None or greeting.text != self._catalogue.text(DEFAULT_LANGUAGE, "greeting-trilingual").text:
            return ()
        heard = select(InboxMessage.id).where(InboxMessage.conversation_id == conversation_id).limit(1)
        return greeting.choices if await session.scalar(heard) is None else ()

    async def _account(self, session: AsyncSession, content: Mapping[str, Any]) -> None:
        """News about the account: only what needs a person is told."""
        about = {name: content[name] for name in ("template", "language", "category") if content.get(name)}
        about["news"] = content.get("event")
        is_bad = _BAD_NEWS.search(str(content.get("event"))) is not None
        match content["field"]:
            case "template_category_update" if content.get("category") == "MARKETING":
                await self._alerts.put(session, "template", **about)
            case "message_template_status_update" if is_bad:
                await self._alerts.put(session, "template", **about)
            case "phone_number_quality_update" if is_bad:
                await self._alerts.put(session, "spam", **about)
            case "account_update" if is_bad:
                await self._alerts.put(session, "account", **about)


async def _moved(session: AsyncSession, content: Mapping[str, Any]) -> None:
    person = await people.find(session, content["user_id"], content["phone"])
    if person is not None:
        await people.identify(session, person, content["new_user_id"], content["new_phone"])
        await session.flush()


async def _wish(session: AsyncSession, content: Mapping[str, Any], at: dt.datetime) -> None:
    """What the person chose in WhatsApp's own menu."""
    person = await people.find(session, content["user_id"], content["phone"])
    if person is not None:
        await (people.opt_out(session, person, at) if content["stop"] else people.opt_in(session, person))


async def _write_down(session: AsyncSession, message: _Message, words: str) -> tuple[Conversation, int]:
    """Make it part of the transcript without a turn; the conversation as it is then, and the number of the event."""
    conversation = (
        await session.execute(
            update(Conversation)
            .where(Conversation.id == message.conversation_id)
            .values(updated_at=now(), channel=CHANNEL)
            .returning(Conversation)
            .execution_options(populate_existing=True)
        )
    ).scalar_one()
    if conversation.control == "closed":
        await gate.change(session, conversation.id, "write_again")
        conversation = await session.get_one(Conversation, conversation.id, populate_existing=True)
    event = await events.append(session, conversation.id, author="user", text=words, language=conversation.language)
    await tickets.client_wrote(session, conversation.id)
    return conversation, event.seq


async def _open_choices(
    session: AsyncSession, conversation_id: str, only: int | None = None
) -> Sequence[Mapping[str, Any]]:
    """The choices that were offered since the person last wrote, the latest; `only`: if they are under this event."""
    last = await session.scalar(
        select(Event.seq)
        .where(Event.conversation_id == conversation_id, Event.author == "user")
        .order_by(Event.seq.desc())
        .limit(1)
    )
    said = await session.scalars(
        select(Event)
        .where(Event.conversation_id == conversation_id, Event.author != "user", Event.seq > (last or 0))
        .order_by(Event.seq.desc())
    )
    offering = next((event for event in said if event.choices), None)
    return offering.choices if offering is not None and only in (None, offering.seq) else ()


async def _event_of(session: AsyncSession, message_key: str) -> Event | None:
    """The event that a message to the person carried."""
    return await session.scalar(
        select(Event)
        .join(
            OutboxMessage, (OutboxMessage.conversation_id == Event.conversation_id) & (OutboxMessage.seq == Event.seq)
        )
        .join(WhatsAppSending, WhatsAppSending.outbox_id == OutboxMessage.id)
        .where(WhatsAppSending.message_key == message_key)
    )


async def _say_it_anyway(session: AsyncSession, conversation_id: str, seq: int) -> None:
    await session.flush()
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.conversation_id == conversation_id, OutboxMessage.seq == seq)
        .values(content={"kind": "event", "seq": seq, "always": True})
        .execution_options(synchronize_session=False)
    )


async def _let_held_ones_out(session: AsyncSession, person: WhatsAppPerson) -> None:
    """What waited for the person to write goes out now."""
    mine = select(WhatsAppTalk.conversation_id).where(WhatsAppTalk.person_id == person.id)
    await session.execute(
        update(OutboxMessage)
        .where(
            OutboxMessage.channel == CHANNEL,
            OutboxMessage.state == "pending",
            OutboxMessage.seq.is_not(None),
            OutboxMessage.conversation_id.in_(mine),
            OutboxMessage.next_attempt_at > now(),
        )
        .values(next_attempt_at=now())
        .execution_options(synchronize_session=False)
    )
