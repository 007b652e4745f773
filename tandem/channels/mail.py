"""Mail, for now only the alert that a ticket waits. It names nobody: a mailbox is read by others than the desk."""

from __future__ import annotations

from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

import aiosmtplib

from tandem.conversations.outbox import DeliveryError, Outgoing
from tandem.settings import Settings

CHANNEL = "mail"
_FOR_GOOD = 500
"""SMTP's codes from here on mean: do not try again."""


class MailDeliverer:
    """Sends `{"subject", "text"}` to the institution's alert address over `TANDEM_SMTP_URL`."""

    def __init__(self, settings: Settings) -> None:
        self._server = urlsplit(settings.smtp_url)
        self._address = settings.alert_address

    async def deliver(self, message: Outgoing) -> None:
        """Hand one mail to the server; refused recipients are final, an absent server is not."""
        content = message.content
        mail = EmailMessage()
        mail["From"] = mail["To"] = self._address
        mail["Subject"] = content["subject"]
        mail.set_content(content["text"])
        secure = self._server.scheme == "smtps"
        try:
            await aiosmtplib.send(
                mail,
                hostname=self._server.hostname,
                port=self._server.port or (465 if secure else 25),
                username=unquote(self._server.username) if self._server.username else None,
                password=unquote(self._server.password) if self._server.password else None,
                use_tls=secure,
                timeout=20,
            )
        except (aiosmtplib.SMTPException, OSError) as error:
            raise DeliveryError(type(error).__name__, final=_is_final(error)) from error


def _is_final(error: Exception) -> bool:
    """Whether an address is refused for good. With a code below 500 (greylisting, a full mailbox) it is only later."""
    refused = error.recipients if isinstance(error, aiosmtplib.SMTPRecipientsRefused) else [error]
    kinds = (aiosmtplib.SMTPRecipientRefused, aiosmtplib.SMTPSenderRefused)
    return all(isinstance(one, kinds) and one.code >= _FOR_GOOD for one in refused)
