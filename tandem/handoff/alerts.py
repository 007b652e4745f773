"""The mail that says a new ticket waits. It holds a link and no word about the person: mailboxes are read by many."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.conversations import outbox
from tandem.settings import Settings
from tandem.storage.models import Ticket
from tandem.texts import LANGUAGES, Catalogue


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
        subject = " · ".join(self._catalogue.text(language, "alert-subject").text for language in LANGUAGES)
        text = "\n\n".join(self._catalogue.text(language, "alert-text", link=link).text for language in LANGUAGES)
        outbox.put(session, "mail", {"subject": subject, "text": text}, conversation_id=ticket.conversation_id)
