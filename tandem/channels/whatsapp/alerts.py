"""Telling the institution that something needs a person: a token that ran out, a template that Meta paused.

A line in the log and a mail, once a day for each kind of trouble. Neither names anybody.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import today
from tandem.conversations import outbox
from tandem.settings import Settings
from tandem.storage.models import OutboxMessage
from tandem.texts import LANGUAGES, Catalogue

log = structlog.get_logger(__name__)

WHAT_TO_DO: Final[Mapping[str, str]] = {
    "token": "make a new token for the system user at Meta and set TANDEM_WHATSAPP_ACCESS_TOKEN; messages wait",
    "permission": "give the system user the permission whatsapp_business_messaging; messages wait",
    "account": "look at the account's state in WhatsApp Manager: Meta has locked or restricted it",
    "payment": "see to the way of payment in WhatsApp Manager; messages wait",
    "number": "see in WhatsApp Manager whether the number is registered and its name approved; messages wait",
    "spam": "Meta says that people block or report us: look at what was sent, send nothing that nobody asked for",
    "template": "run `make whatsapp-check`: a template is missing, paused or different at Meta",
    "set-up": "report this: Meta refuses a message as wrong",
    "charged": "ask Meta why messages are charged as those of a general assistant",
}
"""Each kind of trouble with what to do about it; the texts `whatsapp-alert-…` say it to people."""


class WhatsAppAlerts:
    """Puts alerts into the outbox and the log."""

    def __init__(self, settings: Settings, catalogue: Catalogue) -> None:
        self._on = bool(settings.smtp_url and settings.alert_address)
        self._catalogue = catalogue
        self._told: dict[str, dt.date] = {}

    async def put(self, session: AsyncSession, what: str, **about: object) -> None:
        """Tell of a kind of `WHAT_TO_DO`, in the caller's transaction. `about` are codes and names of templates."""
        told = f"{what} {about}"
        if self._told.get(told) != today():
            self._told[told] = today()
            log.error("whatsapp.needs_a_person", what=what, do=WHAT_TO_DO[what], **about)
        key = f"whatsapp-alert:{what}:{today():%Y-%m-%d}"
        if not self._on or await session.scalar(select(OutboxMessage.id).where(OutboxMessage.key == key)) is not None:
            return
        subject = " · ".join(self._catalogue.text(language, "whatsapp-alert").text for language in LANGUAGES)
        text = "\n\n".join(self._catalogue.text(language, f"whatsapp-alert-{what}").text for language in LANGUAGES)
        outbox.put(session, "mail", {"subject": subject, "text": text}, key=key)
