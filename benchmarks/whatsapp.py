"""How fast what Meta tells is acknowledged: 100 bodies a second for a while, and 1,000 messages in one body.

The service runs as a real process on SQLite, with a scripted Rasa and the fake Graph API beside it, so that messages
are also served and answered meanwhile. Run from the root: .venv/bin/python -m benchmarks.whatsapp
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles
from typing import Any

import aiohttp

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from fake_graph import NUMBER_ID, TOKEN, signed  # noqa: E402
from fake_rasa import FakeRasa  # noqa: E402

SECRET = "secret"
BODIES_A_SECOND, SECONDS = 100, 20
PEOPLE = 2_000
_ids = itertools.count()


def body(messages: int) -> bytes:
    """A body as Meta sends it, with so many messages, each of another person."""
    told = []
    for _ in range(messages):
        number = next(_ids)
        told.append(
            {
                "from": f"32470{number % PEOPLE:06}",
                "from_user_id": f"BE.{number % PEOPLE}",
                "id": f"wamid.HBgLMzI0NzAxMjM0NTYVAgASGBQzQT{number}",
                "timestamp": str(int(time.time())),
                "type": "text",
                "text": {"body": "Bonjour, je voudrais un crédit de 8 000 euros pour mon salon de coiffure"},
            }
        )
    value = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": NUMBER_ID}, "messages": told}
    return json.dumps({"entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}]}).encode()


async def post(session: aiohttp.ClientSession, url: str, raw: bytes) -> float:
    """Post a body; the milliseconds until it was acknowledged."""
    headers = signed(raw, SECRET)
    began = time.perf_counter()
    async with session.post(url, data=raw, headers=headers) as answer:
        assert answer.status == 200, answer.status
    return (time.perf_counter() - began) * 1000


async def at_a_rate(session: aiohttp.ClientSession, url: str) -> list[float]:
    """So many bodies a second, each when it is due, whether the ones before it were answered or not."""
    tasks = []
    began = time.perf_counter()
    for number in range(BODIES_A_SECOND * SECONDS):
        await asyncio.sleep(max(0.0, began + number / BODIES_A_SECOND - time.perf_counter()))
        tasks.append(asyncio.create_task(post(session, url, body(1))))
    return list(await asyncio.gather(*tasks))


async def measure(base: str) -> dict[str, Any]:
    """Both figures."""
    url = f"{base}/channels/whatsapp"
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        singles = await at_a_rate(session, url)
        batches = []
        for _ in range(5):
            batches.append(await post(session, url, body(1000)))
            await asyncio.sleep(1)
    cuts = quantiles(singles, n=100)
    return {
        "1,000 messages in one body, ms": [round(one) for one in sorted(batches)],
        f"{BODIES_A_SECOND} bodies a second, ms": {f"p{n}": round(cuts[n - 1], 1) for n in (50, 95, 99)},
        "slower than 1 s, %": round(100 * sum(one > 1000 for one in singles) / len(singles), 2),
    }


def main() -> None:
    """Start everything, measure, stop everything."""
    fake = [sys.executable, ROOT / "tests" / "fake_graph.py"]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(fake, stdout=subprocess.PIPE, text=True) as graph:
        assert graph.stdout is not None
        rasa_port, port, inner_port = free_ports(3)
        environment = settings(Path(folder), json.loads(graph.stdout.readline())["port"], rasa_port, port, inner_port)
        subprocess.run([sys.executable, "-m", "tandem", "migrate"], env=environment, cwd=ROOT, check=True)
        command = [sys.executable, "-m", "tandem", "serve"]
        service = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
        try:
            print(json.dumps(asyncio.run(beside_rasa(f"http://127.0.0.1:{port}", rasa_port, service)), indent=2))
        finally:
            service.kill()
            service.wait()
            graph.terminate()


async def beside_rasa(base: str, rasa_port: int, service: subprocess.Popen[bytes]) -> dict[str, Any]:
    """The figures, with a scripted Rasa that answers at once."""
    rasa = FakeRasa()
    await rasa.start(rasa_port)
    try:
        await until_up(base, service)
        return await measure(base)
    finally:
        await rasa.stop()


async def until_up(base: str, service: subprocess.Popen[bytes]) -> None:
    """Wait until the service answers."""
    async with aiohttp.ClientSession() as session:
        while service.poll() is None:
            try:
                async with session.get(f"{base}/healthz"):
                    return
            except aiohttp.ClientError:
                await asyncio.sleep(0.1)
    raise RuntimeError("the service did not start")


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on."""
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def settings(folder: Path, graph_port: int, rasa_port: int, port: int, inner_port: int) -> dict[str, str]:
    """The environment of the service."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("TANDEM_")}
    return inherited | {
        "TANDEM_PORT": str(port),
        "TANDEM_INNER_PORT": str(inner_port),
        "TANDEM_RASA_PORT": str(rasa_port),
        "TANDEM_RASA_SECRET": FakeRasa.secret,
        "TANDEM_DATA_DIR": str(folder),
        "TANDEM_DATABASE_URL": f"sqlite:///{folder / 'tandem.db'}",
        "TANDEM_WHATSAPP_APP_SECRET": SECRET,
        "TANDEM_WHATSAPP_VERIFY_TOKEN": "x",
        "TANDEM_WHATSAPP_ACCESS_TOKEN": TOKEN,
        "TANDEM_WHATSAPP_PHONE_NUMBER_ID": NUMBER_ID,
        "TANDEM_WHATSAPP_GRAPH_URL": f"http://127.0.0.1:{graph_port}/v26.0",
    }


if __name__ == "__main__":
    main()
