"""`make evaluate`: measure the understanding, write the report beside the last one's figures.

Two sets: cross-validation over the training data (the same authors wrote what is learnt and what is tried, which
flatters), and the development set (written apart by others, never learnt from). Thresholds in config.yml are chosen
on the second. Takes some minutes the first time, while sentence vectors are made; then about one.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.evaluation import entities, languages
from bot.evaluation.answers import Answer, answers, cross_validated, learn, settings
from bot.evaluation.messages import OUT_OF_SCOPE, ROOT, distinct, held_out_lines, training_lines
from bot.evaluation.plots import draw_coverage, draw_reliability
from bot.evaluation.report import report
from bot.evaluation.scores import (
    Bands,
    calibration_error,
    confusions,
    groups,
    macro_f1,
    reliability,
    scope_recall_at,
    summary,
)
from bot.understanding.encoders import VectorCache

FOLDER = ROOT / "benchmarks" / "understanding"
FIGURES = FOLDER / "figures.json"


def _figures(given: list[Answer], bands: Bands) -> dict[str, Any]:
    by_language = groups(given, lambda a: [a.line.language])
    return {
        "all": summary(given, bands),
        "by_language": {name: summary(own, bands) for name, own in by_language.items()},
        "by_tag": {name: summary(own, bands) for name, own in groups(given, lambda a: a.line.tags).items()},
        "by_intent": {name: summary(own, bands) for name, own in groups(given, lambda a: [a.line.intent]).items()},
        "macro_f1": macro_f1(given),
        "calibration_error": calibration_error(given),
        "scope_recall_at_5_percent": {
            "all": scope_recall_at(given, 0.05),
            **{name: scope_recall_at(own, 0.05) for name, own in by_language.items()},
        },
        "confusions": confusions(given, 30),
        "reliability": [vars(b) for b in reliability(given)],
    }


def _entities(folder: Path) -> dict[str, Any]:
    return {name: {**vars(s), "f1": s.f1} for name, s in entities.scores(entities.messages(folder)).items()}


def main() -> None:
    """Measure, write `figures.json`, `report.md` and the pictures, and print the report's head."""
    config, cache = settings(), VectorCache(ROOT / ".cache" / "sentences.sqlite")
    bands = Bands(config["ask"], config["answer"], {**config["sooner"], **config["surer"]})
    training, held_out = training_lines(), held_out_lines()
    tried = list(answers(learn(training, config, cache), held_out, cache))
    sys.stderr.write("the development set is done; cross-validation trains five times more\n")
    crossed = cross_validated(training, config, cache)
    told, short = languages.of_lines(held_out), languages.short_phrases()
    figures = {
        "measured_at": datetime.now(UTC).date().isoformat(),
        "bands": {"ask": bands.ask, "answer": bands.answer, "least_of": dict(bands.least_of)},
        "training": {
            "lines": len(training),
            "different": sum(distinct(training).values()),
            "out_of_scope": sum(line.intent == OUT_OF_SCOPE for line in training),
        },
        "held_out": _figures(tried, bands),
        "cross_validation": _figures(crossed, bands),
        "entities": _entities(entities.HELD_OUT),
        "entities_development": _entities(entities.DEVELOPMENT),
        "languages": {
            "all": [languages.told_right(told), len(told)],
            "short": [languages.told_right(short), len(short)],
            **{f"words {name}": list(row) for name, row in languages.by_length(told).items()},
        },
    }
    before = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else None
    draw_reliability(tried, bands, FOLDER / "reliability.png")
    draw_coverage(tried, FOLDER / "coverage.png")
    text = report(figures, before)
    (FOLDER / "report.md").write_text(text, encoding="utf-8")
    FIGURES.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(text.split("## Confusions")[0])


if __name__ == "__main__":
    main()
