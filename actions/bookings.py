"""What the actions ask of the agenda. The service gives it (`tandem/booking/dialogue.py`); here is no database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from tandem.booking.meetings import Kept, Meeting, Proposal, Supply
from tandem.booking.model import Agency, Slot
from tandem.booking.offers import Offer
from tandem.booking.wish import Wish


class Bookings(Protocol):
    """The agenda while a person is deciding. Nothing here books: that is an effect of the turn."""

    async def supply(self) -> Supply:
        """Who can be booked at all."""

    async def agencies(self) -> Sequence[Agency]:
        """Where people are received, open to booking or not; what changed in the last minute may be missing."""

    async def propose(self, wish: Wish, language: str) -> Proposal:
        """What is free for a wish whose format is known."""

    async def keep(self, conversation_id: str, wish: Wish, slot: Slot, language: str) -> Kept | None:
        """Keep a slot for some minutes, in place of what the conversation held; None when it is not free any more."""

    async def offer_of(self, slot: Slot, language: str) -> Offer | None:
        """A slot with whom and where, free or not; None when the coach or the agency is not there any more."""

    async def is_free(self, wish: Wish, slot: Slot, language: str) -> bool:
        """Whether an appointment can be moved to a slot right now."""

    async def let_go(self, conversation_id: str) -> None:
        """Give back what the conversation holds, if anything."""

    async def meetings(self, conversation_id: str) -> tuple[Meeting, ...]:
        """The appointments of a conversation, the earliest first."""

    def wall(self) -> datetime:
        """What Belgium's wall clocks show now."""
