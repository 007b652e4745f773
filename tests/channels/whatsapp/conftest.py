"""The service with WhatsApp set up, a scripted Rasa and the fake Graph API around it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from fake_rasa import FakeRasa
from running_service import Service, parts_for
from whatsapp_parts import Graph, Office, Phone, settings_for

from tandem.app import public_app
from tandem.channels.whatsapp import templates
from tandem.settings import PROJECT
from tandem.storage.database import Database
from tandem.texts import LANGUAGES


@pytest.fixture(scope="session")
def graph_process() -> Iterator[Graph]:
    made = Graph()
    yield made
    made.stop()


@pytest_asyncio.fixture
async def graph(graph_process: Graph) -> Graph:
    """The fake, as if it had just started, with our templates approved."""
    await graph_process.forget()
    known = templates.load(PROJECT / "whatsapp" / "templates.yml")
    await graph_process.tell(
        templates=[template.definition(language) for template in known.values() for language in LANGUAGES]
    )
    return graph_process


@pytest_asyncio.fixture
async def service(
    database: Database, database_url: str, rasa: FakeRasa, graph: Graph, tmp_path: Path
) -> AsyncIterator[Service]:
    """The service on an empty database, with the channel on."""
    made = settings_for(
        database_url, tmp_path, graph.url, rasa_port=rasa.port, rasa_secret=rasa.secret, api_tokens="a-token"
    )
    async with TestClient(TestServer(public_app(parts_for(made)))) as client:
        yield Service(client, made)


@pytest.fixture
def phone(service: Service) -> Phone:
    """Somebody who has never written before."""
    return Phone(service.client)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)
