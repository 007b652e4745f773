"""Passwords: argon2id with the library's present cost, worked out beside the event loop."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tandem.errors import Problem

MIN_LENGTH: Final = 12
MAX_LENGTH: Final = 200
"""Longer ones are turned back: hashing megabytes is a cheap way to keep a server busy."""

_hasher: Final = PasswordHasher()
# Each computation takes 64 MiB: a burst of sign-ins waits in line instead of exhausting the memory.
_workers: Final = ThreadPoolExecutor(max_workers=2, thread_name_prefix="passwords")


class WeakPassword(Problem):
    """A password that cannot be chosen; `reason` is `too_short`, `too_long`, `guessable` or `different`."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(422, detail)
        self.reason = reason


def check_choice(password: str, again: str, *, email: str, name: str) -> None:
    """Raise `WeakPassword` unless this may be a password. Length counts, kinds of characters do not."""
    if len(password) < MIN_LENGTH:
        raise WeakPassword("too_short", f"The password needs at least {MIN_LENGTH} characters.")
    if len(password) > MAX_LENGTH:
        raise WeakPassword("too_long", f"The password may have at most {MAX_LENGTH} characters.")
    plain = password.casefold()
    if len(set(plain)) < 5 or email.casefold() in plain or plain in {name.casefold(), email.partition("@")[0]}:
        raise WeakPassword("guessable", "The password is easy to guess: use several words that only you would combine.")
    if password != again:
        raise WeakPassword("different", "The two passwords are not the same: type them once more.")


async def make_hash(password: str) -> str:
    """The hash to store."""
    return await asyncio.get_running_loop().run_in_executor(_workers, _hasher.hash, password.encode("utf-8", "replace"))


async def matches(stored: str | None, password: str) -> bool:
    """Whether the password is the stored one; just as slow where there is none, so that no account can be found out."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_workers, _verify, stored, password[: MAX_LENGTH + 1])


def outdated(stored: str) -> bool:
    """Whether the hash was made with a lower cost than is used now."""
    return _hasher.check_needs_rehash(stored)


def _verify(stored: str | None, password: str) -> bool:
    try:
        right = _hasher.verify(stored or _nobody(), password.encode("utf-8", "replace"))
    except (VerificationError, InvalidHashError):
        return False
    return right and stored is not None


@cache
def _nobody() -> str:
    return _hasher.hash("nobody has this password")
