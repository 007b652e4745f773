"""How people answer the closed questions: expressions per fact and value, read once from `phrases.yml`.

An expression that the words before it deny does not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("phrases.yml")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "œ": "oe"})


def fold(text: str) -> str:
    """Lower case, no accents, one kind of apostrophe, single spaces: how messages and phrases are compared."""
    plain = unicodedata.normalize("NFKD", text.translate(_QUOTES).lower())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


@dataclass(frozen=True)
class Phrases:
    """The expressions of one value of one fact."""

    fact: str
    value: str
    anywhere: re.Pattern[str] | None
    asked: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def said_in(self, text: str, *, loosely: bool) -> bool:
        """Whether the folded text says this; `loosely` also in the words that only answer the question itself."""
        if self.unless is not None and self.unless.search(text):
            return False
        tiers = (self.anywhere, self.asked) if loosely else (self.anywhere,)
        return any(
            _NEGATED.search(text, 0, found.start()) is None
            for tier in tiers
            if tier is not None
            for found in tier.finditer(text)
        )


_NEGATED = re.compile(
    r"(?:\b(?:pas|ni|sans|aucune?|jamais|(?:ne \w+|n'\w+|suis|ai) plus|geen|niet|nie|nooit|noch|zonder|not|never|"
    r"without|neither|nor|cannot)|n't)(?: [\w'-]+){0,3} $|"
    # "no" is an answer as often as it denies what follows: "no in France", "no debts"
    r"\bno (?!in |at |from |i |i'm |it |the |we |they |my |this |not |never |only |just )(?:[\w'-]+ )?$"
)
"""What, just before an expression and in the same breath, turns it into its contrary: "not in debt settlement" must
never be heard as "in debt settlement"."""


@lru_cache(1)
def all_phrases() -> tuple[Phrases, ...]:
    """Every value's expressions, in the order of the file: an earlier value of a fact wins over a later one."""
    read = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(_compiled(read, read.pop("parts")))


def _compiled(
    facts: Mapping[str, Mapping[str, Mapping[str, list[str]]]], parts: Mapping[str, str]
) -> Iterator[Phrases]:
    for fact, values in facts.items():
        for value, tiers in values.items():
            compiled = {tier: _pattern(tiers.get(tier, []), parts) for tier in ("anywhere", "asked", "unless")}
            yield Phrases(fact, value, **compiled)


def _pattern(expressions: list[str], parts: Mapping[str, str]) -> re.Pattern[str] | None:
    if not expressions:
        return None
    whole = "|".join(f"(?:{one})" for one in expressions)
    for name, part in parts.items():
        whole = whole.replace(f"<{name}>", part)
    return re.compile(rf"\b(?:{whole})(?!\w)")
