"""A real SMTP server on loopback for tests: takes mail, or refuses it as told."""

from __future__ import annotations

import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Mailbox:
    """All that has arrived, whoever it was for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.received: list[Any] = []
        self.refuse_recipient: dict[str, str] = {}
        """By address what the server answers; `*` for everybody."""
        self.refuse_data = ""

    def take(self, address: str) -> list[EmailMessage]:
        """The mails for an address since it was last asked, in the order in which they came."""
        found = [mail for mail in self.received if mail["To"] == address]
        self.received = [mail for mail in self.received if mail["To"] != address]
        return found

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        refused = self.refuse_recipient.get(address) or self.refuse_recipient.get("*")
        if refused:
            return refused
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.refuse_data:
            return self.refuse_data
        assert isinstance(envelope.content, bytes)
        self.received.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 OK"


@contextmanager
def running_mailbox() -> Iterator[Mailbox]:
    """A server of its own, on a port that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    box = Mailbox(port)
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        yield box
    finally:
        server.stop()
