"""What is kept of a person on WhatsApp: it is in the copy of their data, and goes when their talk goes."""

from __future__ import annotations

import datetime as dt

from fake_rasa import FakeRasa
from running_service import Service, parts_for
from sqlalchemy import update
from whatsapp_parts import Graph, Office, Phone

from tandem.clock import now
from tandem.conversations.rasa import RasaClient
from tandem.privacy import copy
from tandem.privacy.purge import Purge
from tandem.storage.models import Conversation, WhatsAppMedia, WhatsAppPerson, WhatsAppUpdate


async def purge(service: Service, office: Office) -> None:
    parts, rasa = parts_for(service.settings), RasaClient(service.settings)
    await Purge(office.database, rasa, parts.policy, service.settings, parts.appointments).run()
    await rasa.close()
    await parts.database.close()


async def test_the_copy_of_ones_data_has_the_number(
    service: Service, phone: Phone, graph: Graph, office: Office
) -> None:
    await phone.say("bonjour")
    await graph.until(2)
    async with office.database.read() as session:
        held = await copy.read(session, await office.conversation_of(phone.to))
    assert held is not None
    shown = copy.as_json(held, service.settings)
    assert shown["whatsapp"]["phone"] == phone.to
    assert shown["conversation"]["channel"] == "whatsapp"
    parts = parts_for(service.settings)
    assert phone.to in copy.CopyInWords(held, service.settings, parts.catalogue, parts.policy).text()
    await parts.database.close()


async def test_the_purge_takes_the_address_with_the_last_conversation(
    service: Service, phone: Phone, graph: Graph, office: Office, rasa: FakeRasa
) -> None:
    other = Phone(service.client)
    for one in (phone, other):
        await one.say("bonjour")
    await phone.post(phone.message("image", {"id": "7", "mime_type": "image/png"}))
    await graph.until(5)
    old = now() - dt.timedelta(days=300)
    async with office.database.write() as session:
        conversation_id = await office.conversation_of(phone.to)
        await session.execute(update(Conversation).where(Conversation.id == conversation_id).values(updated_at=old))
        await session.execute(update(WhatsAppUpdate).values(received_at=old))
    await purge(service, office)
    assert await office.person(phone.to) is None
    assert await office.person(other.to) is not None
    assert await office.updates() == []
    async with office.database.read() as session:
        assert await session.get(WhatsAppMedia, "7") is None
        assert phone.to not in str([row.content for row in await office.rows()])


async def test_somebody_without_any_talk_is_not_kept(service: Service, office: Office) -> None:
    old = now() - dt.timedelta(days=300)
    async with office.database.write() as session:
        session.add(WhatsAppPerson(phone="+32470000009", created_at=old, wrote_at=old))
        session.add(WhatsAppPerson(phone="+32470000008", created_at=now()))
    await purge(service, office)
    assert await office.person("+32470000009") is None
    assert await office.person("+32470000008") is not None
