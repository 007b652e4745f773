"""What a word becomes by one typing error."""

from __future__ import annotations

from collections.abc import Iterator


def one_letter_else(word: str, letters: str, first: int = 0) -> Iterator[str]:
    """Each word with one letter (of `letters`) added or replaced, left out, or swapped with the next, from the place
    `first` on; some more than once, and the word itself among them.
    """
    for at in range(first, len(word) + 1):
        before, after = word[:at], word[at:]
        for letter in letters:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
