"""Rasa prepared as at start, and a small bot with a stand-in for the service, started on free loopback ports."""

from __future__ import annotations

from bot import launch

launch.prepare()  # before anything imports rasa

from collections.abc import Iterator  # noqa: E402
from pathlib import Path  # noqa: E402

import pytest  # noqa: E402


@pytest.fixture(scope="session")
def toy_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained model of a few intents, one form and three actions of the service."""
    from toy import train

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path_factory.mktemp("cache")))
        return train(tmp_path_factory.mktemp("toy"))


@pytest.fixture
def stack(toy_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Rasa with the private channel and its own empty database, and the stand-in; `toy.Stack` says what one can do."""
    from toy import Stack

    monkeypatch.setenv("TANDEM_RASA_DATABASE_URL", f"sqlite:///{tmp_path / 'rasa.db'}")
    with Stack(toy_model, tmp_path) as running:
        yield running
