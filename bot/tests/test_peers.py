"""The comparison with others is only worth something if what is tried was never learnt and every reply counts alike."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from benchmarks.understanding.peers.data import few, own
from benchmarks.understanding.peers.home_assistant import LANGUAGES, home_assistant
from benchmarks.understanding.peers.scores import Reply, scores
from benchmarks.understanding.peers.templates import Grammar, TemplateError
from bot.evaluation.messages import Line


def sentences(template: str) -> set[str]:
    grammar = Grammar({"turn": "(turn|switch)", "lamp": "[the] {lamp}"}, lambda name, _: f"my {name}")
    return {grammar.sentence(template, random.Random(seed)) for seed in range(200)}


@pytest.mark.parametrize(
    ("template", "all_of_them"),
    [
        ("stop", {"stop"}),
        ("lamp[s]", {"lamp", "lamps"}),
        ("(a|b[ c|d])", {"a", "b", "b c", "bd"}),
        ("(on;the lamp)", {"on the lamp", "the lamp on"}),
        ("<turn> on <lamp>", {"turn on my lamp", "turn on the my lamp", "switch on my lamp", "switch on the my lamp"}),
        ("{lamp:name}%", {"my lamp%"}),
        ("stop|halt", {"stop", "halt"}),
    ],
)
def test_a_template_gives_all_its_sentences_and_no_other(template: str, all_of_them: set[str]) -> None:
    assert sentences(template) == all_of_them


@pytest.mark.parametrize("template", ["(a|b", "a)", "[a)", "(a]"])
def test_a_template_with_a_wrong_bracket_is_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        sentences(template)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(KeyError):
        sentences("<nothing>")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Templates whose sentences tell which template they come from."""
    blocks = {
        "TurnOn": [{"sentences": [f"aan{n} [nu] {{name}}" for n in range(6)], "slots": {"domain": "light"}}],
        "Wait": [{"sentences": [f"wacht{n} {{minutes}}" for n in range(5)]}, {"sentences": ["wacht0 {minutes}"]}],
        "Rare": [{"sentences": ["zelden"]}],
    }
    data: dict[str, Any] = {
        "intents": {name: {"data": own_blocks} for name, own_blocks in blocks.items()},
        "lists": {"minutes": {"range": {"from": 1, "to": 90}}},
        "expansion_rules": {},
    }
    for language in LANGUAGES:
        (tmp_path / f"{language}.json").write_text(json.dumps(data), encoding="utf-8")
    return tmp_path


def test_no_template_is_both_learnt_and_tried(package: Path) -> None:
    data = home_assistant(package)
    for language in LANGUAGES:
        learnt, tried = (
            {line.text.split()[0] for line in side if line.language == language} for side in (data.train, data.test)
        )
        assert learnt
        assert tried
        assert not learnt & tried


def test_an_intent_with_too_few_templates_is_left_out(package: Path) -> None:
    assert {line.intent for line in home_assistant(package).train} == {"TurnOn", "Wait"}


def test_the_same_sentences_are_drawn_again(package: Path) -> None:
    assert home_assistant(package) == home_assistant(package)


def test_what_is_tried_is_never_learnt() -> None:
    data = own()
    tried = {line.text.casefold() for line in data.test}
    assert not tried & {line.text.casefold() for line in data.train}


def test_the_small_set_has_the_same_number_for_each_intent_and_language() -> None:
    small = few(own(), 3)
    groups = [(line.language, line.intent) for line in small.train]
    assert {groups.count(group) for group in groups} == {3}


def reply(intent: str, *guesses: str) -> Reply:
    return Reply(intent, guesses or (intent,), 1.0, 1.0)


def test_not_understood_is_right_only_out_of_scope() -> None:
    lines = [Line("?", "out_of_scope", "fr"), Line("bye", "goodbye", "nl"), Line("hi", "greet", "en", also=("chat",))]
    unsure = scores(lines, [reply("None", "greet"), reply("nlu_fallback", "nlu_fallback", "goodbye"), reply("chat")])
    assert unsure.guessed == {"fr": 0.0, "nl": 1.0, "en": 1.0, "all": pytest.approx(2 / 3)}
    assert unsure.served == pytest.approx(2 / 3)
    assert unsure.scope_recall == 1.0
    assert unsure.false_alarms == 0.5


def test_a_wish_called_out_of_scope_is_no_false_alarm_where_that_is_right_too() -> None:
    lines = [
        Line("?", "out_of_scope", "fr"),
        Line("a", "greet", "nl", also=("out_of_scope",)),
        Line("b", "greet", "en"),
    ]
    found = scores(lines, [reply("greet"), reply("out_of_scope"), reply("greet")])
    assert (found.scope_recall, found.false_alarms) == (0.0, 0.0)


def test_without_messages_out_of_scope_nothing_is_said_of_them() -> None:
    found = scores([Line("a", "greet", name) for name in LANGUAGES], [reply("greet")] * 3)
    assert (found.scope_recall, found.false_alarms, found.served) == (None, None, 1.0)
