"""Between the outbox and a channel: rows about appointments are put into words at last, others pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tandem.booking.writing import Writer
from tandem.conversations.outbox import Deliverer, Outgoing
from tandem.storage.database import Database


class WrittenAtLast:
    """A deliverer that has a letter written first, and carried by the channel's own deliverer."""

    def __init__(self, channel: str, carrier: Deliverer, database: Database, writer: Writer) -> None:
        self._channel = channel
        self._carrier = carrier
        self._database = database
        self._writer = writer

    async def deliver(self, message: Outgoing) -> str | None:
        """Deliver; raises what the carrier raises, and `NotWantedError` for a letter that is not true any more."""
        if "letter" in message.content:
            # the link in the letter is stored before anybody can follow it
            async with self._database.write() as session:
                content = await self._writer.write(session, self._channel, message.appointment_id, message.content)
            message = replace(message, content=content)
        return await self._carrier.deliver(message)


def written_at_last(deliverers: Mapping[str, Deliverer], database: Database, writer: Writer) -> dict[str, Deliverer]:
    """All channels, each able to carry letters about appointments."""
    return {name: WrittenAtLast(name, carrier, database, writer) for name, carrier in deliverers.items()}
