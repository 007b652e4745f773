"""Mail against a real SMTP server on loopback: what arrives, and what is said when it cannot."""

from __future__ import annotations

import email
import email.policy
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from running_service import parts_for

from tandem.channels.mail import MailDeliverer
from tandem.conversations import effects
from tandem.conversations.outbox import DeliveryError, OutboxWorker, Outgoing
from tandem.conversations.start import start
from tandem.handoff.alerts import TicketAlerts
from tandem.settings import Settings


class Mailbox:
    """Takes mail, or refuses it as told."""

    def __init__(self) -> None:
        self.received: list[Any] = []
        self.refuse_recipient = ""
        self.refuse_data = ""

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.refuse_recipient:
            return self.refuse_recipient
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.refuse_data:
            return self.refuse_data
        assert isinstance(envelope.content, bytes)
        self.received.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 OK"


@pytest_asyncio.fixture
async def mailbox() -> AsyncIterator[tuple[Mailbox, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    box = Mailbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    yield box, port
    server.stop()


def settings(port: int, **more: Any) -> Settings:
    return Settings(_env_file=None, smtp_url=f"smtp://127.0.0.1:{port}", alert_address="credits@example.be", **more)


async def test_a_mail_arrives_as_it_was_written(mailbox: tuple[Mailbox, int]) -> None:
    box, port = mailbox
    await MailDeliverer(settings(port)).deliver(Outgoing(1, {"subject": "Nouvelle demande · été", "text": "Één vraag"}))
    (mail,) = box.received
    assert (mail["To"], mail["Subject"]) == ("credits@example.be", "Nouvelle demande · été")
    assert mail.get_content().strip() == "Één vraag"


async def test_a_refused_address_is_final_and_a_busy_or_absent_server_is_not(mailbox: tuple[Mailbox, int]) -> None:
    box, port = mailbox
    mail = {"subject": "s", "text": "t"}
    box.refuse_recipient = "550 no such address"
    with pytest.raises(DeliveryError) as refused:
        await MailDeliverer(settings(port)).deliver(Outgoing(1, mail))
    assert refused.value.final
    box.refuse_recipient = ""
    box.refuse_data = "451 try later"
    with pytest.raises(DeliveryError) as busy:
        await MailDeliverer(settings(port)).deliver(Outgoing(1, mail))
    assert not busy.value.final
    with pytest.raises(DeliveryError) as absent:
        await MailDeliverer(settings(1)).deliver(Outgoing(1, mail))
    assert not absent.value.final
    assert "example.be" not in f"{refused.value}{busy.value}{absent.value}", "the fault is stored and logged"


async def test_a_mailbox_that_takes_no_mail_now_is_not_a_missing_one(mailbox: tuple[Mailbox, int]) -> None:
    box, port = mailbox
    box.refuse_recipient = "450 greylisted, try later"
    with pytest.raises(DeliveryError) as greylisted:
        await MailDeliverer(settings(port)).deliver(Outgoing(1, {"subject": "s", "text": "t"}))
    assert not greylisted.value.final


async def test_a_new_ticket_is_announced_once_and_without_a_word_about_the_person(
    mailbox: tuple[Mailbox, int], database_url: str, tmp_path: Path
) -> None:
    box, port = mailbox
    given = settings(port, database_url=database_url, data_dir=tmp_path, public_url="https://chat.example.be/")
    parts = parts_for(given)
    alerts = TicketAlerts(given, parts.catalogue)
    contact = {"name": "Nadia Peeters", "phone": "+32470123456"}
    async with parts.database.write() as session:
        talk = await start(session, parts.catalogue, channel="web", language="nl", page=None)
        for _ in range(2):
            await effects.hand_over(session, talk.id, "warm_route", alerts, contact=contact)
    worker = OutboxWorker(parts.database, {"mail": MailDeliverer(given)})
    while await worker.deliver_next("mail"):
        pass
    await parts.database.close()
    (mail,) = box.received
    whole = f"{mail['Subject']} {mail.get_content()}"
    assert "https://chat.example.be/desk/tickets/1" in whole
    assert not any(word in whole for word in ("Nadia", "Peeters", "470123456", talk.id))
