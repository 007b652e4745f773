"""Going on in another channel: a short code that is shown in one and said in the other, once.

The conversation itself goes over, so answers, tickets and appointments stay as they are. Who shows the code wants it to
go over, and who says it has read it there: that is the consent, and no other way joins two channels.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import secrets
from typing import Final, Literal

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from tandem.clock import now
from tandem.conversations.start import token_hash
from tandem.storage.models import Continuation, Conversation

Channel = Literal["web", "whatsapp"]

VALID_FOR: Final = dt.timedelta(hours=1)

_SIGNS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that look like others, and without two vowels, so that no code is a word."""
_HALF: Final = 4
_CODE: Final = re.compile(rf"(?<![A-Z0-9])([{_SIGNS}]{{{_HALF}}})[-–—]([{_SIGNS}]{{{_HALF}}})(?![A-Z0-9])")


async def make(session: AsyncSession, conversation_id: str, channel: Channel) -> str:
    """A new code with which this conversation goes on in `channel`; earlier ones for it work no more."""
    code = _new_code()
    await session.execute(
        delete(Continuation).where(Continuation.conversation_id == conversation_id, Continuation.channel == channel)
    )
    session.add(
        Continuation(
            code_hash=_hash(code), conversation_id=conversation_id, channel=channel, expires_at=now() + VALID_FOR
        )
    )
    await session.flush()
    return code


def find_code(text: str) -> str | None:
    """The code in a message, as `make` gave it; None when there is nothing that looks like one."""
    found = _CODE.search(text.upper())
    code = f"{found[1]}-{found[2]}" if found is not None else ""
    return code if any(sign.isdigit() for sign in code) else None


async def use(session: AsyncSession, code: str, channel: Channel) -> str | None:
    """The conversation that a code opens in this channel, once; None when there is none, or not any more."""
    conversation_id = await session.scalar(
        delete(Continuation)
        .where(Continuation.code_hash == _hash(code), Continuation.channel == channel, Continuation.expires_at > now())
        .returning(Continuation.conversation_id)
    )
    if conversation_id is None:
        return None
    conversation = await session.get(Conversation, conversation_id, with_for_update=True, populate_existing=True)
    return conversation_id if conversation is not None and conversation.erased_at is None else None


async def new_token(session: AsyncSession, conversation_id: str) -> str:
    """A new key to the conversation for a browser; another browser that had one has it no more."""
    token = secrets.token_urlsafe(32)
    conversation = await session.get_one(Conversation, conversation_id)
    conversation.token_hash = token_hash(token)
    conversation.channel = "web"
    return token


async def remove_old(session: AsyncSession) -> None:
    """Take out the codes that no longer work."""
    await session.execute(delete(Continuation).where(Continuation.expires_at <= now()))


def _new_code() -> str:
    while True:
        code = "-".join("".join(secrets.choice(_SIGNS) for _ in range(_HALF)) for _ in range(2))
        # the digit tells a code from words with a hyphen
        if any(sign.isdigit() for sign in code):
            return code


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
