"""How people, numbers and words are made comparable, so that a search finds them however they are written. No I/O."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

LONGEST: Final = 80
"""Characters of what is searched for; the rest is cut off."""

_APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
_NUMBER: Final = re.compile(r"[\d\s+()./-]*")
_TICKET: Final = re.compile(r"#(\d{1,9})")
_FEWEST_DIGITS: Final = 4
_COUNTRY: Final = "32"


def folded(text: str) -> str:
    """Small letters without accents, one kind of apostrophe, single spaces; never longer words than were written."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    # twice, as Unicode's own folding does: taking a sign apart may bring forth a capital, and making it small an accent
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain.casefold()).casefold())
    plain = "".join(sign for sign in plain.translate(_APOSTROPHES) if not unicodedata.combining(sign))
    return " ".join(plain.split())


def phone_digits(text: str) -> str:
    """A number as its digits after the country: `0470 12 34 56`, `+32 470 12.34.56` and `0032470123456` are one."""
    digits = "".join(sign for sign in text if sign.isascii() and sign.isdigit()).lstrip("0")
    return digits.removeprefix(_COUNTRY) if len(digits) > len(_COUNTRY) + 7 else digits


def of_contact(contact: Mapping[str, Any]) -> str:
    """A contact as it is searched in: name, e-mail and number on lines of their own; empty when there is none."""
    lines = [folded(str(contact[key])) for key in ("name", "email") if contact.get(key)]
    if contact.get("phone"):
        lines.append(phone_digits(str(contact["phone"])))
    return "".join(f"\n{line}" for line in lines if line) + ("\n" if any(lines) else "")


def exactly(contact: Mapping[str, Any]) -> tuple[str, ...]:
    """The lines that are the same for the same person: e-mail and number, as they stand in `of_contact`."""
    found = []
    if contact.get("email"):
        found.append(folded(str(contact["email"])))
    if contact.get("phone"):
        found.append(phone_digits(str(contact["phone"])))
    return tuple(f"\n{line}\n" for line in found if line)


def number_in(text: str) -> str | None:
    """The digits of a search that is (part of) a phone number; None when it is about something else."""
    if not _NUMBER.fullmatch(text):
        return None
    digits = phone_digits(text)
    return digits if len(digits) >= _FEWEST_DIGITS else None


def ticket_in(text: str) -> int | None:
    """The ticket that `#12` names."""
    found = _TICKET.fullmatch(text.strip())
    return int(found[1]) if found else None
