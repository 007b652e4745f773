"""The launcher, in a process of its own as it is used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from toy import CONFIG, DATA, DOMAIN

from bot.launch import ENVIRONMENT, REPOSITORY


def launch(*arguments: str, folder: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ENVIRONMENT}
    return subprocess.run(
        [sys.executable, "-m", "bot.launch", *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(REPOSITORY), "RASA_CACHE_DIRECTORY": str(cache)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_it_is_quiet_and_works_from_anywhere(tmp_path: Path) -> None:
    done = launch("--version", folder=tmp_path, cache=tmp_path)
    assert done.returncode == 0
    assert "3.6.21" in done.stdout
    assert "Warning" not in done.stderr


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("config.yml", CONFIG.replace("LogisticRegressionClassifier", "NoSuchClassifier")),
        ("data.yml", DATA.replace("{action: utter_greet}", "{action: utter_nothing}")),
    ],
    ids=["unknown component", "unknown action"],
)
def test_a_failed_training_is_seen(tmp_path: Path, file: str, content: str) -> None:
    for name, good in (("config.yml", CONFIG), ("domain.yml", DOMAIN), ("data.yml", DATA)):
        (tmp_path / name).write_text(content if name == file else good, encoding="utf-8")
    parts = {"-c": "config.yml", "-d": "domain.yml", "--data": "data.yml", "--out": "models"}
    files = [word for option, name in parts.items() for word in (option, str(tmp_path / name))]
    done = launch("train", "--skip-validation", *files, folder=REPOSITORY, cache=tmp_path / "cache")
    assert done.returncode != 0
    assert not list(tmp_path.glob("models/*.tar.gz"))
