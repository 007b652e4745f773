"""What a person may ask of the assistant about their own data, answered inside the transaction of the turn.

Only the service knows what is stored, so it finds the words itself; the dialogue only says what is wanted.
"""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from tandem.booking.appointments import Appointments
from tandem.channels.whatsapp import people
from tandem.conversations import events
from tandem.policy import Policy
from tandem.privacy import copy, links
from tandem.privacy.copy import CopyInWords
from tandem.privacy.erasure import erase
from tandem.settings import Settings
from tandem.texts import Catalogue


class DataRights:
    """Tells what is held, with a link to the copy, and erases."""

    def __init__(self, settings: Settings, catalogue: Catalogue, policy: Policy, appointments: Appointments) -> None:
        self._settings = settings
        self._appointments = appointments
        self._catalogue = catalogue
        self._policy = policy

    async def tell(self, session: AsyncSession, conversation_id: str, *, in_form: bool) -> None:
        """Say in words what is held now, then where the copy is. In a form its question follows: no other choices."""
        held = await copy.read(session, conversation_id)
        if held is None:
            raise ValueError("nothing is held of this conversation")
        language = held.conversation.language
        words = CopyInWords(held, self._settings, self._catalogue, self._policy)
        facts = words.facts()
        told = self._catalogue.text(
            language,
            "my-data",
            lines="\n".join(
                (*(facts or [self._catalogue.text(language, "my-data-no-answers").text]), *words.appointments())
            ),
            messages=sum(event.kind == "message" for event in held.said),
            contact=words.contact_until(),
            until=words.until(),
        )
        await events.append(session, conversation_id, author="assistant", text=told.text, language=language)
        for other in await people.others_of(session, conversation_id):
            earlier = self._settings.base_url + await links.make(session, other)
            also = self._catalogue.text(language, "my-data-earlier", link=f"{earlier}?format=text")
            await events.append(session, conversation_id, author="assistant", text=also.text, language=language)
        link = self._settings.base_url + await links.make(session, conversation_id)
        where = self._catalogue.text(
            language,
            "my-data-copy" if facts else "my-data-copy-no-answers",
            link=f"{link}?format=text",
            json_link=f"{link}?format=json",
            minutes=links.MINUTES,
        )
        choices = [] if in_form else [(choice.title, choice.payload) for choice in where.choices]
        await events.append(
            session, conversation_id, author="assistant", text=where.text, language=language, choices=choices
        )

    async def erase(self, session: AsyncSession, conversation_id: str, language: str) -> None:
        """Erase the conversation; all that is left to read is that it was done."""
        last_word = self._catalogue.text(language, "erased").text
        # whoever is known by their number wishes all of it away, also a talk before this one
        for other in await people.others_of(session, conversation_id):
            await erase(session, other, self._appointments)
        await erase(session, conversation_id, self._appointments, last_word=last_word)
