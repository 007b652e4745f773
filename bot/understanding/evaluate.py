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

from bot.understanding.encoders import VectorCache
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


def predictions(lines: list[Line], config: dict[str, Any]) -> tuple[list[str], npt.NDArray[np.float32]]:
    """The intents, and for each line their probabilities by a model that did not see it."""
    texts = [prepare(line.text) for line in lines]
    intents = [line.intent for line in lines]
    vectors = VectorCache(_ROOT / ".cache" / "sentences.sqlite").encode(texts)
    fold = np.random.RandomState(0).permutation(len(lines)) % _FOLDS
    names = sorted(set(intents))
    rows = np.zeros((len(lines), len(names)), dtype=np.float32)
    for k in range(_FOLDS):
        seen, kept = np.flatnonzero(fold != k), np.flatnonzero(fold == k)
        model = IntentModel.train(
            [texts[i] for i in seen], [intents[i] for i in seen], vectors[seen], config.get("C", 10.0), config["prior"]
        )
        rows[kept] = model.probabilities([texts[i] for i in kept], vectors[kept])
    return names, rows


def report(lines: list[Line], names: list[str], rows: npt.NDArray[np.float32], config: dict[str, Any]) -> list[str]:
    """Accuracy per language, the cost of each threshold, and how many out-of-scope messages get an answer."""
    true = np.asarray([line.intent for line in lines])
    language = np.asarray([line.language for line in lines])
    guess = np.asarray(names)[rows.argmax(axis=1)]
    sure = rows.max(axis=1)
    out = true == _OUT_OF_SCOPE
    order = np.argsort(-rows, axis=1)[:, :3]
    in_three = (np.asarray(names)[order] == true[:, None]).any(axis=1)
    told = [f"{len(lines)} lines, {len(names)} intents"]
    for code in LANGUAGES:
        own = language == code
        told.append(
            f"{code}: {own.sum()} lines, right {_share(guess == true, own)}, "
            f"among the first three {_share(in_three, own)}, out of scope recognised {_share(guess == true, own & out)}"
        )
    tenths = np.minimum((sure * 10).astype(int), 9)
    error = sum(
        abs(sure[tenths == t].mean() - (guess == true)[tenths == t].mean()) * (tenths == t).mean()
        for t in np.unique(tenths)
    )
    told.append(f"all: right {_share(guess == true, sure >= 0)}, calibration error {error:.3f}")
    told.append("threshold: in scope right / wrong / called out of scope / fallback; out of scope answered")
    for least in (0.2, 0.3, 0.35, 0.4, 0.5, 0.6):
        kept = sure >= least
        wrong = kept & (guess != true) & (guess != _OUT_OF_SCOPE)
        told.append(
            f"{least}: {_share(kept & (guess == true), ~out)} / {_share(wrong, ~out)} / "
            f"{_share(kept & (guess == _OUT_OF_SCOPE), ~out)} / {_share(~kept, ~out)}; {_share(wrong, out)}"
        )
    for name, least in config["surer"].items():
        hit = (guess == name) & (sure >= least)
        told.append(f"{name} from {least}: {_share(hit, true == name)} found, {(hit & (true != name)).sum()} false")
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
    names, rows = predictions(lines, config)
    sys.stdout.write("\n".join([*report(lines, names, rows, config), *report_language(lines)]) + "\n")


if __name__ == "__main__":
    main()
