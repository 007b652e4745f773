"""What the installation's own secret does: locks what the database must keep but must not give away with a copy."""

from __future__ import annotations

import hashlib
import hmac

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

_HEADER = {"alg": "dir", "enc": "A256GCM"}


class Vault:
    """Locks and unlocks short texts, and hashes what is only ever compared. Another secret opens nothing of it."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def lock(self, purpose: str, text: str) -> str:
        """A text that only this secret and this purpose read again."""
        return jwe.encrypt_compact(_HEADER, text.encode(), self._key(purpose))

    def unlock(self, purpose: str, locked: str) -> str | None:
        """The text, or None for what was not locked here, for this purpose, or was changed."""
        try:
            found = jwe.decrypt_compact(locked, self._key(purpose))
        except (JoseError, ValueError):
            return None
        return found.plaintext.decode() if found.plaintext is not None else None

    def hash(self, purpose: str, *parts: str) -> str:
        """A hash that cannot be tried out without the secret, however short the parts are."""
        text = "\0".join((purpose, *parts))
        return hmac.new(self._secret, text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def _key(self, purpose: str) -> OctKey:
        return OctKey.import_key(hmac.new(self._secret, f"key of {purpose}".encode(), hashlib.sha256).digest())
