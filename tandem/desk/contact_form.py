"""A person's name and e-mail as an advisor types them, made into what is stored. No I/O."""

from __future__ import annotations

from typing import Final

from tandem.people.advisors import normal_email
from tandem.plain_text import clean

MAX_NAME: Final = 120
"""Characters of a person's name."""


def read_email(text: str) -> str | None:
    """The address as it is stored; None when it is none."""
    try:
        return normal_email(text)
    except ValueError:
        return None


def read_name(text: str) -> str | None:
    """The name with single spaces; None when there is none, or more than a name."""
    name = " ".join(clean(text).split())
    return name if 0 < len(name) <= MAX_NAME and any(sign.isalpha() for sign in name) else None
