"""Random tokens: given to a browser once, kept only as a hash, so that a copy of the database opens nothing."""

from __future__ import annotations

import hashlib
import secrets


def make() -> str:
    """A token of 256 random bits, safe in an address or a cookie."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is stored of a token: with 256 random bits a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
