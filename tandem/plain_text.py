"""What people write, as it is kept."""

from __future__ import annotations

import unicodedata

_KEPT_CONTROLS = {"\n", "\t"}


def clean(text: str) -> str:
    """What a person typed, without what no person types: control characters and broken surrogates.

    A NUL would be refused by PostgreSQL and a lone surrogate by every encoder; both arrive by accident or on purpose.
    """
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n")
    kept = (sign for sign in whole if sign in _KEPT_CONTROLS or unicodedata.category(sign) != "Cc")
    return unicodedata.normalize("NFC", "".join(kept)).strip()
