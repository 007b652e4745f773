"""Telephone numbers as people type them and as they are shown. No I/O."""

from __future__ import annotations

import re
from typing import Final

_FILLING: Final = re.compile(r"[\s./()\u2011\u2013-]+")
_E164: Final = re.compile(r"\+[1-9]\d{7,14}")
_BELGIAN: Final = re.compile(r"\+32[1-9]\d{7,8}")


def read_phone(text: str) -> str | None:
    """The number in E.164; without a country it is Belgian. None when it is no number.

    `0470 12.34.56`, `+32 (0)470 12 34 56` and `0032 470/12.34.56` are one.
    """
    digits = _FILLING.sub("", text.replace("(0)", ""))
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    elif digits.startswith("0"):
        digits = f"+32{digits[1:]}"
    if not digits.isascii() or not _E164.fullmatch(digits):
        return None
    return digits if not digits.startswith("+32") or _BELGIAN.fullmatch(digits) else None


def shown_phone(phone: str) -> str:
    """A Belgian number as it is dialled in Belgium, in groups that can be read out; any other as it is stored."""
    if not _BELGIAN.fullmatch(phone):
        return phone
    national = f"0{phone[3:]}"
    if len(national) == 10:
        return f"{national[:4]} {national[4:6]} {national[6:8]} {national[8:]}"
    zone = 2 if national[1] in "2349" else 3
    return " ".join((national[:zone], national[zone:-4], national[-4:-2], national[-2:]))
