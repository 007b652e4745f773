"""What is done to a message before anything looks at it: one place, so that training and serving see the same text."""

from __future__ import annotations

import re
import unicodedata

from bot.understanding.spelling import spelled_out

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_GREETING = re.compile(
    r"^(?:(?:re)?bonjour|bonsoir|bjr|slt|salut|coucou|cc|hello|helo|hallo|hey+|hé|hi|hoi|yo|dag|goeie?n?dag"
    r"|goede(?:n)?dag|"
    r"goeie?(?:morgen|middag|avond|navond)|goede(?:morgen|middag|navond|n avond)|good (?:morning|afternoon"
    r"|evening|day)|"
    r"madame|monsieur|mevrouw|meneer|beste|dear|sir|madam|allo|allô|microstart|à tous|team|there|allemaal|"
    r"iedereen|everyone)\b[\s,.!?;:\-–—…]*",
    re.IGNORECASE,
)
_GREETING_START = re.compile(
    r"^(?:(?:re)?bonjour|bonsoir|bjr|slt|salut|coucou|cc|hello|helo|hallo|hey+|hé|hi|hoi|yo|dag|goei|goede"
    r"|good (?:m|a|e|d)|"
    r"beste|dear|madame|monsieur|allo|allô)\b|^goe(?:ie|de)",
    re.IGNORECASE,
)


def normalise(text: str) -> str:
    """NFC, plain apostrophes, single spaces; positions may shift, so not for entity spans."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_APOSTROPHES)).strip()


def fold(text: str) -> str:
    """Lower case without accents, character for character: the result is as long as `text`, so spans stay valid."""
    return "".join(_fold_char(c) for c in text)


def _fold_char(char: str) -> str:
    plain = char.translate(_APOSTROPHES)
    base = unicodedata.normalize("NFD", plain)[0].lower()
    return base if len(base) == 1 else plain


def words(text: str) -> list[str]:
    """The words of a text, lower case, numbers and signs left out; apostrophes stay inside a word."""
    return [m.group().lower() for m in _WORD.finditer(text.translate(_APOSTROPHES))]


def without_shouting(text: str) -> str:
    """Lower case when the text is written in capitals: the encoders lose half their accuracy on them."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return text.lower() if len(letters) > 4 and capitals > 0.6 * len(letters) else text


def without_greeting(text: str) -> str:
    """The text without its opening greeting, when two words or more remain: a polite start must not become the
    meaning.
    """
    rest = text
    if not _GREETING_START.match(rest):
        return text
    while (shorter := _GREETING.sub("", rest, count=1)) != rest:
        rest = shorter
    return rest if len(words(rest)) >= 2 else text


def prepare(text: str) -> str:
    """The form of a message that the intent classifier is trained on and asked about."""
    return spelled_out(without_greeting(without_shouting(normalise(text))))
