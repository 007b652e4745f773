"""Texts that change while the service runs: taken whole or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from pathlib import Path

import pytest
from patience import until
from structlog.testing import capture_logs

from tandem.operations import live_texts
from tandem.operations.live_texts import LiveTexts
from tandem.settings import PROJECT
from tandem.texts import LANGUAGES, Catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "texts", tmp_path / "texts"))


def write(folder: Path, language: str, old: str, new: str) -> None:
    file = folder / language / "titles.ftl"
    moment = file.stat().st_mtime_ns
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    os.utime(file, ns=(moment + 1_000_000, moment + 1_000_000))


def test_a_changed_text_is_spoken_by_everybody_who_holds_the_catalogue(folder: Path) -> None:
    catalogue = Catalogue.load(folder)
    live = LiveTexts(catalogue, folder)
    assert live.look() is False
    write(folder, "fr", "title-yes = Oui", "title-yes = Volontiers")
    assert live.look() is True
    assert catalogue.text("fr", "title-yes").text == "Volontiers"
    assert live.look() is False


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title-yes = Oui", "title-yes { Oui", "fr/titles.ftl:"),
        ("title-yes = Oui", "title-yes = { $name }", "title-yes: not the same variables"),
        ("title-yes = Oui", "title-another = Oui", "title-yes"),
    ],
    ids=["broken", "variable", "missing"],
)
def test_what_cannot_be_used_is_logged_and_the_texts_of_before_stay(
    folder: Path, old: str, new: str, said: str
) -> None:
    catalogue = Catalogue.load(folder)
    live = LiveTexts(catalogue, folder)
    write(folder, "fr", old, new)
    with capture_logs() as logged:
        assert live.look() is False
        assert live.look() is False
    assert [line["event"] for line in logged] == ["texts.refused"]
    assert said in logged[0]["fault"]
    assert [catalogue.text(language, "title-yes").text for language in LANGUAGES] == ["Oui", "Ja", "Yes"]
    write(folder, "fr", new, "title-yes = D’accord")
    assert live.look() is True
    assert catalogue.text("fr", "title-yes").text == "D’accord"


def test_a_file_that_an_editor_is_just_replacing_stops_nothing(folder: Path) -> None:
    catalogue = Catalogue.load(folder)
    live = LiveTexts(catalogue, folder)
    (folder / "fr" / "titles.ftl").rename(folder / "fr" / "titles.ftl~")
    assert live.look() is False
    (folder / "fr" / "titles.ftl~").rename(folder / "fr" / "titles.ftl")
    live.look()
    assert catalogue.text("fr", "title-yes").text == "Oui"


async def test_it_looks_again_and_again_until_it_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_texts, "_EVERY", 0.01)
    catalogue = Catalogue.load(folder)
    watching = asyncio.create_task(LiveTexts(catalogue, folder).watch())
    await asyncio.sleep(0.05)
    write(folder, "nl", "title-yes = Ja", "title-yes = Graag")
    await until(lambda: catalogue.text("nl", "title-yes").text == "Graag")
    watching.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await watching
