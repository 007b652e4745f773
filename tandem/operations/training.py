"""Training the model, only when something it is made of has changed."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from tandem.settings import PROJECT

MODEL = "tandem"
_MADE_OF = (
    *("config.yml", "domain", "data", "bot/uv.lock"),
    *("bot/language.py", "bot/care.py", "bot/understanding", "bot/entities"),
)
_NOT_PART = frozenset({".pyc", ".tmp", ".md"})
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_LOG_HEAD = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]+ +\S+ +- ")
_FINGERPRINT = PROJECT / "models" / "fingerprint"


class TrainingError(Exception):
    """The model could not be trained; the lines before say why."""


def bot_python() -> Path:
    """The interpreter of Rasa's environment."""
    return PROJECT / "bot" / ".venv" / "bin" / "python"


def fingerprint() -> str:
    """A hash over everything that the model is made of."""
    digest = hashlib.sha256()
    for part in _MADE_OF:
        path = PROJECT / part
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and file.suffix not in _NOT_PART:
                digest.update(f"{file.relative_to(PROJECT)}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def is_trained() -> bool:
    """Whether the model on disk is made of what is here now."""
    model = PROJECT / "models" / f"{MODEL}.tar.gz"
    return model.exists() and _FINGERPRINT.exists() and _FINGERPRINT.read_text(encoding="ascii") == fingerprint()


def train(say: Callable[[str], None]) -> None:
    """Train and remember of what; `say` gets the lines of the training's own report. Raises `TrainingError`."""
    wanted, report = fingerprint(), readable(say)
    command = [
        *(str(bot_python()), "-m", "bot.launch", "train", "--domain", "domain", "--data", "data"),
        *("--config", "config.yml", "--out", "models", "--fixed-model-name", MODEL),
    ]
    process = subprocess.Popen(  # noqa: S603
        command,
        cwd=PROJECT,
        # a training has the machine to itself: half the time with both cores (a served model keeps to one)
        env={**os.environ, "OMP_NUM_THREADS": str(os.cpu_count() or 1)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    assert process.stdout is not None  # noqa: S101
    lines = process.stdout

    def pass_on() -> None:
        for line in lines:
            report(line)

    reader = threading.Thread(target=pass_on, daemon=True)
    reader.start()
    try:
        code = process.wait()
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        raise
    reader.join(timeout=5)
    if code != 0:
        raise TrainingError(f"training ended with code {code}; the lines above say why")
    _FINGERPRINT.parent.mkdir(exist_ok=True)
    _FINGERPRINT.write_text(wanted, encoding="ascii")


def readable(say: Callable[[str], None]) -> Callable[[str], None]:
    """A reporter that passes on what a person wants to know of a training: not its bars, colours and dates."""

    def report(line: str) -> None:
        plain = _COLOUR.sub("", line.rsplit("\r", 1)[-1]).strip()
        if plain and not plain.startswith("Processed "):
            say(_LOG_HEAD.sub("", plain))

    return report


def prefixed(prefix: str) -> Callable[[str], None]:
    """A printer of lines with a prefix, for the terminal."""

    def say(line: str) -> None:
        if line.strip():
            sys.stdout.write(f"{prefix:<8}| {line}\n")
            sys.stdout.flush()

    return say
