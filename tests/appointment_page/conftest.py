"""The pages of an appointment beside the public page, on both databases, with two coaches and a clock that obeys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from mailbox import Mailbox, running_mailbox

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from booking_parts import at
from letter_parts import Clock, Office
from page_parts import Client
from service_parts import policy, texts

from tandem import appointment_page, website
from tandem.app import problems
from tandem.app_keys import APPOINTMENTS, CATALOGUE, DATABASE, POLICY, SETTINGS
from tandem.storage.database import Database


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with running_mailbox() as box:
        yield box


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A Monday morning in March."""
    clock = Clock(at("2027-03-22 08:00"))
    for module in ("tandem.conversations.outbox", "tandem.appointment_page.routes"):
        monkeypatch.setattr(f"{module}.now", clock)
    return clock


@pytest.fixture
async def office(database: Database, box: Mailbox, clock: Clock) -> Office:
    office = Office(database, box, clock)
    await office.open()
    return office


@pytest.fixture
async def client(office: Office) -> AsyncIterator[Client]:
    """A browser that follows no redirects by itself."""
    app = web.Application(middlewares=[problems])
    app[SETTINGS], app[DATABASE], app[APPOINTMENTS] = office.settings, office.database, office.appointments
    app[CATALOGUE], app[POLICY] = texts(), policy()
    website.setup(app)
    appointment_page.setup(app)
    async with TestClient(TestServer(app)) as client:
        yield client
