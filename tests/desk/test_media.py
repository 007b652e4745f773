"""Files from WhatsApp: whoever may read the talk opens them, and it is kept who did; for all others there are none."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from service_parts import MakeConversation, make_app, open_browser, sign_in_as
from sqlalchemy import select
from whatsapp_parts import Graph, settings_for

from tandem.app_keys import WHATSAPP_GRAPH
from tandem.channels.whatsapp import graph as client
from tandem.channels.whatsapp.media import PATH
from tandem.clock import now
from tandem.handoff import tickets
from tandem.storage.database import Database
from tandem.storage.models import AuditEntry, Ticket, WhatsAppMedia


@pytest.fixture(scope="module")
def meta() -> Iterator[Graph]:
    made = Graph()
    yield made
    made.stop()


@pytest.mark.parametrize(("agencies", "status"), [(("liege",), 200), (("gent",), 404)])
async def test_a_file_is_opened_by_who_may_read_the_talk(
    database: Database,
    make_conversation: MakeConversation,
    meta: Graph,
    tmp_path: Path,
    agencies: tuple[str, ...],
    status: int,
) -> None:
    await meta.tell(media={"7": {"mime_type": "image/png", "base64": base64.b64encode(b"picture").decode()}})
    app = make_app(database)
    app[WHATSAPP_GRAPH] = client.Graph(settings_for("sqlite:///x", tmp_path, meta.url))
    talk = await make_conversation()
    async with open_browser(app) as browser:
        assert (await browser.get(PATH + "abc", allow_redirects=False)).status == 303, "first one signs in"
        await sign_in_as(browser, database, role="advisor", agencies=("liege", "gent"), name="Setup")
        await sign_in_as(browser, database, role="advisor", agencies=agencies)
        async with database.write() as session:
            ticket = await tickets.open_ticket(session, talk, reason="asked_for_person")
            (await session.get_one(Ticket, ticket.id)).agency_id = "liege"
            session.add(
                WhatsAppMedia(
                    public_id="abc",
                    conversation_id=talk,
                    seq=1,
                    kind="image",
                    message_key="k",
                    media_id="7",
                    mime_type="image/png",
                    received_at=now(),
                )
            )
        answer = await browser.get(PATH + "abc")
        assert answer.status == status
        assert (await answer.read() == b"picture") == (status == 200)
        async with database.read() as session:
            seen = (await session.scalars(select(AuditEntry).where(AuditEntry.kind == "conversation"))).all()
        assert len(seen) == int(status == 200)
    await app[WHATSAPP_GRAPH].close()
