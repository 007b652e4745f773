"""Whoever tells their plans at once is heard, whatever the spelling: most write once, and leave when turned away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from stack_process import StackProcess
from stack_texts import says
from talk import Talk

MESSAGES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("first_messages.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("language", "message"),
    [(language, message) for language, messages in MESSAGES.items() for message in messages],
    ids=lambda part: part if isinstance(part, str) else part["say"][:40],
)
def test_plans_told_at_once_are_noted(stack: StackProcess, language: str, message: dict[str, Any]) -> None:
    talk = Talk(stack.base, language)
    said = talk.say(message["say"])
    assert not any(says(text, language, "answer-out-of-scope") for text in said), talk
    facts = talk.seen()["facts"]
    assert {fact: facts.get(fact) for fact in message["tells"]} == message["tells"], talk
