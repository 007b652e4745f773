"""What is wrong before the start is said in words; what a part writes is shown; a part that dies is started again."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from patience import PATIENCE, until

from tandem.operations import supervisor
from tandem.operations.supervisor import CannotStartError, Child, check
from tandem.settings import PROJECT, Settings


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what an institution edits, with Rasa's environment in place."""
    for folder in ("policy", "texts", "directory", "institution", "booking"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    python = tmp_path / "bot" / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    monkeypatch.setattr(supervisor, "PROJECT", tmp_path)
    monkeypatch.setattr(supervisor, "bot_python", lambda: python)
    return tmp_path


@pytest.fixture
def settings(tmp_path: Path, unused_tcp_port_factory: Callable[[], int]) -> Settings:
    ports = {name: unused_tcp_port_factory() for name in ("port", "inner_port", "rasa_port")}
    return Settings(_env_file=None, data_dir=tmp_path, **ports)  # type: ignore[arg-type]


def test_all_is_well(installed: Path, settings: Settings) -> None:
    check(settings)


def test_a_missing_environment_is_named(installed: Path, settings: Settings) -> None:
    shutil.rmtree(installed / "bot")
    with pytest.raises(CannotStartError, match="make run"):
        check(settings)


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("policy/routes.yml", r"(?s)policy cannot be used.*routes\.yml"),
        ("texts/nl/conversation.ftl", r"(?s)texts cannot be used.*conversation\.ftl"),
        ("directory/partners.yml", r"(?s)directory cannot be used.*partners\.yml"),
        ("institution/settings.yml", r"(?s)settings cannot be used.*settings\.yml"),
        ("booking/rules.yml", r"(?s)rules of booking cannot be used.*rules\.yml"),
    ],
)
def test_a_broken_file_is_named(installed: Path, settings: Settings, file: str, says: str) -> None:
    with (installed / file).open("a", encoding="utf-8") as end:
        end.write("\n{ this is: [broken\n")
    with pytest.raises(CannotStartError, match=says):
        check(settings)


async def test_a_broken_file_of_the_first_set_up_is_named(installed: Path, settings: Settings) -> None:
    (installed / "booking" / "coaches.yml").write_text("coaches: {}\n", encoding="utf-8")
    with pytest.raises(CannotStartError, match=r"(?s)agencies and coaches cannot be used.*coaches\.yml:1"):
        await supervisor._prepare_database(settings)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://tandem:geheim@127.0.0.1:1/tandem", "does not answer"),
        ("no address at all", "cannot be used"),
        ("sqlite:////proc/nowhere/tandem.db", "cannot be used"),
    ],
)
async def test_a_database_that_cannot_be_used_is_said(tmp_path: Path, url: str, says: str) -> None:
    with pytest.raises(CannotStartError, match=f"{says}.*TANDEM_DATABASE_URL") as caught:
        await supervisor._prepare_database(Settings(_env_file=None, data_dir=tmp_path, database_url=url))
    assert "geheim" not in str(caught.value)


async def test_the_first_advisors_link_is_given_until_somebody_can_sign_in(tmp_path: Path) -> None:
    given = Settings(_env_file=None, data_dir=tmp_path, public_url="https://chat.example.be")
    first = await supervisor._prepare_database(given)
    assert first is not None
    assert first.startswith("https://chat.example.be/desk/")
    again = await supervisor._prepare_database(given)
    assert again not in (None, first), "the link of a start that was cut off is worth nothing"


async def test_what_a_part_writes_is_shown_whatever_it_writes(capfd: pytest.CaptureFixture[str]) -> None:
    program = (
        "import sys; print('one'); print('x' * 3_000_000); sys.stdout.buffer.write(b'\\xff two\\n'); print('three')"
    )
    child = Child("part", [sys.executable, "-c", program], {})
    await child.start()
    assert child.process is not None
    assert await asyncio.wait_for(child.process.wait(), PATIENCE) == 0
    await asyncio.gather(*child.readers)
    lines = capfd.readouterr().out.splitlines()
    assert "part    | one" in lines
    assert lines[-1] == "part    | three"
    assert any(line.endswith(" two") for line in lines)


async def test_a_part_that_dies_is_started_again(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "_LONGEST_PAUSE", 0.05)
    ran = tmp_path / "ran"
    child = Child("part", [sys.executable, "-c", f"open({str(ran)!r}, 'a').write('x'); raise SystemExit(3)"], {})
    stopping = asyncio.Event()
    watcher = asyncio.create_task(supervisor._keep_running(child, stopping))
    await until(lambda: ran.exists() and len(ran.read_text()) >= 3)
    stopping.set()
    await asyncio.wait_for(watcher, PATIENCE)
    assert len(ran.read_text()) >= 3
    assert "part ended with code 3; it is started again" in capfd.readouterr().out


async def test_a_part_that_does_not_stop_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "_STOP_TIMEOUT", 0.3)
    program = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    )
    child = Child("part", [sys.executable, "-c", program], {})
    await child.start()
    await asyncio.sleep(0.5)
    await asyncio.wait_for(child.stop(), 5)
    assert child.process is not None
    assert child.process.returncode == -9
