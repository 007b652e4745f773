"""E-mail addresses and telephone numbers, and the numbers of a person or a bank account that must never be read as
anything.
"""

from __future__ import annotations

import re

from bot.entities.entity import Entity, Span

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-zA-Z]{2,}(?![\w-])")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.,/])(?P<plus>\+|00)?\s?\(?\d(?:[\s./()\-\u00a0\u202f]{0,3}\d){7,14}(?![\w])")
_IBAN = re.compile(r"\b[A-Za-z]{2}\d{2}[ .]?(?:\d{4}[ .]?){2,6}\d{0,4}(?!\w)")
_NATIONAL_NUMBER = re.compile(r"(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[-. ]\d{3}[. ]?\d{2}(?!\d)")
_COMPANY = re.compile(r"\b(?:BE\s?)?[01]\d{3}\.\d{3}\.\d{3}\b", re.IGNORECASE)
_CARD = re.compile(r"(?<!\d)(?:\d{4}[ -]?){3}\d{4}(?!\d)")
_DATE = re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)")
# Belgian mobile numbers have ten digits, others nine.
_MOBILE = re.compile(r"04\d{8}")
_LANDLINE = re.compile(r"0[1-9]\d{7}")


def find_emails(text: str) -> list[Entity]:
    """Addresses in lower case."""
    return [Entity("email", m.group().rstrip(".").lower(), m.start(), m.end(), 0.99) for m in _EMAIL.finditer(text)]


def find_identifiers(text: str) -> list[Span]:
    """Places of links, dates, and numbers of accounts, cards, people and companies."""
    spans = [m for pattern in (_LINK, _IBAN, _CARD, _NATIONAL_NUMBER, _DATE) for m in pattern.finditer(text)]
    # 0470.12.34.56 and 0470.123.456 are telephones; other ten digits in this shape number a company.
    companies = [m for m in _COMPANY.finditer(text) if not re.match(r"04[5-9]", m.group())]
    return [Span(m.start(), m.end()) for m in (*spans, *companies)]


def to_e164(written: str) -> str | None:
    """A telephone number as written, in international form; numbers without country are Belgian. None: no valid
    number.
    """
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", written))
    if written.strip().startswith("+"):
        return _international(digits)
    if digits.startswith("00"):
        return _international(digits[2:])
    if (
        _MOBILE.fullmatch(digits)
        or (_LANDLINE.fullmatch(digits) and not digits.startswith("04"))
        or re.fullmatch(r"04[23]\d{6}", digits)
    ):
        return f"+32{digits[1:]}"
    if re.fullmatch(r"324[5-9]\d{7}", digits):
        return f"+{digits}"
    return None


def _international(digits: str) -> str | None:
    if digits.startswith("32"):
        national = "0" + digits[2:].lstrip("0")
        return f"+32{national[1:]}" if _MOBILE.fullmatch(national) or _LANDLINE.fullmatch(national) else None
    return f"+{digits}" if 8 <= len(digits) <= 15 and not digits.startswith("0") else None


def find_phones(text: str) -> list[Entity]:
    """Telephone numbers in E.164."""
    found = []
    for m in _PHONE.finditer(text):
        number = to_e164(m.group())
        if number:
            start = m.start() + len(m.group()) - len(m.group().lstrip())
            found.append(Entity("phone", number, start, m.end(), 0.97))
    return found
