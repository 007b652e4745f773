"""What may be asked for the impact report, what a tap or a typed answer means, and what of it may stay readable."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from tandem.prequalification.phrases import fold

QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "gender": ("woman", "man", "other"),
    "born_outside_belgium": ("yes", "no"),
    "age_band": ("under_30", "30_49", "50_plus"),
    "higher_diploma": ("yes", "no"),
}
"""The published names and answers, in the order in which they are asked. Never facts: the policy cannot take them."""

FIGURES: Final = {"band_from": 30, "band_to": 49, "band_after": 50}
"""The limits of the age bands, for the texts."""

OFFER: Final = "/impact"
"""The payload of the choice that leads to the offer; it says nothing about a person."""

HIDDEN: Final = "•"
"""What the transcript shows in the place of an answer, whichever it was."""

_UNSAID: Final = "unsaid"
_PAYLOAD: Final = re.compile(r"/impact(\{.*\})?")
_ENOUGH: Final = frozenset(
    ("stop", "stopper", "arreter", "arretez", "assez", "passer", "stoppen", "genoeg", "overslaan", "enough", "skip")
)
"""Typed words that end the questions, folded; the title of the choice is understood as well."""
_BEFORE: Final = re.compile(r"(?:(?:je suis|j'ai|ik ben|i am|i'm|une?|een|an?) )*")
_AGE: Final = re.compile(r"(\d{2,3})(?: (?:ans|jaar(?: oud)?|years? old))?")


class Wish(Enum):
    """What a person wants to do about the questions."""

    HEAR = "to hear what it is about"
    BEGIN = "to answer"
    LEAVE = "to be asked no more"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question; `value` is None for "I'd rather not say", which is not counted anywhere."""

    question: str
    value: str | None


Tap: TypeAlias = Wish | Answer


def read(payload: str | None) -> Tap | None:
    """What the payload of a choice means here; None when it is not about these questions.

    Raises ValueError for a payload of ours that means nothing: `texts/choices.yml` then offers what nobody asks.
    """
    found = _PAYLOAD.fullmatch(payload) if payload is not None else None
    if found is None:
        return None
    match json.loads(found[1]) if found[1] else {}:
        case content if not content:
            return Wish.HEAR
        case {"wish": "yes"}:
            return Wish.BEGIN
        case {"wish": "no"}:
            return Wish.LEAVE
        case content:
            [(question, value)] = content.items()
            if value != _UNSAID and value not in QUESTIONS.get(question, ()):
                # without the payload: it is somebody's answer
                raise ValueError("a choice of the impact questions has a meaning that is not known")
            return Answer(question, None if value == _UNSAID else value)


def typed(text: str, choices: Sequence[Mapping[str, Any]]) -> str | None:
    """The payload that a typed message stands for, under a message with these choices; None for anything else.

    The title of a choice is understood, its first words when no other title begins so ("oui"), and an age. Understood
    here, an answer is kept out of the transcript and out of Rasa, as a tap is.
    """
    taps: dict[str, Tap | None] = {choice["payload"]: read(choice["payload"]) for choice in choices}
    titles: dict[str, str] = {
        fold(choice["title"]): choice["payload"] for choice in choices if taps[choice["payload"]] is not None
    }
    said = fold(text).strip(" .,!")
    if said in titles:
        return titles[said]
    said = _BEFORE.sub("", said, count=1)
    if age := _AGE.fullmatch(said):
        band = Answer("age_band", _band(int(age[1])))
        return next((payload for payload, tap in taps.items() if tap == band), None)
    leaving = next((payload for payload, tap in taps.items() if tap is Wish.LEAVE), None)
    if leaving is None:
        # under any other message the first words of "Help our report" are a cry for help, not a wish to be counted
        return None
    if said in _ENOUGH:
        return leaving
    begun = [payload for title, payload in titles.items() if re.match(rf"{re.escape(said)}(?![\w'’-])", title)]
    return begun[0] if said and len(begun) == 1 else None


def _band(age: int) -> str:
    """The answer that an age in years stands for."""
    return "under_30" if age < FIGURES["band_from"] else "30_49" if age <= FIGURES["band_to"] else "50_plus"


def asked(choices: Sequence[Mapping[str, Any]]) -> str | None:
    """The question that a message with these choices asks; None when it asks none of ours."""
    taps = (read(choice["payload"]) for choice in choices)
    return next((tap.question for tap in taps if isinstance(tap, Answer)), None)


def next_question(already: Collection[str | None]) -> str | None:
    """The first question that was never asked; None when all were. None is asked twice: none can be counted twice."""
    return next((question for question in QUESTIONS if question not in already), None)


def text_of(question: str) -> str:
    """The id of a question in the catalogue."""
    return f"impact-{question.replace('_', '-')}"


def readable(text: str, payload: str | None) -> str:
    """What of a message may stand in the transcript."""
    return HIDDEN if isinstance(read(payload), Answer) else text


def forgotten(payload: str | None) -> str | None:
    """What remains of a payload once it was dealt with: an answer is gone, anything else is as it was."""
    return OFFER if isinstance(read(payload), Answer) else payload
