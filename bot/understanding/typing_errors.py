"""Words that nobody writes so, one typing error away from a word that people here write often ("borow", "krdiet").

Many write a second language, or with a thumb, and the classifier understands what they mistype markedly less often.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from bot.understanding.one_letter import one_letter_else
from bot.understanding.spelling import spelled_out

_WORD: Final = re.compile(r"[^\W\d_]+")
_OFTEN: Final = 4
"""In so many training lines a word stands that may be meant: what stands there once may be an error itself."""
_SHORTEST: Final = 4
"""Letters of a word that is looked at: most pairs of shorter words are one letter apart."""
_SHORTEST_MEANT: Final = 3
_FEWEST_KNOWN: Final = 2
"""And half of all: two words that nobody knows are a name, and "Ouali" is no typing error of "oubli"."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzàâçèéêëîïôùûü"


def common_words(texts: Iterable[str]) -> dict[str, int]:
    """The words, lower case, that stand in several of the prepared training texts, with in how many."""
    lines = Counter(word for text in texts for word in set(_WORD.findall(text.lower())))
    return {word: count for word, count in sorted(lines.items()) if count >= _OFTEN and len(word) >= _SHORTEST_MEANT}


def corrected(text: str, common: Mapping[str, int], is_known: Callable[[str], bool]) -> str:
    """The text with each unknown word replaced by the commonest that is one letter more, less or other, or two letters
    swapped, away; as it is when too little of it is known. Words with a capital are names. Positions shift, so not for
    entity spans; names in small letters may change too, so not to be shown.
    """
    known = [is_known(word) for word in _WORD.findall(text.lower())]
    if sum(known) < max(_FEWEST_KNOWN, len(known) / 2):
        return text

    def meant(found: re.Match[str]) -> str:
        word = found.group()
        lower = word.lower()
        # phone spelling ("kheb") is read by its own table, and not guessed at
        if len(word) < _SHORTEST or word.istitle() or is_known(lower) or spelled_out(lower) != lower:
            return word
        near = (one for one in one_letter_else(lower, _LETTERS) if one in common)
        best = max(near, key=lambda one: (common[one], one), default=word)
        return best.upper() if word.isupper() else best

    return _WORD.sub(meant, text)
