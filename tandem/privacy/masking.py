"""Numbers that may never be found here: the Belgian national register number, bank accounts, payment cards.

A number is masked when its own check digits say what it is, so that telephone numbers, company numbers, amounts, dates
and postal codes stay as they were written. Now and then another long number passes a check by chance; the person sees
that it was masked and can write it in another way. The other mistake, a number that is kept, cannot be mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Final

MASK: Final = "[•••]"
"""Stands in the place of a number, in every language. Nothing of the number is in it, not even its length."""

Span = tuple[int, int]

_GAP: Final = r"[^\S\n]?[-–—./]?[^\S\n]?"
"""What people write between groups of digits. Never a new line: it parts the numbers of a list."""
_START: Final = r"(?<![0-9+])"
"""After a plus it is a telephone number with its country."""
_END: Final = r"(?![0-9])"


def _number(*groups: int | str) -> re.Pattern[str]:
    """Digits in groups of these sizes with gaps between them; inside a look-ahead, so that none hides another."""
    return re.compile(f"(?=({_START}{_GAP.join(f'[0-9]{{{size}}}' for size in groups)}{_END}))")


_NATIONAL: Final = _number(2, 2, 2, 3, 2)
_NATIONAL_AS_PRINTED: Final = re.compile(
    rf"{_START}[0-9]{{2}}\.[0-9]{{2}}\.[0-9]{{2}} ?[-–—] ?[0-9]{{3}}\.[0-9]{{2}}{_END}"
)
"""Nothing else is written so: with a wrong digit it still tells who somebody is."""
_MOBILE: Final = re.compile(r"324[5-9][0-9]{7}")
"""A Belgian mobile number without its plus. As a national number: people over ninety who only now came to Belgium."""

_CARDS: Final = (
    _number("13,19"),
    *(_number(4, 4, 4, last) for last in (1, 2, 3, 4)),
    *(_number(4, 4, 4, 4, last) for last in (1, 2, 3)),
    *(_number(4, 6, last) for last in (4, 5)),
    _number(8, 8),
)
"""As they are printed. Any groups at all would join telephone numbers and postal codes that stand in a row."""

_IBAN_LENGTHS: Final = {
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI FK FO GL NL",
        19: "MK SI",
        20: "AT BA EE KZ LT LU MN XK",
        21: "CH HR LI LV",
        22: "BG BH CR DE GB GE IE ME RS VA",
        23: "AE GI IL IQ OM SO TL",
        24: "AD CZ ES MD PK RO SA SE SK TN VG",
        25: "AO CV GW LY MZ PT ST",
        26: "DZ IR IS TR",
        27: "BI CF CG CM DJ FR GA GQ GR IT KM MC MG MR SM TD",
        28: "AL AZ BF BJ BY CI CY DO GT HN HU LB MA ML NE NI PL SN SV TG",
        29: "BR EG PS QA UA",
        30: "JO KW MU YE",
        31: "MT SC",
        32: "LC",
        33: "RU",
    }.items()
    for country in countries.split()
}
"""Of every country that has them, also where they are used without being registered."""
_IBAN_BEGINNING: Final = re.compile(r"(?:(?<![A-Za-z0-9])|(?<=[A-Za-z]{3}))(?=([A-Za-z]{2}) ?[0-9]{2})")
_IBAN_DIGITS: Final = 10
"""Every account has at least so many; with fewer, two letters and the words after them could pass by chance."""
_COMPANY: Final = re.compile(r"BE[ .]?[01][0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}(?![0-9])", re.IGNORECASE)

_CODE_BEFORE: Final = re.compile(r"[0-9][A-Za-z]+$")
_CODE_AFTER: Final = re.compile(r"[A-Za-z]{1,2}[0-9]")

_OWN_DIGITS: Final = 8
"""The last digits of a telephone number. Those before them, country and zone, are written in many ways or left out."""
_BEFORE_OWN_DIGITS: Final = rf"(?<![0-9])(?:(?:\+|00)[0-9]{{1,3}}{_GAP})?(?:\(?0\)?{_GAP})?(?:[0-9]{_GAP}){{0,3}}"


def mask(text: str) -> str:
    """The text with each such number replaced by `MASK`; the very same text when there is none."""
    plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    found = chain(_national_numbers(plain), _accounts(plain), _payment_cards(plain))
    masked, end = [], 0
    for first, last in _joined(span for span in found if not _is_inside_a_code(plain, span)):
        masked += [text[end:first], MASK]
        end = last
    return "".join([*masked, text[end:]])


def _is_inside_a_code(text: str, span: Span) -> bool:
    """Part of a reference that mixes letters and digits; only letters before it may be its name ("iban", "visa")."""
    return _CODE_BEFORE.search(text[: span[0]]) is not None or _CODE_AFTER.match(text, span[1]) is not None


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap as one: a number must not stick out of another one's mask."""
    pending: Span | None = None
    for first, last in sorted(spans):
        if pending is not None and first < pending[1]:
            pending = (pending[0], max(pending[1], last))
            continue
        if pending is not None:
            yield pending
        pending = (first, last)
    if pending is not None:
        yield pending


def _national_numbers(text: str) -> Iterator[Span]:
    for found in _NATIONAL_AS_PRINTED.finditer(text):
        yield found.span()
    for found in _NATIONAL.finditer(text):
        digits = _digits(found[1])
        if _is_national_number(digits) and not (found[1] == digits and _MOBILE.fullmatch(digits)):
            yield found.span(1)


def _is_national_number(digits: str) -> bool:
    """Eleven digits: the day of birth, a counter, and 97 less the remainder of the rest, which a 2 precedes since 2000.

    The month may be zero, and is twenty or forty higher for who is known without being registered; the day may be more
    than a month has, when counters ran out.
    """
    month, check = int(digits[2:4]), int(digits[9:])
    bodies = (int(digits[:9]), int(f"2{digits[:9]}"))
    return month < 60 and month % 20 <= 12 and check in {97 - body % 97 for body in bodies}


def _payment_cards(text: str) -> Iterator[Span]:
    for card in _CARDS:
        for found in card.finditer(text):
            digits = _digits(found[1])
            # no card begins with 0, but telephone numbers do
            if digits[0] != "0" and _passes_luhn(digits):
                yield found.span(1)


def _passes_luhn(digits: str) -> bool:
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(int(digit) for digit in digits[::-2]) + sum(doubled)) % 10 == 0


def _accounts(text: str) -> Iterator[Span]:
    for beginning in _IBAN_BEGINNING.finditer(text):
        length = _IBAN_LENGTHS.get(beginning[1].upper())
        if length is None or _COMPANY.match(text, beginning.start()):
            continue
        account = re.compile(rf"[A-Za-z]{{2}} ?[0-9]{{2}}(?:{_GAP}[A-Za-z0-9]){{{length - 4}}}{_END}")
        found = account.match(text, beginning.start())
        if found and len(_digits(found[0])) >= _IBAN_DIGITS and _passes_97(found[0]):
            yield found.span()


def _passes_97(account: str) -> bool:
    signs = "".join(filter(str.isalnum, account))
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def without(text: str, contact: Mapping[str, Any]) -> str:
    """The text without a person's name, e-mail address and telephone number, however they wrote the number.

    `contact` holds any of `name`, `email` and `phone` (E.164).
    """
    for value in (contact.get("name"), contact.get("email")):
        if value:
            text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", MASK, text, flags=re.IGNORECASE)
    phone = _digits(contact.get("phone") or "")[-_OWN_DIGITS:]
    return re.sub(_BEFORE_OWN_DIGITS + _GAP.join(phone) + _END, MASK, text) if phone else text
