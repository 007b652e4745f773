"""Puts the additions to an answer into words: first what the institution tells, then the person's own case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from tandem.answers.agencies import ASK_AGENCIES, agency_cases
from tandem.answers.institution import first_month, sentences
from tandem.answers.person import Person
from tandem.answers.rules import Case, Limits, cases
from tandem.booking.model import Agency
from tandem.directory import Directory, Language, Listing
from tandem.institution import Institution
from tandem.texts import Catalogue, Choice, Text, Value

LONGEST_ANSWER: Final = 430
"""Characters that the text of an answer takes at most; a test holds the catalogue to it."""

_LONGEST_MESSAGE: Final = 1024
_NAMED_AT_MOST: Final = 3
_SPACE_BEFORE_LINE: Final = re.compile(r"[ \u00a0]+(?=\n)")


@dataclass(frozen=True, slots=True)
class Addition:
    """What follows the text of an answer, ready to be joined to it, and the choices that come before its own."""

    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """What the institution has written: its texts, its figures of the day, its settings, its partners, its agencies."""

    catalogue: Catalogue
    figures: Mapping[str, Value]
    institution: Institution
    directory: Directory
    today: date
    agencies: Sequence[Agency] = ()
    """Needed for the answer to `ASK_AGENCIES` alone."""


def addition(intent: str, person: Person, sources: Sources, language: str) -> Addition:
    """What the answer to an intent adds; empty when there is nothing to add. Answer and addition fit in one message."""
    words = _Words(sources, language)
    own = [words.text(id_) for id_ in sentences(intent, sources.institution)]
    beside = "".join(f" {text.text}" for text in own)
    found = list(_cases(intent, person, words))
    room = _LONGEST_MESSAGE - LONGEST_ANSWER - len(beside) - sum(words.length(intent, case) for case in found)
    said = [text for case in found if (text := words.case(intent, case, room)) is not None]
    # a list stands on lines of its own, whatever stands before it in the text
    paragraph = _SPACE_BEFORE_LINE.sub("", "\n".join(text.text for text in said))
    return Addition(
        text=beside + (f"\n\n{paragraph}" if paragraph else ""),
        choices=tuple(dict.fromkeys(choice for text in (*said, *own) for choice in text.choices)),
    )


def _cases(intent: str, person: Person, words: _Words) -> Iterator[Case]:
    sources = words.sources
    limits = Limits(int(str(sources.figures["loan_min"])), int(str(sources.figures["loan_max"])))
    yield from cases(intent, person, limits)
    if intent == ASK_AGENCIES:
        yield from agency_cases(person, sources.agencies, sources.catalogue, words.language)
    if intent == "ask_cost":
        example = first_month(person, limits, sources.institution)
        if example is not None:
            yield example


class _Words:
    """The texts of one language with the values that are at the disposal of all of them."""

    def __init__(self, sources: Sources, language: str) -> None:
        self.sources = sources
        self.language = language
        self._values = {**sources.figures, **sources.institution.values(language)}

    def text(self, id_: str, **given: Value) -> Text:
        """A text of the catalogue."""
        return self.sources.catalogue.text(self.language, id_, **{**self._values, **given})

    def length(self, intent: str, case: Case) -> int:
        """Characters that a case takes without the partners it names, with what joins it to the one before."""
        return len(self.text(_id(intent, case), **case.values, partners="").text) + 2

    def case(self, intent: str, case: Case, room: int) -> Text | None:
        """The text of a case, with `room` characters for partners; None when nobody is listed whom it could name."""
        id_ = _id(intent, case)
        if case.partners is None:
            return self.text(id_, **case.values)
        listed = self.sources.directory.listings(
            case.partners, case.region, cast(Language, self.language), self.sources.today
        )
        if not listed:
            return None
        if case.briefly:
            return self.text(id_, **case.values, partners=_names(listed[:_NAMED_AT_MOST]))
        return self.text(id_, **case.values, partners=self._lines(listed, room))

    def _lines(self, listed: tuple[Listing, ...], room: int) -> str:
        """A line for each partner that fits, and for the first in any case; the first begins a new line too."""
        lines: list[str] = []
        for one in listed:
            line = "\n" + self.text("partner-line", name=one.name, link=one.link, purpose=one.purpose).text
            if not lines or sum(map(len, lines)) + len(line) <= room:
                lines.append(line)
        return "".join(lines[:_NAMED_AT_MOST])


def _id(intent: str, case: Case) -> str:
    return f"case-{intent}-{case.what}".replace("_", "-")


def _names(listed: tuple[Listing, ...]) -> str:
    """The names alone, without what some of them add after a comma or colon."""
    return ", ".join(dict.fromkeys(re.split(r"\s*[,:]", one.name)[0] for one in listed))
