"""`make peers`: learn, ask and compare; writes `table.md`. Takes half an hour to an hour, most of it Rasa's default."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.understanding.peers import candidates
from benchmarks.understanding.peers.candidates import CandidateError, NlpJs, RasaPipeline, Serving, Training
from benchmarks.understanding.peers.data import DataSet, few, own
from benchmarks.understanding.peers.home_assistant import home_assistant
from benchmarks.understanding.peers.scores import percentiles, scores
from benchmarks.understanding.peers.table import Circumstances, Group, Row, Variant, page
from bot.evaluation.messages import ROOT, Line

HERE = Path(__file__).parent
WORK = ROOT / ".cache" / "peers"
# Rasa's default takes twenty minutes of processor time for these; for all messages it would take hours.
FEW = 8


def main() -> None:
    """Measure everything, write the page, print it."""
    began = datetime.now(UTC)
    WORK.mkdir(parents=True, exist_ok=True)
    everything = own()
    rasa, nlpjs, tandem = candidates.rasa_default(WORK), NlpJs(WORK), candidates.tandem(WORK)
    groups = [
        _group(f"This project's messages, {FEW} per intent and language", few(everything, FEW), rasa, nlpjs, tandem),
        _group("This project's messages, all", everything, None, nlpjs, tandem),
        _group("Home Assistant's sentences", home_assistant(_outside_data()), rasa, nlpjs, tandem),
    ]
    circumstances = Circumstances(
        date=began.date().isoformat(),
        cores=os.cpu_count() or 1,
        memory_gigabytes=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        versions=candidates.versions(),
        encoder_bytes=candidates.encoder_bytes(),
        few=FEW,
    )
    text = page(groups, circumstances)
    (HERE / "table.md").write_text(text, encoding="utf-8")
    print(text)


def _group(what: str, data: DataSet, rasa: RasaPipeline | None, nlpjs: NlpJs, tandem: RasaPipeline) -> Group:
    file = WORK / f"{''.join(c if c.isalnum() else '_' for c in what.casefold())}.json"
    data.write(file)
    rows = []
    if rasa is not None:
        rows.append(_measured("Rasa's default", rasa, file, data.test)[0])
    row, training = _measured("nlp.js", nlpjs, file, data.test)
    rows.append(row)
    variants = [
        _variant(way, data.test, nlpjs.serve(file, training.model, option))
        for option, way in (("told", "told the language"), ("entities", "looking for entities too"))
    ]
    rows.append(_measured("**Tandem**", tandem, file, data.test)[0])
    return Group(what, len(data.train), len(data.test), rows, variants)


def _measured(name: str, candidate: RasaPipeline | NlpJs, file: Path, lines: Sequence[Line]) -> tuple[Row, Training]:
    _say(f"{name}: learning from {file.stem}")
    training = candidate.train(file)
    _say(f"{name}: {training.seconds:.0f} s; asking")
    serving = candidate.serve(file, training.model)
    row = Row(
        name=name,
        scores=scores(lines, serving.replies),
        training_seconds=training.seconds,
        training_processor_seconds=training.processor_seconds,
        latency=_processor_time(serving),
        clock=percentiles([reply.milliseconds for reply in serving.replies]),
        resident_bytes=serving.resident_bytes,
        model_bytes=training.bytes,
    )
    return row, training


def _variant(what: str, lines: Sequence[Line], serving: Serving) -> Variant:
    return Variant(what, scores(lines, serving.replies).guessed["all"], _processor_time(serving))


def _processor_time(serving: Serving) -> tuple[float, float]:
    return percentiles([reply.processor_milliseconds for reply in serving.replies])


def _outside_data() -> Path:
    """The folder with Home Assistant's templates, brought by name, version and hash from the package registry."""
    folder = WORK / "home_assistant"
    subprocess.run(
        [
            *(str(ROOT / ".tools" / "uv" / "bin" / "uv"), "pip", "install", "--quiet", "--no-deps", "--require-hashes"),
            *("--python", sys.executable, "--target", str(folder), "--requirement", str(HERE / "requirements.txt")),
        ],
        check=True,
    )
    return folder / "home_assistant_intents" / "data"


def _say(line: str) -> None:
    print(f"peers   | {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except CandidateError as fault:
        sys.exit(f"peers   | {fault}")
