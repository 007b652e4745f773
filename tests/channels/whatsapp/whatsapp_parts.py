"""What the WhatsApp tests share: a person with a phone, and the fake Graph API as they control it."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestClient
from fake_graph import NUMBER_ID, TOKEN, signed
from patience import until
from sqlalchemy import select

from tandem.settings import Settings
from tandem.storage.database import Database
from tandem.storage.models import Conversation, Event, OutboxMessage, WhatsAppPerson, WhatsAppTalk, WhatsAppUpdate

SECRET = "app-secret"
VERIFY = "verify-word"
FIRST = {"fr": "Bonjour, je voudrais un crédit", "nl": "Goeiedag, ik wil een lening", "en": "Hello, I need a loan"}
"""What somebody writes first, in each language."""

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For what does not depend on the database."""

_FAKE = Path(__file__).resolve().parents[2] / "fake_graph.py"
_number = itertools.count(1)


def settings_for(database_url: str, folder: Path, graph: str, **more: Any) -> Settings:
    """Settings with which the channel is on."""
    return Settings(
        _env_file=None,
        database_url=database_url,
        data_dir=folder,
        public_url="https://chat.example.be",
        whatsapp_app_secret=SECRET,
        whatsapp_verify_token=VERIFY,
        whatsapp_access_token=TOKEN,
        whatsapp_phone_number_id=NUMBER_ID,
        whatsapp_graph_url=f"{graph}/v26.0",
        **more,
    )


class Graph:
    """The fake in its process, and the words with which a test tells it what to do."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(_FAKE)], stdout=subprocess.PIPE, text=True, cwd=_FAKE.parent.parent
        )
        assert self._process.stdout is not None
        self.port = int(json.loads(self._process.stdout.readline())["port"])
        self.url = f"http://127.0.0.1:{self.port}"

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait(10)

    async def tell(self, **what: Any) -> None:
        """Change how it behaves; the names are in `fake_graph.py`."""
        await self._call("POST", what)

    async def forget(self) -> None:
        """As if it had just started."""
        await self._call("DELETE")

    async def seen(self) -> dict[str, Any]:
        """What it accepted, marked as read and refused."""
        return await self._call("GET")

    async def said(self, to: str | None = None) -> list[dict[str, Any]]:
        """The messages that it accepted, in order; `to` one person."""
        accepted: list[dict[str, Any]] = (await self.seen())["accepted"]
        return [one for one in accepted if to in (None, one.get("to"), one.get("recipient"))]

    async def until(self, count: int, to: str | None = None) -> list[dict[str, Any]]:
        """Wait until so many messages were accepted."""
        return await until(lambda: self.said(to), lambda found: len(found) >= count)

    async def _call(self, method: str, body: Any = None) -> dict[str, Any]:
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, f"{self.url}/_control", json=body) as answer,
        ):
            found: dict[str, Any] = await answer.json()
            return found


def words(message: dict[str, Any]) -> str:
    """The text that a person reads."""
    if message["type"] == "text":
        return str(message["text"]["body"])
    if message["type"] == "template":
        return str(message["template"]["name"])
    return str(message["interactive"]["body"]["text"])


def offered(message: dict[str, Any]) -> dict[str, str]:
    """Title → id of what can be tapped under a message; with its description, the whole title."""
    if message["type"] != "interactive":
        return {}
    action = message["interactive"]["action"]
    replies = [button["reply"] for button in action.get("buttons", [])]
    rows = [row for section in action.get("sections", []) for row in section["rows"]]
    return {one.get("description", one["title"]): one["id"] for one in (*replies, *rows)}


class Phone:
    """A person who writes: makes the bodies that Meta would send, signs and posts them."""

    def __init__(self, client: TestClient[Any, Any], phone: str | None = None, user_id: str | None = None) -> None:
        number = next(_number)
        self.client = client
        self.phone = phone if phone is not None or user_id is not None else f"3247{number:07}"
        self.user_id = user_id

    @property
    def to(self) -> str:
        """How the service should reach them."""
        return f"+{self.phone}" if self.phone else str(self.user_id)

    def message(self, type_: str, part: Any = None, **more: Any) -> dict[str, Any]:
        """A message of theirs, now."""
        made: dict[str, Any] = {"id": f"wamid.in{next(_number)}", "timestamp": str(int(time.time())), "type": type_}
        if self.phone:
            made["from"] = self.phone
        if self.user_id:
            made["from_user_id"] = self.user_id
        if part is not None:
            made[type_] = part
        return {**made, **more}

    def text(self, body: str, **more: Any) -> dict[str, Any]:
        """Words."""
        return self.message("text", {"body": body}, **more)

    async def say(self, body: str) -> None:
        """Write, and see that it was taken."""
        assert await self.post(self.text(body)) == 200

    async def tap(self, message: dict[str, Any], title: str) -> None:
        """Tap on what was offered under a message of ours."""
        reply = {"id": offered(message)[title], "title": title[:24]}
        kind = "button_reply" if message["interactive"]["type"] == "button" else "list_reply"
        assert await self.post(self.message("interactive", {"type": kind, kind: reply})) == 200

    async def post(self, *messages: dict[str, Any]) -> int:
        """Send messages in one body; the status of the answer."""
        return await send(self.client, body_of(messages, [self.contact()]))

    def contact(self) -> dict[str, Any]:
        """As Meta names them beside their messages."""
        named: dict[str, Any] = {"profile": {"name": "Somebody"}}
        if self.phone:
            named["wa_id"] = self.phone
        if self.user_id:
            named["user_id"] = self.user_id
        return named


def body_of(messages: Iterable[dict[str, Any]] = (), contacts: Iterable[dict[str, Any]] = (), **value: Any) -> Any:
    """The whole body around messages."""
    inner: dict[str, Any] = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "3225550123", "phone_number_id": NUMBER_ID},
        **value,
    }
    if messages:
        inner["messages"] = list(messages)
        inner["contacts"] = list(contacts)
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "102290129340398", "changes": [{"value": inner, "field": "messages"}]}],
    }


async def send(client: TestClient[Any, Any], body: Any, secret: str = SECRET) -> int:
    """Post a body as Meta does; the status of the answer."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = await client.post("/channels/whatsapp", data=raw, headers=signed(raw, secret))
    return int(answer.status)


class Office:
    """What is stored, as the tests look at it."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def conversations(self) -> list[Conversation]:
        async with self.database.read() as session:
            return list((await session.scalars(select(Conversation).order_by(Conversation.created_at))).all())

    async def transcript(self, conversation_id: str | None = None) -> list[tuple[str, str]]:
        """Who said what, in the only conversation or in this one."""
        async with self.database.read() as session:
            query = select(Event).order_by(Event.conversation_id, Event.seq)
            if conversation_id is not None:
                query = query.where(Event.conversation_id == conversation_id)
            return [(event.author, event.text or "") for event in await session.scalars(query)]

    async def person(self, phone: str) -> WhatsAppPerson | None:
        async with self.database.read() as session:
            found: WhatsAppPerson | None = await session.scalar(
                select(WhatsAppPerson).where(WhatsAppPerson.phone == phone)
            )
            return found

    async def conversation_of(self, phone: str) -> str:
        async with self.database.read() as session:
            found = await session.scalar(
                select(WhatsAppTalk.conversation_id)
                .join(WhatsAppPerson)
                .where(WhatsAppPerson.phone == phone)
                .order_by(WhatsAppTalk.agreed_at.desc())
                .limit(1)
            )
            assert found is not None
            return found

    async def rows(self) -> list[OutboxMessage]:
        async with self.database.read() as session:
            return list((await session.scalars(select(OutboxMessage).order_by(OutboxMessage.id))).all())

    async def updates(self, state: str | None = None) -> list[WhatsAppUpdate]:
        async with self.database.read() as session:
            query = select(WhatsAppUpdate).order_by(WhatsAppUpdate.id)
            return list(
                (await session.scalars(query if state is None else query.where(WhatsAppUpdate.state == state))).all()
            )

    async def settled(self) -> None:
        """Wait until every update was dealt with."""
        await until(lambda: self.updates("pending"), lambda found: not found)
