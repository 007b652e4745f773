"""Mail against a real SMTP server on loopback: what arrives, and what is said when it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from mailbox import Mailbox, running_mailbox
from pathlib import Path
from typing import Any

import aiosmtplib
import pytest
import structlog
from running_service import parts_for

from tandem.channels.mail import MailDeliverer
from tandem.conversations import effects
from tandem.conversations.outbox import DeliveryError, OutboxWorker, Outgoing
from tandem.conversations.start import start
from tandem.handoff.alerts import TicketAlerts
from tandem.settings import Settings

ALERTS = "credits@example.be"
MAIL = {"subject": "s", "text": "t"}
ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nX-NAME:Één afspraak\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with running_mailbox() as box:
        yield box


def settings(port: int, **more: Any) -> Settings:
    given = {"smtp_url": f"smtp://127.0.0.1:{port}", "alert_address": ALERTS, **more}
    return Settings(_env_file=None, **given)


async def fault_of(deliverer: MailDeliverer, content: dict[str, Any] | None = None) -> DeliveryError:
    with pytest.raises(DeliveryError) as raised:
        await deliverer.deliver(Outgoing(1, MAIL if content is None else content))
    assert "example.be" not in str(raised.value), "the fault is stored and logged"
    return raised.value


# What arrives


async def test_a_mail_without_a_reader_is_an_alert(box: Mailbox) -> None:
    content = {"subject": "Nouvelle demande · été", "text": "Één vraag"}
    await MailDeliverer(settings(box.port)).deliver(Outgoing(1, content))
    (mail,) = box.received
    assert (mail["From"], mail["To"], mail["Subject"]) == (f"microStart <{ALERTS}>", ALERTS, content["subject"])
    assert mail.get_content().strip() == "Één vraag"


@pytest.mark.parametrize("alerts", ["Crédits <credits@example.be>", "credits@example.be, gent@example.be"])
async def test_the_alert_address_may_have_a_name_or_be_several(box: Mailbox, alerts: str) -> None:
    await MailDeliverer(settings(box.port, alert_address=alerts)).deliver(Outgoing(1, MAIL))
    (mail,) = box.received
    assert mail["To"].addresses[0].addr_spec == "credits@example.be"
    assert len(mail["To"].addresses) == alerts.count("@")


async def test_others_get_theirs_from_the_mailbox_that_was_set(box: Mailbox) -> None:
    deliverer = MailDeliverer(settings(box.port, mail_from="Rendez-vous été <visits@example.be>"))
    to = ["nora@example.be", "paul@example.be"]
    await deliverer.deliver(Outgoing(7, {**MAIL, "to": to, "language": "nl", "html": "<p>été</p>"}))
    (mail,) = box.received
    assert [one.addr_spec for one in mail["To"].addresses] == to
    assert mail["From"] == "Rendez-vous été <visits@example.be>"
    assert (mail["Content-Language"], mail["Auto-Submitted"]) == ("nl", "auto-generated")
    assert mail.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert mail["Date"].datetime.tzinfo is not None


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL"])
async def test_an_invitation_is_an_alternative_with_its_method_and_a_file_as_well(box: Mailbox, method: str) -> None:
    calendar = {"method": method, "ics": ICS}
    content = {**MAIL, "to": "nora@example.be", "html": "<p>t</p>", "calendar": calendar}
    await MailDeliverer(settings(box.port)).deliver(Outgoing(1, content))
    (mail,) = box.received
    body, file = mail.iter_parts()
    assert (mail.get_content_type(), body.get_content_type()) == ("multipart/mixed", "multipart/alternative")
    plain, page, part = body.iter_parts()
    assert [one.get_content_type() for one in (plain, page, part)] == ["text/plain", "text/html", "text/calendar"]
    assert dict(part["Content-Type"].params) == {"charset": "utf-8", "method": method}
    assert part.get_content().replace("\r\n", "\n") == ICS.replace("\r\n", "\n")
    assert (file.get_content_type(), file.get_filename()) == ("application/ics", "microstart.ics")
    assert file.get_content() == ICS.encode()


async def test_the_same_row_has_the_same_name_each_time_and_no_other_has_it(box: Mailbox) -> None:
    deliverer = MailDeliverer(settings(box.port))
    for number, content in ((1, MAIL), (1, MAIL), (2, MAIL), (1, {**MAIL, "to": "nora@example.be"})):
        await deliverer.deliver(Outgoing(number, content))
    first, again, other, reader = (mail["Message-ID"] for mail in box.received)
    assert first == again
    assert len({first, other, reader}) == 3
    assert first.startswith("<")
    assert first.endswith("@example.be>")


# What cannot


async def test_a_refused_address_is_final_and_a_busy_or_absent_server_is_not(box: Mailbox) -> None:
    deliverer = MailDeliverer(settings(box.port))
    box.refuse_recipient["*"] = "550 no such address"
    assert (await fault_of(deliverer)).final
    box.refuse_recipient["*"] = "450 greylisted, try later"
    assert not (await fault_of(deliverer)).final
    box.refuse_recipient.clear()
    box.refuse_data = "554 we take no such thing"
    assert (await fault_of(deliverer)).final
    box.refuse_data = "451 try later"
    assert not (await fault_of(deliverer)).final
    assert not (await fault_of(MailDeliverer(settings(1)))).final


async def test_that_the_sender_is_refused_is_our_fault_and_costs_nobody_their_mail(
    box: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: Any, **__: Any) -> None:
        raise aiosmtplib.SMTPSenderRefused(553, "not your mailbox visits@example.be", "visits@example.be")

    monkeypatch.setattr(aiosmtplib, "send", refuse)
    fault = await fault_of(MailDeliverer(settings(box.port)))
    assert (str(fault), fault.final) == ("SMTPSenderRefused 553", False)


@pytest.mark.parametrize("address", ["nora", "", "a b@example.be", "a@example.be,b@example.be", "a@b\r\nBcc: c@d", "@"])
async def test_what_is_no_address_is_final_and_nobody_gets_anything(box: Mailbox, address: str) -> None:
    assert (await fault_of(MailDeliverer(settings(box.port)), {**MAIL, "to": address})).final
    assert box.received == []


async def test_that_mail_has_stopped_is_told_once_until_it_goes_out_again(box: Mailbox) -> None:
    deliverer = MailDeliverer(settings(box.port))
    with structlog.testing.capture_logs() as lines:
        for refusal in ("451 try later", "451 try later", "", "451 try later"):
            box.refuse_data = refusal
            if refusal:
                await fault_of(deliverer)
            else:
                await deliverer.deliver(Outgoing(1, MAIL))
        box.refuse_data = ""
        box.refuse_recipient["*"] = "550 no such address"
        await fault_of(deliverer)
    assert [line["event"] for line in lines] == ["mail.stopped", "mail.stopped"]
    assert "do" in lines[0]


@pytest.mark.parametrize("wrong", ["microStart", "microStart <visits>", "a@b\nBcc: c@d"])
def test_a_mailbox_that_is_none_is_refused_at_the_start(wrong: str) -> None:
    with pytest.raises(ValueError, match="e-mail address"):
        settings(25, mail_from=wrong)


async def test_a_new_ticket_is_announced_once_and_without_a_word_about_the_person(
    box: Mailbox, database_url: str, tmp_path: Path
) -> None:
    given = settings(box.port, database_url=database_url, data_dir=tmp_path, public_url="https://chat.example.be/")
    parts = parts_for(given)
    alerts = TicketAlerts(given, parts.catalogue)
    contact = {"name": "Nadia Peeters", "phone": "+32470123456"}
    async with parts.database.write() as session:
        talk = await start(session, parts.catalogue, channel="web", language="nl", page=None)
        for _ in range(2):
            await effects.hand_over(session, talk.id, "warm_route", alerts, parts.catalogue, contact=contact)
    worker = OutboxWorker(parts.database, {"mail": MailDeliverer(given)})
    while await worker.deliver_next("mail"):
        pass
    await parts.database.close()
    (mail,) = box.received
    whole = f"{mail['Subject']} {mail.get_content()}"
    assert "https://chat.example.be/desk/tickets/1" in whole
    assert not any(word in whole for word in ("Nadia", "Peeters", "470123456", talk.id))
