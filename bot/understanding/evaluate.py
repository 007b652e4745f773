"""How well messages are understood: five-fold cross-validation over data/nlu, with the settings of config.yml.

From the root of the repository: `bot/.venv/bin/python -m bot.understanding.evaluate`. Takes some minutes. The
thresholds of config.yml were chosen by its figures; look at them again when the training lines have changed much.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from bot.entities.extract import extract
from bot.entities.places import names_of_places
from bot.understanding.encoders import VectorCache
from bot.understanding.fallback import FALLBACK, Guess, decide
from bot.understanding.intent_model import IntentModel
from bot.understanding.language_model import LANGUAGES, identify
from bot.understanding.text import prepare, words

_ROOT = Path(__file__).resolve().parents[2]
_FOLDS = 5
_OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True)
class Line:
    """One training message."""

    text: str
    intent: str
    language: str


def read_lines() -> list[Line]:
    """All training messages, in the order of the files."""
    found = []
    for language in LANGUAGES:
        for file in sorted((_ROOT / "data" / "nlu" / language).glob("*.yml")):
            for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
                found += [
                    Line(row[2:].strip(), block["intent"], language)
                    for row in block["examples"].splitlines()
                    if row.startswith("- ")
                ]
    return found


def settings() -> dict[str, Any]:
    """What config.yml says about the intent classifier."""
    pipeline = yaml.safe_load((_ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    return next(part for part in pipeline if part["name"].endswith("HybridIntentClassifier"))


@dataclass(frozen=True)
class Answers:
    """What a model that did not see the lines makes of them: as served, before any threshold."""

    intent: npt.NDArray[np.str_]
    confidence: npt.NDArray[np.float32]
    in_three: npt.NDArray[np.bool_]


def answers(lines: list[Line], config: dict[str, Any]) -> Answers:
    """The answer to each line, by the same steps as in service: entities, classifier, and what is no message at all."""
    texts = [prepare(line.text) for line in lines]
    intents = [line.intent for line in lines]
    vectors = VectorCache(_ROOT / ".cache" / "sentences.sqlite").encode(texts)
    fold = np.random.RandomState(0).permutation(len(lines)) % _FOLDS
    given: list[Guess] = [(FALLBACK, 0.0)] * len(lines)
    in_three = np.zeros(len(lines), dtype=np.bool_)
    for k in range(_FOLDS):
        seen, kept = np.flatnonzero(fold != k), np.flatnonzero(fold == k)
        model = IntentModel.train(
            [texts[i] for i in seen], [intents[i] for i in seen], vectors[seen], config.get("C", 10.0), config["prior"]
        )
        for i, row in zip(kept, model.probabilities([texts[i] for i in kept], vectors[kept]), strict=True):
            guesses = [(model.intents[j], float(row[j])) for j in row.argsort()[::-1][:3]]
            language = identify(lines[i].text, names_of_places()).name
            named = bool(extract(lines[i].text, language))
            ranking = decide(lines[i].text, guesses, named, model.knows, 0.0)
            given[i] = ranking[0]
            in_three[i] = intents[i] in (name for name, _ in ranking[:3])
    return Answers(np.asarray([n for n, _ in given]), np.asarray([c for _, c in given], dtype=np.float32), in_three)


def report(lines: list[Line], given: Answers, config: dict[str, Any]) -> list[str]:
    """Accuracy per language, the cost of each threshold, and how many out-of-scope messages get an answer."""
    true = np.asarray([line.intent for line in lines])
    language = np.asarray([line.language for line in lines])
    guess, sure = given.intent, given.confidence
    out = true == _OUT_OF_SCOPE
    right = guess == true
    told = [f"{len(lines)} lines, {len(set(true))} intents"]
    for code in LANGUAGES:
        own = language == code
        told.append(
            f"{code}: {own.sum()} lines, right {_share(right, own)}, "
            f"among the first three {_share(given.in_three, own)}, out of scope recognised {_share(right, own & out)}"
        )
    understood = guess != FALLBACK
    tenths = np.minimum((sure * 10).astype(int), 9)
    error = 0.0
    for tenth in np.unique(tenths[understood]):
        own = understood & (tenths == tenth)
        error += abs(sure[own].mean() - right[own].mean()) * own.sum() / understood.sum()
    told.append(f"all: right {right.mean():.3f}, calibration error {error:.3f}")
    told.append("threshold: in scope right / wrong / called out of scope / fallback; out of scope answered")
    surer = np.asarray([config["surer"].get(name, 0.0) for name in guess])
    for least in (0.2, 0.3, 0.35, 0.4, 0.5, 0.6):
        kept = understood & (sure >= np.maximum(least, surer))
        wrong = kept & ~right & (guess != _OUT_OF_SCOPE)
        told.append(
            f"{least}: {_share(kept & right, ~out)} / {_share(wrong, ~out)} / "
            f"{_share(kept & (guess == _OUT_OF_SCOPE), ~out)} / {_share(~kept, ~out)}; {_share(wrong, out)}"
        )
    for name, least in config["surer"].items():
        hit = (guess == name) & (sure >= least)
        told.append(f"{name} from {least}: {_share(hit, true == name)} found, {(hit & ~right).sum()} false")
    return told


def report_language(lines: list[Line]) -> list[str]:
    """Language identification by number of words; lines that mix languages count as the folder they stand in."""
    told = []
    for least, most in ((1, 1), (2, 2), (3, 4), (5, 999)):
        own = [line for line in lines if least <= len(words(line.text)) <= most]
        right = sum(identify(line.text).name == line.language for line in own)
        told.append(f"language, {least}-{most} words: {right / max(len(own), 1):.3f} of {len(own)}")
    return told


def _share(what: npt.NDArray[np.bool_], of: npt.NDArray[np.bool_]) -> str:
    return f"{what[of].mean():.3f}"


def main() -> None:
    """Print the reports."""
    lines = read_lines()
    config = {"prior": {}, "surer": {}, **settings()}
    sys.stdout.write("\n".join([*report(lines, answers(lines, config), config), *report_language(lines)]) + "\n")


if __name__ == "__main__":
    main()
