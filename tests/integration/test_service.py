"""The service as it is wired: what happens in it reaches another program by itself."""

from __future__ import annotations

from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer
from integration_parts import Receiver
from running_service import parts_for
from standardwebhooks import Webhook

from tandem.app import public_app
from tandem.conversations.start import start
from tandem.handoff import tickets
from tandem.integration import endpoints
from tandem.integration.webhooks import EVENT_TYPES
from tandem.people.vault import Vault
from tandem.settings import Settings


async def test_a_ticket_that_opens_is_told(database_url: str, tmp_path: Path, receiver: Receiver) -> None:
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        database_url=database_url,
        rasa_port=1,
        rasa_secret="a-secret-of-tests",
        desk_secret="another-secret-of-tests",
        webhook_loopback=True,
    )
    parts = parts_for(settings)
    async with TestClient(TestServer(public_app(parts))):
        async with parts.database.write() as session:
            _, secret = await endpoints.make(
                session, Vault(settings.vault_secret), "CRM", receiver.url, EVENT_TYPES, by=None
            )
            talk = await start(session, parts.catalogue, channel="web", language="fr", page=None)
        async with parts.database.write() as session:
            number = (await tickets.open_ticket(session, talk.id, reason="warm_route")).id
        await receiver.arrived(2)
    told = [Webhook(secret).verify(got.body, got.headers) for got in receiver.got]
    opened = next(one["data"] for one in told if one["type"] == "ticket.opened")
    assert (opened["ticket"], opened["conversation"]) == (number, talk.id)
