"""A model of Rasa's that answers the messages of a data set, in a process of its own, on one thread.

    python -m benchmarks.understanding.peers.rasa_serving DATA MODEL RESULT

Both Rasa's default pipeline and ours are asked in this way, each with the whole of its pipeline.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

from bot import launch

_WARM_UP = 30


async def _serve(data: dict[str, Any], model: str) -> dict[str, Any]:
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    for line in data["train"][:_WARM_UP]:
        await agent.parse_message(line["text"])
    answers = []
    for line in data["test"]:
        began, before = time.perf_counter(), time.process_time()
        found = await agent.parse_message(line["text"])
        ended, after = time.perf_counter(), time.process_time()
        answers.append(
            {
                "intent": found["intent"]["name"],
                "guesses": [guess["name"] for guess in found["intent_ranking"]],
                "milliseconds": (ended - began) * 1000,
                "processor_milliseconds": (after - before) * 1000,
            }
        )
    return {"answers": answers, "resident_bytes": _resident_bytes()}


def _resident_bytes() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


def main() -> None:
    """Read the data, answer, write the answers with times and memory."""
    launch.prepare()
    data_file, model, result = sys.argv[1:]
    data = json.loads(Path(data_file).read_text(encoding="utf-8"))
    Path(result).write_text(json.dumps(asyncio.run(_serve(data, model))), encoding="utf-8")


if __name__ == "__main__":
    main()
