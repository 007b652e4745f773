"""Which of the three languages a message is written in, and how sure that is.

Each word speaks for the languages that use it, by how often they do (`words/words.tsv.gz`); a word that the table
does not know speaks through its letter groups. One word can weigh only so much, and words that belong to nobody
(towns, names of bodies, "ok") hardly anything, so that confidence comes from several words agreeing.
"""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.understanding.text import fold, normalise, words

LANGUAGES = ("fr", "nl", "en")
DEFAULT_LANGUAGE = "fr"

_TABLE = Path(__file__).parent / "words" / "words.tsv.gz"
_UNSEEN_ZIPF = 1.5
# Natural logarithm units. A word seen in one language only would otherwise outvote a whole sentence.
_MOST_PER_WORD = 4.0
_MOST_PER_UNKNOWN_WORD = 1.0
_SHARED_WEIGHT = 0.12
_TEMPERATURE = 1.3
# A word counts as evidence for the sticky rule from this advantage over the other languages on.
_TELLING = 1.0
_CLEAR = 0.95
# A name in an e-mail or web address belongs to no language.
_ADDRESS = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+")
# The first words decide; a pasted page must not cost more.
_MOST_WORDS = 200

# Used alike in the three languages here, whatever a corpus says.
_SHARED = frozenset(
    [
        "ok",
        "oké",
        "oke",
        "okay",
        "okido",
        "hello",
        "hallo",
        "allo",
        "hey",
        "hi",
        "salut",
        "merci",
        "sorry",
        "pardon",
        "stop",
        "bye",
        "ciao",
        "cool",
        "super",
        "top",
        "bravo",
        "allez",
        "amai",
        "hm",
        "euh",
        "haha",
        "lol",
        "microstart",
        "microcrédit",
        "microkrediet",
        "microcredit",
        "cpas",
        "ocmw",
        "onem",
        "rva",
        "vdab",
        "forem",
        "actiris",
        "onss",
        "rsz",
        "inasti",
        "rsvz",
        "vlaio",
        "tva",
        "btw",
        "sprl",
        "srl",
        "bv",
        "nv",
        "sa",
        "asbl",
        "vzw",
        "horeca",
        "food",
        "truck",
        "foodtruck",
        "webshop",
        "coach",
        "coaching",
        "business",
        "plan",
        "budget",
        "bar",
        "snack",
        "taxi",
        "euro",
        "euros",
        "eur",
        "online",
        "internet",
        "whatsapp",
        "mail",
        "email",
        "sms",
        "gsm",
        "app",
        "info",
        "start",
        "starter",
        "startup",
        "wifi",
        "uber",
        "bancontact",
        "night",
        "shop",
        "nightshop",
        "hobby",
        "job",
        "freelance",
        "robot",
        "chat",
        "bot",
        "chatbot",
        "test",
        "project",
        "k",
    ]
)

# What people here write and a corpus of books and films hardly knows.
_HERE = {
    "fr": "svp stp bjr slt cv dsl pr pcq tjrs mtn qd qqn qqch jsp jpp jveux jsuis jai chui chuis ouais mdr "
    "septante nonante chômage "
    "mutuelle indépendant indépendante kot fieu sinon bonsoir rdv keske kes koi pk prq psk bcp tt ds vs ns",
    "nl": "kheb kben kzou kga kwil kmoet khad kan kweet kzit kzen tis twas ulle ulie gulle gij ge gulder zijde "
    "zijt hebde hedde kunde kunt "
    "wilde da dees deze nie ni ne nen efkes effe ff eki ekik ikke amaai allee zeg jawadde mss wss idd gwn egt ni "
    "wa wat watte hoe dop "
    "leefloon bijberoep mutualiteit ziekenkas zelfstandige goeiedag goeiemorgen goeienavond dag aub alstublieft "
    "dank jullie vraagske "
    "centen goesting feitelijk tegoei sebiet kapsalon frituur borg borgsteller",
    "en": "gonna wanna u ur pls plz thx tnx thanks dont cant wont im ive id youre whats hows gotta ya yeah yep nope",
}
_HERE_ZIPF = 5.0


@dataclass(frozen=True)
class Identified:
    """The language of one message: its name, how sure (0 to 1), how many words spoke clearly for it, and how many
    there were.
    """

    name: str
    confidence: float
    telling_words: int
    words: int


class _Table:
    """Word frequencies and letter groups, read once per process."""

    def __init__(self) -> None:
        self.words: dict[str, tuple[float, float, float]] = {}
        with gzip.open(_TABLE, "rt", encoding="utf-8") as lines:
            for line in lines:
                word, *tenths = line.rstrip("\n").split("\t")
                fr, nl, en = (int(t) / 10 for t in tenths)
                self.words[word] = (fr, nl, en)
        self._groups: list[Counter[str]] = [Counter() for _ in LANGUAGES]
        for word, zipfs in self.words.items():
            best = max(zipfs)
            for i, zipf in enumerate(zipfs):
                if zipf >= 3 and zipf >= best - 0.5:
                    self._groups[i].update(_groups(word))
        self._totals = [sum(g.values()) for g in self._groups]
        self._kinds = len(set().union(*self._groups))
        for i, code in enumerate(LANGUAGES):
            for word in _HERE[code].split():
                for form in {word, fold(word)}:
                    own = list(self.words.get(form, (0.0, 0.0, 0.0)))
                    own[i] = max(own[i], _HERE_ZIPF)
                    self.words[form] = (own[0], own[1], own[2])

    def scores(self, word: str) -> tuple[tuple[float, float, float], bool]:
        """Log-likelihood of the word per language (up to a constant), and whether the table knows it."""
        zipfs = self.words.get(word) or self.words.get(fold(word))
        if zipfs is not None:
            fr, nl, en = (max(z, _UNSEEN_ZIPF) * math.log(10) for z in zipfs)
            return (fr, nl, en), True
        groups = _groups(word)
        fr, nl, en = (
            sum(math.log((counts[g] + 0.5) / (total + 0.5 * self._kinds)) for g in groups) * 0.6
            for counts, total in zip(self._groups, self._totals, strict=True)
        )
        return (fr, nl, en), False


def _groups(word: str) -> list[str]:
    padded = f"^{word}$"
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


@lru_cache(maxsize=1)
def _table() -> _Table:
    return _Table()


def is_known_word(word: str) -> bool:
    """Whether a word (lower case) is used in any of the three languages."""
    table = _table().words
    return word in table or fold(word) in table


def _parts(word: str) -> list[str]:
    """A word with apostrophes as the table has it: whole ("don't") or in its parts ("j'ai" is j and ai)."""
    if "'" not in word or word in _table().words:
        return [word]
    return [part for part in word.split("'") if part]


def identify(text: str, names: frozenset[str] = frozenset()) -> Identified:
    """The language of `text`.

    `names` are folded words that belong to no language here (towns, brands); they hardly weigh. A text without any
    words gives the default language with a third of certainty.
    """
    totals = [0.0, 0.0, 0.0]
    telling = [0, 0, 0]
    found = words(_ADDRESS.sub(" ", normalise(text)))[:_MOST_WORDS]
    for word in found:
        for part in _parts(word):
            scores, known = _table().scores(part)
            shared = part in _SHARED or fold(part) in names
            best = max(scores)
            limit = _MOST_PER_WORD if known else _MOST_PER_UNKNOWN_WORD
            drops = [max(score - best, -limit) for score in scores]
            second = sorted(drops)[1]
            for i in range(3):
                totals[i] += drops[i] * (_SHARED_WEIGHT if shared else 1.0)
                if not shared and known and drops[i] == 0 and second <= -_TELLING:
                    telling[i] += 1
    best = max(totals)
    weights = [math.exp((t - best) / _TEMPERATURE) for t in totals]
    i = max(range(3), key=lambda k: weights[k])
    if len(set(totals)) == 1:
        return Identified(DEFAULT_LANGUAGE, 1 / 3, 0, len(found))
    return Identified(LANGUAGES[i], weights[i] / sum(weights), telling[i], len(found))


def language_to_speak(current: str | None, message: Identified) -> str | None:
    """The language the conversation should have after a message: the sticky rule.

    A clear message of several words switches at once. Anything shorter or shared keeps the present language; without
    one, the likelier language is taken when it is more likely than not. None: nothing is known yet.
    """
    several = message.telling_words >= 3 or (message.telling_words == 2 and message.words >= 4)
    if several and message.confidence >= _CLEAR:
        return message.name
    if current in LANGUAGES:
        return current
    return message.name if message.confidence >= 0.5 else None
