"""The outside data: what people say to a smart home in French, Dutch and English.

The package `home-assistant-intents` (Apache-2.0) holds, per language and intent, the templates in which volunteers
wrote what Home Assistant understands. Templates are either learnt from or tried, never both.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.understanding.peers.data import SEED, DataSet
from benchmarks.understanding.peers.templates import Grammar
from bot.evaluation.messages import Line

LANGUAGES = ("fr", "nl", "en")
LEARNT, TRIED = 12, 8
# An intent is kept if each language has this many templates of it.
_FEWEST_TEMPLATES = 4
_TRIED_SHARE = 0.4
_ROUNDS = 20
_FILLERS = Path(__file__).with_name("home_assistant.yml")


@dataclass(frozen=True)
class Template:
    """One way of saying an intent; `devices`: the kinds of device whose names fit."""

    text: str
    devices: tuple[str, ...]


def home_assistant(folder: Path) -> DataSet:
    """The data set; `folder` holds the package's `<language>.json` files."""
    found = {language: json.loads((folder / f"{language}.json").read_text(encoding="utf-8")) for language in LANGUAGES}
    names = yaml.safe_load(_FILLERS.read_text(encoding="utf-8"))
    learnt: list[Line] = []
    tried: list[Line] = []
    for intent in sorted(set.intersection(*(set(own["intents"]) for own in found.values()))):
        templates = {language: _templates(found[language]["intents"][intent]["data"]) for language in LANGUAGES}
        if any(len(own) < _FEWEST_TEMPLATES for own in templates.values()):
            continue
        for language, own in templates.items():
            train, test = _sides(intent, language, own, found[language], names[language])
            learnt += train
            tried += test
    clear = _unambiguous([*learnt, *tried])
    learnt = [line for line in learnt if line.text.casefold() in clear]
    unseen = clear - {line.text.casefold() for line in learnt}
    return DataSet(learnt, [line for line in tried if line.text.casefold() in unseen])


def _sides(
    intent: str, language: str, templates: Sequence[Template], data: Mapping[str, Any], fillers: Mapping[str, Any]
) -> tuple[list[Line], list[Line]]:
    """Lines to learn and lines to try, each from templates of its own."""
    chance = random.Random(f"{SEED} {language} {intent}")
    mixed = chance.sample(templates, len(templates))
    cut = max(2, round(len(mixed) * _TRIED_SHARE))
    sides = (mixed[cut:], LEARNT), (mixed[:cut], TRIED)
    learnt, tried = (
        [Line(text, intent, language) for text in _sentences(own, many, data, fillers, chance)] for own, many in sides
    )
    return learnt, tried


def _templates(blocks: Iterable[Mapping[str, Any]]) -> list[Template]:
    """The different templates of an intent."""
    found: dict[str, Template] = {}
    for block in blocks:
        devices = (block.get("requires_context") or {}).get("domain") or (block.get("slots") or {}).get("domain") or ()
        for text in block["sentences"]:
            found[text] = Template(text, (devices,) if isinstance(devices, str) else tuple(devices))
    return list(found.values())


def _sentences(
    templates: Sequence[Template],
    many: int,
    data: Mapping[str, Any],
    fillers: Mapping[str, Any],
    chance: random.Random,
) -> list[str]:
    """At most `many` different sentences, as evenly from the templates as their variety allows."""
    drawn: dict[str, str] = {}
    for _ in range(_ROUNDS):
        for template in templates:
            if len(drawn) == many:
                break
            grammar = Grammar(data["expansion_rules"], _Values(data, fillers, template.devices).one)
            sentence = grammar.sentence(template.text, chance)
            drawn.setdefault(sentence.casefold(), sentence)
    return list(drawn.values())


@dataclass(frozen=True)
class _Values:
    data: Mapping[str, Any]
    fillers: Mapping[str, Any]
    devices: tuple[str, ...]

    def one(self, name: str, chance: random.Random) -> str:
        """A value of the list: from the package, a number of its range, or one of ours where it names neither."""
        if name == "name":
            named = [value for kind in self.devices for value in self.fillers["name"].get(kind, ())]
            return str(chance.choice(named or [v for own in self.fillers["name"].values() for v in own]))
        if name in self.fillers:
            return str(chance.choice(self.fillers[name]))
        listed = self.data["lists"][name]
        if "range" in listed:
            bounds = listed["range"]
            return str(chance.randrange(bounds["from"], bounds["to"] + 1, bounds.get("step", 1)))
        value = chance.choice(listed["values"])
        text = value if isinstance(value, str) else value["in"]
        return Grammar(self.data["expansion_rules"], self.one).sentence(text, chance)


def _unambiguous(lines: Iterable[Line]) -> set[str]:
    """The texts, folded, that mean one thing only."""
    meant = defaultdict(set)
    for line in lines:
        meant[line.text.casefold()].add(line.intent)
    return {text for text, intents in meant.items() if len(intents) == 1}
