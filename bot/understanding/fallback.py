"""When to say that a message was not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.understanding.foreign import is_foreign
from bot.understanding.nonsense import has_letters, is_command, is_nonsense

FALLBACK = "nlu_fallback"
INFORM = "inform"

Guess = tuple[str, float]


def decide(
    text: str, guesses: Sequence[Guess], names_something: bool, is_known: Callable[[str], bool], least: float
) -> list[Guess]:
    """The ranking to answer with, best first.

    `guesses`: the classifier's, best first. `names_something`: whether entities were found: "15.000 €" and an unknown
    town's misspelt neighbour are information even without a known word. A message that is not understood has
    `nlu_fallback` first, and keeps the guesses behind it, for the question "did you mean …?".
    """
    if is_command(text) or is_foreign(text, is_known):
        return [(FALLBACK, 1.0)]
    if names_something and not has_letters(text):
        return [(INFORM, 1.0), *(g for g in guesses if g[0] != INFORM)]
    if not names_something and is_nonsense(text, is_known):
        return [(FALLBACK, 1.0)]
    best = guesses[0][1]
    if best < least:
        return [(FALLBACK, 1.0 - best), *guesses]
    return list(guesses)
