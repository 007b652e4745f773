"""What a person says by phone or in person about messages on WhatsApp, noted by an advisor: it counts as if written."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.channels.whatsapp import people
from tandem.handoff import rows
from tandem.handoff.refusal import Refused
from tandem.storage.models import Advisor


async def note(session: AsyncSession, ticket_id: int, advisor: Advisor, *, stop: bool) -> bool:
    """Note that the person wants no more messages there, or wants them again; whether that is new.

    Anyone at the desk may, also after the end of the ticket: a wish is heard by who answers the phone. 409 for somebody
    who is not on WhatsApp.
    """
    ticket, conversation = await rows.take(session, ticket_id)
    person = await people.of_conversation(session, conversation.id)
    if person is None:
        raise Refused(409, "This person does not write on WhatsApp.", reason="not_on_whatsapp")
    if stop == (person.opted_out_at is not None):
        return False
    await (people.opt_out(session, person) if stop else people.opt_in(session, person))
    rows.log(session, ticket, "opted_out" if stop else "opted_in", advisor)
    await rows.set_values(session, ticket)
    return True
