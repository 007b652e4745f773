"""What the tests of the website share."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestClient
from chat_double import ChatDouble

from tandem import website
from tandem.app_keys import CATALOGUE, DIRECTORY, INSTITUTION, POLICY, SETTINGS
from tandem.directory import Directory
from tandem.institution import Institution
from tandem.policy import Policy
from tandem.settings import Settings
from tandem.texts import Catalogue

PROJECT = Path(__file__).resolve().parents[2]

Client = TestClient[web.Request, web.Application]


@cache
def parts() -> tuple[Catalogue, Policy]:
    """The real texts and policy, read once."""
    return Catalogue.load(PROJECT / "texts"), Policy.load(PROJECT / "policy")


def website_app(chat: ChatDouble) -> web.Application:
    """The website alone, beside a stand-in for the chat."""
    app = web.Application()
    app[CATALOGUE], app[POLICY] = parts()
    app[SETTINGS] = Settings(_env_file=None, public_url="https://chat.example.org")
    app[DIRECTORY] = Directory.load(PROJECT / "directory")
    app[INSTITUTION] = Institution.load(PROJECT / "institution")
    website.setup(app)
    chat.setup(app)
    return app
