"""`make texts-check`: tells who changes a text what a person would read wrong, before anybody reads it.

The rules are those of `docs/texts.md`. The tests hold the catalogue to the same functions.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from tandem.answers import Person, Sources, addition
from tandem.directory import Directory
from tandem.documents import DocumentError
from tandem.institution import Institution
from tandem.policy import Policy
from tandem.readability import read
from tandem.texts import LANGUAGES, Catalogue, Text, TextError, Value

LONGEST_TEXT: Final = 1024
MOST_CHOICES: Final = 10
BUTTONS: Final = 3
LONGEST_BUTTON: Final = 20
LONGEST_ROW: Final = 24
LONGEST_SENTENCE: Final = 26
LONGEST_AVERAGE: Final = 15

HARDEST: Final[Mapping[str, int]] = {"fr": 47, "nl": 43, "en": 43}
"""The ceiling of the readability index (`tandem/readability.py`) of an answer: that of the hardest one today."""

_DESK: Final = "desk-"
"""Texts of the advisors' pages are no messages."""
_QUESTION: Final = "answer-ask-"
_OF_THE_TALK: Final = "…"
"""Stands for what only a conversation knows."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of the texts found, each a line for an editor."""

    faults: tuple[str, ...]
    languages: tuple[str, ...]
    """By language: how many texts, and which answer is the hardest to read."""


def main(arguments: list[str]) -> int:
    """Checks the folder of texts named on the command line, with the institution's other folders beside it.

    0 when all is fine, 1 when not, 2 without a folder.
    """
    if len(arguments) != 1:
        _say("usage: python -m tandem.text_check FOLDER")
        return 2
    try:
        found = check(Path(arguments[0]).resolve(), datetime.now(UTC).date())
    except (TextError, DocumentError) as error:
        _say(str(error))
        return 1
    for line in (*found.faults, *found.languages):
        _say(line)
    _say(f"{len(found.faults)} faults")
    return 1 if found.faults else 0


def check(folder: Path, today: date) -> Checked:
    """Checks a folder of texts, with the institution's other folders beside it.

    Raises `TextError` or `DocumentError` when one cannot be read.
    """
    sources = Sources(
        Catalogue.load(folder),
        Policy.load(folder.parent / "policy").figures(today),
        Institution.load(folder.parent / "institution"),
        Directory.load(folder.parent / "directory"),
        today,
    )
    languages = []
    for language in LANGUAGES:
        index, id_ = max((index, id_) for id_, index in hardness(sources, language))
        number = len(sources.catalogue.ids(language))
        languages.append(f"{language}: {number} texts; the hardest answer is {id_} with {index:.0f}")
    return Checked((*sources.catalogue.gaps(), *faults(sources)), tuple(languages))


def faults(sources: Sources) -> Iterator[str]:
    """What breaks a rule: a figure that is written out, a text or title that is too long, words that are too hard."""
    for language in LANGUAGES:
        for id_ in sorted(sources.catalogue.ids(language)):
            if id_.startswith(_DESK):
                continue
            text = shown(sources.catalogue, language, id_, sources.figures)
            written = shown(sources.catalogue, language, id_, {})
            for fault in (*_written_figures(written), *_too_long(text), *_too_hard(text.text)):
                yield f"{language}: {id_}: {fault}"
        for id_, index in hardness(sources, language):
            if index > HARDEST[language]:
                yield f"{language}: {id_}: hard to read ({index:.0f}, at most {HARDEST[language]}): use shorter words"


def hardness(sources: Sources, language: str) -> Iterator[tuple[str, float]]:
    """The readability index of each answer to a question, as somebody reads it of whom nothing is known."""
    for id_ in sorted(sources.catalogue.ids(language)):
        if id_.startswith(_QUESTION):
            intent = id_.removeprefix("answer-").replace("-", "_")
            text = shown(sources.catalogue, language, id_, sources.figures).text
            yield id_, read(text + addition(intent, Person({}), sources, language).text).index


def shown(catalogue: Catalogue, language: str, id_: str, figures: Mapping[str, Value]) -> Text:
    """A text with the figures of the day, and an ellipsis for what only a conversation knows."""
    needed = catalogue.variables(language, id_)
    return catalogue.text(language, id_, **{name: figures.get(name, _OF_THE_TALK) for name in needed})


def _written_figures(text: Text) -> Iterator[str]:
    """With a word for each variable, every digit that is left was written by hand: it would never be dated."""
    for piece in (text.text, *(choice.title for choice in text.choices)):
        if re.search(r"\d", piece):
            yield "a number stands in the text: put it in policy/figures.yml and write its name, as { $loan_max }"


def _too_long(text: Text) -> Iterator[str]:
    if len(text.text) > LONGEST_TEXT:
        yield f"{len(text.text)} characters, at most {LONGEST_TEXT}: WhatsApp shows no more"
    if len(text.choices) > MOST_CHOICES:
        yield f"{len(text.choices)} choices, at most {MOST_CHOICES}"
    longest = LONGEST_BUTTON if len(text.choices) <= BUTTONS else LONGEST_ROW
    for choice in text.choices:
        if len(choice.title) > longest:
            yield f"the choice '{choice.title}' has {len(choice.title)} characters, at most {longest}"


def _too_hard(text: str) -> Iterator[str]:
    reading = read(text)
    if reading.longest > LONGEST_SENTENCE:
        yield f"a sentence of {reading.longest} words, at most {LONGEST_SENTENCE}: make two of it"
    if reading.average > LONGEST_AVERAGE:
        yield f"{reading.average:.0f} words in an average sentence, at most {LONGEST_AVERAGE}: make them shorter"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
