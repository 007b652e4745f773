"""The training messages: enough, different from each other, and none of those that understanding is judged by."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.evaluation.messages import OUT_OF_SCOPE, Line, distinct, held_out_lines, training_lines, without_slots
from bot.understanding.language_model import LANGUAGES
from bot.understanding.text import fold

# What people say most, or in the most different ways.
MANY = {
    "check_eligibility",
    "inform",
    "book_coaching",
    "request_human",
    "ask_amount",
    "ask_cost",
    "ask_conditions",
    "ask_bank_refusal",
    "ask_unemployment_benefit",
    "affirm",
    "deny",
    "correct",
}
# Said in few ways, and seldom: "where were we?"
FEW = {"resume"}


def least(intent: str) -> int:
    if intent == OUT_OF_SCOPE:
        return 400
    return 150 if intent in MANY else 25 if intent in FEW else 80


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return training_lines()


def test_two_messages_that_differ_only_in_a_slot_are_one() -> None:
    texts = [
        "je veux 8000 euros pour un snack à Liège",
        "Je veux 12.500 € pour un salon de coiffure à Namur !",
        "oui",
        "Oui.",
    ]
    own = [Line(text, "check_eligibility", "fr") for text in texts]
    assert distinct(own) == {("fr", "check_eligibility"): 2}
    assert without_slots(own[0]) == without_slots(own[1])


def test_every_intent_has_enough_different_messages_in_each_language(lines: list[Line]) -> None:
    counts = distinct(lines)
    intents = {intent for _, intent in counts}
    short = {
        (language, intent): counts[language, intent]
        for language in LANGUAGES
        for intent in intents
        if counts[language, intent] < least(intent)
    }
    assert short == {}


def test_no_message_stands_under_two_intents(lines: list[Line]) -> None:
    labels: dict[tuple[str, str], set[str]] = {}
    for line in lines:
        labels.setdefault((line.language, fold(line.text)), set()).add(line.intent)
    assert {text: found for text, found in labels.items() if len(found) > 1} == {}


def test_no_message_that_understanding_is_judged_by_is_learnt(lines: list[Line]) -> None:
    learnt = {fold(line.text) for line in lines}
    assert [line.text for line in held_out_lines() if fold(line.text) in learnt] == []


def test_the_development_set_is_large_and_equal_in_the_three_languages() -> None:
    counts = Counter(line.language for line in held_out_lines())
    assert len(set(counts.values())) == 1
    assert sum(counts.values()) >= 600
    near_misses = [line for line in held_out_lines() if line.intent == OUT_OF_SCOPE and "near_miss" in line.tags]
    assert len(near_misses) >= 90


def test_messages_are_plain_text(lines: list[Line]) -> None:
    # Rasa would read [brackets](like these) as entities
    assert [line.text for line in lines if "](" in line.text or line.text != line.text.strip()] == []
