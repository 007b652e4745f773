"""The pages of an appointment beside the public page, on both databases, with two coaches and a clock that obeys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from mailbox import Mailbox, running_mailbox

import pytest
from booking_parts import at
from letter_parts import Clock, Office
from page_parts import Client, browsing

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
    async with browsing(office) as client:
        yield client
