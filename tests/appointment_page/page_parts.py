"""What the tests of the pages share."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from letter_parts import Office
from service_parts import policy, texts

from tandem import appointment_page, website
from tandem.app import problems
from tandem.app_keys import APPOINTMENTS, CATALOGUE, DATABASE, POLICY, SETTINGS
from tandem.booking import links
from tandem.storage.models import Appointment

Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def browsing(office: Office) -> AsyncIterator[Client]:
    """A browser on the pages of this office."""
    app = web.Application(middlewares=[problems])
    app[SETTINGS], app[DATABASE], app[APPOINTMENTS] = office.settings, office.database, office.appointments
    app[CATALOGUE], app[POLICY] = texts(), policy()
    website.setup(app)
    appointment_page.setup(app)
    async with TestClient(TestServer(app)) as client:
        yield client


async def link_to(office: Office, appointment: Appointment) -> str:
    """A link, as a letter or the chat gives it."""
    return str(await office.in_database(lambda session: links.make(session, appointment)))


async def get(client: Client, path: str, status: int = 200, **headers: str) -> str:
    """A page."""
    async with client.get(path, headers=headers, allow_redirects=False) as answer:
        assert answer.status == status, await answer.text()
        return unescape(await answer.text())


async def post(client: Client, path: str, fields: dict[str, Any], **headers: str) -> tuple[int, str, str]:
    """Send a form: the status, where it leads, and the page."""
    async with client.post(path, data=fields, headers=headers, allow_redirects=False) as answer:
        return answer.status, answer.headers.get("Location", ""), unescape(await answer.text())


def offered(page: str) -> list[str]:
    """The times that can be chosen on a page."""
    return re.findall(r'name="slot" value="([^"]+)"', page)


def sequence(page: str) -> str:
    """What the form of a page says the appointment was."""
    found = re.search(r'name="sequence" value="(\d+)"', page)
    assert found is not None
    return found[1]
