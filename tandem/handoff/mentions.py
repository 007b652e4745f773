"""Who is named in a note: `@Amina Haddad`, or `@Amina` where only one advisor is called so. No I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tandem.handoff.search import folded

_AT = re.compile(r"(?<![\w.])@")


def named(text: str, advisors: Mapping[int, str]) -> frozenset[int]:
    """The numbers of the advisors (number → name) that a text names. A first name that two share names nobody."""
    names = {number: folded(name) for number, name in advisors.items()}
    firsts: dict[str, list[int]] = {}
    for number, name in names.items():
        firsts.setdefault(name.split(" ")[0], []).append(number)
    found: set[int] = set()
    for start in _AT.finditer(text):
        said = folded(text[start.end() : start.end() + 200])
        whole = {number for number, name in names.items() if _begins(said, name)}
        if whole:
            # of "@Anne" and "@Anne Marie" the longer one was meant
            longest = max(len(names[number]) for number in whole)
            found |= {number for number in whole if len(names[number]) == longest}
            continue
        alike = [numbers for first, numbers in firsts.items() if _begins(said, first)]
        found |= {numbers[0] for numbers in alike if len(numbers) == 1}
    return frozenset(found)


def _begins(text: str, name: str) -> bool:
    rest = text[len(name) : len(name) + 1]
    return text.startswith(name) and not rest.isalnum()
