"""The service as a real process, killed without warning: what was acknowledged is answered, and answered once."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from fake_graph import NUMBER_ID, TOKEN
from fake_rasa import FakeRasa
from patience import until
from whatsapp_parts import SECRET, VERIFY, Graph, Phone, body_of, send, words

from tandem.settings import PROJECT


class Client:
    """As much of a test client as `Phone` needs."""

    def __init__(self, base: str) -> None:
        self._base = base

    async def post(self, path: str, **more: Any) -> Any:
        async with aiohttp.ClientSession() as session, session.post(self._base + path, **more) as answer:
            await answer.read()
            return answer


class Process:
    """`tandem serve` on a database of its own."""

    def __init__(self, folder: Path, rasa: FakeRasa, graph: Graph) -> None:
        self.file = folder / "tandem.db"
        self.port, inner = _free_ports()
        self.client = Client(f"http://127.0.0.1:{self.port}")
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("TANDEM_")}
        self._environment = inherited | {
            "TANDEM_PORT": str(self.port),
            "TANDEM_INNER_PORT": str(inner),
            "TANDEM_RASA_PORT": str(rasa.port),
            "TANDEM_RASA_SECRET": rasa.secret,
            "TANDEM_DATA_DIR": str(folder),
            "TANDEM_DATABASE_URL": f"sqlite:///{self.file}",
            "TANDEM_WHATSAPP_APP_SECRET": SECRET,
            "TANDEM_WHATSAPP_VERIFY_TOKEN": VERIFY,
            "TANDEM_WHATSAPP_ACCESS_TOKEN": TOKEN,
            "TANDEM_WHATSAPP_PHONE_NUMBER_ID": NUMBER_ID,
            "TANDEM_WHATSAPP_GRAPH_URL": f"{graph.url}/v26.0",
        }
        self._process: subprocess.Popen[bytes] | None = None

    async def start(self) -> None:
        """Start it; returns when it answers."""
        self._launch()
        deadline = time.monotonic() + 90
        async with aiohttp.ClientSession() as session:
            while time.monotonic() < deadline:
                try:
                    async with session.get(f"http://127.0.0.1:{self.port}/healthz") as answer:
                        if answer.status == 200:
                            return
                except aiohttp.ClientError:
                    await asyncio.sleep(0.1)
        raise AssertionError("the service did not start")

    def _launch(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tandem", "serve"],
            cwd=PROJECT,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        """As a crash, or the kernel, does."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    async def until(self, query: str) -> None:
        """Wait until the database answers yes."""

        def answer() -> object:
            with closing(sqlite3.connect(self.file, timeout=10)) as database:
                return database.execute(query).fetchone()[0]

        await until(answer)

    def leases_run_out(self, *, news: bool = True) -> None:
        """Let the time pass that other processes leave to a dead one; `news`: also that in which a status may come."""
        with closing(sqlite3.connect(self.file, timeout=10)) as database, database:
            database.execute("UPDATE conversations SET turn_until = '2020-01-01 00:00:00.000000'")
            database.execute("UPDATE outbox SET lease_until = NULL, next_attempt_at = '2020-01-01 00:00:00.000000'")
            if news:
                database.execute("UPDATE whatsapp_sendings SET handed_at = '2020-01-01 00:00:00.000000'")


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1]), int(two.getsockname()[1])


@pytest_asyncio.fixture
async def process(migrated_file: Path, tmp_path: Path, rasa: FakeRasa, graph: Graph) -> AsyncIterator[Process]:
    made = Process(tmp_path, rasa, graph)
    shutil.copy(migrated_file, made.file)
    await made.start()
    yield made
    made.kill()


async def test_killed_between_the_acknowledgement_and_the_turn(process: Process, graph: Graph, rasa: FakeRasa) -> None:
    phone = Phone(process.client)  # type: ignore[arg-type]
    rasa.delay = 60
    messages = [phone.text(f"message {number}") for number in range(3)]
    assert await phone.post(*messages) == 200
    process.kill()
    rasa.delay = 0
    process.leases_run_out()
    await process.start()
    assert await phone.post(*messages) == 200, "Meta tells it again"
    found = await graph.until(4)
    await asyncio.sleep(1)
    assert [words(one) for one in await graph.said()][1:] == [f"re: message {number}" for number in range(3)]
    assert len(found) == 4


async def test_killed_between_the_turn_and_its_delivery(process: Process, graph: Graph, rasa: FakeRasa) -> None:
    phone = Phone(process.client)  # type: ignore[arg-type]
    await graph.tell(fail=[{"status": 401, "code": 190, "times": 9}])
    await phone.say("bonjour")
    await process.until("SELECT count(*) = 2 FROM outbox")  # the greeting, and the answer
    process.kill()
    assert await graph.said() == []
    await graph.tell(fail=[])
    await graph.forget()
    process.leases_run_out()
    await process.start()
    found = await graph.until(2)
    await asyncio.sleep(1)
    assert (len(await graph.said()), words(found[1]), len(rasa.heard)) == (2, "re: bonjour", 1)


@pytest.mark.parametrize("told", [True, False], ids=["a status tells", "nothing is heard"])
async def test_killed_while_meta_takes_the_message(process: Process, graph: Graph, rasa: FakeRasa, told: bool) -> None:
    """With a status it is known that it arrived. Without one it is sent once more: Graph knows no repeats."""
    phone = Phone(process.client)  # type: ignore[arg-type]
    await graph.tell(mute=True)
    await phone.say("bonjour")
    (greeting,) = await graph.until(1)
    process.kill()
    await graph.tell(mute=False)
    process.leases_run_out(news=not told)
    await process.start()
    if told:
        with closing(sqlite3.connect(process.file, timeout=10)) as database:
            assert database.execute("SELECT count(*) FROM whatsapp_sendings WHERE state = 'handed'").fetchone() == (1,)
        status = {"id": greeting["id"], "status": "delivered", "timestamp": str(int(time.time()))}
        status["biz_opaque_callback_data"] = greeting["biz_opaque_callback_data"]
        assert await send(process.client, body_of(statuses=[status])) == 200  # type: ignore[arg-type]
    found = await graph.until(2 if told else 3)
    await asyncio.sleep(1.5)
    assert len(await graph.said()) == len(found)
    assert words(found[-1]) == "re: bonjour"
