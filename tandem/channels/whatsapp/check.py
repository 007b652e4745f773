"""`make whatsapp-check`: is everything at Meta as it must be, and if not, what is to be done, in plain words.

It only looks. Nothing is sent to anybody, and no secret is shown.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import aiohttp

from tandem.channels.whatsapp.graph import Graph, GraphError
from tandem.channels.whatsapp.templates import Template
from tandem.settings import Settings
from tandem.texts import LANGUAGES

WEBHOOK: Final = "/channels/whatsapp"
_NEEDED: Final = ("whatsapp_business_messaging", "whatsapp_business_management")
_SOON: Final = dt.timedelta(days=14)
_NUMBER_FIELDS: Final = "display_phone_number,verified_name,name_status,code_verification_status,health_status"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `do` says what is to be done when it is not in order."""

    fine: bool
    what: str
    do: str = ""

    def __str__(self) -> str:
        return f"{'ok  ' if self.fine else 'MEND'} {self.what}" + (f"\n     {self.do}" if self.do else "")


class Check:
    """Looks at the set-up. `say` is told each finding as soon as it is known."""

    def __init__(
        self,
        settings: Settings,
        graph: Graph,
        templates: Mapping[str, Template],
        now: dt.datetime,
        say: Callable[[Finding], None],
    ) -> None:
        self._settings = settings
        self._graph = graph
        self._templates = templates
        self._now = now
        self._say = say
        self._in_order = True

    async def run(self) -> bool:
        """Look at everything that can be looked at; whether all of it is in order."""
        if self._settings.whatsapp_missing:
            for name in self._settings.whatsapp_missing:
                self._found(False, f"{name} is not set", "docs/whatsapp.md says where to find it")
            return False
        number = await self._number()
        if number is None:
            return False
        await self._token()
        account = _account_of(number)
        if account is None:
            self._found(False, "Meta does not say which business account the number belongs to", _REGISTER)
        else:
            await self._subscription(account)
            await self._templates_of(account)
        await self._webhook()
        return self._in_order

    async def _number(self) -> Mapping[str, Any] | None:
        try:
            found = await self._graph.look(self._settings.whatsapp_phone_number_id, fields=_NUMBER_FIELDS)
        except GraphError as error:
            self._found(False, f"Meta does not show the phone number: {error}", _what_helps(error))
            return None
        self._found(True, f"the number is {found.get('display_phone_number')}, named {found.get('verified_name')}")
        if found.get("name_status") not in (None, "APPROVED", "AVAILABLE_WITHOUT_REVIEW"):
            self._found(False, f"Meta has not agreed to the name yet ({found['name_status']})", _MANAGER)
        if found.get("code_verification_status") not in (None, "VERIFIED"):
            self._found(False, "the number is not verified", _REGISTER)
        for entity in _rows(found.get("health_status"), "entities"):
            if entity.get("can_send_message") not in (None, "AVAILABLE"):
                named = str(entity.get("entity_type", "something")).lower()
                self._found(False, f"messages from this {named} are {entity['can_send_message']}", _reasons(entity))
        return found

    async def _token(self) -> None:
        try:
            told = await self._graph.look("debug_token", input_token=self._settings.whatsapp_access_token)
        except GraphError as error:
            self._found(False, f"Meta tells nothing about the token: {error}", _what_helps(error))
            return
        data = told.get("data")
        data = data if isinstance(data, dict) else {}
        for scope in _NEEDED:
            if scope not in data.get("scopes", ()):
                self._found(
                    False, f"the token lacks {scope}", "make it anew for the system user, with both permissions"
                )
        ends = data.get("expires_at")
        if isinstance(ends, int) and ends > 0:
            left = dt.datetime.fromtimestamp(ends, dt.UTC) - self._now
            self._found(
                left > _SOON, f"the token ends in {left.days} days", "make one for a system user: it does not end"
            )
        else:
            self._found(True, "the token does not end")

    async def _subscription(self, account: str) -> None:
        try:
            told = await self._graph.look(f"{account}/subscribed_apps")
        except GraphError as error:
            self._found(False, f"Meta does not say who hears of messages: {error}", _what_helps(error))
            return
        subscribed = bool(_rows(told, "data"))
        self._found(
            subscribed,
            "an app is subscribed to the account" if subscribed else "no app hears of messages",
            "" if subscribed else f"subscribe the app: POST {account}/subscribed_apps, see docs/whatsapp.md",
        )

    async def _templates_of(self, account: str) -> None:
        try:
            told = await self._graph.look(
                f"{account}/message_templates", fields="name,language,status,category,components", limit="200"
            )
        except GraphError as error:
            self._found(False, f"Meta does not show the templates: {error}", _what_helps(error))
            return
        there = {(row.get("name"), row.get("language")): row for row in _rows(told, "data")}
        for template in self._templates.values():
            for language in LANGUAGES:
                self._template(template, language, there.get((template.name, language)))

    def _template(self, template: Template, language: str, there: Mapping[str, Any] | None) -> None:
        named = f"the template {template.name} in {language}"
        if there is None:
            self._found(False, f"{named} is not at Meta", "send it there: make whatsapp-templates, docs/whatsapp.md")
            return
        status = there.get("status")
        if status != "APPROVED":
            do = "wait: Meta looks at it" if status == "PENDING" else _MANAGER
            self._found(False, f"{named} is {status}", do)
        elif _texts(there) != _texts(template.definition(language)):
            self._found(False, f"{named} is not what whatsapp/templates.yml says", "change one of the two")
        else:
            self._found(True, named)
        if there.get("category") not in (None, "UTILITY"):
            self._found(False, f"{named} counts as {there['category']}, which costs more", _MANAGER)

    async def _webhook(self) -> None:
        """Call our own address from outside, as Meta does when the webhook is set up."""
        if not self._settings.base_url.startswith("https://"):
            self._found(
                False,
                f"{self._settings.base_url} is no address that Meta can reach",
                "set TANDEM_PUBLIC_URL to the https address of the service",
            )
            return
        url, challenge = f"{self._settings.base_url}{WEBHOOK}", secrets.token_hex(8)
        query = {"hub.mode": "subscribe", "hub.verify_token": self._settings.whatsapp_verify_token}
        try:
            timeout = aiohttp.ClientTimeout(total=10)
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.get(url, params={**query, "hub.challenge": challenge}) as answer,
            ):
                fine = answer.status == 200 and await answer.text() == challenge
        except (aiohttp.ClientError, TimeoutError):
            fine = False
        self._found(
            fine,
            f"the webhook {url} " + ("answers" if fine else "does not answer as it should"),
            "" if fine else "start the service, and see that the reverse proxy passes this path",
        )

    def _found(self, fine: bool, what: str, do: str = "") -> None:
        self._in_order = self._in_order and fine
        self._say(Finding(fine, what, "" if fine else do))


_MANAGER: Final = "look at it in WhatsApp Manager"
_REGISTER: Final = "register the number: docs/whatsapp.md, step 2"


def _what_helps(error: GraphError) -> str:
    if error.status == 401 or error.code in (0, 190):
        return "the token is wrong or has ended: make a new one for the system user"
    if error.status == 403 or error.code in (3, 10, 200, 131005):
        return "the system user lacks a permission, or the number is not assigned to it"
    if error.code in (33, 100):
        return "TANDEM_WHATSAPP_PHONE_NUMBER_ID is not the id of a number that this token may use"
    return "see that this machine reaches graph.facebook.com, and try again"


def _account_of(number: Mapping[str, Any]) -> str | None:
    found = (
        row.get("id") for row in _rows(number.get("health_status"), "entities") if row.get("entity_type") == "WABA"
    )
    return next((str(id_) for id_ in found if id_), None)


def _rows(value: object, name: str) -> list[Mapping[str, Any]]:
    rows = value.get(name) if isinstance(value, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _reasons(entity: Mapping[str, Any]) -> str:
    told = [str(row.get("possible_solution") or row.get("error_description") or "") for row in _rows(entity, "errors")]
    return " ".join(filter(None, told)) or _MANAGER


def _texts(template: Mapping[str, Any]) -> list[str]:
    """What people read of a template, wherever it comes from: body, then buttons."""
    components: Iterable[Mapping[str, Any]] = _rows(template, "components")
    bodies = [str(part.get("text")) for part in components if str(part.get("type")).upper() == "BODY"]
    buttons = [
        str(button.get("text"))
        for part in components
        if str(part.get("type")).upper() == "BUTTONS"
        for button in _rows(part, "buttons")
    ]
    return [*bodies, *buttons]
