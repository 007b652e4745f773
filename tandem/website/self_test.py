"""The self-test: the questions of the conversation as a page, for who would rather not chat.

It asks what the policy would ask and ends where the policy ends. Nothing is stored: the answers travel in the form,
from page to page, and are gone when the window is closed. No I/O.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tandem.directory import Directory
from tandem.explain import answer, changes_in_words, explain, label, route_in_words
from tandem.policy import FactError, FactValue, Policy
from tandem.prequalification.steps import RECAP, next_question
from tandem.texts import Catalogue

TYPED: Final = frozenset({"amount", "postal_code"})
"""Facts that are written; all others are chosen."""

_DONT_KNOW: Final = "dont-know"
_KEPT: Final = "kept-"
_AROUND_A_NUMBER: Final = re.compile(r"[\s.'’€\u00a0\u202f]|,00$|eur(?:o|os)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """An answer that was given, in words, with the value that travels."""

    fact: str
    label: str
    answer: str
    value: FactValue


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: `choices` are (value, title) in the order of the text; a typed one has none but "don't know"."""

    fact: str
    text: str
    why: str
    choices: tuple[tuple[str, str], ...]
    typed: bool
    before: str = ""
    """What was typed and not understood, so that it can be mended instead of written again."""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the answers lead, in words."""

    route: str
    text: str
    reasons: tuple[str, ...]
    changes: tuple[str, ...]
    next_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One state of the test: a question, or at the end the outcome; and what was answered so far."""

    lines: tuple[Line, ...]
    question: Question | None = None
    outcome: Outcome | None = None
    asked_at_most: int = 0
    """Questions that may still come, this one included."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it came: the facts so far, and what was answered or is to be changed."""

    facts: Mapping[str, FactValue] = field(default_factory=dict)
    fact: str | None = None
    said: str = ""
    change: str | None = None
    again: str | None = None
    """What was being asked and is only to be asked once more, in another language."""

    @classmethod
    def of(cls, policy: Policy, fields: Mapping[str, str]) -> Sent:
        """Read the fields of a form. What somebody made up is left out: it counts as not asked yet."""
        facts: dict[str, FactValue] = {}
        for name, value in fields.items():
            fact = name.removeprefix(_KEPT)
            if name.startswith(_KEPT) and fact in policy.facts:
                facts |= _taken(policy, fact, value)
        named = {name: fields.get(name) for name in ("fact", "change", "again")}
        known = {name: fact for name, fact in named.items() if fact in policy.facts}
        return cls(facts=facts, said=fields.get("choice") or fields.get("said", ""), **known)


class SelfTest:
    """Pages of the test from what was sent."""

    def __init__(self, policy: Policy, catalogue: Catalogue, directory: Directory) -> None:
        self._policy = policy
        self._catalogue = catalogue
        self._directory = directory

    def page(self, sent: Sent, language: str, today: date) -> Page:
        """The next page. An answer that was not understood is asked again, with what was written still there."""
        facts = dict(sent.facts)
        fault = ""
        correcting = sent.again
        if sent.change is not None:
            correcting = sent.change
            facts.pop(sent.change, None)
        elif sent.fact is not None:
            told = _taken(self._policy, sent.fact, sent.said)
            facts |= told
            if not told and sent.fact in TYPED:
                correcting = sent.fact
                fault = self._text(language, f"page-test-unclear-{_id(sent.fact)}", today)
        asked = next_question(self._policy, facts, today, correcting=correcting)
        lines = tuple(self._line(fact, value, language, today) for fact, value in facts.items())
        if asked is None or asked == RECAP:
            return Page(lines, outcome=self._outcome(facts, language, today))
        assessed = self._policy.assess(facts, today)
        return Page(
            lines,
            question=self._question(asked, language, today, before=sent.said if fault else "", fault=fault),
            asked_at_most=max(1, len(assessed.missing or self._policy.guidance(facts, today))),
        )

    def _question(self, fact: str, language: str, today: date, *, before: str, fault: str) -> Question:
        text = self._catalogue.text(language, f"ask-{_id(fact)}", **self._policy.figures(today))
        return Question(
            fact=fact,
            text=text.text,
            why=self._text(language, f"why-{_id(fact)}", today),
            choices=tuple((choice.id, choice.title) for choice in text.choices),
            typed=fact in TYPED,
            before=before[:80],
            fault=fault,
        )

    def _outcome(self, facts: Mapping[str, FactValue], language: str, today: date) -> Outcome:
        assessed, figures = self._policy.assess(facts, today), self._policy.figures(today)
        told = explain(assessed, self._catalogue, self._directory, language, figures)
        return Outcome(
            route=assessed.route or "",
            text=route_in_words(assessed, self._catalogue, language, figures) or "",
            reasons=_each(reason["text"] for reason in told["reasons"]),
            changes=_each(changes_in_words(assessed, self._policy, self._catalogue, language, figures)),
            next_steps=_each(step["text"] for step in told["next_steps"]),
        )

    def _line(self, fact: str, value: FactValue, language: str, today: date) -> Line:
        figures = self._policy.figures(today)
        return Line(
            fact,
            label(fact, self._catalogue, language, figures),
            answer(fact, value, self._catalogue, language, figures),
            value,
        )

    def _text(self, language: str, text_id: str, today: date) -> str:
        return self._catalogue.text(language, text_id, **self._policy.figures(today)).text


def kept_name(fact: str) -> str:
    """The name of the hidden field in which an answer travels."""
    return f"{_KEPT}{fact}"


def _taken(policy: Policy, fact: str, said: str) -> dict[str, FactValue]:
    """The fact with what was said, or nothing when it cannot be that."""
    value: object = "unknown" if said == _DONT_KNOW else said.strip()
    if fact == "amount" and value != "unknown":
        digits = _AROUND_A_NUMBER.sub("", said.strip())
        value = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 9 else said
    try:
        return dict(policy.validate({fact: value}))
    except FactError:
        return {}


def _each(lines: Iterable[str]) -> tuple[str, ...]:
    """Each line once, in its order."""
    return tuple(dict.fromkeys(lines))


def _id(fact: str) -> str:
    return fact.replace("_", "-")
