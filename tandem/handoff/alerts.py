"""The mails that say that tickets wait. They hold a link and no word about anybody: mailboxes are read by many."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.conversations import outbox
from tandem.settings import Settings
from tandem.storage.models import Ticket
from tandem.texts import LANGUAGES, Catalogue, Value


class TicketAlerts:
    """Puts the alert into the outbox, in the three languages; does nothing while no mail is set up."""

    def __init__(self, settings: Settings, catalogue: Catalogue) -> None:
        self._on = bool(settings.smtp_url and settings.alert_address)
        self._tickets = f"{settings.base_url}/desk/tickets"
        self._catalogue = catalogue

    def put(self, session: AsyncSession, ticket: Ticket) -> None:
        """Add the alert to the transaction that opened the ticket."""
        if not self._on or ticket.conversation_id is None:
            return  # a ticket without a conversation is that of somebody who was erased
        link = f"{self._tickets}/{ticket.id}"
        outbox.put(session, "mail", self._words("alert", link=link), conversation_id=ticket.conversation_id)

    def put_again(self, session: AsyncSession, count: int) -> None:
        """Add one mail for all tickets that nobody has taken in time."""
        if self._on:
            outbox.put(session, "mail", self._words("alert-again", link=self._tickets, count=count))

    def _words(self, name: str, **values: Value) -> dict[str, str]:
        subject = " · ".join(self._catalogue.text(language, f"{name}-subject").text for language in LANGUAGES)
        text = "\n\n".join(self._catalogue.text(language, f"{name}-text", **values).text for language in LANGUAGES)
        return {"subject": subject, "text": text}
