"""The model is trained when something it is made of changed, and only then."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tandem.operations import training

MADE_OF = ("config.yml", "domain/domain.yml", "data/nlu/fr/faq.yml", "bot/uv.lock", "bot/language.py")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which training takes no time."""
    for name in (
        "config.yml",
        "domain/domain.yml",
        "data/nlu/fr/faq.yml",
        "bot/uv.lock",
        "bot/language.py",
        "texts/x.ftl",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    launch = tmp_path / "bot" / "launch.py"
    launch.write_text(
        "import pathlib, sys\n"
        "if pathlib.Path('fail').exists():\n"
        "    sys.exit('no good data')\n"
        "print('\\x1b[92m2026-01-01 10:00:00 INFO     rasa.engine  - Training the model')\n"
        "print('Processed story blocks: 100%')\n"
        "pathlib.Path('models').mkdir(exist_ok=True)\n"
        "pathlib.Path('models/tandem.tar.gz').touch()\n"
    )
    monkeypatch.setattr(training, "PROJECT", tmp_path)
    monkeypatch.setattr(training, "_FINGERPRINT", tmp_path / "models" / "fingerprint")
    monkeypatch.setattr(training, "bot_python", lambda: Path(sys.executable))
    return tmp_path


def test_trained_once(project: Path) -> None:
    said: list[str] = []
    assert not training.is_trained()
    training.train(said.append)
    assert training.is_trained()
    assert said == ["Training the model"]


@pytest.mark.parametrize(
    "name", ["config.yml", "domain/domain.yml", "data/nlu/fr/faq.yml", "bot/uv.lock", "bot/language.py"]
)
def test_a_change_is_seen(project: Path, name: str) -> None:
    training.train(lambda _line: None)
    (project / name).write_text("changed")
    assert not training.is_trained()


def test_a_new_a_renamed_and_a_lost_file_are_seen(project: Path) -> None:
    marks = {training.fingerprint()}
    (project / "data" / "nlu" / "fr" / "more.yml").write_text("")
    marks.add(training.fingerprint())
    (project / "data" / "nlu" / "fr" / "more.yml").rename(project / "data" / "nlu" / "more.yml")
    marks.add(training.fingerprint())
    (project / "models").mkdir()
    training.train(lambda _line: None)
    (project / "models" / "tandem.tar.gz").unlink()
    assert len(marks) == 3
    assert not training.is_trained()


def test_a_text_changes_without_training(project: Path) -> None:
    training.train(lambda _line: None)
    (project / "texts" / "x.ftl").write_text("another word")
    (project / "data" / "nlu" / "fr" / "faq.pyc").write_text("")
    assert training.is_trained()


def test_a_training_that_fails_is_not_taken_for_one(project: Path) -> None:
    (project / "fail").touch()
    said: list[str] = []
    with pytest.raises(training.TrainingError, match="code 1"):
        training.train(said.append)
    assert said == ["no good data"]
    assert not training.is_trained()
