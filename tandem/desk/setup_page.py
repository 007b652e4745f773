"""What is set up: what the institution still has to tell, rules and texts with their check, and whether all runs.

It only reads. The files are looked at as they lie there now, so that an editor sees a fault before the next start does.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from aiohttp import web

from tandem import text_check
from tandem.app_keys import DATABASE, INSTITUTION, POLICY, RASA, SETTINGS
from tandem.clock import today
from tandem.desk.guard import needs, who
from tandem.desk.page import render
from tandem.documents import DocumentError
from tandem.institution import Institution
from tandem.institution.institution import FILE
from tandem.institution.institution import SETTINGS as TOLD
from tandem.integration import carriers
from tandem.integration.carriers import Carrier, Carriers
from tandem.policy import check
from tandem.settings import PROJECT, Settings
from tandem.texts import TextError

routes = web.RouteTableDef()

_MAIL: Final = ("TANDEM_SMTP_URL", "TANDEM_MAIL_FROM")

State = Literal["fine", "off", "trouble", "down"]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what runs: how it is, and what is lacking for it to be set up."""

    name: str
    state: State
    carrier: Carrier | None = None
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """The files as they lie there now. `unreadable`: why they could not even be read, a line for each fault."""

    policy: check.Checked | None = None
    texts: text_check.Checked | None = None
    unreadable: tuple[str, ...] = ()


@routes.get("/desk/setup")
@needs("settings")
async def read(request: web.Request) -> web.Response:
    """The page."""
    async with request.app[DATABASE].read() as session:
        going = await carriers.read(session)
    rasa = await request.app[RASA].ready()
    looked = await asyncio.to_thread(look, PROJECT)
    institution = request.app[INSTITUTION]
    return render(
        request,
        "setup.html",
        signed_in=who(request),
        parts_running=running(request.app[SETTINGS], going, rasa=rasa),
        settings=[(id_, institution.as_of(id_) if institution.knows(id_) else None) for id_ in TOLD],
        told=_number_told(institution),
        settings_file=f"institution/{FILE}",
        policy_version=request.app[POLICY].version,
        looked=looked,
    )


def running(settings: Settings, going: Carriers, *, rasa: bool) -> tuple[Part, ...]:
    """Each part with its state."""
    mail, whatsapp = going.of("mail"), going.of("whatsapp")
    lacking = settings.whatsapp_missing
    troubled = going.webhooks.dead or going.endpoints_gone
    return (
        Part("rasa", "fine" if rasa else "down"),
        Part("mail", _state(mail), mail) if settings.sends_mail else Part("mail", "off", lacking=_MAIL),
        Part("whatsapp", "off", lacking=lacking) if lacking else Part("whatsapp", _state(whatsapp), whatsapp),
        Part("webhooks", "trouble" if troubled else "fine", going.webhooks)
        if going.endpoints_on or troubled
        else Part("webhooks", "off"),
    )


def look(project: Path) -> Looked:
    """Check rules and texts as they lie there now. It computes for about a second: not in the event loop."""
    day = today()
    unreadable: list[str] = []
    policy, texts = None, None
    try:
        policy = check.check(project / "policy", day)
    except DocumentError as error:
        unreadable += str(error).splitlines()
    try:
        texts = text_check.check(project / "texts", day)
    except (DocumentError, TextError) as error:
        unreadable += [line for line in str(error).splitlines() if line not in unreadable]
    return Looked(policy, texts, tuple(unreadable))


def _state(carrier: Carrier) -> State:
    return "trouble" if carrier.dead else "fine"


def _number_told(institution: Institution) -> int:
    return len(TOLD) - len(institution.missing())
