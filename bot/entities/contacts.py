"""E-mail addresses and telephone numbers, and the numbers of a person or a bank account that must never be read as
anything.
"""

from __future__ import annotations

import re

from bot.entities.entity import Entity, Span
from bot.entities.other_money import LOAN
from bot.understanding.text import fold

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-zA-Z]{2,}(?![\w-])")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.,/])(?P<plus>\+|00)?\s?\(?\d(?:[\s./()\-\u00a0\u202f]{0,3}\d){7,14}(?![\w])")
_IBAN = re.compile(r"\b[A-Za-z]{2}\d{2}[ .]?(?:\d{4}[ .]?){2,6}\d{0,4}(?!\w)")
_NATIONAL_NUMBER = re.compile(r"(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[-. ]\d{3}[. ]?\d{2}(?!\d)")
# 0470.12.34.56 and 0470 123 456 are telephones; other ten digits in this shape, or those named so, number a company.
_COMPANY = re.compile(
    r"(?:\bbe[\s.]?|\b(?:tva|btw|vat|entreprise|onderneming\w*|enterprise|company)\b[^\d\n]{0,12}"
    r"|(?<![\d+])(?!04[5-9]))[01]\d{3}([\s.]?)\d{3}\1\d{3}(?![\s.]?\d)"
)
_CARD = re.compile(r"(?<!\d)(?:\d{4}[ -]?){3}\d{4}(?!\d)")
_DATE = re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)")
# The lines for starters in Brussels (1819) and Wallonia (1890, 1718), except where a loan of so much is asked for.
_HELP_LINE = re.compile(r"(?<![\d.,])(?:1819|1890|1718)(?![\d.,]|\s?(?:€|eur))")
_PHONING = re.compile(
    r"\b(?:appel|telephon|numero|nummer|number|bel\b|bel[dtl]|(?:op)?gebeld|call|rang\b|ring\b|phon|dial)"
)
_ARTICLE = re.compile(r"\b(?:le|au|du|het|the)\s$")
# Any short number that is called.
_CALLED = re.compile(
    r"\b(?:appel\w*|telephon\w*|bel|bel[dtl]\w*|call(?:ed)?|rang|ring|phoned?|dial(?:led)?)\s"
    r"(?:(?:eerst|first|deja|al|already|naar|au|le|the|het)\s){0,2}(?P<short>\d{3,4})(?![\d.,/]|\s?(?:€|eur|k\b|\d))"
)
# Belgian mobile numbers have ten digits, others nine.
_MOBILE = re.compile(r"04\d{8}")
_LANDLINE = re.compile(r"0[1-9]\d{7}")


def find_emails(text: str) -> list[Entity]:
    """Addresses in lower case."""
    return [Entity("email", m.group().rstrip(".").lower(), m.start(), m.end(), 0.99) for m in _EMAIL.finditer(text)]


def find_identifiers(text: str) -> list[Span]:
    """Places of links, dates, and numbers of accounts, cards, people, companies and help lines."""
    spans = [m for pattern in (_LINK, _IBAN, _CARD, _NATIONAL_NUMBER, _DATE) for m in pattern.finditer(text)]
    folded = fold(text)
    spans += _COMPANY.finditer(folded)
    called = [Span(m.start("short"), m.end("short")) for m in _CALLED.finditer(folded)]
    if lines := list(_HELP_LINE.finditer(folded)):
        phoned = _PHONING.search(folded) or not LOAN.search(folded)
        spans += [m for m in lines if phoned or _ARTICLE.search(folded[: m.start()])]
    return [*called, *(Span(m.start(), m.end()) for m in spans)]


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
