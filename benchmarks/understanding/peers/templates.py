"""Sentences from the templates in which Home Assistant writes what it understands.

`(a|b)` one of them, `[a|b]` one or nothing, `(a;b)` all in any order, `<rule>` another template, `{list}` or
`{list:slot}` a value from outside.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"[\[\]()|;]|<[^>]+>|\{[^}]+\}|[^\[\]()|;<{]+")
_CLOSING = {"(": ")", "[": "]"}


class TemplateError(ValueError):
    """A template with a bracket too few or too many."""


@dataclass(frozen=True)
class Grammar:
    """What templates refer to: `rules` by name, and `value`, which gives one value of a list by the list's name."""

    rules: Mapping[str, str]
    value: Callable[[str, random.Random], str]

    def sentence(self, template: str, chance: random.Random) -> str:
        """One sentence, drawn by `chance`; raises `TemplateError`, or `KeyError` for a rule that is not there."""
        return " ".join(self._drawn(template, chance).split())

    def _drawn(self, template: str, chance: random.Random) -> str:
        tokens = _TOKEN.findall(template)
        text, end = self._choice(tokens, 0, "", chance)
        if end != len(tokens):
            raise TemplateError(template)
        return text

    def _choice(self, tokens: list[str], start: int, closing: str, chance: random.Random) -> tuple[str, int]:
        """The text of a group whose first token is at `start`, and where its closing bracket (or the end) is."""
        options: list[list[str]] = [[""]]
        position = start
        while position < len(tokens) and tokens[position] != closing:
            token = tokens[position]
            if token == "|":
                options.append([""])
            elif token == ";":
                options[-1].append("")
            elif token in _CLOSING:
                inner, position = self._choice(tokens, position + 1, _CLOSING[token], chance)
                options[-1][-1] += inner if token == "(" or chance.random() < 0.5 else ""
            elif token in _CLOSING.values():
                raise TemplateError("".join(tokens))
            else:
                options[-1][-1] += self._leaf(token, chance)
            position += 1
        if closing and position == len(tokens):
            raise TemplateError("".join(tokens))
        pieces = chance.choice(options)
        chance.shuffle(pieces)
        return " ".join(pieces), position

    def _leaf(self, token: str, chance: random.Random) -> str:
        if token[0] == "<":
            return self._drawn(self.rules[token[1:-1]], chance)
        if token[0] == "{":
            return self.value(token[1:-1].split(":")[0], chance)
        return token
