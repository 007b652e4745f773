"""Asking back: what the model may have meant, in the person's language, and nothing nobody asks for by a button."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from real_parts import texts

from actions import clarification
from actions.clarification import suggestions
from tandem.prequalification.answers import Heard, refuses_contact
from tandem.texts import LANGUAGES

PROJECT = Path(__file__).resolve().parents[2]
CATALOGUE = texts()
INTENTS = yaml.safe_load((PROJECT / "domain" / "intents.yml").read_text(encoding="utf-8"))["intents"]


def test_it_is_asked_back_from_the_same_confidence_on_as_the_model_says() -> None:
    pipeline = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    assert next(part["ask"] for part in pipeline if "ask" in part) == clarification._LIKELY_ENOUGH


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("intent", [name for name in INTENTS if not name.startswith("care_")])
def test_every_wish_can_be_suggested_or_is_kept_out_on_purpose(intent: str, language: str) -> None:
    kept_out = intent in clarification._NEVER_SUGGESTED
    assert kept_out or CATALOGUE.suggestion(language, intent) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_likely_meanings_at_most_and_none_when_the_model_has_no_idea(language: str) -> None:
    ranking = [{"name": "nlu_fallback", "confidence": 0.6}, {"name": "ask_cost", "confidence": 0.4}]
    ranking += [{"name": name, "confidence": 0.1} for name in ("deny", "ask_amount", "ask_duration", "ask_age")]
    assert [choice.id for choice in suggestions(ranking, CATALOGUE, language)] == ["cost", "amount", "duration"]
    assert suggestions([{"name": "ask_cost", "confidence": 0.2}], CATALOGUE, language) == []


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("finalement je ne veux plus qu'on me contacte", True),
        ("ne m'appelez pas svp", True),
        ("ik heb me bedacht, ik wil toch niet gebeld worden", True),
        ("ik wil niet dat jullie bellen", True),
        ("I changed my mind, please don't call me", True),
        ("do not contact me any more", True),
        ("personne ne m'a encore appelé", False),
        ("jullie hebben mij nog niet gebeld", False),
        ("you have not called me yet", False),
    ],
)
def test_a_complaint_that_nobody_called_takes_no_consent_back(text: str, refused: bool) -> None:
    assert refuses_contact(Heard(text, "deny")) is refused
