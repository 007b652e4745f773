"""Mail over `TANDEM_SMTP_URL`: alerts for the institution, letters to people and coaches, invitations to calendars."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, getaddresses
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import aiosmtplib
import structlog

from tandem.clock import now
from tandem.conversations.outbox import DeliveryError, Outgoing
from tandem.settings import Settings

log = structlog.get_logger(__name__)

CHANNEL: Final = "mail"
_FOR_GOOD: Final = 500
"""SMTP's codes from here on mean: do not try again."""
_FILE: Final = "microstart.ics"


class MailDeliverer:
    """Sends a row `{"subject", "text"}` with what else it may have:

    - `to`: an address or several; without it the mail goes to the institution's alert address;
    - `language`: of the text, `fr`, `nl` or `en`;
    - `html`: the same text for who reads mail with pictures and buttons;
    - `calendar`: `{"method", "ics"}`, which calendars take in by themselves.
    """

    def __init__(self, settings: Settings) -> None:
        self._server = urlsplit(settings.smtp_url)
        self._alerts = [address for _, address in getaddresses([settings.alert_address])]
        self._sender = settings.sender
        self._is_away = False

    async def deliver(self, message: Outgoing) -> None:
        """Hand one mail to the server; a refused recipient is final, an absent server or a fault of ours is not."""
        mail = self._mail(message)
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
            final = _is_final(error, mail)
            if not final:
                self._tell_once(error)
            raise DeliveryError(_fault(error), final=final) from error
        self._is_away = False

    def _mail(self, message: Outgoing) -> EmailMessage:
        try:
            return _compose(message.content, self._alerts, self._sender, message.id)
        except (ValueError, IndexError, MessageError) as error:
            # an address that is none: trying again cannot help
            raise DeliveryError(f"no mail can be made of it: {type(error).__name__}", final=True) from error

    def _tell_once(self, error: Exception) -> None:
        """One line when mail stops going out, not one for each mail that waits."""
        if not self._is_away:
            self._is_away = True
            log.error("mail.stopped", fault=_fault(error), do="see TANDEM_SMTP_URL and TANDEM_MAIL_FROM; mails wait")


def _compose(content: Mapping[str, Any], alerts: list[str], sender: tuple[str, str], number: int) -> EmailMessage:
    mail = EmailMessage(policy=policy.SMTP)
    to = content.get("to", alerts)
    if not to:
        raise ValueError("nobody to send it to")
    mail["From"] = formataddr(sender)
    mail["To"] = [Address(addr_spec=one) for one in ([to] if isinstance(to, str) else to)]
    mail["Subject"] = content["subject"]
    mail["Date"] = format_datetime(now())
    mail["Message-ID"] = _message_id(number, mail, sender[1])
    # no "I am on holiday" in return
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(content["text"])
    if "html" in content:
        mail.add_alternative(content["html"], subtype="html")
    if "calendar" in content:
        _add_calendar(mail, content["calendar"])
    if "language" in content:
        mail["Content-Language"] = content["language"]
    return mail


def _add_calendar(mail: EmailMessage, calendar: Mapping[str, str]) -> None:
    """Once as what mail programs act on, with the method in the part's own header, and once as a file for the others.

    Without the method there, some show the invitation as a text and take nothing in.
    """
    mail.add_alternative(calendar["ics"], subtype="calendar", params={"method": calendar["method"]})
    mail.add_attachment(
        calendar["ics"].encode("utf-8"),
        maintype="application",
        subtype="ics",
        filename=_FILE,
        params={"method": calendar["method"]},
    )


def _message_id(number: int, mail: EmailMessage, sender: str) -> str:
    """The same whenever a row is tried again, so that whoever gets it twice can tell. The number alone would not do: on
    SQLite that of a row that was erased may be given again.
    """
    about = hashlib.sha256(f"{mail['To']}\n{mail['Subject']}".encode()).hexdigest()[:16]
    return f"<tandem.{number}.{about}@{sender.rpartition('@')[2]}>"


def _is_final(error: Exception, mail: EmailMessage) -> bool:
    """Whether this mail is refused for good. With a code below 500 (greylisting, a full mailbox) it is only later; that
    the sender is refused is a fault of ours, which is mended and then does not concern the recipient.
    """
    if isinstance(error, aiosmtplib.SMTPNotSupported):
        return not str(mail["To"]).isascii()
    refused = error.recipients if isinstance(error, aiosmtplib.SMTPRecipientsRefused) else [error]
    kinds = (aiosmtplib.SMTPRecipientRefused, aiosmtplib.SMTPDataError)
    return all(isinstance(one, kinds) and one.code >= _FOR_GOOD for one in refused)


def _fault(error: Exception) -> str:
    """What is stored and logged: never the server's own words, which repeat the address."""
    refused = error.recipients[0] if isinstance(error, aiosmtplib.SMTPRecipientsRefused) else error
    code = getattr(refused, "code", None)
    return f"{type(error).__name__} {code}" if code else type(error).__name__
